import type { SyntaxNode } from "../syntax-tree.ts";
import type { Bindings } from "./bindings.ts";
import { indexTextOf, kindOf, lastNameOf, propertyIn, unwrapped } from "./syntax.ts";
import { classAround } from "./uses.ts";

const NAME = /^(identifier|shorthand_property_identifier)$/;

/** The one expression that a name stands for; the expression itself where there is none or more than one. */
export function resolvedIn(expression: SyntaxNode, bindings: Bindings): SyntaxNode {
  let node = unwrapped(expression);
  for (let hop = 0; hop < 6 && NAME.test(kindOf(node)); hop += 1) {
    const definitions = bindings.of(node)?.definitions ?? [];
    const [only] = definitions;
    if (definitions.length !== 1 || only?.kind !== "value" || only.path.length > 0 || !only.whole) break;
    node = unwrapped(only.value);
  }
  return node;
}

/** The value of a field, where the object is a literal of this file and nothing changes the field later. */
export function fieldOf(node: SyntaxNode, field: string, bindings: Bindings): SyntaxNode | undefined {
  const object = resolvedIn(node, bindings);
  if (object.is("object")) return propertyIn(object, field);
  const binding = node.is("identifier") ? bindings.of(node) : undefined;
  const literals =
    binding?.definitions.filter((one) => one.kind === "value" && one.whole && one.path.length === 0) ?? [];
  const [only] = literals;
  if (binding === undefined || literals.length !== 1 || only?.kind !== "value") return undefined;
  if (!unwrapped(only.value).is("object")) return undefined;
  const later = binding.definitions.filter(
    (one) => one.kind === "value" && !one.whole && /assignment/.test(kindOf(one.at)) && fieldSet(one.at) === field,
  );
  const isOpen = binding.definitions.some(
    (one) =>
      one.kind !== "value" || (!one.whole && (!/assignment/.test(kindOf(one.at)) || fieldSet(one.at) === undefined)),
  );
  if (isOpen || later.length > 1) return undefined;
  const [set] = later;
  return set?.kind === "value" ? set.value : propertyIn(unwrapped(only.value), field);
}

/** What the class around a node puts into a field of its own. */
export function ownFieldValues(node: SyntaxNode, field: string, bindings: Bindings): readonly SyntaxNode[] {
  const around = classAround(node);
  if (around === undefined) return [];
  const { start, end } = around.range();
  return (bindings.index.get(field) ?? []).flatMap((place) => {
    const at = place.range().start.index;
    const value = at < start.index || at >= end.index ? undefined : fieldValueAt(place);
    return value === undefined ? [] : [value];
  });
}

/** The field that `x.field = …` sets. */
function fieldSet(assignment: SyntaxNode): string | undefined {
  const left = assignment.field("left");
  if (left === null) return undefined;
  return left.is("member_expression") ? lastNameOf(left) : indexTextOf(left);
}

function fieldValueAt(place: SyntaxNode): SyntaxNode | undefined {
  const holder = place.parent();
  if (holder === null) return undefined;
  if (/^(public_)?field_definition$/.test(kindOf(holder))) return holder.field("value") ?? undefined;
  // `constructor(private readonly name: string)` declares a field and a parameter in one.
  if (
    /^(required|optional)_parameter$/.test(kindOf(holder)) &&
    /^(private|public|protected|readonly)\b/.test(holder.text())
  )
    return place;
  const assignment = holder.parent();
  if (assignment?.is("assignment_expression") !== true || assignment.field("left")?.id() !== holder.id())
    return undefined;
  return assignment.field("right") ?? undefined;
}

import type { SyntaxNode } from "../syntax-tree.ts";
import type { Bindings } from "./bindings.ts";
import { isSame, kindOf, lastNameOf } from "./syntax.ts";

/** Where a function of the file is used. */
export interface Uses {
  /** Calls of it, and `new` of its class for a constructor. */
  readonly calls: readonly SyntaxNode[];
  /** Calls that it is given to, with its place among their arguments. */
  readonly handedTo: readonly { readonly call: SyntaxNode; readonly index: number }[];
  /** True when other files, or code that this file does not show, can call it. */
  readonly isOpen: boolean;
}

/** More uses than that are not followed: a file with so many is made to cost us time. */
const MOST_USES = 60;

/** The calls of a function, by its name: of methods any call of that name counts, whatever its object. */
export function usesOf(scope: SyntaxNode, bindings: Bindings): Uses {
  const found: { calls: SyntaxNode[]; handedTo: { call: SyntaxNode; index: number }[]; isOpen: boolean } = {
    calls: [],
    handedTo: [],
    isOpen: isExported(scope),
  };
  const direct = handedAt(scope);
  if (direct !== undefined) found.handedTo.push(direct);
  const called = scope.parent()?.is("parenthesized_expression") === true ? scope.parent()?.parent() : undefined;
  if (called?.is("call_expression") === true) found.calls.push(called);
  const own = nameOf(scope);
  if (own === undefined) return found;
  const { name, isMember } = own;
  const binding = isMember ? undefined : bindings.of(name);
  const text = isMember && name.text() === "constructor" ? classNameOf(scope) : name.text();
  for (const place of (bindings.index.get(text) ?? []).slice(0, MOST_USES)) {
    if (isSame(place, name)) continue;
    if (
      !isMember &&
      (!/^(identifier|shorthand_property_identifier)$/.test(kindOf(place)) || bindings.of(place) !== binding)
    )
      continue;
    noteUse(place, found);
  }
  return found;
}

function noteUse(
  place: SyntaxNode,
  found: { calls: SyntaxNode[]; handedTo: { call: SyntaxNode; index: number }[]; isOpen: boolean },
): void {
  const used = memberAround(place);
  const parent = used.parent();
  if (parent === null) return;
  if (parent.field("function")?.id() === used.id() || parent.field("constructor")?.id() === used.id()) {
    found.calls.push(parent);
    return;
  }
  const handed = handedAt(used);
  if (handed !== undefined) found.handedTo.push(handed);
  if (isExported(used) || parent.is("export_specifier")) found.isOpen = true;
}

/** `this.name` for the `name` in it. */
function memberAround(place: SyntaxNode): SyntaxNode {
  const parent = place.parent();
  if (parent?.is("member_expression") !== true || parent.field("property")?.id() !== place.id()) return place;
  const bound = parent.parent();
  // `this.name.bind(this)` is `this.name`, for whoever it is given to.
  if (bound?.is("member_expression") === true && lastNameOf(bound) === "bind") return bound.parent() ?? parent;
  return parent;
}

function handedAt(node: SyntaxNode): { call: SyntaxNode; index: number } | undefined {
  const list = node.parent();
  const call = list?.is("arguments") === true ? list.parent() : null;
  if (call === null || list === null || list === undefined) return undefined;
  const index = list
    .namedChildren()
    .filter((one) => !one.is("comment"))
    .findIndex((one) => one.id() === node.id());
  return { call, index };
}

/** The name under which a function is known in its file. */
export function nameOf(scope: SyntaxNode): { readonly name: SyntaxNode; readonly isMember: boolean } | undefined {
  const own = scope.field("name");
  if (own !== null) return { name: own, isMember: scope.is("method_definition") };
  const holder = scope.parent();
  if (holder === null) return undefined;
  const kind = kindOf(holder);
  if (kind === "variable_declarator") return named(holder.field("name"), false);
  if (kind === "pair") return named(holder.field("key"), true);
  if (kind === "public_field_definition") return named(holder.field("name"), true);
  if (kind === "field_definition") return named(holder.field("property"), true);
  if (kind !== "assignment_expression") return undefined;
  const left = holder.field("left");
  if (left?.is("member_expression") === true) return named(left.field("property"), true);
  return named(left, false);
}

function named(name: SyntaxNode | null, isMember: boolean) {
  return name === null ? undefined : { name, isMember };
}

function classNameOf(method: SyntaxNode): string {
  return classAround(method)?.field("name")?.text() ?? "";
}

/** The class that a node stands in. */
export function classAround(node: SyntaxNode): SyntaxNode | undefined {
  return node.ancestors().find((one) => /^(class_declaration|class|abstract_class_declaration)$/.test(kindOf(one)));
}

function isExported(node: SyntaxNode): boolean {
  for (let around: SyntaxNode | null = node; around !== null; around = around.parent()) {
    const kind = kindOf(around);
    if (kind === "export_statement") return true;
    if (kind === "assignment_expression") return /^(module\.)?exports\b/.test(around.field("left")?.text() ?? "");
    if (kind === "statement_block" || kind === "arguments") return false;
  }
  return false;
}

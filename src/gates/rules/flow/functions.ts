import type { SyntaxNode } from "../syntax-tree.ts";
import type { Bindings } from "./bindings.ts";
import { receiverPasses } from "./passing.ts";
import { isFunctionNode, lastNameOf, objectOf, unwrapped } from "./syntax.ts";

/** The function of this file that a callee names. */
export function functionNamed(callee: SyntaxNode, bindings: Bindings): SyntaxNode | undefined {
  const node = unwrapped(callee);
  if (isFunctionNode(node)) return node;
  if (node.is("identifier")) {
    const definitions = bindings.of(node)?.definitions ?? [];
    for (const definition of definitions) {
      if (definition.kind === "function") return definition.node;
      if (definition.kind === "value" && definition.path.length === 0) {
        const value = unwrapped(definition.value);
        if (isFunctionNode(value)) return value;
      }
    }
    return undefined;
  }
  if (!node.is("member_expression")) return undefined;
  return methodNamed(lastNameOf(node), objectOf(node), bindings);
}

/** A method of a class or object of this file, when the object can be one. */
function methodNamed(name: string, object: SyntaxNode | undefined, bindings: Bindings): SyntaxNode | undefined {
  if (object === undefined || receiverPasses(name)) return undefined;
  const places = bindings.index.get(name) ?? [];
  for (const place of places) {
    const holder = place.parent();
    if (holder === null) continue;
    if (holder.is("method_definition") && holder.field("name")?.id() === place.id()) return holder;
    const value = holder.is("pair")
      ? holder.field("value")
      : holder.field("name")?.id() === place.id()
        ? holder.field("value")
        : null;
    if (value !== null && isFunctionNode(unwrapped(value)) && !holder.is("variable_declarator"))
      return unwrapped(value);
    const assigned = holder.parent();
    if (assigned?.is("assignment_expression") === true && assigned.field("left")?.id() === holder.id()) {
      const right = assigned.field("right");
      if (right !== null && isFunctionNode(unwrapped(right))) return unwrapped(right);
    }
  }
  return undefined;
}

import type { SyntaxNode } from "../syntax-tree.ts";
import type { PythonFlow } from "./python-flow.ts";

/** Longer chains of names, and more of them, would only be written to cost us time. */
const MOST_LINKS = 8;
const MOST_STEPS = 2_000;

/**
 * True for what the program itself says: literals, what is put together from them, and names that were given them. What
 * takes too many steps to say is not.
 */
export function isConstant(node: SyntaxNode, flow: PythonFlow): boolean {
  return isSaid(node, { flow, depth: 0, taken: { steps: 0 } });
}

interface Walk {
  readonly flow: PythonFlow;
  readonly depth: number;
  readonly taken: { steps: number };
}

function isSaid(node: SyntaxNode, walk: Walk): boolean {
  const { flow, depth, taken } = walk;
  if (depth > MOST_LINKS || ++taken.steps > MOST_STEPS) return false;
  const isPart = (one: SyntaxNode) => isSaid(one, { ...walk, depth: depth + 1 });
  const kind = String(node.kind());
  if (/^(integer|float|true|false|none|comment|string_(start|content|end)|escape_sequence)$/.test(kind)) return true;
  if (
    /^(string|concatenated_string|list|tuple|set|dictionary|pair|interpolation|binary_operator|argument_list)$/.test(
      kind,
    )
  )
    return node.namedChildren().every(isPart);
  if (/^(parenthesized_expression|conditional_expression|keyword_argument)$/.test(kind))
    return node.namedChildren().every((one) => isPart(one) || one.is("comparison_operator"));
  if (node.is("call"))
    return (
      /^(\?|join|format|encode|strip)\.?(join|format|encode|strip|split)?$/.test(flow.calleeOf(node)) &&
      node.children().every(isPart)
    );
  if (/^_*[A-Z][A-Z0-9_]*$/.test(kind === "attribute" ? (node.field("attribute")?.text() ?? "") : node.text()))
    return true;
  if (node.is("attribute") && /^(join|format|encode|strip|split)$/.test(node.field("attribute")?.text() ?? ""))
    return isPart(node.field("object") ?? node);
  const definitions = node.is("identifier") ? flow.definitionsOf(node) : [];
  return definitions.length > 0 && definitions.every((one) => one.id() !== node.id() && isPart(one));
}

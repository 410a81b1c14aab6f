import { isAmbiguous } from "./ambiguity.ts";
import { type ExpressionNode, parseExpression } from "./expression-tree.ts";

/** Longer expressions are not analysed; those of people are shorter. */
const LONGEST = 2_000;

/**
 * True when an expression has a loop through which some text has two ways, and something behind it that can fail: then
 * the ways double with every round. Found on the automaton of the loop, whose pairs of states show two ways of one text.
 * @see https://doi.org/10.1007/978-3-319-40946-7_20 Weideman et al., Analyzing Matching Time Behavior of Backtracking
 *   Regular Expression Matchers by Using Ambiguity of NFA
 */
export function isExponential(source: string, flags: string): boolean {
  if (source.length > LONGEST) return false;
  const tree = parseExpression(source, flags);
  return tree !== undefined && outermostLoops(tree, false).some(({ loop, canFail }) => canFail && isAmbiguous(loop));
}

/** Loops that are in no other one, and whether something behind them can fail. */
function outermostLoops(
  node: ExpressionNode,
  canFail: boolean,
): readonly { readonly loop: ExpressionNode; readonly canFail: boolean }[] {
  if (node.kind === "repeat") return node.isLoop ? [{ loop: node, canFail }] : outermostLoops(node.body, canFail);
  if (node.kind === "choice") return node.parts.flatMap((part) => outermostLoops(part, canFail));
  if (node.kind !== "sequence") return [];
  return node.parts.flatMap((part, index) =>
    outermostLoops(part, canFail || node.parts.slice(index + 1).some(isNeeded)),
  );
}

/** True for what does not match everywhere. */
function isNeeded(node: ExpressionNode): boolean {
  if (node.kind === "set" || node.kind === "assertion") return true;
  if (node.kind === "repeat") return node.least > 0 && isNeeded(node.body);
  if (node.kind === "choice") return node.parts.every(isNeeded);
  return node.kind === "sequence" && node.parts.some(isNeeded);
}

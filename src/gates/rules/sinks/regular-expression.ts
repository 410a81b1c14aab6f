import { ambiguitiesOf } from "./ambiguity.ts";
import { automatonOf, canBeRefused, START, wordBetween } from "./automaton.ts";
import { parseExpression } from "./expression-tree.ts";

/** Longer expressions are not analysed; those of people are shorter. */
const LONGEST = 2_000;

/**
 * True when an expression has a loop through which some text has two ways, and that text can be made to fail: then the
 * ways double with every round. Found on the automaton, whose pairs of states show two ways of one text.
 * @see https://doi.org/10.1007/978-3-319-40946-7_20 Weideman et al., Analyzing Matching Time Behavior of Backtracking
 *   Regular Expression Matchers by Using Ambiguity of NFA
 */
export function isExponential(source: string, flags: string): boolean {
  // Two ways through a loop need more than one step in it.
  if (source.length > LONGEST || !/\)[*+{]/.test(source)) return false;
  const tree = parseExpression(source, flags);
  if (tree === undefined) return false;
  const automaton = automatonOf(tree, { goesRound: ({ isLoop }) => isLoop, searches: false });
  return ambiguitiesOf(automaton).some(({ state, word }) => {
    const prefix = wordBetween(automaton, START, state);
    return prefix !== undefined && canBeRefused(automaton, prefix, word);
  });
}

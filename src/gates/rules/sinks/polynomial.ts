import { isInLoop } from "./ambiguity.ts";
import {
  type Automaton,
  automatonOf,
  canBeRefused,
  nextOf,
  START,
  setOf,
  type Word,
  wordBetween,
} from "./automaton.ts";
import { intersection } from "./character-sets.ts";
import { type ExpressionNode, parseExpression } from "./expression-tree.ts";

/** Longer expressions are not analysed; those of people are shorter. */
const LONGEST = 600;
/** States of one expression; the work grows with their cube. */
const MOST_STATES = 60;
/** Triples of states that one expression may cost; one of people takes some hundred. */
const MOST_TRIPLES = 30_000;

/**
 * True when an expression takes at least the square of a text's length: two loops of it can divide a run of characters
 * between them in as many ways as it is long, or a loop is tried from every place of the run, and the text can be made
 * to fail.
 * @see https://doi.org/10.1007/978-3-319-40946-7_20 Weideman et al., Analyzing Matching Time Behavior of Backtracking
 *   Regular Expression Matchers by Using Ambiguity of NFA
 */
export function isPolynomial(source: string, flags: string): boolean {
  // A look behind keeps a loop from being tried at every place, and is not followed here.
  if (source.length > LONGEST || !/[*+]|,\}/.test(source) || /\(\?<[=!]/.test(source)) return false;
  const tree = parseExpression(source, flags);
  if (tree === undefined) return false;
  const alternatives = tree.kind === "choice" ? tree.parts : [tree];
  return alternatives.some((one) => takesSquare(one, flags.includes("y")));
}

function takesSquare(expression: ExpressionNode, isSticky: boolean): boolean {
  const searches = !isSticky && !isAtStart(expression);
  const automaton = automatonOf(expression, { goesRound: ({ isUnbounded }) => isUnbounded, searches });
  if (automaton.sets.size > MOST_STATES) return false;
  const loops = [...automaton.sets.keys()].filter((id) => !automaton.accepting.has(id) && isInLoop(automaton, id));
  const budget = { triples: MOST_TRIPLES };
  for (const first of loops) {
    const prefix = wordBetween(automaton, START, first);
    for (const second of loops) {
      if (first === second || second === START || prefix === undefined) continue;
      const word = sharedWord(automaton, [first, second], budget);
      if (word !== undefined && canBeRefused(automaton, prefix, word)) return true;
    }
  }
  return false;
}

/** True for what can begin nowhere but at the start of the text. */
function isAtStart(node: ExpressionNode): boolean {
  if (node.kind === "start") return true;
  if (node.kind === "choice") return node.parts.every(isAtStart);
  if (node.kind === "repeat") return node.least > 0 && isAtStart(node.body);
  if (node.kind !== "sequence") return false;
  const first = node.parts.find(({ kind }) => kind !== "empty" && kind !== "condition");
  return first !== undefined && isAtStart(first);
}

interface Triple {
  readonly states: readonly [number, number, number];
  readonly before: Triple | undefined;
  readonly unit: number;
}

/**
 * One text that leads from the first loop back into it, from the first into the second, and from the second back into
 * it; undefined when there is none, or the budget is spent.
 */
function sharedWord(
  automaton: Automaton,
  [first, second]: readonly [number, number],
  budget: { triples: number },
): Word | undefined {
  const open: Triple[] = [{ states: [first, first, second], before: undefined, unit: 0 }];
  const seen = new Set<string>();
  for (let triple = open.pop(); triple !== undefined && budget.triples > 0; triple = open.pop()) {
    for (const next of stepsFrom(automaton, triple, budget)) {
      const [one, two, three] = next.states;
      if (one === first && two === second && three === second) return wordOf(next);
      const key = next.states.join(" ");
      if (!seen.has(key)) open.push(next);
      seen.add(key);
    }
  }
  return undefined;
}

function stepsFrom(automaton: Automaton, triple: Triple, budget: { triples: number }): readonly Triple[] {
  const [ones, twos, threes] = triple.states.map((state) => nextOf(automaton, state)) as [number[], number[], number[]];
  const steps: Triple[] = [];
  for (const one of ones) {
    for (const three of threes) {
      budget.triples -= 1;
      const shared = intersection(setOf(automaton, one), setOf(automaton, three));
      if (shared.length === 0) continue;
      for (const two of twos) {
        budget.triples -= 1;
        const unit = intersection(shared, setOf(automaton, two))[0]?.[0];
        if (unit !== undefined) steps.push({ states: [one, two, three], before: triple, unit });
      }
    }
  }
  return steps;
}

function wordOf(last: Triple): Word {
  const word: number[] = [];
  for (let at = last; at.before !== undefined; at = at.before) word.unshift(at.unit);
  return word;
}

import { type Automaton, connect } from "./ambiguity.ts";
import { ANY, type CharacterSet, intersection, overlaps } from "./character-sets.ts";
import { type ExpressionNode, parseExpression } from "./expression-tree.ts";

/** Longer expressions are not analysed; those of people are shorter. */
const LONGEST = 600;
/** Sets of one expression; the work grows with their cube. */
const MOST_SETS = 60;
/** Triples of sets that one expression may cost; one of people takes some hundred. */
const MOST_TRIPLES = 30_000;

/** A search that is not bound to the start of the text stands at one place after the other. */
const START = 0;
/** An end that can fail is a set without a character: nothing gets past it. */
const NOTHING: CharacterSet = [];

/**
 * True when an expression takes at least the square of a text's length: two loops of it can divide a run of characters
 * between them in as many ways as it is long, or a loop is tried from every place of the run, and what follows can fail.
 * @see https://doi.org/10.1007/978-3-319-40946-7_20 Weideman et al., Analyzing Matching Time Behavior of Backtracking
 *   Regular Expression Matchers by Using Ambiguity of NFA
 */
export function isPolynomial(source: string, flags: string): boolean {
  if (source.length > LONGEST || !/[*+]|,\}/.test(source)) return false;
  const tree = parseExpression(source, flags);
  if (tree === undefined) return false;
  const alternatives = tree.kind === "choice" ? tree.parts : [tree];
  return alternatives.some((one) => takesSquare(one, flags.includes("y")));
}

function takesSquare(expression: ExpressionNode, isSticky: boolean): boolean {
  const automaton: Automaton = { sets: new Map(), follow: new Map() };
  const ends = connect(withFailingEnd(expression), automaton, ({ isUnbounded }) => isUnbounded);
  if (automaton.sets.size > MOST_SETS) return false;
  const accepting = new Set(ends.last);
  if (!isSticky && !isAtStart(expression)) {
    automaton.sets.set(START, ANY);
    automaton.follow.set(START, new Map([START, ...ends.first].map((id) => [id, 1])));
    if (ends.isNullable) accepting.add(START);
  }
  const loops = [...automaton.sets.keys()].filter((id) => !accepting.has(id) && isInLoop(automaton, id));
  let budget = MOST_TRIPLES;
  for (const first of loops) {
    for (const second of loops) {
      if (first === second || second === START) continue;
      const spent = stepsUntilShared(automaton, [first, second], budget);
      if (spent === undefined) return true;
      budget -= spent;
      if (budget <= 0) return false;
    }
  }
  return false;
}

/** An expression that ends in `$` or a look around, with a set there that no text gets past. */
function withFailingEnd(node: ExpressionNode): ExpressionNode {
  if (node.kind === "assertion" && !node.isWordBound) return { kind: "set", set: NOTHING, id: -1 };
  if (node.kind === "choice") return { ...node, parts: node.parts.map(withFailingEnd) };
  const last = node.kind === "sequence" ? node.parts.at(-1) : undefined;
  if (node.kind !== "sequence" || last === undefined) return node;
  return { ...node, parts: [...node.parts.slice(0, -1), withFailingEnd(last)] };
}

/** True for what can begin nowhere but at the start of the text. */
function isAtStart(node: ExpressionNode): boolean {
  if (node.kind === "start") return true;
  if (node.kind === "choice") return node.parts.every(isAtStart);
  if (node.kind === "repeat") return node.least > 0 && isAtStart(node.body);
  if (node.kind !== "sequence") return false;
  const first = node.parts.find(({ kind }) => kind !== "empty" && kind !== "assertion");
  return first !== undefined && isAtStart(first);
}

function isInLoop({ follow }: Automaton, id: number): boolean {
  const seen = new Set<number>();
  const open = [...(follow.get(id)?.keys() ?? [])];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(follow.get(at)?.keys() ?? []));
  }
  return false;
}

type Triple = readonly [number, number, number];

/**
 * Looks for one text that leads from the first loop back into it, from the first into the second, and from the second
 * back into it. Undefined when there is one, otherwise the steps that it took to see that there is none.
 */
function stepsUntilShared(
  { sets, follow }: Automaton,
  [first, second]: readonly [number, number],
  budget: number,
): number | undefined {
  const open: Triple[] = [[first, first, second]];
  const seen = new Set<string>();
  let steps = 0;
  for (let triple = open.pop(); triple !== undefined && steps < budget; triple = open.pop()) {
    const [ones, twos, threes] = triple.map((id) => [...(follow.get(id)?.keys() ?? [])]) as [
      number[],
      number[],
      number[],
    ];
    for (const one of ones) {
      for (const three of threes) {
        steps += 1;
        const shared = intersection(sets.get(one) ?? NOTHING, sets.get(three) ?? NOTHING);
        if (shared.length === 0) continue;
        for (const two of twos) {
          steps += 1;
          if (!overlaps(shared, sets.get(two) ?? NOTHING)) continue;
          if (one === first && two === second && three === second) return undefined;
          const key = `${one} ${two} ${three}`;
          if (!seen.has(key)) open.push([one, two, three]);
          seen.add(key);
        }
      }
    }
  }
  return steps;
}

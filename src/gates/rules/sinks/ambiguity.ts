import { type Automaton, nextOf, START, setOf, type Word, wordBetween } from "./automaton.ts";
import { intersection } from "./character-sets.ts";

/** States of one expression; the work grows with their square. */
const MOST_STATES = 160;
const MOST_PAIRS = 20_000;

/** A state to which a text leads back in two ways, and that text. */
export interface Ambiguity {
  readonly state: number;
  readonly word: Word;
}

/** The loops of an automaton through which some text has two ways, one for each state that shows it. */
export function ambiguitiesOf(automaton: Automaton): readonly Ambiguity[] {
  if (automaton.sets.size > MOST_STATES) return [];
  const found: Ambiguity[] = [];
  for (const [from, next] of automaton.follow) {
    for (const [to, ways] of next) {
      const back = ways > 1 && from !== START ? wordBetween(automaton, to, from) : undefined;
      const unit = setOf(automaton, to)[0]?.[0];
      if (back !== undefined && unit !== undefined) found.push({ state: from, word: [unit, ...back] });
    }
  }
  const budget = { pairs: MOST_PAIRS };
  for (const state of automaton.sets.keys()) {
    const word = state === START ? undefined : wordInTwoWays(automaton, state, budget);
    if (word !== undefined) found.push({ state, word });
  }
  return found;
}

interface Pair {
  readonly one: number;
  readonly other: number;
  /** Set once the ways have parted: coming back to the start after that shows two of them. */
  readonly parted: boolean;
  readonly before: Pair | undefined;
  readonly unit: number;
}

/** A text that leads from a state back to itself in two ways. */
function wordInTwoWays(automaton: Automaton, start: number, budget: { pairs: number }): Word | undefined {
  if (!isInLoop(automaton, start)) return undefined;
  const seen = new Set<string>();
  const open: Pair[] = [{ one: start, other: start, parted: false, before: undefined, unit: 0 }];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    budget.pairs -= 1;
    if (budget.pairs <= 0) return undefined;
    for (const one of nextOf(automaton, pair.one)) {
      for (const other of nextOf(automaton, pair.other)) {
        if (!pair.parted && pair.one === pair.other && one > other) continue;
        const unit = intersection(setOf(automaton, one), setOf(automaton, other))[0]?.[0];
        if (unit === undefined) continue;
        const next: Pair = { one, other, parted: pair.parted || one !== other, before: pair, unit };
        if (next.parted && one === start && other === start) return wordOf(next);
        const key = `${one} ${other} ${next.parted}`;
        if (!seen.has(key)) open.push(next);
        seen.add(key);
      }
    }
  }
  return undefined;
}

function wordOf(last: Pair): Word {
  const word: number[] = [];
  for (let at = last; at.before !== undefined; at = at.before) word.unshift(at.unit);
  return word;
}

/** True for a state to which some text leads back. */
export function isInLoop(automaton: Automaton, state: number): boolean {
  return nextOf(automaton, state).some((next) => wordBetween(automaton, next, state) !== undefined);
}

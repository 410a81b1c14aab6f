import { type CharacterSet, overlaps } from "./character-sets.ts";
import type { ExpressionNode } from "./expression-tree.ts";

/** Sets within one loop; the work grows with their square. */
const MOST_SETS = 120;
const MOST_PAIRS = 20_000;

/** The sets of an expression as states that a text goes through. */
export interface Automaton {
  readonly sets: Map<number, CharacterSet>;
  /** From a set to those that can follow it, with the number of ways in which they can. */
  readonly follow: Map<number, Map<number, number>>;
}

/** Where a text can enter and leave. */
interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isNullable: boolean;
}

/** True when some text has two ways through a loop. */
export function isAmbiguous(loop: ExpressionNode): boolean {
  const automaton: Automaton = { sets: new Map(), follow: new Map() };
  connect(loop, automaton, ({ isLoop }) => isLoop);
  if (automaton.sets.size > MOST_SETS) return false;
  for (const [from, next] of automaton.follow) {
    for (const [to, ways] of next) if (ways > 1 && canReach(automaton, to, from)) return true;
  }
  return hasTwoWays(automaton);
}

type Repeat = Extract<ExpressionNode, { kind: "repeat" }>;

/** Glushkov's construction, with every edge counted as often as the expression makes it. */
export function connect(node: ExpressionNode, into: Automaton, goesRound: (repeat: Repeat) => boolean): Ends {
  if (node.kind === "set") {
    into.sets.set(node.id, node.set);
    return { first: [node.id], last: [node.id], isNullable: false };
  }
  if (node.kind === "choice") {
    const ends = node.parts.map((part) => connect(part, into, goesRound));
    return {
      first: ends.flatMap(({ first }) => first),
      last: ends.flatMap(({ last }) => last),
      isNullable: ends.some(({ isNullable }) => isNullable),
    };
  }
  if (node.kind === "repeat") {
    const inner = connect(node.body, into, goesRound);
    if (goesRound(node)) link(inner.last, inner.first, into);
    return { ...inner, isNullable: node.least === 0 || inner.isNullable };
  }
  if (node.kind !== "sequence") return { first: [], last: [], isNullable: true };
  let ends: Ends = { first: [], last: [], isNullable: true };
  for (const part of node.parts) {
    const next = connect(part, into, goesRound);
    link(ends.last, next.first, into);
    ends = {
      first: ends.isNullable ? [...ends.first, ...next.first] : ends.first,
      last: next.isNullable ? [...ends.last, ...next.last] : next.last,
      isNullable: ends.isNullable && next.isNullable,
    };
  }
  return ends;
}

function link(from: readonly number[], to: readonly number[], { follow }: Automaton): void {
  for (const one of from) {
    const next = follow.get(one) ?? new Map<number, number>();
    for (const other of to) next.set(other, (next.get(other) ?? 0) + 1);
    follow.set(one, next);
  }
}

/** True when a text can lead from one set to the other, through none or more. */
export function canReach({ follow }: Automaton, from: number, to: number): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    for (const next of follow.get(at)?.keys() ?? []) {
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return false;
}

/** Whether some text leads from a set back to itself in two ways. */
function hasTwoWays(automaton: Automaton): boolean {
  let budget = MOST_PAIRS;
  for (const start of automaton.sets.keys()) {
    if (!canReach(automaton, start, start)) continue;
    const seen = new Set<string>();
    // A pair is marked once its ways have parted: coming back to the start after that shows two ways.
    const open: [number, number, boolean][] = [[start, start, false]];
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      budget -= 1;
      if (budget <= 0) return false;
      const [a, b, parted] = pair;
      for (const next of automaton.follow.get(a)?.keys() ?? []) {
        for (const other of automaton.follow.get(b)?.keys() ?? []) {
          if (!parted && a === b && next > other) continue;
          if (!overlaps(automaton.sets.get(next) ?? [], automaton.sets.get(other) ?? [])) continue;
          const hasParted = parted || next !== other;
          if (hasParted && next === start && other === start) return true;
          const key = `${next} ${other} ${hasParted}`;
          if (!seen.has(key)) open.push([next, other, hasParted]);
          seen.add(key);
        }
      }
    }
  }
  return false;
}

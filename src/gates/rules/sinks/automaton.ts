import { ANY, type CharacterSet, overlaps } from "./character-sets.ts";
import type { ExpressionNode } from "./expression-tree.ts";

/** An expression as Glushkov's automaton: its sets of characters are the states, and each is entered by one of its own. */
export interface Automaton {
  readonly sets: ReadonlyMap<number, CharacterSet>;
  /** From a state to those that can follow it, with the number of ways in which they can. */
  readonly follow: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** States behind which the expression has matched, whatever comes. */
  readonly accepting: ReadonlySet<number>;
  /** States behind which it has matched where the text ends. */
  readonly acceptingAtEnd: ReadonlySet<number>;
  /** True when something in it can fail that the automaton does not show: a look ahead, or a text that has to come again. */
  readonly canFailUnseen: boolean;
}

/** Where a match begins. */
export const START = 0;

type Repeat = Extract<ExpressionNode, { kind: "repeat" }>;

/** How an automaton is made of an expression. */
export interface Making {
  /** Whether a repetition is a loop of the automaton. */
  readonly goesRound: (repeat: Repeat) => boolean;
  /** True for a search that tries one place of the text after the other. */
  readonly searches: boolean;
}

/** The automaton of an expression. */
export function automatonOf(expression: ExpressionNode, { goesRound, searches }: Making): Automaton {
  const making = new Construction(goesRound);
  const ends = making.connect(expression);
  making.sets.set(START, ANY);
  making.link([START], searches ? [START, ...ends.first] : ends.first);
  const final = new Set(ends.last);
  const atEnd = [...making.follow].filter(([, next]) => [...next.keys()].some((id) => making.textEnds.has(id)));
  const accepting = [...final].filter((id) => !making.textEnds.has(id));
  return {
    sets: making.sets,
    follow: making.follow,
    accepting: new Set(ends.isNullable ? [START, ...accepting] : accepting),
    acceptingAtEnd: new Set(atEnd.map(([id]) => id)),
    canFailUnseen: making.canFailUnseen,
  };
}

/** Where a text can enter and leave. */
interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isNullable: boolean;
}

const NOTHING: Ends = { first: [], last: [], isNullable: true };

/** Glushkov's construction, with every edge counted as often as the expression makes it. */
class Construction {
  readonly sets = new Map<number, CharacterSet>();
  readonly follow = new Map<number, Map<number, number>>();
  /** Each `$`: a state that no character enters. */
  readonly textEnds = new Set<number>();
  /** Each condition at an end: nothing is sure to have matched behind it. */
  readonly #conditions = new Set<number>();
  canFailUnseen = false;
  #closedStates = 0;
  readonly #goesRound: (repeat: Repeat) => boolean;

  constructor(goesRound: (repeat: Repeat) => boolean) {
    this.#goesRound = goesRound;
  }

  connect(node: ExpressionNode): Ends {
    if (node.kind === "set") {
      this.sets.set(node.id, node.set);
      return { first: [node.id], last: [node.id], isNullable: false };
    }
    if (node.kind === "choice") return this.#joined(node.parts);
    if (node.kind === "sequence") return this.#inARow(node.parts);
    if (node.kind === "repeat") {
      const inner = this.connect(node.body);
      if (this.#goesRound(node)) this.link(inner.last, inner.first);
      return { ...inner, isNullable: node.least === 0 || inner.isNullable };
    }
    if (node.kind === "end") return this.#closed(this.textEnds);
    if (node.kind === "condition") this.canFailUnseen = true;
    return NOTHING;
  }

  /** A state that no character enters: nothing is sure to match behind it. */
  #closed(kind: Set<number>): Ends {
    this.#closedStates += 1;
    const id = -this.#closedStates;
    kind.add(id);
    this.sets.set(id, []);
    return { first: [id], last: [id], isNullable: false };
  }

  #joined(parts: readonly ExpressionNode[]): Ends {
    const ends = parts.map((part) => this.connect(part));
    return {
      first: ends.flatMap(({ first }) => first),
      last: ends.flatMap(({ last }) => last),
      isNullable: ends.some(({ isNullable }) => isNullable),
    };
  }

  #inARow(parts: readonly ExpressionNode[]): Ends {
    let ends = NOTHING;
    for (const [index, part] of parts.entries()) {
      const isRefusing = index === parts.length - 1 && isCondition(part, parts[index - 1]);
      const next = isRefusing ? this.#closed(this.#conditions) : this.connect(part);
      this.link(ends.last, next.first);
      ends = {
        first: ends.isNullable ? [...ends.first, ...next.first] : ends.first,
        last: next.isNullable ? [...ends.last, ...next.last] : next.last,
        isNullable: ends.isNullable && next.isNullable,
      };
    }
    return ends;
  }

  link(from: readonly number[], to: readonly number[]): void {
    for (const one of from) {
      const next = this.follow.get(one) ?? new Map<number, number>();
      for (const other of to) next.set(other, (next.get(other) ?? 0) + 1);
      this.follow.set(one, next);
    }
  }
}

/** What can fail behind a text that matched. A loop over the letters of a word ends where the word does. */
function isCondition(part: ExpressionNode, before: ExpressionNode | undefined): boolean {
  return part.kind === "condition" || (part.kind === "bound" && before?.kind !== "repeat");
}

/** The states that can follow one. */
export function nextOf({ follow }: Automaton, id: number): readonly number[] {
  return [...(follow.get(id)?.keys() ?? [])];
}

/** The set of a state; of none, no character. */
export function setOf({ sets }: Automaton, id: number): CharacterSet {
  return sets.get(id) ?? [];
}

/** A text of which each character is entered in turn, as UTF-16 units. */
export type Word = readonly number[];

/** The shortest text that leads from one state to another; undefined where none does. It is empty for the state itself. */
export function wordBetween(automaton: Automaton, from: number, to: number): Word | undefined {
  const seen = new Map<number, Word>([[from, []]]);
  for (const [at, word] of seen) {
    if (at === to) return word;
    for (const next of nextOf(automaton, at)) {
      const unit = setOf(automaton, next)[0]?.[0];
      if (unit !== undefined && !seen.has(next)) seen.set(next, [...word, unit]);
    }
  }
  return undefined;
}

/** Rounds of a word after which the states that it leads to are those of any number of rounds. */
const ROUNDS = 16;

/**
 * True when a text that goes round by a word can be made to fail: no beginning of it matches, and some end can be put
 * behind it with which nothing does.
 */
export function canBeRefused(automaton: Automaton, prefix: Word, round: Word): boolean {
  let states: ReadonlySet<number> = new Set([START]);
  for (let count = 0; count <= ROUNDS; count += 1) {
    for (const unit of count === 0 ? prefix : round) {
      states = stepped(automaton, states, unit);
      if (some(states, automaton.accepting)) return false;
    }
  }
  return automaton.canFailUnseen || hasRefusedEnd(automaton, states);
}

function stepped(automaton: Automaton, states: ReadonlySet<number>, unit: number): ReadonlySet<number> {
  const next = new Set<number>();
  for (const state of states) {
    for (const id of nextOf(automaton, state)) {
      if (overlaps(setOf(automaton, id), [[unit, unit]])) next.add(id);
    }
  }
  return next;
}

function some(states: ReadonlySet<number>, among: ReadonlySet<number>): boolean {
  for (const state of states) if (among.has(state)) return true;
  return false;
}

/** Sets of states that are looked at; where there are more, one of them is taken to refuse. */
const MOST_STATES = 200;

function hasRefusedEnd(automaton: Automaton, states: ReadonlySet<number>): boolean {
  const seen = new Set<string>();
  const open = [states];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (some(at, automaton.accepting)) continue;
    if (!some(at, automaton.acceptingAtEnd)) return true;
    for (const unit of unitsFor(automaton, at)) {
      const next = stepped(automaton, at, unit);
      const key = [...next].sort((a, b) => a - b).join(" ");
      if (!seen.has(key)) open.push(next);
      seen.add(key);
    }
    if (seen.size > MOST_STATES) return true;
  }
  return false;
}

/** Characters one of each kind that the states tell apart. */
function unitsFor(automaton: Automaton, states: ReadonlySet<number>): readonly number[] {
  const units = new Set([0]);
  for (const state of states) {
    for (const id of nextOf(automaton, state)) {
      for (const [low, high] of setOf(automaton, id)) {
        units.add(low);
        if (high < 0xffff) units.add(high + 1);
      }
    }
  }
  return [...units].slice(0, 64);
}

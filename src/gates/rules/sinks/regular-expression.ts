/** A node of a regular expression, as far as repetition is concerned. */
type Node =
  | { readonly kind: "set"; readonly set: CharacterSet; readonly id: number }
  | { readonly kind: "sequence"; readonly parts: readonly Node[] }
  | { readonly kind: "choice"; readonly parts: readonly Node[] }
  | { readonly kind: "repeat"; readonly body: Node; readonly least: number; readonly isLoop: boolean }
  /** `$`, `\b` or a look around: takes no text and can fail. */
  | { readonly kind: "assertion" }
  | { readonly kind: "empty" };

/** Ranges of UTF-16 units, both ends included. */
type CharacterSet = readonly (readonly [number, number])[];

/** Longer expressions are not analysed; those of people are shorter. */
const LONGEST = 2_000;
/** Sets within one loop; the work grows with their square. */
const MOST_SETS = 120;
const MOST_PAIRS = 20_000;
/** A bounded repetition of at least so many takes as long as one without a bound. */
const LIKE_UNBOUNDED = 12;

/**
 * True when an expression has a loop through which some text has two ways, and something behind it that can fail: then
 * the ways double with every round. Found on the automaton of the loop, whose pairs of states show two ways of one text.
 * @see https://doi.org/10.1007/978-3-319-40946-7_20 Weideman et al., Analyzing Matching Time Behavior of Backtracking
 *   Regular Expression Matchers by Using Ambiguity of NFA
 */
export function isExponential(source: string, flags: string): boolean {
  if (source.length > LONGEST) return false;
  const tree = new Parser(source, flags.includes("i"), flags.includes("s")).parse();
  return tree !== undefined && outermostLoops(tree, false).some(({ loop, canFail }) => canFail && isAmbiguous(loop));
}

const ANY: CharacterSet = [[0, 0xffff]];
const DIGITS: CharacterSet = [[48, 57]];
const WORD: CharacterSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACE: CharacterSet = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x2028, 0x2029],
];
const LINE_ENDS: CharacterSet = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];
const PROPERTY: CharacterSet = [
  [65, 90],
  [97, 122],
  [128, 0xffff],
];

function inverted(set: CharacterSet): CharacterSet {
  const result: [number, number][] = [];
  let from = 0;
  for (const [low, high] of set.toSorted((a, b) => a[0] - b[0])) {
    if (low > from) result.push([from, low - 1]);
    from = Math.max(from, high + 1);
  }
  if (from <= 0xffff) result.push([from, 0xffff]);
  return result;
}

function overlaps(a: CharacterSet, b: CharacterSet): boolean {
  return a.some(([low, high]) => b.some(([other, end]) => low <= end && other <= high));
}

/** Reads an expression; what it does not know makes it give up rather than guess. */
class Parser {
  readonly #source: string;
  readonly #ignoreCase: boolean;
  readonly #dotAll: boolean;
  #at = 0;
  #sets = 0;

  constructor(source: string, ignoreCase: boolean, dotAll: boolean) {
    this.#source = source;
    this.#ignoreCase = ignoreCase;
    this.#dotAll = dotAll;
  }

  parse(): Node | undefined {
    const tree = this.#choice(0);
    return this.#at >= this.#source.length ? tree : undefined;
  }

  #choice(depth: number): Node {
    const parts = [this.#sequence(depth)];
    while (this.#source[this.#at] === "|") {
      this.#at += 1;
      parts.push(this.#sequence(depth));
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: "choice", parts };
  }

  #sequence(depth: number): Node {
    const parts: Node[] = [];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? "")) {
      parts.push(this.#repeated(this.#atom(depth)));
    }
    return { kind: "sequence", parts };
  }

  #repeated(atom: Node): Node {
    const quantifier = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.#source.slice(this.#at, this.#at + 24));
    if (quantifier === null) return atom;
    this.#at += quantifier[0].length;
    const sign = quantifier[0][0];
    if (sign === "?") return { kind: "repeat", body: atom, least: 0, isLoop: false };
    if (sign !== "{") return { kind: "repeat", body: atom, least: sign === "+" ? 1 : 0, isLoop: true };
    const least = Number(quantifier[1]);
    const most =
      quantifier[2] === undefined ? least : quantifier[3] === "" ? Number.POSITIVE_INFINITY : Number(quantifier[3]);
    return { kind: "repeat", body: atom, least, isLoop: most >= LIKE_UNBOUNDED && most > least };
  }

  #atom(depth: number): Node {
    const sign = this.#source[this.#at] ?? "";
    this.#at += 1;
    if (sign === "(") return this.#group(depth);
    if (sign === "[") return this.#set(this.#characterClass());
    if (sign === ".") return this.#set(this.#dotAll ? ANY : inverted(LINE_ENDS));
    if (sign === "^") return { kind: "empty" };
    if (sign === "$") return { kind: "assertion" };
    if (sign === "\\") return this.#escaped();
    return this.#set(this.#single(sign.charCodeAt(0)));
  }

  #group(depth: number): Node {
    const opening = /^\?(?:[:=!]|<[=!]|<[A-Za-z_$][\w$]*>|[ims]*-?[ims]*:)/.exec(
      this.#source.slice(this.#at, this.#at + 60),
    );
    if (opening !== null) this.#at += opening[0].length;
    const inner: Node = depth > 60 ? { kind: "empty" } : this.#choice(depth + 1);
    if (depth > 60) this.#at = this.#source.length;
    this.#at += 1;
    const isLook = opening !== null && /^\?<?[=!]$/.test(opening[0]);
    if (isLook) return opening[0].includes("<") ? { kind: "empty" } : { kind: "assertion" };
    return inner;
  }

  #escaped(): Node {
    const rest = this.#source.slice(this.#at - 1, this.#at + 24);
    if (/^\\[bB]/.test(rest)) {
      this.#at += 1;
      return { kind: "assertion" };
    }
    if (/^\\([1-9]|k<)/.test(rest)) {
      this.#at += /^\\k<[^>]*>|^\\\d+/.exec(rest)?.[0].length ?? 2;
      this.#at -= 1;
      return { kind: "empty" };
    }
    return this.#set(this.#escape());
  }

  /** The set of an escape whose backslash was read. */
  #escape(): CharacterSet {
    const rest = this.#source.slice(this.#at, this.#at + 40);
    const coded = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]+)\}|c([A-Za-z]))/.exec(rest);
    if (coded !== null) {
      this.#at += coded[0].length;
      return this.#single(Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? "1", 16));
    }
    const property = /^[pP]\{[^}]*\}/.exec(rest);
    if (property !== null) {
      this.#at += property[0].length;
      return property[0].startsWith("p") ? PROPERTY : inverted(PROPERTY);
    }
    const sign = rest[0] ?? "";
    this.#at += 1;
    const known: Readonly<Record<string, CharacterSet>> = { d: DIGITS, w: WORD, s: SPACE };
    const set = known[sign.toLowerCase()];
    if (set !== undefined) return sign === sign.toLowerCase() ? set : inverted(set);
    const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, "0": 0 };
    return this.#single(controls[sign] ?? sign.charCodeAt(0));
  }

  #characterClass(): CharacterSet {
    const isInverted = this.#source[this.#at] === "^";
    if (isInverted) this.#at += 1;
    const ranges: (readonly [number, number])[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== "]") {
      const low = this.#member();
      const isRange = this.#source[this.#at] === "-" && this.#source[this.#at + 1] !== "]" && low.length === 1;
      if (!isRange) {
        ranges.push(...low);
        continue;
      }
      this.#at += 1;
      const high = this.#member();
      const from = low[0]?.[0] ?? 0;
      ranges.push([from, Math.max(from, high[0]?.[1] ?? from)]);
      if (this.#ignoreCase && from >= 65) ranges.push(...folded([from, high[0]?.[1] ?? from]));
    }
    this.#at += 1;
    return isInverted ? inverted(ranges) : ranges;
  }

  #member(): CharacterSet {
    const sign = this.#source[this.#at] ?? "";
    this.#at += 1;
    if (sign !== "\\") return this.#inClass(sign.charCodeAt(0));
    if (this.#source[this.#at] === "b") {
      this.#at += 1;
      return [[8, 8]];
    }
    return this.#escape();
  }

  #inClass(unit: number): CharacterSet {
    return [[unit, unit]];
  }

  #single(unit: number): CharacterSet {
    const range = [unit, unit] as const;
    return this.#ignoreCase ? [range, ...folded(range)] : [range];
  }

  #set(set: CharacterSet): Node {
    this.#sets += 1;
    return { kind: "set", set, id: this.#sets };
  }
}

/** The same letters in the other case, of the Latin alphabet. */
function folded([low, high]: readonly [number, number]): CharacterSet {
  const lower = low >= 65 && high <= 90 ? ([[low + 32, high + 32]] as const) : [];
  const upper = low >= 97 && high <= 122 ? ([[low - 32, high - 32]] as const) : [];
  return [...lower, ...upper];
}

/** Loops that are in no other one, and whether something behind them can fail. */
function outermostLoops(node: Node, canFail: boolean): readonly { readonly loop: Node; readonly canFail: boolean }[] {
  if (node.kind === "repeat") return node.isLoop ? [{ loop: node, canFail }] : outermostLoops(node.body, canFail);
  if (node.kind === "choice") return node.parts.flatMap((part) => outermostLoops(part, canFail));
  if (node.kind !== "sequence") return [];
  return node.parts.flatMap((part, index) =>
    outermostLoops(part, canFail || node.parts.slice(index + 1).some(isNeeded)),
  );
}

/** True for what does not match everywhere. */
function isNeeded(node: Node): boolean {
  if (node.kind === "set" || node.kind === "assertion") return true;
  if (node.kind === "repeat") return node.least > 0 && isNeeded(node.body);
  if (node.kind === "choice") return node.parts.every(isNeeded);
  return node.kind === "sequence" && node.parts.some(isNeeded);
}

interface Automaton {
  readonly sets: Map<number, CharacterSet>;
  /** From a set to those that can follow it, with the number of ways in which they can. */
  readonly follow: Map<number, Map<number, number>>;
}

interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isNullable: boolean;
}

function isAmbiguous(loop: Node): boolean {
  const automaton: Automaton = { sets: new Map(), follow: new Map() };
  connect(loop, automaton);
  if (automaton.sets.size > MOST_SETS) return false;
  for (const [from, next] of automaton.follow) {
    for (const [to, ways] of next) if (ways > 1 && canReach(automaton, to, from)) return true;
  }
  return hasTwoWays(automaton);
}

/** Glushkov's construction, with every edge counted as often as the expression makes it. */
function connect(node: Node, into: Automaton): Ends {
  if (node.kind === "set") {
    into.sets.set(node.id, node.set);
    return { first: [node.id], last: [node.id], isNullable: false };
  }
  if (node.kind === "choice") {
    const ends = node.parts.map((part) => connect(part, into));
    return {
      first: ends.flatMap(({ first }) => first),
      last: ends.flatMap(({ last }) => last),
      isNullable: ends.some(({ isNullable }) => isNullable),
    };
  }
  if (node.kind === "repeat") {
    const inner = connect(node.body, into);
    if (node.isLoop) link(inner.last, inner.first, into);
    return { ...inner, isNullable: node.least === 0 || inner.isNullable };
  }
  if (node.kind !== "sequence") return { first: [], last: [], isNullable: true };
  let ends: Ends = { first: [], last: [], isNullable: true };
  for (const part of node.parts) {
    const next = connect(part, into);
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

function canReach({ follow }: Automaton, from: number, to: number): boolean {
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

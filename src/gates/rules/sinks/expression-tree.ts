import {
  ANY,
  type CharacterSet,
  DIGITS,
  folded,
  inverted,
  LINE_ENDS,
  PROPERTY,
  SPACE,
  WORD,
} from "./character-sets.ts";

/** A node of a regular expression, as far as repetition is concerned. */
export type ExpressionNode =
  | { readonly kind: "set"; readonly set: CharacterSet; readonly id: number }
  | { readonly kind: "sequence"; readonly parts: readonly ExpressionNode[] }
  | { readonly kind: "choice"; readonly parts: readonly ExpressionNode[] }
  | {
      readonly kind: "repeat";
      readonly body: ExpressionNode;
      readonly least: number;
      /** True for so many rounds that it is as good as a loop. */
      readonly isLoop: boolean;
      readonly isUnbounded: boolean;
    }
  /** `$` */
  | { readonly kind: "end" }
  /** A look ahead, or a text that has to come again: takes no text that is known, and can fail. */
  | { readonly kind: "condition" }
  /** `\b` and `\B` */
  | { readonly kind: "bound" }
  /** `^` */
  | { readonly kind: "start" }
  | { readonly kind: "empty" };

/** A bounded repetition of at least so many takes as long as one without a bound. */
const LIKE_UNBOUNDED = 12;

/** The tree of an expression; undefined for what is not understood. */
export function parseExpression(source: string, flags: string): ExpressionNode | undefined {
  return new Parser(source, flags.includes("i"), flags.includes("s")).parse();
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

  parse(): ExpressionNode | undefined {
    const tree = this.#choice(0);
    return this.#at >= this.#source.length ? tree : undefined;
  }

  #choice(depth: number): ExpressionNode {
    const parts = [this.#sequence(depth)];
    while (this.#source[this.#at] === "|") {
      this.#at += 1;
      parts.push(this.#sequence(depth));
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: "choice", parts };
  }

  #sequence(depth: number): ExpressionNode {
    const parts: ExpressionNode[] = [];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? "")) {
      parts.push(this.#repeated(this.#atom(depth)));
    }
    return { kind: "sequence", parts };
  }

  #repeated(atom: ExpressionNode): ExpressionNode {
    const quantifier = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.#source.slice(this.#at, this.#at + 24));
    if (quantifier === null) return atom;
    this.#at += quantifier[0].length;
    const sign = quantifier[0][0];
    if (sign === "?") return { kind: "repeat", body: atom, least: 0, isLoop: false, isUnbounded: false };
    if (sign !== "{")
      return { kind: "repeat", body: atom, least: sign === "+" ? 1 : 0, isLoop: true, isUnbounded: true };
    const least = Number(quantifier[1]);
    const most =
      quantifier[2] === undefined ? least : quantifier[3] === "" ? Number.POSITIVE_INFINITY : Number(quantifier[3]);
    const isLoop = most >= LIKE_UNBOUNDED && most > least;
    return { kind: "repeat", body: atom, least, isLoop, isUnbounded: most === Number.POSITIVE_INFINITY };
  }

  #atom(depth: number): ExpressionNode {
    const sign = this.#source[this.#at] ?? "";
    this.#at += 1;
    if (sign === "(") return this.#group(depth);
    if (sign === "[") return this.#set(this.#characterClass());
    if (sign === ".") return this.#set(this.#dotAll ? ANY : inverted(LINE_ENDS));
    if (sign === "^") return { kind: "start" };
    if (sign === "$") return { kind: "end" };
    if (sign === "\\") return this.#escaped();
    return this.#set(this.#single(sign.charCodeAt(0)));
  }

  #group(depth: number): ExpressionNode {
    const opening = /^\?(?:[:=!]|<[=!]|<[A-Za-z_$][\w$]*>|[ims]*-?[ims]*:)/.exec(
      this.#source.slice(this.#at, this.#at + 60),
    );
    if (opening !== null) this.#at += opening[0].length;
    const inner: ExpressionNode = depth > 60 ? { kind: "empty" } : this.#choice(depth + 1);
    if (depth > 60) this.#at = this.#source.length;
    this.#at += 1;
    const isLook = opening !== null && /^\?<?[=!]$/.test(opening[0]);
    if (isLook) return opening[0].includes("<") ? { kind: "empty" } : { kind: "condition" };
    return inner;
  }

  #escaped(): ExpressionNode {
    const rest = this.#source.slice(this.#at - 1, this.#at + 24);
    if (/^\\[bB]/.test(rest)) {
      this.#at += 1;
      return { kind: "bound" };
    }
    if (/^\\([1-9]|k<)/.test(rest)) {
      this.#at += /^\\k<[^>]*>|^\\\d+/.exec(rest)?.[0].length ?? 2;
      this.#at -= 1;
      return { kind: "condition" };
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

  #set(set: CharacterSet): ExpressionNode {
    this.#sets += 1;
    return { kind: "set", set, id: this.#sets };
  }
}

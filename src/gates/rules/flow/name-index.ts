import type { SyntaxNode } from "../syntax-tree.ts";
import { kindOf } from "./syntax.ts";

const NAME_KIND = /^(identifier|(shorthand_|private_)?property_identifier(_pattern)?)$/;

/** More places of one name are not looked at; a file with so many is made by a machine. */
const MOST_PLACES = 2_000;

/**
 * What can follow a name where a value is put into it: `=` and its like, a type, the end of a pattern or of a list of
 * imports, `from`. Most names that are called are followed by nothing of it anywhere in their file.
 */
const TARGET = /\s*(?:(?:\|\||\?\?|&&)?=(?![=>])|[!?]?:|[,}\]]|from\b)/y;

/** A call, or a field that is neither assigned nor called to put something in: what follows a name that is only read. */
const ONLY_READ =
  /[ \t]*(?:\(|\??\.[ \t]*(?!(?:push|unshift|add|append|concat|set|splice|write)\b)[\w$]+[ \t]*(?:[;),\]}:]|\(|\.|\n(?!\s*[^\w\s;)\]}/])|[-+*/%<>?&|]{1,2} |[=!]==?))/y;

const DECLARES_FUNCTION = /\bfunction\s*\*?\s*$/;

/**
 * Finds all places of a file in which a name stands. The text says where to look, and the tree is entered only there:
 * reading every name of every file would take longer than all rules together.
 */
export class NameIndex {
  readonly #root: SyntaxNode;
  readonly #text: string;
  readonly #offset: number;
  readonly #places = new Map<string, readonly SyntaxNode[]>();
  readonly #definers = new Map<string, readonly SyntaxNode[]>();
  readonly #targets = new Map<string, boolean>();

  constructor(root: SyntaxNode) {
    this.#root = root;
    this.#text = root.text();
    this.#offset = root.range().start.index;
  }

  /** The nodes of a name, in the order of the file. */
  get(name: string): readonly SyntaxNode[] {
    const known = this.#places.get(name) ?? this.#find(name);
    this.#places.set(name, known);
    return known;
  }

  /** True when the file holds the name. */
  has(name: string): boolean {
    return this.#text.includes(name) && this.get(name).length > 0;
  }

  /** False when the text alone says that a name is never declared or assigned with a value, only as a function or parameter. */
  mayHoldValue(name: string): boolean {
    const known = this.#targets.get(name) ?? this.#isTarget(name);
    this.#targets.set(name, known);
    return known;
  }

  #isTarget(name: string): boolean {
    for (let at = this.#text.indexOf(name); at >= 0; at = this.#text.indexOf(name, at + name.length)) {
      TARGET.lastIndex = at + name.length;
      if (TARGET.test(this.#text) && !isNameCode(this.#text.charCodeAt(at - 1))) return true;
    }
    return false;
  }

  /**
   * The nodes of a name at which it may get a value or something may be put into it, in the order of the file: without
   * those of which the text alone says that the name is only called or read there.
   */
  definers(name: string): readonly SyntaxNode[] {
    const known = this.#definers.get(name) ?? this.#find(name, (at) => this.#mayDefine(name, at));
    this.#definers.set(name, known);
    return known;
  }

  #mayDefine(name: string, at: number): boolean {
    const before = this.#text[at - 1];
    if (before === "." && this.#text[at - 2] !== ".") return false;
    ONLY_READ.lastIndex = at + name.length;
    if (!ONLY_READ.test(this.#text)) return true;
    return (
      this.#text[ONLY_READ.lastIndex - 1] === "(" && DECLARES_FUNCTION.test(this.#text.slice(Math.max(0, at - 40), at))
    );
  }

  #find(name: string, isAsked: (at: number) => boolean = () => true): readonly SyntaxNode[] {
    const places: SyntaxNode[] = [];
    if (name === "") return places;
    for (let at = this.#text.indexOf(name); at >= 0; at = this.#text.indexOf(name, at + name.length)) {
      if (isNameCode(this.#text.charCodeAt(at - 1)) || isNameCode(this.#text.charCodeAt(at + name.length))) continue;
      if (!isAsked(at)) continue;
      const node = this.#nodeAt(at + this.#offset);
      if (NAME_KIND.test(kindOf(node)) && node.text() === name) places.push(node);
      if (places.length >= MOST_PLACES) break;
    }
    return places;
  }

  /** The smallest node at an offset. */
  #nodeAt(offset: number): SyntaxNode {
    let place = this.#root;
    for (;;) {
      const inner = place.childAt(offset);
      if (inner === undefined) return place;
      place = inner;
    }
  }
}

/** Letters, digits, `_` and `$`. */
function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36
  );
}

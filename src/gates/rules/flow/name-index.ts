import type { SgNode } from "@ast-grep/napi";
import { kindOf } from "./syntax.ts";

const NAME_KIND = /^(identifier|(shorthand_|private_)?property_identifier(_pattern)?)$/;

/** More places of one name are not looked at; a file with so many is made by a machine. */
const MOST_PLACES = 2_000;

/** A node with what was asked of it: every question to the tree leaves JavaScript, and costs more than the answer. */
interface Place {
  readonly node: SgNode;
  children: readonly Place[] | undefined;
  /** Offsets; -1 until they are asked for. */
  start: number;
  end: number;
}

/**
 * Finds all places of a file in which a name stands. The text says where to look, and the tree is entered only there:
 * reading every name of every file would take longer than all rules together.
 */
export class NameIndex {
  readonly #root: Place;
  readonly #text: string;
  readonly #offset: number;
  readonly #places = new Map<string, readonly SgNode[]>();

  constructor(root: SgNode) {
    this.#root = placeOf(root);
    this.#text = root.text();
    this.#offset = root.range().start.index;
  }

  /** The nodes of a name, in the order of the file. */
  get(name: string): readonly SgNode[] {
    const known = this.#places.get(name) ?? this.#find(name);
    this.#places.set(name, known);
    return known;
  }

  /** True when the file holds the name. */
  has(name: string): boolean {
    return this.#text.includes(name) && this.get(name).length > 0;
  }

  #find(name: string): readonly SgNode[] {
    const places: SgNode[] = [];
    if (name === "") return places;
    for (let at = this.#text.indexOf(name); at >= 0; at = this.#text.indexOf(name, at + name.length)) {
      if (/[\w$]/.test(this.#text[at - 1] ?? "") || /[\w$]/.test(this.#text[at + name.length] ?? "")) continue;
      const node = this.#nodeAt(at + this.#offset);
      if (NAME_KIND.test(kindOf(node)) && node.text() === name) places.push(node);
      if (places.length >= MOST_PLACES) break;
    }
    return places;
  }

  /** The smallest node at an offset. */
  #nodeAt(offset: number): SgNode {
    let place = this.#root;
    for (;;) {
      place.children ??= place.node.children().map(placeOf);
      const inner = childAt(place.children, offset);
      if (inner === undefined) return place.node;
      place = inner;
    }
  }
}

function placeOf(node: SgNode): Place {
  return { node, children: undefined, start: -1, end: -1 };
}

/** Halving asks few children for their offsets, and most are never asked. */
function childAt(children: readonly Place[], offset: number): Place | undefined {
  let low = 0;
  let high = children.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const child = children[middle];
    if (child === undefined) return undefined;
    if (child.start < 0) {
      const { start, end } = child.node.range();
      child.start = start.index;
      child.end = end.index;
    }
    if (offset < child.start) high = middle - 1;
    else if (offset >= child.end) low = middle + 1;
    else return child;
  }
  return undefined;
}

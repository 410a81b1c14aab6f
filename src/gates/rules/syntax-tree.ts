import type { NapiConfig, Range, SgNode } from "@ast-grep/napi";

/**
 * A node of a syntax tree that remembers what it was asked: every question to ast-grep leaves JavaScript and costs more
 * than its answer, and the rules ask the same nodes again and again. Its answers are those of ast-grep's own node.
 */
export class SyntaxNode {
  readonly #native: SgNode;
  readonly #tree: SyntaxTree;
  #parent: SyntaxNode | null | undefined;
  #kind: string | undefined;
  #text: string | undefined;
  #range: Range | undefined;
  #id: number | undefined;
  #children: readonly SyntaxNode[] | undefined;
  #named: readonly SyntaxNode[] | undefined;
  /** Names of fields, each followed by its node. */
  #fields: (string | SyntaxNode | null)[] | undefined;

  constructor(native: SgNode, tree: SyntaxTree, parent?: SyntaxNode | null) {
    this.#native = native;
    this.#tree = tree;
    this.#parent = parent;
  }

  /** The same number for the same place of the tree, through whatever way it was reached. */
  id(): number {
    this.#id ??= this.#native.id();
    return this.#id;
  }

  kind(): string {
    this.#kind ??= String(this.#native.kind());
    return this.#kind;
  }

  is(kind: string): boolean {
    return this.kind() === kind;
  }

  isNamed(): boolean {
    return this.#native.isNamed();
  }

  text(): string {
    this.#text ??= this.#range === undefined ? this.#native.text() : this.#tree.textAt(this.#range);
    return this.#text;
  }

  /** Offsets in UTF-16 units of the source. */
  range(): Range {
    this.#range ??= this.#native.range();
    return this.#range;
  }

  parent(): SyntaxNode | null {
    if (this.#parent === undefined) this.#parent = this.#tree.parentOf(this) ?? this.#wrapped(this.#native.parent());
    return this.#parent;
  }

  /** From the parent to the root. */
  ancestors(): SyntaxNode[] {
    const ancestors: SyntaxNode[] = [];
    for (let one = this.parent(); one !== null; one = one.parent()) ancestors.push(one);
    return ancestors;
  }

  children(): readonly SyntaxNode[] {
    this.#children ??= this.#native.children().map((child) => new SyntaxNode(child, this.#tree, this));
    return this.#children;
  }

  /** The children that are no punctuation and no words of the language. */
  namedChildren(): readonly SyntaxNode[] {
    this.#named ??= this.#native.namedChildren().map((child) => new SyntaxNode(child, this.#tree, this));
    return this.#named;
  }

  /** A child by its place among all; null behind the last. */
  child(index: number): SyntaxNode | null {
    return this.#wrapped(this.#native.child(index), this);
  }

  field(name: string): SyntaxNode | null {
    this.#fields ??= [];
    const at = this.#fields.indexOf(name);
    if (at >= 0) return this.#fields[at + 1] as SyntaxNode | null;
    const found = this.#wrapped(this.#native.field(name), this);
    this.#fields.push(name, found);
    return found;
  }

  /** The nearest first. */
  prevAll(): SyntaxNode[] {
    return this.#native.prevAll().map((one) => new SyntaxNode(one, this.#tree));
  }

  /** The nearest first. */
  nextAll(): SyntaxNode[] {
    return this.#native.nextAll().map((one) => new SyntaxNode(one, this.#tree));
  }

  /** The first node below this one, or this one itself, that a rule of ast-grep matches. */
  find(matcher: NapiConfig): SyntaxNode | null {
    return this.#wrapped(this.#native.find(matcher));
  }

  /** All of them, in the order of the source. */
  findAll(matcher: NapiConfig): SyntaxNode[] {
    return this.#native.findAll(matcher).map((one) => new SyntaxNode(one, this.#tree));
  }

  /** What a metavariable of the rule stands for that found this node. */
  getMatch(variable: string): SyntaxNode | null {
    return this.#wrapped(this.#native.getMatch(variable));
  }

  /** The same of one that stands for several. */
  getMultipleMatches(variable: string): SyntaxNode[] {
    return this.#native.getMultipleMatches(variable).map((one) => new SyntaxNode(one, this.#tree));
  }

  /** All nodes of a kind in the whole tree, in the order of the source. */
  allOf(kind: string): readonly SyntaxNode[] {
    return this.#tree.allOf(kind);
  }

  /** The child in which an offset lies. Halving asks few children for their places, and most are never asked. */
  childAt(offset: number): SyntaxNode | undefined {
    const children = this.children();
    let low = 0;
    let high = children.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const child = children[middle] as SyntaxNode;
      const { start, end } = child.range();
      if (offset < start.index) high = middle - 1;
      else if (offset >= end.index) low = middle + 1;
      else return child;
    }
    return undefined;
  }

  #wrapped(native: SgNode | null, parent?: SyntaxNode): SyntaxNode | null {
    return native === null ? null : new SyntaxNode(native, this.#tree, parent);
  }
}

/**
 * Kinds that nearly every file is asked for, by the kind of its root: one walk over the tree finds them all. What did not
 * parse is of them, since that has to be known of every tree.
 */
const ASKED_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  program: ["ERROR", "call_expression", "new_expression", "assignment_expression"],
  module: ["ERROR", "call"],
};

/** The tree of one source. What goes down from its root knows the way up again. */
class SyntaxTree {
  readonly root: SyntaxNode;
  readonly #source: string;
  readonly #byKind = new Map<string, SyntaxNode[]>();

  constructor(root: SgNode, source: string) {
    this.root = new SyntaxNode(root, this, null);
    this.#source = source;
  }

  allOf(kind: string): readonly SyntaxNode[] {
    const known = this.#byKind.get(kind);
    if (known !== undefined) return known;
    const together = ASKED_TOGETHER[this.root.kind()] ?? [];
    if (!together.includes(kind)) {
      const found = this.root.findAll({ rule: { kind } });
      this.#byKind.set(kind, found);
      return found;
    }
    for (const one of together) this.#byKind.set(one, []);
    for (const node of this.root.findAll({ rule: { any: together.map((one) => ({ kind: one })) } })) {
      this.#byKind.get(node.kind())?.push(node);
    }
    return this.#byKind.get(kind) ?? [];
  }

  textAt({ start, end }: Range): string {
    return this.#source.slice(start.index, end.index);
  }

  /** The parent of a node that a search found, on the way down from the root; undefined where that way does not lead. */
  parentOf(node: SyntaxNode): SyntaxNode | undefined {
    const { start, end } = node.range();
    let place: SyntaxNode = this.root;
    for (;;) {
      const inner = place.childAt(start.index);
      if (inner === undefined) return undefined;
      const around = inner.range();
      if (around.end.index < end.index) return undefined;
      if (around.start.index === start.index && around.end.index === end.index && inner.id() === node.id())
        return place;
      place = inner;
    }
  }
}

/** The root of a tree that ast-grep parsed from a source. */
export function syntaxTree(root: SgNode, source: string): SyntaxNode {
  return new SyntaxTree(root, source).root;
}

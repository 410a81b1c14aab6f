import type { SyntaxNode } from "../syntax-tree.ts";

/** A function or the module, with what is asked of it again and again. */
export interface PythonExtent {
  readonly node: SyntaxNode;
  readonly id: number;
  readonly isModule: boolean;
  /** Offsets of what it covers. */
  readonly from: number;
  readonly to: number;
  /** The function or module that it stands in; undefined for the module. */
  readonly around: PythonExtent | undefined;
  readonly parameters: readonly PythonParameter[];
  /** Text of the body. */
  readonly body: string;
}

/** A parameter by its name, with its type and its default. */
export interface PythonParameter {
  readonly name: string;
  readonly node: SyntaxNode;
}

/** The functions of a file by their extent, so that what a node stands in is found without walking up the tree. */
export class PythonExtents {
  readonly #module: PythonExtent;
  /** In the order of their beginnings; what stands around another comes before it. */
  readonly #functions: PythonExtent[] = [];

  constructor(root: SyntaxNode) {
    this.#module = extentOf(root, true, undefined);
    for (const node of root.findAll({ rule: { any: [{ kind: "function_definition" }, { kind: "lambda" }] } })) {
      const { start, end } = node.range();
      const around = this.#around(start.index, end.index);
      this.#functions.push(extentOf(node, false, around));
    }
  }

  /** The innermost function around a node, else the module. The node itself is not looked at. */
  around(node: SyntaxNode): PythonExtent {
    const { start, end } = node.range();
    return this.#around(start.index, end.index);
  }

  #around(from: number, to: number): PythonExtent {
    let low = 0;
    let high = this.#functions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#functions[middle]?.from ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    let one: PythonExtent | undefined = this.#functions[low - 1];
    while (one !== undefined && !(one.to >= to && (one.from < from || one.to > to))) one = one.around;
    return one ?? this.#module;
  }
}

function extentOf(node: SyntaxNode, isModule: boolean, around: PythonExtent | undefined): PythonExtent {
  const { start, end } = node.range();
  let parameters: readonly PythonParameter[] | undefined;
  let body: string | undefined;
  return {
    node,
    id: node.id(),
    isModule,
    from: start.index,
    to: end.index,
    around,
    get parameters() {
      parameters ??= isModule ? [] : parametersOf(node);
      return parameters;
    },
    get body() {
      body ??= node.field("body")?.text() ?? "";
      return body;
    },
  };
}

const SCOPES = /^(function_definition|lambda|module)$/;

/** The function or module around a node, for who has no more than the node. The node itself is not looked at. */
export function scopeAround(node: SyntaxNode): SyntaxNode {
  let outermost = node;
  for (let one = node.parent(); one !== null; one = one.parent()) {
    if (SCOPES.test(String(one.kind()))) return one;
    outermost = one;
  }
  return outermost;
}

/** The nearest node of a kind around a node; undefined where there is none. */
export function enclosing(node: SyntaxNode, kind: RegExp): SyntaxNode | undefined {
  for (let one = node.parent(); one !== null; one = one.parent()) if (kind.test(String(one.kind()))) return one;
  return undefined;
}

/** Name, type and default of each parameter, in order; `*args` without its stars. */
export function parametersOf(definition: SyntaxNode): PythonParameter[] {
  const list = definition.field("parameters")?.namedChildren() ?? [];
  return list.flatMap((node) => {
    const named = node.is("identifier") ? node : (node.field("name") ?? node.find({ rule: { kind: "identifier" } }));
    return named === null ? [] : [{ name: named.text(), node }];
  });
}

import { textsOf } from "../plain-rule.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { enclosing, type PythonExtent, PythonExtents } from "./python-extents.ts";
import { readImports, readRenamings } from "./python-imports.ts";

/** One place where a name of a Python scope gets a value. */
export interface PythonBinding {
  /** What the name gets; undefined when nothing can be said, as of an exception. */
  readonly value: SyntaxNode | undefined;
  /** Offset from which on the name has this value. */
  readonly at: number;
  /** Offsets of the block that the statement stands in: within it, earlier values are gone. */
  readonly from: number;
  readonly to: number;
  /** True when it adds to the value before it (`+=`, `append`) instead of replacing it. */
  readonly adds: boolean;
}

/** What is known of one Python file before anything is followed in it; built once a file. */
export interface PythonScopes {
  readonly root: SyntaxNode;
  /** Local name to the dotted name that it was imported as. */
  readonly imports: ReadonlyMap<string, string>;
  /** What a name was imported as at an offset: an import in a function holds within it alone. */
  importOf(name: string, at: () => number): string | undefined;
  /** The function or module that a node stands in. The node itself is not looked at. */
  scopeOf(node: SyntaxNode): PythonExtent;
  /** Names that one assignment of the file gives the name of something else. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Scope (id of a function or of the module) to the bindings of each of its names, in order. */
  readonly bindings: ReadonlyMap<number, ReadonlyMap<string, readonly PythonBinding[]>>;
  /** Attributes of `self` by name: everything that is assigned to them in the file. */
  readonly attributes: ReadonlyMap<string, readonly SyntaxNode[]>;
  /** Functions by their own name, methods among them. */
  readonly functions: ReadonlyMap<string, readonly SyntaxNode[]>;
  readonly classes: ReadonlySet<string>;
  /** Calls by the last part of their callee; found when first asked for. */
  callsOf(name: string): readonly SyntaxNode[];
}

const BINDERS = [
  "assignment",
  "augmented_assignment",
  "named_expression",
  "for_statement",
  "for_in_clause",
  "as_pattern",
];

const scopesOfRoot = new WeakMap<SyntaxNode, PythonScopes>();

/** The scopes of a file, from its root. */
export function scopesOf(root: SyntaxNode): PythonScopes {
  const known = scopesOfRoot.get(root) ?? readScopes(root);
  scopesOfRoot.set(root, known);
  return known;
}

/** The dotted name of an expression with its first part replaced by what it was imported as; "" when it has none. */
export function qualifiedName(node: SyntaxNode | null, scopes: PythonScopes): string {
  if (node === null || !(node.is("identifier") || node.is("attribute"))) return "";
  const text = node.text();
  if (node.is("identifier") || DOTTED.test(text)) return resolved(text, () => node.range().start.index, scopes);
  const object = node.field("object");
  const owner = qualifiedName(object, scopes);
  const name = node.field("attribute")?.text() ?? "";
  if (owner !== "") return `${owner}.${name}`;
  return object?.is("call") ? `${qualifiedName(object.field("function"), scopes)}().${name}` : `?.${name}`;
}

const DOTTED = /^\w+(\.\w+)*$/;

/** A dotted name as it was imported, or as the name stands for that an assignment gave it. */
function resolved(text: string, at: () => number, scopes: PythonScopes): string {
  const end = text.indexOf(".");
  const first = end === -1 ? text : text.slice(0, end);
  const imported = scopes.importOf(first, at) ?? scopes.renamed.get(first);
  return imported === undefined ? text : imported + text.slice(first.length);
}

/** Calls whose function stands under another name: `m(text)` after `from hashlib import md5 as m`. */
export interface RenamedCalls {
  /** The name in the source, and what it stands for. */
  readonly text: string;
  readonly name: string;
  readonly calls: readonly SyntaxNode[];
}

const renamedOfRoot = new WeakMap<SyntaxNode, readonly RenamedCalls[]>();

/** The renamed calls of a file by their names, from its root. */
export function renamedCalls(root: SyntaxNode): readonly RenamedCalls[] {
  const known = renamedOfRoot.get(root) ?? readRenamedCalls(root);
  renamedOfRoot.set(root, known);
  return known;
}

function readRenamedCalls(root: SyntaxNode): readonly RenamedCalls[] {
  const scopes = scopesOf(root);
  const renamed = new Map<string, { text: string; name: string; calls: SyntaxNode[] }>();
  for (const { node, text } of textsOf(root, "call", "function")) {
    if (!DOTTED.test(text)) continue;
    const name = resolved(text, () => node.range().start.index, scopes);
    if (name === text) continue;
    const known = renamed.get(`${text} ${name}`);
    if (known === undefined) renamed.set(`${text} ${name}`, { text, name, calls: [node] });
    else known.calls.push(node);
  }
  return [...renamed.values()];
}

/** The names that a target binds: `a`, `a, (b, *c)`. Attributes and subscripts bind none. */
export function namesIn(target: SyntaxNode): string[] {
  if (target.is("identifier")) return [target.text()];
  if (target.is("attribute") || target.is("subscript")) return [];
  return target.namedChildren().flatMap(namesIn);
}

/** Most calls are settled by the name of what they call, so that only the imports are read before they are asked for. */
function readScopes(root: SyntaxNode): PythonScopes {
  let calls: ReadonlyMap<string, readonly SyntaxNode[]> | undefined;
  const { imports, local } = readImports(root);
  let bound: ReturnType<typeof readBindings> | undefined;
  let extents: PythonExtents | undefined;
  const scopeOf = (node: SyntaxNode) => {
    extents ??= new PythonExtents(root);
    return extents.around(node);
  };
  let functions: ReadonlyMap<string, readonly SyntaxNode[]> | undefined;
  let classes: ReadonlySet<string> | undefined;
  let renamed: ReadonlyMap<string, string> | undefined;
  const bindings = () => {
    bound ??= readBindings(root, scopeOf);
    return bound;
  };
  return {
    root,
    imports,
    importOf: (name, at) =>
      local.size === 0
        ? imports.get(name)
        : (local.get(name)?.findLast(({ from, to }) => from <= at() && at() < to)?.as ?? imports.get(name)),
    scopeOf,
    get renamed() {
      renamed ??= readRenamings(root.text(), imports);
      return renamed;
    },
    get bindings() {
      return bindings().bindings;
    },
    get attributes() {
      return bindings().attributes;
    },
    get functions() {
      functions ??= byName(root.findAll({ rule: { kind: "function_definition" } }));
      return functions;
    },
    get classes() {
      classes ??= new Set(byName(root.findAll({ rule: { kind: "class_definition" } })).keys());
      return classes;
    },
    callsOf: (name) => {
      calls ??= callsByName(root);
      return calls.get(name) ?? [];
    },
  };
}

/** All calls in one walk: ast-grep would compile an expression and walk the tree for each name. */
function callsByName(root: SyntaxNode): ReadonlyMap<string, readonly SyntaxNode[]> {
  const calls = new Map<string, SyntaxNode[]>();
  for (const { node, text } of textsOf(root, "call", "function")) {
    const last = text.slice(text.lastIndexOf(".") + 1);
    if (/^\w+$/.test(last)) push(calls, last, node);
  }
  return calls;
}

function byName(definitions: readonly SyntaxNode[]): ReadonlyMap<string, readonly SyntaxNode[]> {
  const named = new Map<string, SyntaxNode[]>();
  for (const definition of definitions) push(named, definition.field("name")?.text() ?? "", definition);
  return named;
}

function readBindings(
  root: SyntaxNode,
  scopeOf: (node: SyntaxNode) => PythonExtent,
): Pick<PythonScopes, "bindings" | "attributes"> {
  const bindings = new Map<number, Map<string, PythonBinding[]>>();
  const attributes = new Map<string, SyntaxNode[]>();
  for (const node of bindersIn(root)) {
    const targets = targetsOf(node);
    if (targets.length === 0) continue;
    const scope = scopeOf(node);
    const block = (node.is("for_in_clause") ? node.parent() : enclosing(node, BLOCK)) ?? scope.node;
    const { start, end } = block.range();
    const own = node.range();
    for (const { name, value, adds } of targets) {
      if (name.startsWith("self.")) {
        if (value !== undefined) push(attributes, name.slice("self.".length), value);
        continue;
      }
      const names = bindings.get(scope.id) ?? new Map<string, PythonBinding[]>();
      bindings.set(scope.id, names);
      // The name of a loop has its value within the loop, which begins where the statement does.
      const isLoop = node.is("for_statement") || node.is("for_in_clause") || node.is("as_pattern");
      const at = isLoop ? own.start.index : own.end.index;
      push(names, name, {
        value,
        at: node.is("for_in_clause") ? start.index : at,
        from: start.index,
        to: end.index,
        adds,
      });
    }
  }
  return { bindings, attributes };
}

const BLOCK = /^(block|module)$/;
const ADDER = /\.(append|extend|insert|add|update|write)$/;

/** All that gives names a value, in the order of the file; what stands around something comes before it. */
function bindersIn(root: SyntaxNode): SyntaxNode[] {
  const binders = root.findAll({ rule: { any: BINDERS.map((kind) => ({ kind })) } });
  const adders = textsOf(root, "call", "function").flatMap(({ node, text }) => (ADDER.test(text) ? [node] : []));
  const placed = [...binders, ...adders].map((node) => ({ node, range: node.range() }));
  return placed
    .sort((a, b) => a.range.start.index - b.range.start.index || b.range.end.index - a.range.end.index)
    .map(({ node }) => node);
}

interface Target {
  readonly name: string;
  readonly value: SyntaxNode | undefined;
  readonly adds: boolean;
}

function targetsOf(node: SyntaxNode): Target[] {
  if (node.is("call")) return addedTo(node);
  if (node.is("as_pattern")) {
    const target = node.namedChildren().find((one) => one.is("as_pattern_target"));
    const isException = node.parent()?.is("except_clause") === true;
    const value = isException ? undefined : node.namedChildren()[0];
    return target === undefined ? [] : namesIn(target).map((name) => ({ name, value, adds: false }));
  }
  const left = node.field("left") ?? node.field("name");
  const right = node.field("right") ?? node.field("value");
  if (left === null || right === null) return [];
  if (left.is("attribute")) return [{ name: left.text(), value: right, adds: true }];
  if (left.is("subscript")) {
    const holder = left.field("value");
    return holder === null ? [] : [{ name: holder.text(), value: right, adds: true }];
  }
  const parts = right.is("expression_list") || right.is("tuple") ? right.namedChildren() : [];
  const places = left.is("identifier") ? [] : left.namedChildren();
  if (parts.length > 1 && parts.length === places.length && !node.is("for_statement")) {
    return places.flatMap((place, index) => namesIn(place).map((name) => ({ name, value: parts[index], adds: false })));
  }
  return namesIn(left).map((name) => ({ name, value: right, adds: node.is("augmented_assignment") }));
}

/** `parts.append(x)` adds x to what parts holds. */
function addedTo(call: SyntaxNode): Target[] {
  const holder = call.field("function")?.field("object");
  const value = call.field("arguments") ?? undefined;
  return holder?.is("identifier") || holder?.is("attribute") ? [{ name: holder.text(), value, adds: true }] : [];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

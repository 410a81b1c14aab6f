import type { SyntaxNode } from "../syntax-tree.ts";
import { NameIndex } from "./name-index.ts";
import { expressionsIn, isFunctionNode, kindOf, parametersIn, patternOf } from "./syntax.ts";

/** One way in which a name gets a value. */
export type Definition =
  | {
      readonly kind: "value";
      readonly value: SyntaxNode;
      readonly path: Path;
      readonly at: SyntaxNode;
      readonly whole: boolean;
    }
  | {
      readonly kind: "parameter";
      readonly scope: SyntaxNode;
      readonly index: number;
      readonly path: Path;
      readonly pattern: SyntaxNode;
    }
  | { readonly kind: "element"; readonly over: SyntaxNode; readonly path: Path }
  | { readonly kind: "default"; readonly value: SyntaxNode }
  | { readonly kind: "function"; readonly node: SyntaxNode }
  | { readonly kind: "class"; readonly node: SyntaxNode }
  | { readonly kind: "import"; readonly module: string; readonly name: string };

/** Names of fields from the outside in: `["body", "name"]` of `const { body: { name } } = request`. */
export type Path = readonly string[];

/** A name in one scope, and everything that is put into it. */
export interface Binding {
  readonly name: string;
  readonly scope: SyntaxNode;
  readonly definitions: Definition[];
}

/** Finds what names stand for, with the scopes of the language. */
export class Bindings {
  readonly index: NameIndex;
  readonly #byName = new Map<string, Binding[]>();

  constructor(root: SyntaxNode) {
    this.index = new NameIndex(root);
  }

  /** The binding of an identifier; undefined for a global of the platform or of another file. */
  of(identifier: SyntaxNode): Binding | undefined {
    const at = identifier.range().start.index;
    let best: Binding | undefined;
    let bestSize = Number.POSITIVE_INFINITY;
    for (const binding of this.#bindingsNamed(identifier.text())) {
      const { start, end } = binding.scope.range();
      const size = end.index - start.index;
      if (at >= start.index && at < end.index && size < bestSize) {
        best = binding;
        bestSize = size;
      }
    }
    return best;
  }

  #bindingsNamed(name: string): readonly Binding[] {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const bindings: Binding[] = [];
    this.#byName.set(name, bindings);
    const places = this.index
      .definers(name)
      .filter((node) => !/property_identifier$/.test(kindOf(node)))
      .map(climbPattern);
    for (const climbed of places) {
      const declared = declarationAt(climbed);
      if (declared === undefined) continue;
      const scope = declared.scope;
      const same = bindings.find((one) => one.scope.id() === scope.id());
      if (same === undefined) bindings.push({ name, scope, definitions: [...declared.definitions] });
      else same.definitions.push(...declared.definitions);
    }
    for (const climbed of places) {
      const value = assignmentAt(climbed);
      if (value !== undefined) (this.of(climbed.place) ?? implicit(climbed.place, bindings)).definitions.push(value);
    }
    return bindings;
  }
}

/** A name that is assigned and never declared: taken to be one of the function that assigns it. */
function implicit(place: SyntaxNode, bindings: Binding[]): Binding {
  const binding: Binding = { name: place.text(), scope: functionOrFile(place), definitions: [] };
  bindings.push(binding);
  return binding;
}

interface Declared {
  readonly scope: SyntaxNode;
  readonly definitions: readonly Definition[];
}

/** What a name's place declares, when it is the place of a declaration. */
function declarationAt({ place, holder, parent, kind, path, fallback }: Climbed): Declared | undefined {
  if (parent === null) return undefined;
  const defaults: Definition[] = fallback === undefined ? [] : [{ kind: "default", value: fallback }];
  if (kind === "variable_declarator" && parent.field("name")?.id() === holder.id()) {
    return { scope: scopeOfDeclarator(parent), definitions: [...declaredValue(parent, "value", path), ...defaults] };
  }
  if (isFunctionNode(parent) && parent.field("parameter")?.id() === holder.id()) {
    return {
      scope: parent,
      definitions: [{ kind: "parameter", scope: parent, index: 0, path, pattern: holder }, ...defaults],
    };
  }
  if (kind === "formal_parameters") return parameterAt(parent, holder, { path, defaults });
  if (
    /^(function_declaration|generator_function_declaration)$/.test(kind) &&
    parent.field("name")?.id() === place.id()
  ) {
    return { scope: blockAround(parent), definitions: [{ kind: "function", node: parent }] };
  }
  if (/^(class_declaration|class)$/.test(kind))
    return { scope: blockAround(parent), definitions: [{ kind: "class", node: parent }] };
  if (kind === "function_expression" && parent.field("name")?.id() === place.id()) {
    return { scope: parent, definitions: [{ kind: "function", node: parent }] };
  }
  if (kind === "catch_clause") return { scope: parent, definitions: [] };
  if (kind === "for_in_statement" && parent.field("left")?.id() === holder.id() && parent.field("kind") !== null) {
    const over = parent.field("right");
    return { scope: parent, definitions: over === null ? defaults : [{ kind: "element", over, path }, ...defaults] };
  }
  return importAt(place, parent);
}

function parameterAt(
  list: SyntaxNode,
  holder: SyntaxNode,
  { path, defaults }: { readonly path: Path; readonly defaults: readonly Definition[] },
): Declared | undefined {
  const scope = list.parent();
  if (scope === null || !isFunctionNode(scope)) return undefined;
  const index = parametersIn(scope).findIndex((one) => one.id() === holder.id());
  if (index < 0) return undefined;
  return {
    scope,
    definitions: [{ kind: "parameter", scope, index, path, pattern: patternOf(holder) }, ...defaults],
  };
}

function importAt(place: SyntaxNode, parent: SyntaxNode): Declared | undefined {
  if (!/^(import_clause|import_specifier|namespace_import|import_require_clause)$/.test(kindOf(parent)))
    return undefined;
  if (parent.field("alias") !== null && parent.field("alias")?.id() !== place.id()) return undefined;
  let statement: SyntaxNode | null = parent;
  while (statement !== null && !statement.is("import_statement")) statement = statement.parent();
  if (statement === null) return undefined;
  const module = (statement.field("source") ?? parent.field("source"))?.text().slice(1, -1) ?? "";
  const name = parent.is("import_specifier") ? (parent.field("name")?.text() ?? place.text()) : "*";
  return { scope: statement.parent() ?? statement, definitions: [{ kind: "import", module, name }] };
}

/** Where a name's place ends that is all pattern, and what is around it. */
interface Climbed {
  readonly place: SyntaxNode;
  /** The outermost node of the pattern. */
  readonly holder: SyntaxNode;
  readonly parent: SyntaxNode | null;
  /** The kind of the parent. */
  readonly kind: string;
  readonly path: Path;
  readonly fallback: SyntaxNode | undefined;
}

/** Goes from a name up through the pattern that it stands in, and notes the way. */
function climbPattern(place: SyntaxNode): Climbed {
  const path: string[] = [];
  let fallback: SyntaxNode | undefined;
  let holder = place;
  if (kindOf(place) === "shorthand_property_identifier_pattern") path.unshift(place.text());
  let kind = "";
  let parent = holder.parent();
  for (; parent !== null; parent = holder.parent()) {
    kind = kindOf(parent);
    if (kind === "pair_pattern" && parent.field("value")?.id() === holder.id()) {
      path.unshift((parent.field("key")?.text() ?? "").replace(/^["']|["']$/g, ""));
    } else if (
      /^(object_assignment_pattern|assignment_pattern)$/.test(kind) &&
      parent.field("left")?.id() === holder.id()
    ) {
      fallback ??= parent.field("right") ?? undefined;
    } else if (
      /^(required_parameter|optional_parameter)$/.test(kind) &&
      parent.field("pattern")?.id() === holder.id()
    ) {
      fallback ??= parent.field("value") ?? undefined;
    } else if (!/^(object_pattern|array_pattern|rest_pattern)$/.test(kind)) break;
    holder = parent;
  }
  return { place, holder, parent, kind, path, fallback };
}

function declaredValue(node: SyntaxNode, field: string, path: Path): Definition[] {
  const value = node.field(field);
  if (value !== null) return [{ kind: "value", value, path, at: node, whole: true }];
  // `for (const x of y)` has its declarator's value in the loop.
  return [];
}

/** What an assignment, or a method that adds to a collection, puts into the name at this place. */
function assignmentAt({ holder, parent, kind, path, fallback }: Climbed): Definition | undefined {
  if (parent === null) return undefined;
  const isLeft = parent.field("left")?.id() === holder.id();
  if (isLeft && (kind === "assignment_expression" || kind === "augmented_assignment_expression")) {
    const value = parent.field("right");
    if (value === null) return undefined;
    return {
      kind: "value",
      value,
      path,
      at: parent,
      whole: kind === "assignment_expression" && fallback === undefined,
    };
  }
  if (isLeft && kind === "for_in_statement" && parent.field("kind") === null) {
    const over = parent.field("right");
    return over === null ? undefined : { kind: "element", over, path };
  }
  return additionAt(holder, parent);
}

const ADDS = /^(push|unshift|add|append|concat|set|splice|write)$/;

function additionAt(holder: SyntaxNode, parent: SyntaxNode): Definition | undefined {
  if (
    !/^(member_expression|subscript_expression)$/.test(kindOf(parent)) ||
    parent.field("object")?.id() !== holder.id()
  )
    return;
  const around = parent.parent();
  if (around === null) return undefined;
  const isAssigned = /assignment_expression$/.test(kindOf(around)) && around.field("left")?.id() === parent.id();
  if (isAssigned) {
    const value = around.field("right");
    return value === null ? undefined : { kind: "value", value, path: [], at: around, whole: false };
  }
  if (!around.is("call_expression") || around.field("function")?.id() !== parent.id()) return undefined;
  if (!ADDS.test(parent.field("property")?.text() ?? "")) return undefined;
  const list = around.field("arguments");
  const last = list === null || !list.is("arguments") ? undefined : expressionsIn(list).at(-1);
  return last === undefined ? undefined : { kind: "value", value: last, path: [], at: around, whole: false };
}

function scopeOfDeclarator(declarator: SyntaxNode): SyntaxNode {
  const declaration = declarator.parent();
  return declaration?.is("variable_declaration") === true ? functionOrFile(declarator) : blockAround(declarator);
}

function functionOrFile(node: SyntaxNode): SyntaxNode {
  const ancestors = node.ancestors();
  return ancestors.find(isFunctionNode) ?? ancestors.at(-1) ?? node;
}

const BLOCK = /^(statement_block|program|for_statement|for_in_statement|switch_body|class_static_block)$/;

function blockAround(node: SyntaxNode): SyntaxNode {
  const ancestors = node.ancestors();
  return ancestors.find((one) => BLOCK.test(kindOf(one))) ?? ancestors.at(-1) ?? node;
}

/** The assignments that can be what a name holds at a place: a later one in the same row of statements hides the earlier. */
export function reachingDefinitions(definitions: readonly Definition[], at: SyntaxNode): readonly Definition[] {
  if (definitions.length < 2) return definitions;
  const position = at.range().start.index;
  const rows = new Set(at.ancestors().map((one) => one.id()));
  let from = -1;
  for (const definition of definitions) {
    if (definition.kind !== "value" || !definition.whole || definition.path.length > 0) continue;
    const statement = definition.at.parent();
    const row = statement?.parent();
    const start = definition.at.range().start.index;
    const isBefore = definition.at.range().end.index <= position;
    if (isBefore && row !== null && row !== undefined && rows.has(row.id()) && start > from) from = start;
  }
  if (from < 0) return definitions;
  return definitions.filter((one) => {
    if (one.kind === "value") return one.at.range().start.index >= from;
    return one.kind === "element" && one.over.range().start.index >= from;
  });
}

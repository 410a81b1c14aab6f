import type { SyntaxNode } from "../../rules/syntax-tree.ts";

/** A function of a block's source with what mutmut made of it. */
export interface MutatedFunction {
  /** As mutmut calls it: `x_name`, or `xǁClassǁname` for a method. */
  readonly mangled: string;
  /** The function's own text, from `def` on. */
  readonly text: string;
  /** Line, from 0, and column of that text in the source. */
  readonly start: { readonly line: number; readonly column: number };
  /** The same function under each mutant, by the mutant's number. */
  readonly variants: ReadonlyMap<string, string>;
}

/** What mutmut adds to names: `x_name__mutmut_orig`, `xǁClassǁname__mutmut_12`. */
const VARIANT = /^(x(?:_|ǁ[^ǁ]+ǁ)(.+))__mutmut_(orig|\d+)$/s;

/** What mutmut 3.3 to 3.5 writes at the head of a file, beside statements with its name in them. */
const OLDER_HEAD = [
  "from typing import Annotated",
  "from typing import Callable",
  "from typing import ClassVar",
  'MutantDict = Annotated[dict[str, Callable], "Mutant"]',
];

/**
 * The functions that mutmut changed in a file, found in the block's source. Undefined when the file was not made from
 * that source: without what mutmut adds, its statements must be those of the source, in their order. Comments between
 * statements do not count.
 * @see https://github.com/boxed/mutmut/blob/3.6.0/src/mutmut/mutation/file_mutation.py `combine_mutations_to_source`
 */
export function mutatedFunctions(mutated: SyntaxNode, source: SyntaxNode): MutatedFunction[] | undefined {
  const before = statementsOf(source, (_, text) => text);
  const after = withoutOlderHead(statementsOf(mutated, originalText));
  if (before.length !== after.length || before.some((text, index) => text !== after[index])) return undefined;
  const variants = variantsIn(mutated);
  return functionsOf(source).flatMap(({ definition, mangled }) => {
    const found = variants.get(mangled);
    if (found === undefined) return [];
    const { line, column } = definition.range().start;
    return [{ mangled, text: definition.text(), start: { line, column }, variants: found }];
  });
}

/** The texts of a module's statements, classes taken apart; `textOf` says which stay, and as what. */
function statementsOf(parent: SyntaxNode, textOf: (node: SyntaxNode, text: string) => string | undefined): string[] {
  return childrenOf(parent).flatMap((node) => {
    const body = definitionOf(node)?.is("class_definition") === true ? definitionOf(node)?.field("body") : undefined;
    if (body !== undefined && body !== null) {
      const whole = node.text();
      return [whole.slice(0, whole.length - body.text().length).trimEnd(), ...statementsOf(body, textOf)];
    }
    const text = textOf(node, node.text());
    return text === undefined ? [] : [text];
  });
}

function childrenOf(parent: SyntaxNode): SyntaxNode[] {
  return parent.children().filter((node) => node.isNamed() && !node.is("comment"));
}

function definitionOf(node: SyntaxNode): SyntaxNode | null {
  return node.is("decorated_definition") ? node.field("definition") : node;
}

/** The original is kept under another name; everything else with mutmut's name in it is mutmut's. */
function originalText(node: SyntaxNode, text: string): string | undefined {
  const definition = definitionOf(node);
  const variant = VARIANT.exec(nameOf(definition));
  if (variant?.[3] === "orig" && definition !== null) {
    const head = text.slice(0, text.length - definition.text().length);
    return head + renamed(definition, variant[2] ?? "");
  }
  return /_mutmut/.test(text) ? undefined : text;
}

function nameOf(definition: SyntaxNode | null): string {
  return definition?.is("function_definition") === true ? (definition.field("name")?.text() ?? "") : "";
}

/** The text of a function under another name. Its name stands first in its text after `def`. */
function renamed(definition: SyntaxNode, name: string): string {
  const text = definition.text();
  const before = nameOf(definition);
  const at = text.indexOf(before);
  return text.slice(0, at) + name + text.slice(at + before.length);
}

/** mutmut 3.3 writes its head once for functions and once for generators. */
function withoutOlderHead(texts: readonly string[]): readonly string[] {
  const start = texts.findIndex((_, at) => OLDER_HEAD.every((text, index) => texts[at + index] === text));
  if (start < 0) return texts;
  return withoutOlderHead([...texts.slice(0, start), ...texts.slice(start + OLDER_HEAD.length)]);
}

interface NamedFunction {
  readonly definition: SyntaxNode;
  readonly mangled: string;
}

/** Functions at the margin and methods of classes there, which are what mutmut changes. */
function functionsOf(root: SyntaxNode): NamedFunction[] {
  return childrenOf(root).flatMap((node) => {
    const definition = definitionOf(node);
    if (definition?.is("function_definition") === true) return [{ definition, mangled: `x_${nameOf(definition)}` }];
    const body = definition?.is("class_definition") === true ? definition.field("body") : null;
    if (definition === null || body === null) return [];
    const className = definition.field("name")?.text() ?? "";
    return childrenOf(body).flatMap((member) => {
      const method = definitionOf(member);
      return method?.is("function_definition") === true
        ? [{ definition: method, mangled: `xǁ${className}ǁ${nameOf(method)}` }]
        : [];
    });
  });
}

/** By mangled name and number, each under its original's name. */
function variantsIn(root: SyntaxNode): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const definition of root.findAll({ rule: { kind: "function_definition" } })) {
    const [, mangled = "", name = "", number = ""] = VARIANT.exec(nameOf(definition)) ?? [];
    if (number === "" || number === "orig") continue;
    const variants = found.get(mangled) ?? new Map<string, string>();
    variants.set(number, renamed(definition, name));
    found.set(mangled, variants);
  }
  return found;
}

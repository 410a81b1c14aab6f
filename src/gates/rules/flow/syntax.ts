import type { SyntaxNode } from "../syntax-tree.ts";

const TRANSPARENT = /^(parenthesized_expression|as_expression|satisfies_expression|non_null_expression)$/;

const FUNCTION =
  /^(function_declaration|function_expression|arrow_function|method_definition|generator_function(_declaration)?)$/;

/** The kind of a node as plain text: the grammars have more kinds than the binding's type knows. */
export function kindOf(node: SyntaxNode): string {
  return String(node.kind());
}

/** An expression without the brackets and type annotations around it. */
export function unwrapped(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (TRANSPARENT.test(kindOf(inner))) {
    const next = expressionsIn(inner)[0];
    if (next === undefined) break;
    inner = next;
  }
  return inner;
}

/** True for everything that has parameters and a body. */
export function isFunctionNode(node: SyntaxNode): boolean {
  return FUNCTION.test(kindOf(node));
}

/** The nearest function around a node; undefined at the top of the file. */
export function functionAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let around = node.parent(); around !== null; around = around.parent()) {
    if (isFunctionNode(around)) return around;
  }
  return undefined;
}

/** True for what is written here as a whole and is no text that is put together: nobody else has a say in it. */
export function isConstant(node: SyntaxNode): boolean {
  return CONSTANT.test(kindOf(node));
}

const CONSTANT = /^(string|number|regex|true|false|null|undefined|arrow_function|function_expression)$/;

/** The arguments of a call or of `new`, without comments; empty for a tagged template. */
export function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  const list = call.field("arguments");
  return list === null || !list.is("arguments") ? [] : expressionsIn(list);
}

/** What is called, without brackets: `f` of `f(x)`, `C` of `new C(x)`. */
export function calleeOf(call: SyntaxNode): SyntaxNode | undefined {
  const callee = call.field("function") ?? call.field("constructor");
  return callee === null ? undefined : unwrapped(callee);
}

/** The last name of a callee or member: `exec` of `child_process.exec`, also of `a["exec"]`. */
export function lastNameOf(node: SyntaxNode): string {
  if (node.is("member_expression")) return node.field("property")?.text() ?? "";
  if (node.is("subscript_expression")) return indexTextOf(node) ?? "";
  return node.is("identifier") ? node.text() : "";
}

/** The object of a member expression, without brackets. */
export function objectOf(node: SyntaxNode): SyntaxNode | undefined {
  const object = node.field("object");
  return object === null ? undefined : unwrapped(object);
}

/** The name in `a["name"]`; undefined when the index is no literal. */
export function indexTextOf(subscript: SyntaxNode): string | undefined {
  const index = subscript.field("index");
  return index?.is("string") ? index.text().slice(1, -1) : undefined;
}

/** Children that are part of the program: no comments. */
export function expressionsIn(node: SyntaxNode): readonly SyntaxNode[] {
  return node.namedChildren().filter((child) => !child.is("comment"));
}

/** The parameters of a function as patterns, in order, without their types and default values. */
export function parametersIn(scope: SyntaxNode): readonly SyntaxNode[] {
  const single = scope.field("parameter");
  if (single !== null) return [single];
  return expressionsIn(scope.field("parameters") ?? scope).filter((parameter) => PARAMETER.test(kindOf(parameter)));
}

const PARAMETER =
  /^(required_parameter|optional_parameter|identifier|assignment_pattern|object_pattern|array_pattern|rest_pattern)$/;

/** The pattern of a parameter: `{ a, b }` of `{ a, b }: T = {}`. */
export function patternOf(parameter: SyntaxNode): SyntaxNode {
  return (
    parameter.field("pattern") ?? (parameter.is("assignment_pattern") ? parameter.field("left") : null) ?? parameter
  );
}

/** The value of a key in an object literal, with `undefined` for a key that is not there or is computed. */
export function propertyIn(object: SyntaxNode, key: string): SyntaxNode | undefined {
  let found: SyntaxNode | undefined;
  for (const child of object.namedChildren()) {
    if (child.is("pair") && keyOf(child) === key) found = child.field("value") ?? undefined;
    if (child.is("shorthand_property_identifier") && child.text() === key) found = child;
    if (child.is("method_definition") && child.field("name")?.text() === key) found = child;
  }
  return found;
}

/** The key of a pair, without quotes; undefined for a computed one. */
export function keyOf(pair: SyntaxNode): string | undefined {
  const key = pair.field("key");
  if (key === null || key.is("computed_property_name")) return undefined;
  return key.is("string") ? key.text().slice(1, -1) : key.text();
}

/** What is between the quotes of a string or of a template without expressions. */
export function plainText(node: SyntaxNode): string | undefined {
  if (node.is("string")) return node.text().slice(1, -1);
  if (!node.is("template_string") || node.namedChildren().some((child) => child.is("template_substitution"))) return;
  return node.text().slice(1, -1);
}

/** The expression of a `${…}`. */
export function substitutionOf(part: SyntaxNode): SyntaxNode | undefined {
  return expressionsIn(part)[0];
}

/** True for two nodes that are the same place of the same tree. */
export function isSame(a: SyntaxNode | null | undefined, b: SyntaxNode): boolean {
  return a !== null && a !== undefined && a.id() === b.id();
}

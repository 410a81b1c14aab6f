import type { SgNode } from "@ast-grep/napi";

/** Names under which data from outside arrives. */
const OUTSIDE = /^(input|body|query|payload|userInput|rawInput|params|argv|formData|searchParams)$/;

/** A request can be an object of our own; only these parts of it are what a stranger sent. */
const REQUEST = /^(request|req)$/;
const PART_OF_REQUEST = /^(body|query|params|headers|url|cookies|files)$/;

/** Calls whose result is as untrusted as what went in; any other call is taken to check or to escape. */
const PASSES_THROUGH =
  /(^|\.)(String|toString|trim|trimStart|trimEnd|toLowerCase|toUpperCase|join|resolve|normalize|concat|slice|padStart|padEnd|at|stringify|parse|decodeURI|decodeURIComponent|entries|keys|values|get|repeat|json|text)$/;

/** Of following names from one declaration to the next; a longer chain would only be written to cost us time. */
const MOST_ROUNDS = 10;

const LOOPS_OVER = /\.(map|forEach|flatMap|filter|find|some|every|reduce)$/;

const FUNCTION_KINDS = [
  "function_declaration",
  "function_expression",
  "arrow_function",
  "method_definition",
  "generator_function_declaration",
];

/**
 * Names in a file that hold data from outside, by a simple flow: the well-known names, and what is declared from them,
 * taken apart from them, or looped over. Scopes are not told apart.
 */
function outsideNames(root: SgNode): ReadonlySet<string> {
  const cached = namesOfRoot.get(root);
  if (cached !== undefined) return cached;
  const names = new Set<string>();
  let size = -1;
  for (let round = 0; round < MOST_ROUNDS && size !== names.size; round++) {
    size = names.size;
    for (const declaration of root.findAll({ rule: { kind: "variable_declarator" } })) {
      const value = declaration.field("value");
      if (value !== null && comesFromOutside(value, names)) addNames(declaration.field("name"), names);
    }
    for (const loop of root.findAll({ rule: { kind: "for_in_statement" } })) {
      const over = loop.field("right");
      if (over !== null && comesFromOutside(over, names)) addNames(loop.field("left"), names);
    }
    for (const call of root.findAll({ rule: { kind: "call_expression" } })) addCallbackNames(call, names);
  }
  namesOfRoot.set(root, names);
  return names;
}

const namesOfRoot = new WeakMap<SgNode, ReadonlySet<string>>();

/** True when a value from outside reaches this expression unchecked. */
export function isOutside(expression: SgNode, root: SgNode): boolean {
  return comesFromOutside(expression, outsideNames(root));
}

/** The nearest function around a node, or the whole file. */
export function enclosingFunction(node: SgNode): SgNode {
  const ancestors = node.ancestors();
  return ancestors.find((one) => FUNCTION_KINDS.includes(String(one.kind()))) ?? ancestors.at(-1) ?? node;
}

function comesFromOutside(expression: SgNode, names: ReadonlySet<string>): boolean {
  return identifiersOf(expression).some(
    (identifier) => (isOutsideName(identifier) || names.has(identifier.text())) && reaches(identifier, expression),
  );
}

function isOutsideName(identifier: SgNode): boolean {
  if (OUTSIDE.test(identifier.text())) return true;
  const part = identifier.parent()?.field("property")?.text() ?? "";
  return REQUEST.test(identifier.text()) && PART_OF_REQUEST.test(part);
}

/** Whether a value at `inner` gets to `outer` without passing a call that may check it, or a function body. */
function reaches(inner: SgNode, outer: SgNode): boolean {
  if (inner.id() === outer.id()) return true;
  for (const ancestor of inner.ancestors()) {
    const callee = ancestor.is("call_expression") || ancestor.is("new_expression") ? calleeOf(ancestor) : undefined;
    if (callee !== undefined && !PASSES_THROUGH.test(callee)) return false;
    if (FUNCTION_KINDS.includes(String(ancestor.kind()))) return false;
    // `input.length`, `input === x` and `typeof input` are facts about the value, not the value.
    if (ancestor.is("member_expression") && /^(length|size)$/.test(ancestor.field("property")?.text() ?? ""))
      return false;
    if (ancestor.is("binary_expression") && /[=<>]/.test(ancestor.field("operator")?.text() ?? "")) return false;
    if (ancestor.is("unary_expression")) return false;
    if (ancestor.is("ternary_expression") && isWithin(inner, ancestor.field("condition"))) return false;
    if (ancestor.id() === outer.id()) return true;
  }
  return true;
}

function addCallbackNames(call: SgNode, names: Set<string>): void {
  const callee = call.field("function");
  if (callee === null || !LOOPS_OVER.test(callee.text())) return;
  const over = callee.field("object");
  const callback = call.field("arguments")?.namedChildren()[0];
  if (over === null || callback === undefined || !comesFromOutside(over, names)) return;
  addNames(callback.field("parameters") ?? callback.field("parameter"), names);
}

function addNames(pattern: SgNode | null, names: Set<string>): void {
  if (pattern === null) return;
  const kinds = ["identifier", "shorthand_property_identifier_pattern"];
  for (const kind of kinds) for (const found of findSelfOrInside(pattern, kind)) names.add(found.text());
}

function identifiersOf(expression: SgNode): SgNode[] {
  return [
    ...findSelfOrInside(expression, "identifier"),
    ...findSelfOrInside(expression, "shorthand_property_identifier"),
  ];
}

function findSelfOrInside(node: SgNode, kind: string): SgNode[] {
  return node.is(kind) ? [node] : node.findAll({ rule: { kind } });
}

function calleeOf(call: SgNode): string {
  const callee = call.field("function") ?? call.field("constructor");
  // A member of a computed object is judged by the name of the method alone.
  return callee?.field("property")?.text() ?? callee?.text() ?? "";
}

function isWithin(inner: SgNode, outer: SgNode | null): boolean {
  if (outer === null) return false;
  const range = outer.range();
  const at = inner.range().start.index;
  return at >= range.start.index && at < range.end.index;
}

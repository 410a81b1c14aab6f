import { enclosingFunction, isFunction } from "./scope.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

const LEAVES = ["break_statement", "return_statement", "throw_statement", "yield_expression", "await_expression"];
const CHANGES = ["assignment_expression", "augmented_assignment_expression", "update_expression"];

/**
 * True for a loop whose condition is about names that nothing changes while it runs, and that nothing leaves. Only names
 * and numbers are followed, and lists that the body does not touch: what a call could change is not judged.
 */
export function isStuckLoop(loop: SyntaxNode): boolean {
  const condition = loop.field("condition");
  const body = loop.field("body");
  if (condition === null || body === null) return false;
  if (!/^\(?\s*[\w$.\s<>=!&|+-]+\)?$/.test(condition.text()) || /\+\+|--|[^=!<>]=[^=]/.test(condition.text()))
    return false;
  if (LEAVES.some((kind) => body.find({ rule: { kind } }) !== null)) return false;
  const names = namesIn(condition);
  if (names.length === 0 || namesIn(condition).length !== condition.findAll({ rule: { kind: "identifier" } }).length)
    return false;
  const hasMember = condition.find({ rule: { kind: "member_expression" } }) !== null;
  if (
    hasMember &&
    (body.find({ rule: { kind: "call_expression" } }) !== null || names.some((name) => mentions(body, name)))
  ) {
    return false;
  }
  const around = enclosingFunction(loop);
  if (around.is("program") || !names.every((name) => isLocal(name, around))) return false;
  return !names.some((name) => isChanged(name, body) || changedInFunctions(name, around));
}

function namesIn(node: SyntaxNode): string[] {
  return node
    .findAll({ rule: { kind: "identifier" } })
    .map((one) => one.text())
    .filter((name) => name !== "undefined");
}

function mentions(node: SyntaxNode, name: string): boolean {
  return node.findAll({ rule: { kind: "identifier" } }).some((one) => one.text() === name);
}

/** Declared or taken as a parameter in this very function. */
function isLocal(name: string, around: SyntaxNode): boolean {
  const parameters = around.field("parameters") ?? around.field("parameter");
  if (parameters !== null && mentions(parameters, name)) return true;
  return around
    .findAll({ rule: { kind: "variable_declarator" } })
    .some(
      (declarator) => declarator.field("name")?.text() === name && enclosingFunction(declarator).id() === around.id(),
    );
}

function isChanged(name: string, node: SyntaxNode): boolean {
  return CHANGES.flatMap((kind) => node.findAll({ rule: { kind } })).some((change) => {
    const target = change.field("left") ?? change.field("argument");
    return target !== null && (target.text() === name || (!target.is("identifier") && mentions(target, name)));
  });
}

function changedInFunctions(name: string, around: SyntaxNode): boolean {
  return around.findAll({ rule: { any: CHANGES.map((kind) => ({ kind })) } }).some((change) => {
    const target = change.field("left") ?? change.field("argument");
    return target?.text() === name && enclosingFunction(change).id() !== around.id();
  });
}

/** True for a `for` whose counter moves away from its bound. */
export function movesAway(loop: SyntaxNode): boolean {
  const condition = bare(loop.field("condition"));
  const step = loop.field("increment");
  const operator = condition?.field("operator")?.text() ?? "";
  const counter = condition?.field("left")?.text();
  const direction = step === null ? 0 : directionOf(step, counter);
  if (direction === 0) return false;
  return direction > 0 ? /^>=?$/.test(operator) : /^<=?$/.test(operator);
}

function directionOf(step: SyntaxNode, counter: string | undefined): number {
  const text = step.text().replace(/\s+/g, "");
  if (counter === undefined || !/^[\w$]+$/.test(counter)) return 0;
  const target = step.field("argument") ?? step.field("left");
  if (target?.text() !== counter) return 0;
  if (step.is("update_expression")) return text.includes("++") ? 1 : -1;
  const by = /^[\w$]+([+-])=\d+$/.exec(text)?.[1];
  return by === undefined ? 0 : by === "+" ? 1 : -1;
}

function bare(node: SyntaxNode | null): SyntaxNode | null {
  return node?.is("expression_statement") ? (node.namedChildren()[0] ?? null) : node;
}

/** The counter of a `for` from a number, and the list of whose length its bound is made. */
interface Counted {
  readonly counter: string;
  readonly start: string;
  readonly operator: string;
  readonly list: string;
  /** What is taken off the length, as written; empty for nothing. */
  readonly less: string;
}

function countedFrom(loop: SyntaxNode): Counted | undefined {
  const initializer = loop.field("initializer")?.text() ?? "";
  const condition = bare(loop.field("condition"))?.text() ?? "";
  const [, counter, start] = /^(?:let|var)\s+([\w$]+)\s*=\s*(\d+)\s*;?$/.exec(initializer) ?? [];
  const [, left, operator, list, less = ""] =
    /^([\w$]+)\s*(<=?)\s*([\w$.]+)\.length\s*(?:-\s*(\d+))?;?$/.exec(condition) ?? [];
  const step = loop.field("increment")?.text().replace(/\s+/g, "") ?? "";
  if (counter === undefined || start === undefined || operator === undefined || list === undefined) return undefined;
  if (left !== counter || ![`${counter}++`, `++${counter}`, `${counter}+=1`].includes(step)) return undefined;
  return { counter, start, operator, list, less };
}

/** True for `i <= list.length` over a body that reads `list[i]` as if it were there. */
export function readsPastEnd(loop: SyntaxNode): boolean {
  const counted = countedFrom(loop);
  const body = loop.field("body");
  if (counted === undefined || body === null || counted.operator !== "<=" || counted.less !== "") return false;
  const { counter, list } = counted;
  const text = body.text();
  // Whoever looks for the end himself goes one beyond it on purpose.
  if (text.includes(`${list}.length`) || /\bundefined\b|\?\?|\?\./.test(text) || /\bbreak\b/.test(text)) return false;
  const reads = subscriptsOf(body, list, counter);
  return reads.length > 0 && reads.every((one) => !isTested(one));
}

/** In a condition a value that is not there is false. */
function isTested(node: SyntaxNode): boolean {
  return node.ancestors().some((one) => /^(parenthesized_expression|ternary_expression)$/.test(String(one.kind())));
}

/** True for a loop that leaves out the last or the first element and does nothing else with it. */
export function leavesOneOut(loop: SyntaxNode): boolean {
  const counted = countedFrom(loop);
  const body = loop.field("body");
  if (counted === undefined || body === null || counted.operator !== "<") return false;
  const { counter, start, list, less } = counted;
  const skipsLast = start === "0" && less === "1";
  const skipsFirst = start === "1" && less === "";
  if (!skipsLast && !skipsFirst) return false;
  if (subscriptsOf(body, list, counter).length === 0) return false;
  const name = escaped(list);
  // The neighbour, or the counter in any other use, shows that it is on purpose.
  const uses = body.findAll({ rule: { kind: "identifier" } }).filter((one) => one.text() === counter);
  if (uses.some((one) => one.parent()?.field("index")?.id() !== one.id())) return false;
  const around = enclosingFunction(loop).text().replace(loop.text(), "");
  return !new RegExp(
    `${name}\\s*(\\[|\\.(at|pop|shift|slice|length|push|unshift|splice|concat|join)\\b)|\\]\\s*=\\s*${name}\\b|split\\(|\\bargv\\b`,
  ).test(around);
}

function subscriptsOf(body: SyntaxNode, list: string, counter: string): SyntaxNode[] {
  return body
    .findAll({ rule: { kind: "subscript_expression" } })
    .filter((one) => one.field("object")?.text() === list && one.field("index")?.text() === counter && !isTarget(one));
}

function isTarget(node: SyntaxNode): boolean {
  return node.parent()?.field("left")?.id() === node.id() && /assignment/.test(String(node.parent()?.kind()));
}

/** True for `list[list.length]` as a value: there is never anything. */
export function isPastEnd(node: SyntaxNode): boolean {
  return !isTarget(node) && node.field("index")?.text() === `${node.field("object")?.text()}.length`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const CONDITIONAL =
  /^(if_statement|ternary_expression|switch_statement|for_statement|for_in_statement|while_statement|do_statement|try_statement|catch_clause)$/;

/** True for a function that calls itself on every way through it, or with what it was called with and nothing else. */
export function isEndlessRecursion(declared: SyntaxNode): boolean {
  const name = declared.field("name")?.text();
  const body = declared.field("body");
  if (name === undefined || body === null || /^(async|function\s*\*)/.test(declared.text())) return false;
  if (declaresAgain(body, name)) return false;
  const called = declared.is("method_definition") ? `this.${name}` : name;
  const calls = body
    .findAll({ rule: { kind: "call_expression" } })
    .filter((call) => call.field("function")?.text() === called && enclosingFunction(call).id() === declared.id());
  return calls.some((call) => isUnconditional(call, declared) || isUnchanged(call, declared));
}

function declaresAgain(body: SyntaxNode, name: string): boolean {
  // By the list of parameters: `required_parameter` is no kind of the tree that has its types blanked out.
  const kinds = ["variable_declarator", "function_declaration", "formal_parameters"];
  return body
    .findAll({ rule: { any: kinds.map((kind) => ({ kind })) } })
    .flatMap((one) => (one.is("formal_parameters") ? one.namedChildren() : [one]))
    .some((one) => (one.field("name") ?? one.field("pattern") ?? one).text() === name);
}

function isUnconditional(call: SyntaxNode, declared: SyntaxNode): boolean {
  let child = call;
  for (const one of call.ancestors()) {
    if (one.id() === declared.id()) break;
    if (isFunction(one) || CONDITIONAL.test(String(one.kind()))) return false;
    const operator = one.field("operator")?.text() ?? "";
    if (/^(&&|\|\||\?\?)$/.test(operator) && one.field("right")?.id() === child.id()) return false;
    child = one;
  }
  const before = (declared.field("body")?.findAll({ rule: { any: LEAVES.map((kind) => ({ kind })) } }) ?? []).filter(
    (leave) =>
      leave.range().start.index < call.range().start.index && leave.range().end.index < call.range().start.index,
  );
  return before.length === 0;
}

/** The same arguments, in a function that does nothing but compute: the second call goes the way of the first. */
function isUnchanged(call: SyntaxNode, declared: SyntaxNode): boolean {
  const body = declared.field("body");
  const parameters = declared.field("parameters")?.namedChildren() ?? [];
  const names = parameters.map((one) => (one.field("pattern") ?? one).text());
  const given =
    call
      .field("arguments")
      ?.namedChildren()
      .map((one) => one.text()) ?? [];
  if (body === null || names.length === 0 || names.length !== given.length) return false;
  if (!names.every((name, index) => /^[\w$]+$/.test(name) && name === given[index])) return false;
  const callee = call.field("function")?.text();
  const others = body.findAll({ rule: { any: [{ kind: "call_expression" }, { kind: "new_expression" }] } });
  if (others.some((one) => one.field("function")?.text() !== callee)) return false;
  return CHANGES.every((kind) => body.find({ rule: { kind } }) === null) && !/\bthis\b/.test(body.text());
}

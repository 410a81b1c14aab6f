import type { SyntaxNode } from "../syntax-tree.ts";
import { enclosing } from "./python-extents.ts";
import type { PythonScopes } from "./python-scope.ts";

/** What an expression is whatever comes in. */
export type PythonConstant = string | number | boolean;

/** A longer chain would only be written to cost us time. */
const DEEPEST = 8;
const LONGEST_TEXT = 2_000;

/** The value of an expression of literals, and of names of the same function that were given one; else undefined. */
export function constantOf(node: SyntaxNode, scopes: PythonScopes, depth = 0): PythonConstant | undefined {
  if (depth > DEEPEST) return undefined;
  const of = (one: SyntaxNode | null | undefined) =>
    one === null || one === undefined ? undefined : constantOf(one, scopes, depth + 1);
  switch (String(node.kind())) {
    case "integer":
    case "float":
      return /^\d+(\.\d+)?$/.test(node.text()) ? Number(node.text()) : undefined;
    case "true":
      return true;
    case "false":
      return false;
    case "string":
      return literalText(node);
    case "parenthesized_expression":
      return of(node.namedChildren()[0]);
    case "unary_operator":
      return negated(of(node.field("argument")), node.field("operator")?.text());
    case "identifier":
      return of(onlyValueOf(node, scopes));
    case "binary_operator":
      return calculated(of(node.field("left")), node.field("operator")?.text() ?? "", of(node.field("right")));
    case "subscript":
      return elementOf(of(node.field("value")), of(node.field("subscript")));
    case "call":
      return node.field("function")?.text() === "len"
        ? lengthOf(of(node.field("arguments")?.namedChildren()[0]))
        : undefined;
    case "not_operator":
      return opposite(of(node.field("argument")));
    case "boolean_operator":
      return combined(of(node.field("left")), node.field("operator")?.text() === "and", of(node.field("right")));
    case "comparison_operator":
      return compared(node, of);
    default:
      return undefined;
  }
}

/**
 * True when control always comes by a place within its function, false when it never does, undefined when that depends.
 * Only conditions of constants are decided; a loop or a handler depends on what happens.
 */
export function isReached(place: SyntaxNode, scopes: PythonScopes): boolean | undefined {
  let inner = place;
  let isCertain = true;
  for (let outer = place.parent(); outer !== null; inner = outer, outer = outer.parent()) {
    const kind = String(outer.kind());
    if (kind === "function_definition" || kind === "module" || kind === "lambda") break;
    const taken = BRANCHING.test(kind) ? isTaken(outer, kind, inner, scopes) : true;
    if (taken === false) return false;
    if (taken === undefined) isCertain = false;
  }
  return isCertain ? true : undefined;
}

const BRANCHING =
  /^(if_statement|elif_clause|else_clause|case_clause|conditional_expression|for_statement|while_statement|except_clause|try_statement|boolean_operator)$/;

function isTaken(outer: SyntaxNode, kind: string, inner: SyntaxNode, scopes: PythonScopes): boolean | undefined {
  const decided = (condition: SyntaxNode | null | undefined) =>
    condition === null || condition === undefined ? undefined : truthOf(constantOf(condition, scopes));
  if (kind === "if_statement") {
    if (outer.field("consequence")?.id() === inner.id()) return decided(outer.field("condition"));
    return true;
  }
  if (kind === "elif_clause" || kind === "else_clause") {
    const own = kind === "elif_clause" ? decided(outer.field("condition")) : true;
    if (own === false) return false;
    const before = outer.prevAll().filter((one) => one.is("elif_clause"));
    const conditions = [outer.parent()?.field("condition"), ...before.map((one) => one.field("condition"))].map(
      decided,
    );
    if (!outer.parent()?.is("if_statement")) return undefined;
    if (conditions.includes(true)) return false;
    return conditions.every((one) => one === false) ? own : undefined;
  }
  if (kind === "case_clause") return isTakenCase(outer, scopes);
  if (kind === "conditional_expression") {
    const [then, condition, otherwise] = outer.namedChildren();
    const answer = decided(condition);
    if (answer === undefined) return undefined;
    if (then?.id() === inner.id()) return answer;
    return otherwise?.id() === inner.id() ? !answer : true;
  }
  return undefined;
}

/** The case that a constant subject comes to. Of patterns that are more than literals nothing is said. */
function isTakenCase(clause: SyntaxNode, scopes: PythonScopes): boolean | undefined {
  const statement = enclosing(clause, /^match_statement$/);
  const subject = statement?.field("subject");
  const value = subject === null || subject === undefined ? undefined : constantOf(subject, scopes);
  if (value === undefined) return undefined;
  const fits = (one: SyntaxNode): boolean | undefined => {
    const pattern = one.namedChildren().find((part) => part.is("case_pattern"));
    if (pattern === undefined || one.namedChildren().some((part) => part.is("if_clause"))) return undefined;
    if (pattern.text() === "_") return true;
    const alternatives = pattern
      .text()
      .split("|")
      .map((text) => literalFrom(text.trim()));
    return alternatives.includes(undefined) ? undefined : alternatives.includes(value);
  };
  const earlier = clause
    .prevAll()
    .filter((one) => one.is("case_clause"))
    .map(fits);
  if (earlier.includes(true)) return false;
  const own = fits(clause);
  return own === false || earlier.every((one) => one === false) ? own : undefined;
}

function literalFrom(text: string): PythonConstant | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  return /^(["'])[^"'\\]*\1$/.test(text) ? text.slice(1, -1) : undefined;
}

function literalText(node: SyntaxNode): string | undefined {
  const parts = node.namedChildren();
  if (parts.some((one) => one.is("interpolation")) || node.text().includes("\\")) return undefined;
  return parts
    .filter((one) => one.is("string_content"))
    .map((one) => one.text())
    .join("");
}

/** The one value that a name of the same function has where it stands, when a single assignment gives it. */
function onlyValueOf(name: SyntaxNode, scopes: PythonScopes): SyntaxNode | undefined {
  const bindings = scopes.bindings.get(scopes.scopeOf(name).id)?.get(name.text()) ?? [];
  const at = name.range().start.index;
  const before = bindings.filter((one) => one.at <= at);
  const value = before[0]?.value;
  if (before.length !== 1 || value === undefined || before[0]?.adds !== false) return undefined;
  const assignment = value.parent();
  if (!assignment?.is("assignment") || assignment.field("left")?.text() !== name.text()) return undefined;
  // What a loop assigns further down is there when it comes round.
  if (bindings.length > 1 && enclosing(name, /^(while|for)_statement$/) !== undefined) return undefined;
  return value;
}

function truthOf(value: PythonConstant | undefined): boolean | undefined {
  return value === undefined ? undefined : Boolean(value);
}

function opposite(value: PythonConstant | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function negated(value: PythonConstant | undefined, operator: string | undefined): number | undefined {
  return typeof value === "number" && operator === "-" ? -value : undefined;
}

function lengthOf(value: PythonConstant | undefined): number | undefined {
  return typeof value === "string" ? value.length : undefined;
}

function elementOf(holder: PythonConstant | undefined, index: PythonConstant | undefined): string | undefined {
  return typeof holder === "string" && typeof index === "number" ? holder.at(index) : undefined;
}

function combined(
  left: PythonConstant | undefined,
  isAnd: boolean,
  right: PythonConstant | undefined,
): PythonConstant | undefined {
  if (left !== undefined) return Boolean(left) === isAnd ? right : left;
  return right !== undefined && Boolean(right) !== isAnd ? !isAnd : undefined;
}

function calculated(
  left: PythonConstant | undefined,
  operator: string,
  right: PythonConstant | undefined,
): PythonConstant | undefined {
  if (typeof left === "string" && typeof right === "string" && operator === "+")
    return left.length + right.length > LONGEST_TEXT ? undefined : left + right;
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  if (operator === "+") return left + right;
  if (operator === "-") return left - right;
  if (operator === "*") return left * right;
  if (right === 0) return undefined;
  if (operator === "/") return left / right;
  if (operator === "//") return Math.floor(left / right);
  return operator === "%" && left >= 0 && right > 0 ? left % right : undefined;
}

function compared(
  node: SyntaxNode,
  of: (one: SyntaxNode | undefined) => PythonConstant | undefined,
): boolean | undefined {
  const [first, second, ...more] = node.namedChildren();
  const left = of(first);
  const right = of(second);
  if (left === undefined || right === undefined || more.length > 0 || typeof left !== typeof right) return undefined;
  const operator = node
    .children()
    .filter((one) => !one.isNamed())
    .map((one) => one.text())
    .join(" ");
  if (operator === "==") return left === right;
  if (operator === "!=") return left !== right;
  if (operator === "<") return left < right;
  if (operator === ">") return left > right;
  if (operator === "<=") return left <= right;
  if (operator === ">=") return left >= right;
  if (typeof left !== "string" || typeof right !== "string") return undefined;
  if (operator === "in") return right.includes(left);
  return operator === "not in" ? !right.includes(left) : undefined;
}

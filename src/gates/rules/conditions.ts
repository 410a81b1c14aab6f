import { literalText } from "./literal.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** A comparison of an expression with a constant. */
interface Comparison {
  /** Text of the expression. */
  readonly subject: string;
  readonly operator: string;
  readonly value: number | string;
}

const MIRRORED: Readonly<Record<string, string>> = { "<": ">", ">": "<", "<=": ">=", ">=": "<=" };
const COMPARES = /^(===?|!==?|<=?|>=?)$/;

/** What `typeof` can give. */
const TYPES = /^(undefined|object|boolean|number|bigint|string|symbol|function)$/;
/** What `typeof` gives in old browsers and in hosts of their own. */
const HOST_TYPES = /^(unknown|date)$/;

/** True for an `and` that no value fulfils, or an `or` that every value does, by comparisons with constants. */
export function isContradiction(condition: SyntaxNode): boolean {
  const operator = condition.field("operator")?.text();
  if (operator !== "&&" && operator !== "||") return false;
  if (condition.parent()?.is("binary_expression") && condition.parent()?.field("operator")?.text() === operator) {
    return false;
  }
  const comparisons = partsOf(condition, operator).flatMap((part) => comparisonIn(part) ?? []);
  return comparisons.some((one, index) =>
    comparisons.slice(index + 1).some((other) => one.subject === other.subject && excludes(operator, one, other)),
  );
}

/** The operands of a chain of one operator. */
function partsOf(node: SyntaxNode, operator: string): SyntaxNode[] {
  const bare = node.is("parenthesized_expression") ? (node.namedChildren()[0] ?? node) : node;
  if (!bare.is("binary_expression") || bare.field("operator")?.text() !== operator) return [bare];
  return [bare.field("left"), bare.field("right")].flatMap((side) => (side === null ? [] : partsOf(side, operator)));
}

function comparisonIn(node: SyntaxNode): Comparison | undefined {
  const operator = node.is("binary_expression") ? node.field("operator")?.text() : undefined;
  const left = node.field("left");
  const right = node.field("right");
  if (operator === undefined || !COMPARES.test(operator) || left === null || right === null) return undefined;
  const [constant, other, sign] =
    constantOf(right) === undefined ? [left, right, MIRRORED[operator] ?? operator] : [right, left, operator];
  const value = constantOf(constant);
  // A call can have another result the second time.
  if (value === undefined || constantOf(other) !== undefined || !isStable(other)) return undefined;
  return { subject: other.text(), operator: sign.replace(/^(=|!)==?$/, "$1="), value };
}

function constantOf(node: SyntaxNode): number | string | undefined {
  if (/^-?\d[\d_]*(\.\d+)?$/.test(node.text())) return Number(node.text().replaceAll("_", ""));
  return literalText(node);
}

/** Names and members of names: the same value each time it is looked at. */
function isStable(node: SyntaxNode): boolean {
  return /^(this|[\w$]+)(\??\.[\w$]+)*$/.test(node.text()) || /^typeof [\w$.]+$/.test(node.text());
}

/** Negated, an `or` that is always true is an `and` that is never true. */
function excludes(operator: "&&" | "||", one: Comparison, other: Comparison): boolean {
  return operator === "&&" ? areApart(one, other) : areApart(negated(one), negated(other));
}

const NEGATIONS: Readonly<Record<string, string>> = {
  "==": "!=",
  "!=": "==",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
};

function negated({ operator, ...rest }: Comparison): Comparison {
  return { ...rest, operator: NEGATIONS[operator] ?? operator };
}

/** True when no value fulfils both comparisons. */
function areApart(one: Comparison, other: Comparison): boolean {
  const values = [one.value, other.value];
  if (one.operator === "==" && other.operator === "==") return one.value !== other.value;
  if (values.some((value) => typeof value === "string")) return false;
  const [a, b] = [boundsOf(one), boundsOf(other)];
  if (a === undefined || b === undefined) return false;
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  if (low !== high) return low > high;
  return [a, b].some(({ open, low: from, high: to }) => open && (from === low || to === high));
}

function boundsOf({ operator, value }: Comparison) {
  if (typeof value === "string") return undefined;
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  switch (operator) {
    case "<":
      return { low, high: value, open: true };
    case "<=":
      return { low, high: value, open: false };
    case ">":
      return { low: value, high, open: true };
    case ">=":
      return { low: value, high, open: false };
    case "==":
      return { low: value, high: value, open: false };
    default:
      return undefined;
  }
}

/** True for a literal that `typeof` never gives. */
export function isImpossibleType(node: SyntaxNode): boolean {
  if (node.text() === "undefined" || node.text() === "null") return true;
  const text = literalText(node);
  return text !== undefined && !TYPES.test(text) && !HOST_TYPES.test(text);
}

/** True when a condition of an `else if` stands in the chain before it already. */
export function isRepeatedCondition(statement: SyntaxNode): boolean {
  const condition = statement.field("condition")?.text();
  if (condition === undefined || /\(.*\(|\+\+|--|[^=!<>]=[^=]/.test(condition)) return false;
  for (let one = statement.parent(); one?.is("else_clause"); one = one.parent()?.parent() ?? null) {
    const before = one.parent();
    if (before?.field("condition")?.text() === condition) return true;
  }
  return false;
}

/** True when the same constant stands before it in the `switch` already. */
export function isRepeatedCase(one: SyntaxNode): boolean {
  const value = one.field("value")?.text();
  if (value === undefined || value.includes("(")) return false;
  return one.prevAll().some((before) => before.is("switch_case") && before.field("value")?.text() === value);
}

/**
 * True for an `if` chain over one value, each branch of which returns, that ends its function without an `else`: a value
 * that nobody thought of gives `undefined`.
 */
export function isOpenChain(statement: SyntaxNode): boolean {
  if (statement.parent()?.is("else_clause") || !endsItsFunction(statement)) return false;
  const subjects: string[] = [];
  for (let one: SyntaxNode | undefined = statement; one !== undefined; ) {
    const condition = one.field("condition")?.namedChildren()[0];
    const compared = condition === undefined ? undefined : comparisonIn(condition);
    if (compared?.operator !== "==" || !returnsValue(one.field("consequence"))) return false;
    subjects.push(compared.subject);
    const next: SyntaxNode | undefined = one.field("alternative")?.namedChildren()[0];
    if (next !== undefined && !next.is("if_statement")) return false;
    one = next;
  }
  return subjects.length > 2 && new Set(subjects).size === 1;
}

function endsItsFunction(statement: SyntaxNode): boolean {
  const block = statement.parent();
  const around = block?.parent();
  const isBody = /function|method_definition/.test(String(around?.kind() ?? ""));
  // A type without undefined lets the compiler prove that nothing is missing.
  const typed = around?.field("return_type") ?? null;
  const isLast = block?.namedChildren().at(-1)?.id() === statement.id();
  return block?.is("statement_block") === true && isBody && isLast && typed === null;
}

function returnsValue(node: SyntaxNode | null): boolean {
  const last = node?.is("statement_block") ? node.namedChildren().at(-1) : (node ?? undefined);
  return last?.is("return_statement") === true && last.namedChildren().length > 0;
}

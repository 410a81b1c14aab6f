import type { SyntaxNode } from "../syntax-tree.ts";
import type { Purpose } from "./flow.ts";
import {
  argumentsOf,
  calleeOf,
  expressionsIn,
  isFunctionNode,
  kindOf,
  lastNameOf,
  plainText,
  unwrapped,
} from "./syntax.ts";

/** What a condition has to speak of, to say something about a value. */
export interface Subject {
  /** Texts of the expressions that stand for the value, such as `name` or `request.query.name`. */
  readonly texts: readonly string[];
  readonly purpose: Purpose;
}

/** More statements before a use are not looked at. */
const MOST_SIBLINGS = 120;

/** True when the conditions around a place, or the checks before it, let only harmless values of the subject come there. */
export function isGuarded(place: SyntaxNode, subject: Subject): boolean {
  let inner = place;
  for (let around = inner.parent(); around !== null; around = inner.parent()) {
    if (holdsBranch(around, inner, subject)) return true;
    if (
      /^(statement_block|program|switch_case|switch_default)$/.test(kindOf(around)) &&
      checkedBefore(around, inner, subject)
    ) {
      return true;
    }
    inner = around;
  }
  return false;
}

/** Whether `inner` is a branch that is taken only for harmless values. */
function holdsBranch(around: SyntaxNode, inner: SyntaxNode, subject: Subject): boolean {
  const kind = kindOf(around);
  if (kind === "if_statement" || kind === "ternary_expression") {
    const condition = around.field("condition");
    if (condition === null || condition.id() === inner.id()) return false;
    const isFirst = around.field("consequence")?.id() === inner.id();
    return assures(condition, isFirst, subject);
  }
  if (kind === "binary_expression" && around.field("right")?.id() === inner.id()) {
    const left = around.field("left");
    const operator = around.field("operator")?.text();
    if (left === null || (operator !== "&&" && operator !== "||")) return false;
    return assures(left, operator === "&&", subject);
  }
  if (kind === "switch_case" && around.field("value")?.id() !== inner.id()) {
    const value = around.parent()?.parent()?.field("value");
    return value !== null && value !== undefined && speaksOf(value, subject);
  }
  return false;
}

function checkedBefore(block: SyntaxNode, inner: SyntaxNode, subject: Subject): boolean {
  const statements = expressionsIn(block);
  const index = statements.findIndex((one) => one.id() === inner.id());
  const before = statements.slice(Math.max(0, index - MOST_SIBLINGS), Math.max(0, index));
  return before.some((statement) => isCheck(statement, subject));
}

/** A statement after which only harmless values are left: `if (…) return`, or `assertInside(path)`. */
function isCheck(statement: SyntaxNode, subject: Subject): boolean {
  if (statement.is("if_statement")) {
    const condition = statement.field("condition");
    const consequence = statement.field("consequence");
    const other = statement.field("alternative");
    if (condition === null || consequence === null) return false;
    if (leaves(consequence)) return assures(condition, false, subject);
    return other !== null && leaves(other) && assures(condition, true, subject);
  }
  if (!statement.is("expression_statement")) return false;
  const inner = expressionsIn(statement)[0];
  const call = inner?.is("await_expression") === true ? expressionsIn(inner)[0] : inner;
  if (call?.is("call_expression") !== true) return false;
  const name = lastNameOf(calleeOf(call) ?? call);
  return ASSERTS.test(name) && argumentsOf(call).some((argument) => speaksOf(argument, subject));
}

const ASSERTS = /^(assert|validate|check|ensure|verify|guard|require|must|refuse|reject)/i;

const LEAVES = /^(return_statement|throw_statement|continue_statement|break_statement)$/;

function leaves(statement: SyntaxNode): boolean {
  if (LEAVES.test(kindOf(statement))) return true;
  if (statement.is("else_clause")) return expressionsIn(statement).some(leaves);
  if (statement.is("expression_statement"))
    return /^(process\.exit|next|reject|cb|callback|done)\(/.test(statement.text());
  const last = statement.is("statement_block") ? expressionsIn(statement).at(-1) : undefined;
  return last !== undefined && leaves(last);
}

/** Whether a condition with this outcome lets only harmless values through. */
export function assures(condition: SyntaxNode, outcome: boolean, subject: Subject): boolean {
  const test = unwrapped(condition);
  if (test.is("unary_expression") && test.field("operator")?.text() === "!") {
    const inner = test.field("argument");
    return inner !== null && assures(inner, !outcome, subject);
  }
  const operator = test.is("binary_expression") ? test.field("operator")?.text() : undefined;
  if (operator === "&&" || operator === "||") {
    const sides = [test.field("left"), test.field("right")].map(
      (side) => side !== null && assures(side, outcome, subject),
    );
    // Of `a && b` that held, both held; of one that did not, only one has to have failed.
    return (operator === "&&") === outcome ? sides.some(Boolean) : sides.every(Boolean);
  }
  if (operator !== undefined) return comparisonAssures(test, operator, { outcome, subject });
  if (test.is("call_expression")) return callAssures(test, outcome, subject);
  if (test.is("subscript_expression")) {
    const index = test.field("index");
    return outcome && index !== null && speaksOf(index, subject);
  }
  if (test.is("identifier")) return outcome && /^(is|has)?(valid|safe|allowed|inside|ok)/i.test(test.text());
  return false;
}

function comparisonAssures(
  test: SyntaxNode,
  operator: string,
  { outcome, subject }: { readonly outcome: boolean; readonly subject: Subject },
): boolean {
  const left = test.field("left");
  const right = test.field("right");
  if (left === null || right === null) return false;
  if (operator === "in") return outcome && speaksOf(left, subject);
  if (/^[<>]/.test(operator) && subject.purpose === "length") {
    const isUpper = lengthOf(left, subject) ? operator.startsWith("<") : operator.startsWith(">");
    return (lengthOf(left, subject) || lengthOf(right, subject)) && isUpper === outcome;
  }
  if (/^[<>]/.test(operator)) return positionAssures(left, { operator, outcome }, subject);
  if (!/^[!=]==?$/.test(operator)) return false;
  const isEqual = operator.startsWith("=") === outcome;
  const [mine, other] = speaksOf(left, subject) ? [left, right] : [right, left];
  if (!speaksOf(mine, subject) || speaksOf(other, subject)) return false;
  if (other.text() === "-1") return positionAssures(mine, { operator: isEqual ? "==" : "!=", outcome: true }, subject);
  if (mine.is("unary_expression")) return isEqual && isTypeThatHelps(other, subject.purpose);
  const text = plainText(other);
  if (subject.purpose === "key" && text !== undefined && /__proto__|constructor|prototype/.test(text)) return !isEqual;
  if (/^(undefined|null|""|''|true|false|0|``)$/.test(other.text())) return false;
  return isEqual;
}

/** The length of the value, in a comparison that bounds it. */
function lengthOf(side: SyntaxNode, subject: Subject): boolean {
  const member = unwrapped(side);
  return member.is("member_expression") && lastNameOf(member) === "length" && speaksOf(member, subject);
}

/** `list.indexOf(x) >= 0`, `=== -1` and the like. */
function positionAssures(
  found: SyntaxNode,
  { operator, outcome }: { readonly operator: string; readonly outcome: boolean },
  subject: Subject,
): boolean {
  const call = unwrapped(found);
  const callee = call.is("call_expression") ? calleeOf(call) : undefined;
  if (callee === undefined || lastNameOf(callee) !== "indexOf") return false;
  const isFound = (operator === ">" || operator === ">=" || operator === "!=") === outcome;
  const isList = argumentsOf(call).some((argument) => speaksOf(argument, subject));
  if (isList) return isFound;
  return denies(argumentsOf(call)[0], subject.purpose) && !isFound;
}

function isTypeThatHelps(type: SyntaxNode, purpose: Purpose): boolean {
  const text = plainText(type);
  return text === "number" || text === "boolean" || ((purpose === "nosql" || purpose === "key") && text === "string");
}

const LISTS = /^(includes|has|contains|test|some|hasOwn|hasOwnProperty|call|match|exec|find|indexOf)$/;
const JUDGES =
  /^_?(is(?!Array|String|Empty|Null|Undefined|Nil)|has|valid|check|allow|can|verify|assert|safe|matches|in(side|List)|ensure|starts?With|equals|test)/i;

function callAssures(call: SyntaxNode, outcome: boolean, subject: Subject): boolean {
  const callee = calleeOf(call);
  if (callee === undefined) return false;
  const name = lastNameOf(callee);
  const given = argumentsOf(call);
  const receiver = callee.field("object");
  const isAbout = given.some((argument) => speaksOf(argument, subject));
  const isOf = receiver !== null && speaksOf(receiver, subject);
  if (isOf && !isAbout) return partAssures(name, given[0], { outcome, subject });
  if (!isAbout) return false;
  if (name === "isNaN") return !outcome;
  if (name === "isAbsolute") return !outcome && subject.purpose === "path";
  if (name === "test" || name === "exec") return expressionAssures(receiver, outcome, subject);
  if (/^(is|has|contains)?(unsafe|invalid|malicious|forbidden|blocked|private|internal|dangerous|denied)/i.test(name))
    return !outcome;
  if (/^(black|deny|block|forbid|danger|unsafe|reserved)/i.test(receiver?.text() ?? "")) return !outcome;
  return outcome && (LISTS.test(name) || JUDGES.test(name));
}

/** `x.startsWith(…)`, `x.includes("..")`: what the value itself is asked. */
function partAssures(
  name: string,
  argument: SyntaxNode | undefined,
  { outcome, subject }: { readonly outcome: boolean; readonly subject: Subject },
): boolean {
  if (argument === undefined) return false;
  const text = plainText(argument);
  if (name === "match") return argument.is("regex") && expressionAssures(argument, outcome, subject);
  if (name === "startsWith" || name === "endsWith") {
    if (!outcome) return text !== undefined && /^(\.\.|\/\/|\/|\\)$/.test(text) && subject.purpose !== "address";
    if (text === undefined) return true;
    if (subject.purpose === "path") return text.length > 1;
    return /^https?:\/\/[^/]+\/|^\/[^/]/.test(text) || (name === "endsWith" && /^\.\w/.test(text));
  }
  if (name === "includes" || name === "contains") return !outcome && denies(argument, subject.purpose);
  return outcome && /^(equals|isSubsetOf)$/.test(name);
}

/** What a text must not hold, for the uses where leaving it out is enough. */
function denies(argument: SyntaxNode | undefined, purpose: Purpose): boolean {
  const text = argument === undefined ? undefined : plainText(argument);
  if (text === undefined) return false;
  if (purpose === "path") return text.startsWith("..");
  if (purpose === "key") return /__proto__|constructor|prototype/.test(text);
  if (purpose === "redirect") return /^(\/\/|:|:\/\/|\.)$/.test(text);
  return purpose === "log" && /\\[rn]/.test(text);
}

/** `/^[a-z]+$/.test(x)` that held, or `/[;&|]/.test(x)` that did not. */
function expressionAssures(receiver: SyntaxNode | null, outcome: boolean, { purpose }: Subject): boolean {
  if (receiver === null) return false;
  if (!receiver.is("regex")) return outcome || /bad|deny|forbid|unsafe|danger|invalid|illegal/i.test(receiver.text());
  const source = receiver.field("pattern")?.text() ?? "";
  if (outcome) return source.startsWith("^") && (source.endsWith("$") || /^\^https?:\\\/\\\/[^()]*\\\//.test(source));
  if (purpose === "path") return /\\\.\\\./.test(source);
  return /^\[.*\]\+?$|\|/.test(source) || (purpose === "key" && /__proto__/.test(source));
}

/** True when an expression holds the value, or a name that was made from it. */
function speaksOf(node: SyntaxNode, { texts }: Subject): boolean {
  if (isFunctionNode(node)) return false;
  const spoken = node.text();
  return texts.some((text) => holdsName(spoken, text));
}

/** Whether a text holds a name as a whole word. */
export function holdsName(text: string, name: string): boolean {
  if (name === "") return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\w$]/.test(text[at - 1] ?? "") && !/[\w$]/.test(text[at + name.length] ?? "")) return true;
  }
  return false;
}

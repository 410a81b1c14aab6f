import type { SourceFile, Sources } from "../rules/source.ts";
import type { SyntaxNode } from "../rules/syntax-tree.ts";
import { type PythonNames, pythonNames } from "./python-tree.ts";

/**
 * True when a function holds an assertion that can fail and that is reached, or calls a function of the tests that
 * holds one. What is asserted of a constant alone cannot fail.
 */
export function assertsSomething(node: SyntaxNode, file: SourceFile, sources: Sources): boolean {
  return asserts(node, file, sources, new Set());
}

function asserts(node: SyntaxNode, file: SourceFile, sources: Sources, seen: Set<string>): boolean {
  const names = pythonNames(file);
  const kinds = [{ kind: "assert_statement" }, { kind: "call" }];
  const candidates = node.findAll({ rule: { any: kinds } }).filter((candidate) => isReached(candidate, node));
  if (candidates.some((candidate) => canFail(candidate, names))) return true;
  return candidates
    .map((call) => /^(?:self\.|cls\.)?([A-Za-z_]\w*)$/.exec(call.field("function")?.text() ?? "")?.[1])
    .some((name) => {
      if (name === undefined || seen.has(name)) return false;
      seen.add(name);
      return functionsNamed(name, file, sources).some((found) => asserts(found.node, found.file, sources, seen));
    });
}

/** An `assert`, or a call of a library's assertion. */
function canFail(node: SyntaxNode, names: PythonNames): boolean {
  if (node.is("assert_statement")) return !isConstant(node.child(1));
  const callee = node.field("function");
  const meaning = names.meaningOf(callee);
  if (/^pytest\.(?:raises|warns|deprecated_call)$/.test(meaning)) return expectsSomething(node);
  if (meaning === "pytest.fail" || meaning === "self.fail") return true;
  const name = callee?.is("attribute") === true ? (callee.field("attribute")?.text() ?? "") : (callee?.text() ?? "");
  if (/^assert(?:Raises|Warns|Logs|NoLogs)/.test(name)) return expectsSomething(node);
  if (/^assert[A-Z]\w*$/.test(name))
    return callee?.is("attribute") === true && speaksOfSomething(node.field("arguments"));
  return /^assert_\w+$/.test(name) && (callee?.is("attribute") === true || meaning.includes("."));
}

/** `with pytest.raises(…)` around something that runs, or the form that takes a function. */
function expectsSomething(call: SyntaxNode): boolean {
  const block = call
    .ancestors()
    .find((node) => node.is("with_statement"))
    ?.field("body");
  if (block !== null && block !== undefined) return speaksOfSomething(block);
  return (call.field("arguments")?.children() ?? []).filter((child) => child.isNamed()).length > 1;
}

function speaksOfSomething(node: SyntaxNode | null): boolean {
  return node?.find({ rule: { any: [{ kind: "identifier" }, { kind: "call" }] } }) != null;
}

/** True for a condition that holds whatever the block does. */
function isConstant(condition: SyntaxNode | null): boolean {
  if (condition === null) return true;
  const inner = withoutParentheses(condition);
  // Anything with a member is true, and so is a function.
  if (["tuple", "list", "dictionary", "set", "lambda", "string"].some((kind) => inner.is(kind))) return true;
  if (inner.is("comparison_operator")) {
    const sides = inner.children().filter((child) => child.isNamed());
    if (sides.length === 2 && sides[0]?.text() === sides[1]?.text() && /\s(?:==|is|<=|>=)\s/.test(inner.text())) {
      return true;
    }
  }
  if (inner.is("boolean_operator") && inner.field("operator")?.text() === "or") {
    return [inner.field("left"), inner.field("right")].some(
      (side) => side !== null && !speaksOfSomething(side) && !/^(?:False|None|0|""|'')$/.test(side.text()),
    );
  }
  return !(inner.is("identifier") || inner.is("call") || speaksOfSomething(inner));
}

function withoutParentheses(node: SyntaxNode): SyntaxNode {
  const inner = node.is("parenthesized_expression") ? node.children().find((child) => child.isNamed()) : undefined;
  return inner === undefined ? node : withoutParentheses(inner);
}

const NEVER = /^(?:False|None|0|\(False\)|TYPE_CHECKING)$/;
const EMPTY = /^(?:\[\s*\]|\(\s*\)|\{\s*\}|""|''|range\(0\))$/;

/** False for what stands behind a return, in a branch that is never taken, or in a function that nobody calls. */
function isReached(node: SyntaxNode, test: SyntaxNode): boolean {
  let below = node;
  for (const ancestor of node.ancestors()) {
    if (ancestor.is("block") && isBehindReturn(below, ancestor)) return false;
    if (ancestor.id() === test.id()) return true;
    if (ancestor.is("if_statement") || ancestor.is("while_statement")) {
      const isBody = ancestor.field("consequence")?.id() === below.id() || ancestor.field("body")?.id() === below.id();
      if (isBody && NEVER.test(ancestor.field("condition")?.text() ?? "")) return false;
    }
    if (ancestor.is("for_statement") && EMPTY.test(ancestor.field("right")?.text() ?? "")) return false;
    if (ancestor.is("function_definition") && !isUsed(ancestor, test)) return false;
    below = ancestor;
  }
  return true;
}

function isBehindReturn(below: SyntaxNode, block: SyntaxNode): boolean {
  const statements = block.children().filter((child) => child.isNamed());
  const at = statements.findIndex((statement) => statement.id() === below.id());
  return statements.slice(0, Math.max(at, 0)).some((one) => one.is("return_statement") || one.is("raise_statement"));
}

function isUsed(inner: SyntaxNode, test: SyntaxNode): boolean {
  const name = inner.field("name")?.text() ?? "";
  return test.findAll({ rule: { kind: "identifier" } }).filter((node) => node.text() === name).length > 1;
}

/** The functions of that name in this test file, or in another file of the tests. */
function functionsNamed(name: string, file: SourceFile, sources: Sources): { node: SyntaxNode; file: SourceFile }[] {
  const inFile = (one: SourceFile) =>
    (one.root?.findAll({ rule: { kind: "function_definition" } }) ?? [])
      .filter((node) => node.field("name")?.text() === name)
      .map((node) => ({ node, file: one }));
  const own = inFile(file);
  if (own.length > 0) return own;
  return sources.files.filter(({ isTest, language }) => isTest && language === "python").flatMap(inFile);
}

/**
 * `try` and `suppress` around assertions whose failure they take away. An `except` that raises, fails or asserts
 * something itself takes nothing away.
 */
export function swallowedAssertions(file: SourceFile, sources: Sources): SyntaxNode[] {
  const root = file.root;
  if (root === undefined) return [];
  const names = pythonNames(file);
  const tries = root.findAll({ rule: { kind: "try_statement" } }).filter((node) => {
    const body = node.field("body");
    return body !== null && asserts(body, file, sources, new Set()) && node.children().some(takesFailure);
  });
  const suppressed = root.findAll({ rule: { kind: "with_statement" } }).filter((node) => {
    const call = node.find({ rule: { kind: "with_clause" } })?.find({ rule: { kind: "call" } });
    if (call == null || names.meaningOf(call.field("function")) !== "contextlib.suppress") return false;
    const body = node.field("body");
    return CATCHES_FAILURE.test(call.text()) && body !== null && asserts(body, file, sources, new Set());
  });
  return [...tries, ...suppressed];
}

const CATCHES_FAILURE = /\b(?:AssertionError|Exception|BaseException)\b/;

function takesFailure(clause: SyntaxNode): boolean {
  if (!clause.is("except_clause") && !clause.is("except_group_clause")) return false;
  const body = clause.children().find((child) => child.is("block"));
  const head = clause.text().slice(0, clause.text().indexOf(":"));
  if (head.trim() !== "except" && !CATCHES_FAILURE.test(head)) return false;
  if (/\b(?:pytest|self)\.fail\(/.test(body?.text() ?? "")) return false;
  return body?.find({ rule: { any: [{ kind: "raise_statement" }, { kind: "assert_statement" }] } }) == null;
}

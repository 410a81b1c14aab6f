import type { Finding } from "../gate.ts";
import type { SourceFile, Sources } from "../rules/source.ts";
import type { SyntaxNode } from "../rules/syntax-tree.ts";
import { findingAt } from "./finding-at.ts";

/** Comments by which a tool is told to look away. */
const LOOK_AWAY = /\b(?:istanbul|c8|v8|node:coverage)\s+(?:ignore|disable)\b|\bStryker\s+disable\b/i;

/**
 * What makes tests look better than they are, found in the sources: comments that hide code from the tools, tests
 * without any assertion, and tests that are meant to fail. `tests` are the paths of the test files.
 */
export function dishonestTests(sources: Sources, tests: readonly string[]): Finding[] {
  return sources.files.flatMap((file) => [
    ...lookAwayComments(file),
    ...(tests.includes(file.path) ? [...emptyTests(file, sources), ...invertedTests(file)] : []),
  ]);
}

function lookAwayComments(file: SourceFile): Finding[] {
  const comments = file.root?.findAll({ rule: { kind: "comment" } }) ?? [];
  return comments
    .filter((comment) => LOOK_AWAY.test(comment.text()))
    .map((comment) =>
      findingAt(comment, file, {
        code: "COVERAGE-IGNORE-COMMENT",
        message: "a comment hides code from the coverage or mutation gate",
        remedy: "Remove the comment and test the code, or remove the code.",
      }),
    );
}

function emptyTests(file: SourceFile, sources: Sources): Finding[] {
  return testCalls(file)
    .filter((call) => !asserts(call, file, sources, new Set()))
    .map((call) =>
      findingAt(call, file, {
        code: "COVERAGE-TEST-WITHOUT-ASSERTION",
        message: `the test ${titleOf(call)} asserts nothing`,
        remedy: "Say what must be true with expect(…) or fc.assert(…), of a value that the block made.",
      }),
    );
}

function invertedTests(file: SourceFile): Finding[] {
  return testCalls(file)
    .filter((call) => /\.fails\b/.test(calleeOf(call)))
    .map((call) =>
      findingAt(call, file, {
        code: "COVERAGE-TEST-MEANT-TO-FAIL",
        message: `the test ${titleOf(call)} passes when its assertions fail`,
        remedy: "Assert what must be true instead.",
      }),
    );
}

/** Calls of `test` or `it`, plain or with modifiers such as `test.each(…)`, that bring a function along. */
function testCalls(file: SourceFile): SyntaxNode[] {
  const calls = file.root?.findAll({ rule: { kind: "call_expression" } }) ?? [];
  return calls.filter((call) => /^(?:test|it|fit|xit|xtest)\b/.test(calleeOf(call)) && functionsIn(call).length > 0);
}

function calleeOf(call: SyntaxNode): string {
  return call.field("function")?.text() ?? "";
}

function functionsIn(call: SyntaxNode): SyntaxNode[] {
  const isFunction = (node: SyntaxNode) => ["arrow_function", "function_expression"].includes(String(node.kind()));
  return (call.field("arguments")?.children() ?? []).filter(isFunction);
}

function titleOf(call: SyntaxNode): string {
  return call.field("arguments")?.child(1)?.text().slice(0, 120) ?? "without a title";
}

/**
 * True when a node holds an assertion that can fail, or calls a function of the tests that holds one. What is asserted
 * of a constant alone cannot fail.
 */
function asserts(node: SyntaxNode, file: SourceFile, sources: Sources, seen: Set<string>): boolean {
  const calls = node.findAll({ rule: { kind: "call_expression" } });
  if (calls.some((call) => isExpectation(call) || isAssertion(call))) return true;
  const properties = calls.filter((call) => /^(?:\w+\.)?(?:async)?[pP]roperty$/.test(calleeOf(call)));
  if (calls.some((call) => /\bassert$/.test(calleeOf(call))) && properties.some(canBeFalse)) return true;
  return calls
    .map((call) => call.field("function"))
    .filter((callee) => callee?.is("identifier") === true)
    .map((callee) => callee?.text() ?? "")
    .some((name) => {
      if (seen.has(name)) return false;
      seen.add(name);
      return functionsCalled(name, file, sources).some((body) => asserts(body, file, sources, seen));
    });
}

/** `expect(value).matcher(…)`, also through `.not`, `.resolves` and `.rejects`. */
function isExpectation(call: SyntaxNode): boolean {
  const callee = call.field("function");
  if (callee === null || !callee.is("member_expression")) return false;
  if (/(?:^|\.)expect\.unreachable$/.test(callee.text())) return true;
  const subject = callee
    .findAll({ rule: { kind: "call_expression" } })
    .find((inner) => /^(?:\w+\.)?expect(?:\.soft|\.poll)?$/.test(calleeOf(inner)));
  return (
    subject !== undefined && callee.text().startsWith(subject.text()) && speaksOfSomething(subject.field("arguments"))
  );
}

/** `assert(condition)` and `assert.equal(…)` of node:assert or chai; fast-check's `assert` takes a property instead. */
function isAssertion(call: SyntaxNode): boolean {
  const callee = calleeOf(call);
  const isAssert = /^assert(?:\.\w+)*$/.test(callee);
  const holdsProperty = /^(?:\w+\.)?(?:async)?[pP]roperty\(/.test(call.field("arguments")?.child(1)?.text() ?? "");
  return isAssert && !holdsProperty && speaksOfSomething(call.field("arguments"));
}

function speaksOfSomething(node: SyntaxNode | null): boolean {
  return node?.find({ rule: { any: [{ kind: "identifier" }, { kind: "call_expression" }, { kind: "this" }] } }) != null;
}

/** A property fails by returning false: it has to return something that is not a constant. */
function canBeFalse(property: SyntaxNode): boolean {
  return functionsIn(property).some((predicate) => {
    const body = predicate.field("body");
    if (body === null) return false;
    if (!body.is("statement_block")) return speaksOfSomething(body);
    return body.findAll({ rule: { kind: "return_statement" } }).some(speaksOfSomething);
  });
}

/** The bodies of functions of that name in this test file, or in another file of the tests. */
function functionsCalled(name: string, file: SourceFile, sources: Sources): SyntaxNode[] {
  const own = functionsNamed(name, file.root);
  if (own.length > 0) return own;
  return sources.files.filter(({ isTest }) => isTest).flatMap(({ root }) => functionsNamed(name, root));
}

function functionsNamed(name: string, root: SyntaxNode | undefined): SyntaxNode[] {
  if (root === undefined) return [];
  const kinds = [{ kind: "function_declaration" }, { kind: "variable_declarator" }];
  return root.findAll({ rule: { any: kinds } }).filter((node) => node.field("name")?.text() === name);
}

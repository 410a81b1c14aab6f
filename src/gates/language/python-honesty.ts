import type { Finding } from "../gate.ts";
import type { SourceFile, Sources } from "../rules/source.ts";
import type { SyntaxNode } from "../rules/syntax-tree.ts";
import { findingAt } from "./finding-at.ts";
import { assertsSomething, swallowedAssertions } from "./python-assertions.ts";
import { tamperedRunner } from "./python-tampering.ts";
import { pythonNames, pythonTests } from "./python-tree.ts";

/** Comments by which a tool is told to look away. */
const LOOK_AWAY = /\bpragma:\s*no\s*(?:cover|branch|mutate)\b|\bmutmut:\s*(?:skip|disable)\b/i;

/** Files by which the tools are told what to leave out. None of them is read in our runs; they are a sign all the same. */
const TOOL_FILES =
  /(?:^|\/)(?:\.coveragerc|pytest\.ini|\.pytest\.ini|sitecustomize\.py|usercustomize\.py|pytest\.py|coverage\.py|hypothesis\.py)$|(?:^|\/)(?:_pytest|coverage|hypothesis|pluggy)\/|\.pth$/;
const TOOL_SECTIONS = /^\s*\[(?:tool\.)?(?:coverage|pytest|tool:pytest|mutmut)\b/m;
const SHARED_FILES = /(?:^|\/)(?:setup\.cfg|tox\.ini|pyproject\.toml)$/;

/**
 * What makes Python tests look better than they are, found in the sources: comments and files that hide code from the
 * tools, tests that are skipped, assert nothing, cannot fail or lose their failures, and code that reaches for the
 * tools themselves. `tests` are the paths of the test files.
 */
export function dishonestPythonTests(sources: Sources, tests: readonly string[]): Finding[] {
  return sources.files.flatMap((file) => {
    if (file.language !== "python") return toolFile(file);
    const isTest = tests.includes(file.path) || file.isTest;
    return [
      ...toolFile(file),
      ...lookAwayComments(file),
      ...tamperedRunner(file, isTest),
      ...(isTest ? [...skips(file), ...swallowed(file, sources)] : []),
      ...(tests.includes(file.path) ? emptyTests(file, sources) : []),
    ];
  });
}

function toolFile(file: SourceFile): Finding[] {
  const named = TOOL_FILES.test(file.path);
  if (!named && !(SHARED_FILES.test(file.path) && TOOL_SECTIONS.test(file.content))) return [];
  return [
    {
      code: "COVERAGE-TOOL-CONFIGURED",
      severity: "HIGH",
      message: `${file.path} configures or replaces the tools that judge the block`,
      remedy: "Remove the file, or its sections about coverage, pytest and mutants: the gates bring their own.",
      path: file.path,
      line: 1,
    },
  ];
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

const SKIPS =
  /^(?:pytest\.(?:skip|importorskip|mark\.skip(?:if)?)|unittest\.(?:skip\w*|SkipTest)|(?:self|cls)\.skipTest)$/;
const MEANT_TO_FAIL = /^(?:pytest\.(?:xfail|mark\.xfail)|unittest\.expectedFailure)$/;
/** Without its generating phase a property is tried with no value at all. */
const NO_EXAMPLES = /^hypothesis\.settings$/;

function skips(file: SourceFile): Finding[] {
  const names = pythonNames(file);
  const found = file.root?.findAll({ rule: { any: [{ kind: "attribute" }, { kind: "identifier" }] } }) ?? [];
  return found.flatMap((node) => {
    if (["attribute", "dotted_name", "aliased_import"].some((kind) => node.parent()?.is(kind) === true)) return [];
    const meaning = names.meaningOf(node);
    if (SKIPS.test(meaning)) return [skipFinding(node, file, meaning)];
    if (MEANT_TO_FAIL.test(meaning)) {
      return [
        findingAt(node, file, {
          code: "COVERAGE-TEST-MEANT-TO-FAIL",
          message: `${meaning} takes a failing test for a good one`,
          remedy: "Assert what must be true instead.",
        }),
      ];
    }
    const call = node.parent();
    return NO_EXAMPLES.test(meaning) && call?.is("call") === true && /\bphases\s*=/.test(call.text())
      ? [emptyProperty(node, file)]
      : [];
  });
}

function skipFinding(node: SyntaxNode, file: SourceFile, meaning: string): Finding {
  return findingAt(node, file, {
    code: "COVERAGE-TEST-SKIPPED",
    message: `${meaning} keeps a test from running`,
    remedy: "Write the test or let it run; a test that does not run proves nothing.",
  });
}

function emptyProperty(node: SyntaxNode, file: SourceFile): Finding {
  return findingAt(node, file, {
    code: "COVERAGE-TEST-WITHOUT-ASSERTION",
    message: "a choice of phases can keep a property from being tried at all",
    remedy: "Leave the phases of hypothesis as they are.",
  });
}

function emptyTests(file: SourceFile, sources: Sources): Finding[] {
  return pythonTests(file)
    .filter((node) => !assertsSomething(node, file, sources))
    .map((node) =>
      findingAt(node.field("name") ?? node, file, {
        code: "COVERAGE-TEST-WITHOUT-ASSERTION",
        message: `the test ${node.field("name")?.text() ?? ""} asserts nothing`,
        remedy: "Say what must be true with assert or pytest.raises, of a value that the block made.",
      }),
    );
}

function swallowed(file: SourceFile, sources: Sources): Finding[] {
  return swallowedAssertions(file, sources).map((node) =>
    findingAt(node, file, {
      code: "COVERAGE-SWALLOWED-ASSERTION",
      message: "a failing assertion is caught here and goes on as if nothing had happened",
      remedy: "Let the assertion fail, or catch only the error that the block is to raise.",
    }),
  );
}

import type { Finding } from "../gate.ts";
import type { FileCoverage } from "./covered-lines.ts";

/** What our reporter writes of a run; paths are relative to the block's folder. */
export interface TestRun {
  readonly files: readonly TestFile[];
  /** Errors outside any test. */
  readonly unhandledErrors: readonly TestError[];
  /** By path; null when vitest could not make it. */
  readonly coverage: Readonly<Record<string, FileCoverage>> | null;
}

/** One test file of a run. */
export interface TestFile {
  readonly path: string;
  /** Why the file, or a suite in it, failed as a whole. */
  readonly errors: readonly TestError[];
  readonly tests: readonly {
    readonly name: string;
    readonly state: string;
    readonly mode: string;
    readonly line?: number;
    readonly errors: readonly TestError[];
  }[];
}

/** An error with the places in the block and its tests that its stack names, innermost first. */
interface TestError {
  readonly message: string;
  readonly frames: readonly { readonly path: string; readonly line: number }[];
}

/** What the tests of a block did. */
export interface TestOutcome {
  readonly passed: number;
  readonly failed: number;
  /** Tests that did not run: skipped, still to be written, or left out because of another one. */
  readonly notRun: number;
  readonly findings: readonly Finding[];
}

/** Counts the tests and says which failed or did not run. */
export function testOutcomeFrom(files: readonly TestFile[]): TestOutcome {
  const tests = files.flatMap((file) => file.tests);
  const broken = files.flatMap((file) => file.errors.map((error) => loadFinding(file.path, error)));
  const failed = tests.filter(({ state }) => state === "failed").length;
  const passed = tests.filter(({ state }) => state === "passed").length;
  return {
    passed,
    failed: failed + broken.length,
    notRun: tests.length - passed - failed,
    findings: [...broken, ...files.flatMap((file) => file.tests.flatMap((test) => testFindings(file.path, test)))],
  };
}

function loadFinding(path: string, error: TestError): Finding {
  const place = error.frames[0];
  return {
    code: "COVERAGE-TEST-FAILED",
    severity: "HIGH",
    message: `${path} could not be run: ${firstLine(error.message)}`,
    remedy: "Correct the test file, or the module that it loads.",
    path: place?.path ?? path,
    line: place?.line ?? 1,
  };
}

function testFindings(path: string, test: TestFile["tests"][number]): Finding[] {
  const { name, state, errors, line = 1 } = test;
  if (state === "passed") return [];
  if (state !== "failed") {
    const message = `the test "${name}" was not run (${test.mode === "todo" ? "todo" : state})`;
    const remedy = "Write the test or let it run; a test that does not run proves nothing.";
    return [{ code: "COVERAGE-TEST-SKIPPED", severity: "HIGH", message, remedy, path, line }];
  }
  const error = errors[0];
  return [
    {
      code: "COVERAGE-TEST-FAILED",
      severity: "HIGH",
      message: `the test "${name}" failed: ${firstLine(error?.message ?? "no reason was given")}`,
      remedy: "Correct the code, or the test if the code is right.",
      path,
      line: error?.frames.find((frame) => frame.path === path)?.line ?? line,
    },
  ];
}

const LONGEST_MESSAGE = 300;

/** The first line of a text from the block's run, without colours and not longer than a reader wants. */
export function firstLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are made of control characters.
  const plain = text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, "").trim();
  const line = plain.split("\n", 1)[0] ?? "";
  return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}

import type { Block } from "../../block/block.ts";
import { sourcesOf } from "../../sandbox/block-environment.ts";
import { VITEST_LIMITS } from "../../sandbox/limits.ts";
import type { Sandbox, SandboxLimits, SandboxResult } from "../../sandbox/sandbox.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { Finding, Gate, GateResult } from "../gate.ts";
import { languageOf } from "../language/languages.ts";
import { parseSources } from "../rules/source.ts";
import { shareFigure, thresholdOf } from "../threshold.ts";
import { summaryOf, summaryOfDishonesty } from "./coverage-summary.ts";
import {
  type CoveredFile,
  coveredFileFrom,
  type MeasuredFile,
  percentOf,
  stretchesOf,
  sumOf,
} from "./covered-lines.ts";
import type { CoverageReport } from "./reports/coverage-report.ts";
import { reportedFiles } from "./reports/reported-files.ts";
import { firstLine, type TestOutcome, type TestRun, testOutcomeFrom } from "./test-outcome.ts";

type Outcome = Omit<GateResult, "durationMs" | "gate">;

/** The parts that run the tests, and their bounds. */
export interface CoverageParts {
  readonly sandbox: Sandbox;
  readonly toolchain: Toolchain;
  readonly limits?: SandboxLimits;
  /** A report of the repository's own run, whose figures take the place of ours. The tests are run all the same. */
  readonly report?: CoverageReport | undefined;
}

/**
 * The coverage gate: do the block's own tests pass, do they prove anything, and how many lines do they run? The share of
 * lines decides against the threshold, over all faces and the entry, also those that no test loads. A failing test, one
 * that did not run or asserts nothing, and a comment that hides code fail the gate whatever the share is.
 */
export function createCoverageGate(parts: CoverageParts): Gate {
  const { sandbox, toolchain, limits = VITEST_LIMITS, report } = parts;
  return {
    name: "coverage",
    check: async ({ block, thresholds }, signal) => {
      const threshold = thresholdOf({ block, thresholds }, "coverage");
      const tests = block.manifest.tests;
      const language = languageOf(block);
      const dishonest = language.dishonestTests(await parseSources(block, toolchain), tests);
      const { job, open } = language.testJob({ block, toolchain, limits });
      const ended = await sandbox.run(job, signal);
      const body = open(ended.files);
      if (body === undefined) return unreported(ended, tests[0], dishonest);
      const run = JSON.parse(body) as TestRun;
      const ours = measuredFiles(block, run.coverage ?? {});
      const measured = report === undefined ? ours : await reportedFiles(block, report, ours);
      return outcomeFrom({ block, run, ended, dishonest, threshold, measured, ours, report: report?.name });
    },
  };
}

/** The tests ended without our report: what they did is not known. */
function unreported(ended: SandboxResult, path: string, dishonest: readonly Finding[]): Outcome {
  const lastWords = firstLine(ended.stderr || ended.stdout);
  const how = ended.endedBy === undefined ? `ended with status ${ended.exitCode}` : `were ended by ${ended.endedBy}`;
  const reason = ended.timedOut
    ? "the tests did not come to an end before the deadline"
    : `the tests ${how} without a report${lastWords === "" ? "" : `: ${lastWords}`}`;
  return {
    verdict: dishonest.length > 0 ? "fail" : "error",
    summary: dishonest.length > 0 ? summaryOfDishonesty(dishonest) : reason,
    findings: [
      ...dishonest,
      {
        code: ended.timedOut ? "COVERAGE-TIMEOUT" : "COVERAGE-NO-REPORT",
        severity: "HIGH",
        message: reason,
        remedy: "Make every test end by itself, without ending the process or waiting for something that never comes.",
        path,
        line: 1,
      },
    ],
  };
}

interface Evidence {
  readonly block: Block;
  readonly run: TestRun;
  readonly ended: SandboxResult;
  readonly dishonest: readonly Finding[];
  readonly threshold: number;
  /** What decides. */
  readonly measured: readonly MeasuredFile[];
  /** What our own run measured. */
  readonly ours: readonly MeasuredFile[];
  /** The name of the repository's own report, where that one decides. */
  readonly report: string | undefined;
}

function outcomeFrom(evidence: Evidence): Outcome {
  const { block, run, dishonest, threshold, measured, report } = evidence;
  const tests = testOutcomeFrom(run.files);
  const lines = sumOf(measured.map(({ file }) => file.lines));
  const branches = sumOf(measured.map(({ file }) => file.branches));
  const functions = sumOf(measured.map(({ file }) => file.functions));
  const value = percentOf(lines);
  const unmeasured = unmeasuredFindings(block, run.coverage ?? {});
  const doubts = doubtsAbout(evidence, tests, value);
  const wrong = [...tests.findings, ...noTests(block, tests), ...dishonest, ...unmeasured];
  const uncovered = measured.flatMap(({ path, file }) => uncoveredFindings(path, file));
  const tooLow = value !== undefined && value < threshold;
  return {
    // A run that failed half-way leaves lines uncovered that the tests would run: then the share proves nothing.
    verdict: wrong.length > 0 ? "fail" : doubts.length > 0 ? "error" : tooLow ? "fail" : "pass",
    summary: summaryOf({ tests, value, branches, functions, dishonest: [...dishonest, ...unmeasured], doubts, report }),
    ...(value === undefined ? {} : { figure: shareFigure("line coverage", value, threshold) }),
    findings: [...wrong, ...doubts, ...uncovered],
    lines: measured.map(({ path, file }) => ({ path, ...stretchesOf(file.hits) })),
    details: {
      tests: { passed: tests.passed, failed: tests.failed, notRun: tests.notRun },
      lines,
      statements: sumOf(measured.map(({ file }) => file.statements)),
      functions,
      branches,
      files: Object.fromEntries(measured.map(({ path, file }) => [path, file.lines])),
      ...(report === undefined ? {} : { report, ownLines: sumOf(evidence.ours.map(({ file }) => file.lines)) }),
    },
  };
}

function measuredFiles(block: Block, coverage: NonNullable<TestRun["coverage"]>): MeasuredFile[] {
  return sourcesOf(block).flatMap((path): MeasuredFile[] => {
    const data = coverage[path];
    return data === undefined ? [] : [{ path, file: coveredFileFrom(data) }];
  });
}

/** Code that belongs to no face would be a place to put what no test runs. */
function unmeasuredFindings(block: Block, coverage: NonNullable<TestRun["coverage"]>): Finding[] {
  const known = new Set([...sourcesOf(block), ...block.manifest.tests, ...Object.keys(coverage)]);
  return block.files
    .filter(({ path }) => languageOf(block).isSource(path) && !path.startsWith("tests/") && !known.has(path))
    .map(({ path }) => ({
      code: "COVERAGE-UNMEASURED",
      severity: "HIGH",
      message: `${path} is neither a face nor the entry, so no gate measures its tests`,
      remedy: "Move its code into one of the six faces.",
      path,
      line: 1,
    }));
}

/** What keeps a run from proving anything although no test failed. */
function doubtsAbout(
  { block, run, ended, report }: Evidence,
  tests: TestOutcome,
  value: number | undefined,
): Finding[] {
  const doubt = (code: string, message: string, error?: TestRun["unhandledErrors"][number]): Finding => ({
    code: `COVERAGE-${code}`,
    severity: "HIGH",
    message,
    remedy: "Correct what the message names and run the gate again.",
    path: error?.frames[0]?.path ?? block.manifest.tests[0],
    line: error?.frames[0]?.line ?? 1,
  });
  const ran = run.files.map(({ path }) => path);
  const missing = block.manifest.tests.filter((path) => !ran.includes(path));
  const unreported = report === undefined ? sourcesOf(block).filter((path) => run.coverage?.[path] === undefined) : [];
  const doubts = [
    ...missing.map((path) => ({ ...doubt("TEST-FILE-NOT-RUN", `${path} is missing in the test report`), path })),
    ...run.unhandledErrors.map((error) =>
      doubt("UNHANDLED-ERROR", `an error happened outside any test: ${firstLine(error.message)}`, error),
    ),
    ...(unreported.length === 0 ? [] : [doubt("NO-COVERAGE", `no coverage was measured of ${unreported.join(", ")}`)]),
  ];
  if (doubts.length > 0) return doubts;
  if (value === undefined) return [doubt("NO-LINES", "the block has no line that could be run")];
  if (ended.exitCode !== 0 && tests.failed === 0)
    return [doubt("RUN-FAILED", `vitest ended with status ${ended.exitCode}: ${firstLine(ended.stderr)}`)];
  return [];
}

function noTests(block: Block, tests: TestOutcome): Finding[] {
  if (tests.passed + tests.failed + tests.notRun > 0) return [];
  return [
    {
      code: "COVERAGE-NO-TESTS",
      severity: "HIGH",
      message: "the test files hold no test",
      remedy: "Write unit and property-based tests for every face.",
      path: block.manifest.tests[0],
      line: 1,
    },
  ];
}

/** Beyond this many stretches of one file a reader looks at the file, not at the list. */
const MOST_STRETCHES = 20;

function uncoveredFindings(path: string, file: CoveredFile): Finding[] {
  const nothing = file.lines.covered === 0;
  return file.uncovered.slice(0, MOST_STRETCHES).map(({ line, endLine }) => ({
    code: "COVERAGE-UNCOVERED",
    severity: "MEDIUM",
    message: nothing ? "no test runs any of this file" : `no test runs ${lineRange(line, endLine)}`,
    remedy: "Write a test that runs these lines and asserts what they do.",
    path,
    line,
    ...(endLine > line ? { endLine } : {}),
  }));
}

function lineRange(line: number, endLine: number): string {
  return line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`;
}

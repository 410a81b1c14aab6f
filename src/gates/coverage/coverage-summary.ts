import type { Finding } from "../gate.ts";
import { percentText } from "../threshold.ts";
import { percentOf, type Share } from "./covered-lines.ts";
import type { TestOutcome } from "./test-outcome.ts";

/** What the coverage gate found out, as far as its one sentence tells of it. */
export interface CoverageFacts {
  readonly tests: TestOutcome;
  /** Line coverage in percent; undefined where nothing was measured. */
  readonly value: number | undefined;
  readonly branches: Share;
  readonly functions: Share;
  readonly dishonest: readonly Finding[];
  readonly doubts: readonly Finding[];
  /** The name of the repository's own report, where that one decides. */
  readonly report: string | undefined;
}

/** The coverage gate's verdict in one sentence for people. */
export function summaryOf(given: CoverageFacts): string {
  const { tests, value, dishonest, doubts, report } = given;
  const share = value === undefined ? "nothing was measured" : `${percentText(value)} of lines covered`;
  const total = tests.passed + tests.failed + tests.notRun;
  if (total === 0) return "there are no tests";
  if (tests.failed > 0) return `${tests.failed} of ${total} tests failed; ${share}`;
  if (tests.notRun > 0) return `${tests.notRun} of ${total} tests were not run; ${share}`;
  if (dishonest.length > 0) return `${summaryOfDishonesty(dishonest)}; ${share}`;
  if (doubts[0] !== undefined) return doubts[0].message;
  const others = [shareText(given.branches, "branches"), shareText(given.functions, "functions")].filter(
    (text) => text,
  );
  const beside = others.length === 0 ? "" : ` (${others.join(", ")})`;
  return report === undefined
    ? `${share} by ${total} tests${beside}`
    : `${share}, as ${report} says${beside}; ${total} tests passed`;
}

function shareText(share: Share, what: string): string {
  const percent = percentOf(share);
  return percent === undefined ? "" : `${percentText(percent)} of ${what}`;
}

/** What makes the tests look better than they are, in one clause. */
export function summaryOfDishonesty(findings: readonly Finding[]): string {
  const others = findings.length - 1;
  const place = `${findings[0]?.path}:${findings[0]?.line}`;
  return `${findings[0]?.message} (${place})${others > 0 ? ` and ${others} more` : ""}`;
}

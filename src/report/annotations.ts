import type { BlockVerdict, Finding, GateReport, GateResult } from "../generated/types.ts";
import { plainText } from "./escape.ts";
import { countOf } from "./figures.ts";
import { GATE_TITLES, summaryText } from "./gate-line.ts";
import { byWeight, fileOf, weightOf } from "./place.ts";

/** A remark on a line of a file, as GitHub shows it beside a change. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly title: string;
  /** Relative to the repository; undefined for a remark on the whole. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/**
 * GitHub keeps ten annotations of each level of a step and drops the rest without a word. The tenth error is the sentence
 * that says why the step is red.
 * @see https://docs.github.com/en/rest/checks/runs — 10 warnings and 10 errors of a step
 */
const MOST_OF_A_LEVEL: Readonly<Record<Annotation["level"], number>> = { error: 9, warning: 10, notice: 10 };

/** An annotation and its rank among those of its level, 0 for the heaviest. */
interface Ranked {
  readonly annotation: Annotation;
  readonly rank: number;
}

/**
 * The findings as annotations, the heaviest of all gates first, within GitHub's limits; where there are more, the last
 * one says how many, and where they are.
 */
export function annotationsFor(report: GateReport, rest = "the job summary and the JSON report"): Annotation[] {
  const all = report.blocks
    .flatMap((block) => block.gates.flatMap((gate) => annotationsOf(block, gate, isAdvice(report, gate))))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ annotation }) => annotation);
  return (["error", "warning", "notice"] as const).flatMap((level) =>
    capped(
      all.filter((annotation) => annotation.level === level),
      MOST_OF_A_LEVEL[level],
      rest,
    ),
  );
}

function annotationsOf(block: BlockVerdict, gate: GateResult, advice: boolean): Ranked[] {
  const title = GATE_TITLES[gate.gate];
  const remarks = byWeight(gate.findings).map(
    (finding): Ranked => ({
      rank: 1 + weightOf(finding),
      annotation: {
        level: levelOf(finding, gate, advice),
        message: plainText(`${finding.message} ${finding.remedy}`),
        title: plainText(`${finding.code} (${title})`),
        file: fileOf(block, finding),
        line: finding.path === undefined ? undefined : finding.line,
        column: finding.path === undefined ? undefined : finding.column,
      },
    }),
  );
  // A gate that could not decide, or failed by its figure alone, has to be seen as well.
  const isSilent = gate.verdict === "error" || (gate.verdict === "fail" && remarks.length === 0);
  if (!isSilent) return remarks;
  const whole = { title, file: undefined, line: undefined, column: undefined };
  const message = plainText(`${block.name}: ${summaryText(gate)}`);
  const level = advice ? ("warning" as const) : ("error" as const);
  return [{ rank: 0, annotation: { ...whole, level, message } }, ...remarks];
}

/** In these modes a finding does not fail the job, so it must not look as if it did. */
function isAdvice(report: GateReport, gate: GateResult): boolean {
  return (
    report.mode === "advisory" || (report.mode === "standard" && gate.gate === "review" && gate.verdict === "fail")
  );
}

function levelOf(finding: Finding, gate: GateResult, advice: boolean): Annotation["level"] {
  if (finding.severity === "LOW") return "notice";
  const isHeavy = finding.severity === "BLOCKER" || finding.severity === "HIGH";
  return isHeavy && gate.verdict === "fail" && !advice ? "error" : "warning";
}

function capped(annotations: readonly Annotation[], most: number, rest: string): Annotation[] {
  const [first] = annotations;
  if (first === undefined || annotations.length <= most) return [...annotations];
  const shown = annotations.slice(0, most - 1);
  const hidden = annotations.length - shown.length;
  const pointer: Annotation = {
    level: first.level,
    message: plainText(`${countOf(hidden, "more finding")} of this kind: see ${rest}.`),
    title: "More findings",
    file: undefined,
    line: undefined,
    column: undefined,
  };
  return [...shown, pointer];
}

import type { BlockVerdict, Finding, GateReport, GateResult } from "../generated/types.ts";
import { plainText } from "./escape.ts";
import { countOf } from "./figures.ts";
import { GATE_TITLES } from "./gate-line.ts";
import { byWeight, fileOf } from "./place.ts";

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
 * GitHub keeps this many annotations of each level of a step and drops the rest without a word.
 * @see https://docs.github.com/en/rest/checks/runs — 10 warnings and 10 errors of a step
 */
const MOST_OF_A_LEVEL = 10;

/** The findings as annotations, the heaviest first, within GitHub's limits; where there are more, the last one says so. */
export function annotationsFor(report: GateReport): Annotation[] {
  const all = report.blocks.flatMap((block) =>
    block.gates.flatMap((gate) => annotationsOf(block, gate, isAdvice(report, gate))),
  );
  return (["error", "warning", "notice"] as const).flatMap((level) =>
    capped(all.filter((annotation) => annotation.level === level)),
  );
}

function annotationsOf(block: BlockVerdict, gate: GateResult, advice: boolean): Annotation[] {
  const title = GATE_TITLES[gate.gate];
  const remarks = byWeight(gate.findings).map(
    (finding): Annotation => ({
      level: levelOf(finding, gate, advice),
      message: plainText(`${finding.message} ${finding.remedy}`),
      title: plainText(`${finding.code} (${title})`),
      file: fileOf(block, finding),
      line: finding.path === undefined ? undefined : finding.line,
      column: finding.path === undefined ? undefined : finding.column,
    }),
  );
  // A gate that could not decide, or failed by its figure alone, has to be seen as well.
  const isSilent = gate.verdict === "error" || (gate.verdict === "fail" && remarks.length === 0);
  if (!isSilent) return remarks;
  const whole = { title, file: undefined, line: undefined, column: undefined };
  const message = plainText(`${block.name}: ${gate.verdict === "error" ? "could not decide: " : ""}${gate.summary}`);
  return [{ ...whole, level: advice ? "warning" : "error", message }, ...remarks];
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

function capped(annotations: readonly Annotation[]): Annotation[] {
  const [first] = annotations;
  if (first === undefined || annotations.length <= MOST_OF_A_LEVEL) return [...annotations];
  const shown = annotations.slice(0, MOST_OF_A_LEVEL - 1);
  const hidden = annotations.length - shown.length;
  const pointer: Annotation = {
    level: first.level,
    message: `${countOf(hidden, "more finding")} of this kind: see the job summary and the JSON report.`,
    title: "More findings",
    file: undefined,
    line: undefined,
    column: undefined,
  };
  return [...shown, pointer];
}

import type { GateName, GateReport, GateResult, Verdict } from "../generated/types.ts";
import { countOf, percentText } from "./figures.ts";

/** The gates as people know them. */
export const GATE_TITLES: Readonly<Record<GateName, string>> = {
  contract: "Contract Validation",
  coverage: "Unit Test Coverage",
  mutation: "Mutation Testing",
  security: "Security Scan",
  review: "Logic Review",
};

/** A verdict in one word. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { pass: "PASS", fail: "FAIL", error: "ERROR" };

/** The figure of a gate beside its threshold: `≥90% (92.5%)`, `0 HIGH findings`. Not escaped. */
export function figureText(result: GateResult): string {
  const { figure } = result;
  if (result.verdict === "error" || figure === undefined) return summaryText(result);
  switch (result.gate) {
    case "contract":
      return `${percentText(figure.value)} (${result.summary})`;
    case "coverage":
      return `${thresholdText(result)} (${percentText(figure.value)})${otherReason(result)}`;
    case "mutation":
      return `${thresholdText(result)} kill-rate (${percentText(figure.value)})${timeoutsDecide(result)}${otherReason(result)}`;
    case "security":
      return countOf(figure.value, "HIGH finding");
    case "review":
      return `${countOf(figure.value, "BLOCKER")}${wasReviewed(result) ? "" : " (static rules only, no LLM)"}`;
  }
}

/**
 * The gate's own sentence. That of a gate which could not decide is the reason alone, so that whoever shows it without the
 * verdict has to say so first. A part of the mutants that was tried is no such gate: it never was to decide. Not escaped.
 */
export function summaryText({ verdict, summary, shard }: GateResult): string {
  return verdict === "error" && shard === undefined ? `could not decide: ${summary}` : summary;
}

/** A gate can fail although its figure is reached, as with a failing test: then the figure alone would mislead. */
function otherReason({ verdict, figure, summary }: GateResult): string {
  return verdict === "fail" && figure !== undefined && figure.value >= figure.threshold ? `, but ${summary}` : "";
}

/** A rate that is reached only with mutants that timed out does not say that the tests are strong. */
function timeoutsDecide({ findings }: GateResult): string {
  return findings.some(({ code }) => code === "MUTATION-TIMEOUTS-DECIDE") ? ", only with timeouts" : "";
}

/** The value alone: `92.5%`, `2`; undefined where the gate has no figure. */
export function valueText({ figure }: GateResult): string | undefined {
  if (figure === undefined) return undefined;
  return figure.unit === "percent" ? percentText(figure.value) : String(figure.value);
}

/** What the value has to reach: `≥90%`, `0`, `≤3`; undefined where the gate has no figure. */
export function thresholdText({ figure }: GateResult): string | undefined {
  if (figure === undefined) return undefined;
  const limit = figure.unit === "percent" ? percentText(figure.threshold) : String(figure.threshold);
  if (figure.comparison === "at-least") return `≥${limit}`;
  return figure.threshold === 0 ? limit : `≤${limit}`;
}

/** How many gates of all blocks passed, and how many there are. */
export function gateTally(report: GateReport): { readonly passed: number; readonly total: number } {
  const gates = report.blocks.flatMap((block) => block.gates);
  return { passed: gates.filter(({ verdict }) => verdict === "pass").length, total: gates.length };
}

/** What a reader should do next; undefined when everything passed. Not escaped. */
export function nextStep(report: GateReport): string | undefined {
  if (report.verdict === "pass") return undefined;
  if (report.blocks.length === 0) return "No block was found. Check the path that was given to verify.";
  const gates = report.blocks.flatMap((block) => block.gates);
  const failed = gates.filter(({ verdict }) => verdict === "fail");
  const undecided = gates.filter(({ verdict }) => verdict === "error");
  const path = report.blocks.find(({ verdict }) => verdict !== "pass")?.path ?? "";
  return [
    ...(failed.length > 0 ? [`Correct the findings of ${titlesOf(failed)}.`] : []),
    ...(undecided.length > 0 ? [`Find out why ${titlesOf(undecided)} could not decide: that is no pass.`] : []),
    `Then run: blocks verify --path ${path}`,
  ].join(" ");
}

function titlesOf(results: readonly GateResult[]): string {
  return [...new Set(results.map(({ gate }) => GATE_TITLES[gate]))].join(", ");
}

function wasReviewed({ details }: GateResult): boolean {
  return (details as Readonly<Record<string, unknown>> | undefined)?.["reviewer"] !== "none";
}

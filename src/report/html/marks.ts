import type { Finding, ReportedMutant, Verdict } from "../../generated/types.ts";
import { VERDICT_WORDS } from "../gate-line.ts";

/** A sign for each verdict, beside its word: no colour speaks alone. */
export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = { pass: "✔", fail: "✘", error: "⚠" };

/** A sign for each severity, beside its word. */
export const SEVERITY_MARKS: Readonly<Record<Finding["severity"], string>> = {
  BLOCKER: "■",
  HIGH: "▲",
  MEDIUM: "◆",
  LOW: "●",
};

/** A sign for each state of a mutant, beside its word. */
export const MUTANT_MARKS: Readonly<Record<ReportedMutant["status"], string>> = {
  Survived: "✗",
  NoCoverage: "○",
  Timeout: "◷",
  Killed: "✓",
  CompileError: "–",
  RuntimeError: "–",
  Ignored: "–",
  Pending: "–",
};

/** A verdict as a badge. */
export function verdictBadge(verdict: Verdict): string {
  return `<span class="badge ${verdict}"><span aria-hidden="true">${VERDICT_MARKS[verdict]}</span> ${VERDICT_WORDS[verdict]}</span>`;
}

/** A severity as a badge. */
export function severityBadge(severity: Finding["severity"]): string {
  return `<span class="severity ${severity.toLowerCase()}"><span aria-hidden="true">${SEVERITY_MARKS[severity]}</span> ${severity}</span>`;
}

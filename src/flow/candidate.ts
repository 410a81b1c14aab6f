import type { BlockFile } from "../block/block.ts";
import type { Finding, RepairRound } from "../generated/types.ts";
import type { Inspection } from "./ports.ts";

/** A whole block with what the fast gates say of it. */
export interface Candidate {
  readonly files: readonly BlockFile[];
  readonly inspection: Inspection;
}

const SEVERITIES: readonly Finding["severity"][] = ["BLOCKER", "HIGH", "MEDIUM", "LOW"];

/**
 * True when the gates say more for a candidate than for the best so far: fewer that could not decide, then fewer that
 * fail, then findings that weigh less (one BLOCKER weighs more than any number of HIGH ones, and so on), then fewer
 * mutants that survive. Equal is not better. BLOCKER findings of a review count against the best as a gate that fails
 * it: the candidate was written to mend them and is not reviewed again.
 */
export function isBetter(candidate: Inspection, best: Inspection, blockers: readonly Finding[] = []): boolean {
  const gates = new Set([...candidate.gates, ...best.gates].map(({ gate }) => gate));
  const mine = figuresOf(candidate, gates);
  const theirs = figuresOf(withBlockers(best, blockers), gates);
  for (const [index, figure] of mine.entries()) {
    const other = theirs[index];
    if (figure === undefined || other === undefined || figure === other) continue;
    return figure < other;
  }
  return false;
}

/** `1 finding`, `2 findings`. */
export function countOfFindings(findings: readonly Finding[]): string {
  return `${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;
}

/** A candidate's entry in the record. */
export function roundFrom(given: {
  readonly round: number;
  readonly inspection: Inspection;
  readonly kept: boolean;
  readonly costUsd: number | undefined;
}): RepairRound {
  const { round, inspection, kept, costUsd } = given;
  const { findings, undecided, survivors, gates } = inspection;
  return {
    round,
    findings: findings.length,
    undecided: undecided.length,
    ...(survivors === undefined ? {} : { survivors }),
    kept,
    gates: gates.map((gate) => ({ ...gate })),
    ...(costUsd === undefined ? {} : { costUsd }),
  };
}

function withBlockers(inspection: Inspection, blockers: readonly Finding[]): Inspection {
  if (blockers.length === 0) return inspection;
  const others = inspection.gates.filter(({ gate }) => gate !== "review");
  const findings = [...inspection.findings, ...blockers];
  return { ...inspection, findings, gates: [...others, { gate: "review", verdict: "fail" }] };
}

/** Less is better, the first figure counts most. */
function figuresOf(inspection: Inspection, gates: ReadonlySet<string>): readonly (number | undefined)[] {
  const verdicts = new Map(inspection.gates.map(({ gate, verdict }) => [gate, verdict]));
  // A gate that was left out, for want of time or because of another one, has decided nothing.
  const undecided = [...gates].filter((gate) => (verdicts.get(gate) ?? "error") === "error").length;
  return [
    Math.max(undecided, inspection.undecided.length),
    inspection.gates.filter(({ verdict }) => verdict === "fail").length,
    ...SEVERITIES.map((severity) => inspection.findings.filter((finding) => finding.severity === severity).length),
    inspection.survivors,
  ];
}

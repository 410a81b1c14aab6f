import type { GateReport, GateResult } from "../generated/types.ts";
import { countOf, countText, percentText } from "./figures.ts";
import { mutantTally, tallyText } from "./mutant-counts.ts";
import { dissentOf, reviewersOf } from "./opinions.ts";

/** What a mode means for whoever reads a verdict. */
export const MODE_WORDS: Readonly<Record<GateReport["mode"], string>> = {
  strict: "strict: every gate decides",
  standard: "standard: a failed review only advises",
  advisory: "advisory: the verdict is true, and the job stays green",
};

type Details = Readonly<Record<string, unknown>>;

/** What a gate found out beside its deciding figure, as short sentences without a full stop. Not escaped. */
export function gateFacts(gate: GateResult): string[] {
  const details: Details = gate.details ?? {};
  return [
    ...generatedFacts(details),
    ...coverageFacts(details),
    ...mutantFacts(gate, details),
    ...suppressedFacts(gate),
    ...opinionFacts(gate),
  ];
}

/** Inputs that the contract gate made itself. */
function generatedFacts(details: Details): string[] {
  const generated = details["generated"];
  const count = typeof generated === "number" ? generated : numberIn(generated, "inputs", "tried", "total");
  return count === undefined ? [] : [`${countOf(count, "generated input")} tried`];
}

function coverageFacts(details: Details): string[] {
  const shares = ["branches", "functions", "statements"].flatMap((name) => {
    const covered = numberIn(details[name], "covered");
    const total = numberIn(details[name], "total");
    return covered === undefined || total === undefined || total === 0
      ? []
      : [`${name} ${percentText((covered / total) * 100)} (${countText(covered)} of ${countText(total)})`];
  });
  return shares.length === 0 ? [] : [shares.join(", ")];
}

function mutantFacts(gate: GateResult, details: Details): string[] {
  if (gate.gate !== "mutation") return [];
  const tally = mutantTally(gate);
  if (tally === undefined) return [];
  const without = details["killRateWithoutTimeouts"];
  const timeouts = tally.Timeout ?? 0;
  const rate = typeof without === "number" ? percentText(without) : undefined;
  const decides =
    gate.figure !== undefined && typeof without === "number" && without < gate.figure.threshold && timeouts > 0;
  return [
    tallyText(tally),
    ...(timeouts > 0 && rate !== undefined
      ? [`${rate} without the ${countOf(timeouts, "timeout")}${decides ? ", which decided" : ""}`]
      : []),
  ];
}

function suppressedFacts({ suppressed = [] }: GateResult): string[] {
  if (suppressed.length === 0) return [];
  return [`${countOf(suppressed.length, "finding")} suppressed by the base configuration`];
}

function opinionFacts(gate: GateResult): string[] {
  const reviewers = reviewersOf(gate);
  const dropped = reviewers.reduce((sum, reviewer) => sum + (reviewer.dropped ?? 0), 0);
  const dissent = dissentOf(gate).length;
  return [
    ...(reviewers.length === 0 ? [] : [countOf(reviewers.length, "reviewer")]),
    ...(dropped === 0 ? [] : [`${countOf(dropped, "finding")} dropped for a quote that is not in the file`]),
    ...(dissent === 0 ? [] : [`${countOf(dissent, "finding")} that not all reviewers share`]),
  ];
}

/** The first of the members that is a number. */
function numberIn(holder: unknown, ...names: readonly string[]): number | undefined {
  if (typeof holder !== "object" || holder === null) return undefined;
  const values = names.map((name) => (holder as Details)[name]);
  return values.find((value): value is number => typeof value === "number" && Number.isFinite(value));
}

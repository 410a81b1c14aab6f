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

/** What a level of confinement means in a phrase. What it leaves open in full is its description, in the report. */
const SANDBOX_PHRASES: Readonly<Record<string, string>> = {
  namespaces: "no network, no file or process of the host",
  process: "network and files of the host are open",
  none: "no code of the block was run",
};

/** How generated code was confined, in a phrase: `sandbox process: network and files of the host are open`. Not escaped. */
export function sandboxText({ sandbox: { level } }: GateReport): string {
  const phrase = Object.hasOwn(SANDBOX_PHRASES, level) ? SANDBOX_PHRASES[level] : undefined;
  return phrase === undefined ? `sandbox ${level}` : `sandbox ${level}: ${phrase}`;
}

type Details = Readonly<Record<string, unknown>>;

/** What a gate found out beside its deciding figure, as short sentences without a full stop. Not escaped. */
export function gateFacts(gate: GateResult): string[] {
  const details: Details = gate.details ?? {};
  return [...generatedFacts(details), ...coverageFacts(details), ...mutantFacts(gate), ...gateNotices(gate)];
}

/** Of these what a reader must not miss, because it bears on what the verdict is worth. Not escaped. */
export function gateNotices(gate: GateResult): string[] {
  return [...timeoutFacts(gate), ...suppressedFacts(gate), ...opinionFacts(gate)];
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

function mutantFacts(gate: GateResult): string[] {
  const tally = gate.gate === "mutation" ? mutantTally(gate) : undefined;
  // A summary that says how many survived says the other states too.
  return tally === undefined || gate.summary.includes("survived") ? [] : [tallyText(tally)];
}

/** A mutant that timed out counts as noticed, and a slow machine times out too: so the rate without them stands beside. */
function timeoutFacts(gate: GateResult): string[] {
  const { Timeout: timeouts = 0 } = (gate.gate === "mutation" ? mutantTally(gate) : undefined) ?? {};
  const without = numberIn(gate.details, "killRateWithoutTimeouts");
  if (timeouts === 0 || without === undefined) return [];
  const decided = gate.verdict === "pass" && gate.figure !== undefined && without < gate.figure.threshold;
  return [`${percentText(without)} without the ${countOf(timeouts, "timeout")}${decided ? ", which decided" : ""}`];
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

import type { GateResult, ReportedMutant } from "../generated/types.ts";

/** The states of a mutant, the ones that ask for work first. */
export const MUTANT_STATES = [
  "Survived",
  "NoCoverage",
  "Timeout",
  "Killed",
  "CompileError",
  "RuntimeError",
  "Ignored",
  "Pending",
] as const satisfies readonly ReportedMutant["status"][];

/** The states in words. */
export const MUTANT_WORDS: Readonly<Record<ReportedMutant["status"], string>> = {
  Survived: "survived",
  NoCoverage: "run by no test",
  Timeout: "timed out",
  Killed: "killed",
  CompileError: "did not compile",
  RuntimeError: "could not run",
  Ignored: "ignored",
  Pending: "not tried",
};

/** How many mutants ended how. */
export type MutantTally = Readonly<Partial<Record<ReportedMutant["status"], number>>>;

/** Counted from the mutants of a gate, or else taken from its details; undefined where the gate has neither. */
export function mutantTally({ mutants, details }: Pick<GateResult, "mutants" | "details">): MutantTally | undefined {
  if (mutants !== undefined && mutants.length > 0) return tallyOf(mutants);
  const counts: unknown = (details as Readonly<Record<string, unknown>> | undefined)?.["mutants"];
  if (typeof counts !== "object" || counts === null) return undefined;
  const known = Object.entries(counts).filter(([name, count]) => isState(name) && typeof count === "number");
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** The same of some mutants. */
export function tallyOf(mutants: readonly Pick<ReportedMutant, "status">[]): MutantTally {
  const tally: Partial<Record<ReportedMutant["status"], number>> = {};
  for (const { status } of mutants) tally[status] = (tally[status] ?? 0) + 1;
  return tally;
}

/** `3 survived, 2 timed out, 333 killed`: every state that there is, the ones that ask for work first. */
export function tallyText(tally: MutantTally): string {
  return MUTANT_STATES.filter((state) => (tally[state] ?? 0) > 0)
    .map((state) => `${tally[state]} ${MUTANT_WORDS[state]}`)
    .join(", ");
}

function isState(name: string): name is ReportedMutant["status"] {
  return (MUTANT_STATES as readonly string[]).includes(name);
}

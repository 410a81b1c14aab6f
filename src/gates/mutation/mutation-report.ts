import type { MutatedFile, MutationReportDocument, TriedMutant } from "../../generated/types.ts";

/** @see https://github.com/stryker-mutator/mutation-testing-elements/blob/master/packages/report-schema/src/mutation-testing-report-schema.json */
export type MutantStatus = TriedMutant["status"];

/** One mutant of a run; lines and columns count from 1. */
export interface Mutant extends TriedMutant {
  /** False: it was not to be tried in this run, because of the scope or the shard. */
  readonly selected?: boolean;
  /** The ids of the mutants whose place was reached while this one was in force, as bits in base64. */
  readonly executed?: string;
  /** True: the result is of an earlier run. */
  readonly reused?: boolean;
}

/** What a language's mutation job hands back, and what another tool wrote. Paths are relative to the block. */
export interface MutationReport extends Pick<MutationReportDocument, "testFiles" | "framework"> {
  readonly files: Readonly<Record<string, Omit<MutatedFile, "mutants"> & { readonly mutants: readonly Mutant[] }>>;
}

/** How many mutants ended how. */
export type MutantCounts = Readonly<Record<MutantStatus, number>>;

/** All mutants with their file, by path, place and id: the same run has the same order, however it was split. */
export function mutantsInOrder(report: MutationReport): { readonly path: string; readonly mutant: Mutant }[] {
  return Object.keys(report.files)
    .sort()
    .flatMap((path) => [...(report.files[path]?.mutants ?? [])].sort(byPlace).map((mutant) => ({ path, mutant })));
}

function byPlace(a: Mutant, b: Mutant): number {
  const [from, to] = [a.location, b.location];
  return (
    from.start.line - to.start.line ||
    from.start.column - to.start.column ||
    from.end.line - to.end.line ||
    from.end.column - to.end.column ||
    a.id.localeCompare(b.id, "en", { numeric: true })
  );
}

/** Counts of one file or of several. */
export function countMutants(mutants: readonly Pick<Mutant, "status">[]): MutantCounts {
  const count = (status: MutantStatus) => mutants.filter((mutant) => mutant.status === status).length;
  return {
    Killed: count("Killed"),
    Survived: count("Survived"),
    NoCoverage: count("NoCoverage"),
    CompileError: count("CompileError"),
    RuntimeError: count("RuntimeError"),
    Timeout: count("Timeout"),
    Ignored: count("Ignored"),
    Pending: count("Pending"),
  };
}

/**
 * Share of mutants that the tests noticed, in percent; undefined when there was none to notice. Mutants that could not
 * be built or run, and those that were ignored, are no evidence for or against the tests.
 * @see https://stryker-mutator.io/docs/mutation-testing-elements/mutant-states-and-metrics/
 */
export function killRate(counts: MutantCounts): number | undefined {
  const noticed = counts.Killed + counts.Timeout;
  const valid = noticed + counts.Survived + counts.NoCoverage;
  return valid === 0 ? undefined : (noticed / valid) * 100;
}

/**
 * The kill rate when a timeout is no evidence: on a slow machine a mutant can time out that no test would notice.
 * Undefined when there is nothing else.
 */
export function killRateWithoutTimeouts(counts: MutantCounts): number | undefined {
  return killRate({ ...counts, Timeout: 0 });
}

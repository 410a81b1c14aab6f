import type { MutationReportDocument, ReportedMutant, TriedMutant } from "../../generated/types.ts";
import { type Mutant, type MutationReport, mutantsInOrder } from "./mutation-report.ts";

/** Of a mutant's reason: a failed assertion can print a whole data structure. */
const LONGEST_REASON = 500;

/**
 * A run as a document of the mutation-testing report schema, version 2: files and mutants in order, without what was not
 * selected. Durations are left out, so that equal runs have equal documents.
 * @see https://github.com/stryker-mutator/mutation-testing-elements/tree/master/packages/report-schema
 */
export function reportDocument(report: MutationReport, threshold: number): MutationReportDocument {
  const tried = mutantsInOrder(report).filter(({ mutant }) => mutant.selected !== false);
  const paths = Object.keys(report.files).sort();
  return {
    schemaVersion: "2",
    thresholds: { high: Math.round(threshold), low: Math.round(threshold) },
    files: Object.fromEntries(
      paths.map((path) => [
        path,
        {
          language: report.files[path]?.language ?? "",
          source: report.files[path]?.source ?? "",
          mutants: tried.filter((each) => each.path === path).map(({ mutant }) => triedMutant(mutant)),
        },
      ]),
    ),
    ...(report.testFiles === undefined ? {} : { testFiles: report.testFiles }),
    ...(report.framework === undefined ? {} : { framework: report.framework }),
  };
}

function triedMutant(mutant: Mutant): TriedMutant {
  const { id, mutatorName, replacement, description, location, status, statusReason, coveredBy, killedBy } = mutant;
  return {
    id,
    mutatorName,
    ...(replacement === undefined ? {} : { replacement }),
    ...(description === undefined ? {} : { description }),
    location,
    status,
    ...(statusReason === undefined ? {} : { statusReason: statusReason.slice(0, LONGEST_REASON) }),
    ...(mutant.static === undefined ? {} : { static: mutant.static }),
    ...(coveredBy === undefined ? {} : { coveredBy }),
    ...(killedBy === undefined ? {} : { killedBy }),
  };
}

/** The mutants as the gate report lists them, by path and place. */
export function reportedMutants(report: MutationReport): ReportedMutant[] {
  return mutantsInOrder(report)
    .filter(({ mutant }) => mutant.selected !== false)
    .map(({ path, mutant: { location, mutatorName, replacement, description, status } }) => ({
      path,
      line: location.start.line,
      column: location.start.column,
      endLine: location.end.line,
      endColumn: location.end.column,
      mutator: mutatorName,
      replacement: replacement ?? description ?? "",
      status,
    }));
}

import type { CompleteConfig } from "../../config/config.ts";
import type { CoverageReport } from "../../gates/coverage/reports/coverage-report.ts";
import { readReportText } from "./foreign-report.ts";

/** The report that `coverage.report` names, read when the gate asks for it; undefined where nothing is named. */
export function configuredCoverageReport(config: CompleteConfig, workspace: string): CoverageReport | undefined {
  const name = config.coverage.report;
  if (name === undefined) return undefined;
  return { name, workspace, read: () => readReportText(name, { workspace, setting: "coverage.report" }) };
}

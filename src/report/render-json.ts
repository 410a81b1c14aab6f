import { prettyJson } from "../base/files.ts";
import type { GateReport } from "../generated/types.ts";

/** The report as its schema describes it (`schemas/gate-report.schema.json`). */
export function gateReportJson(report: GateReport): string {
  return prettyJson(report);
}

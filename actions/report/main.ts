import { parseReportInputs } from "../../src/app/report/inputs.ts";
import { defineAction } from "../../src/runner/define-action.ts";
import { reportOutputs, reportSummary, whyReportRed } from "../../src/runner/report-outputs.ts";

/** The `report` action: figures, alerts and dashboards from a scheduled workflow. */
export const report = defineAction({
  name: "report",
  readInputs: parseReportInputs,
  execute: async (inputs, context) => {
    const { composeReport } = await import("../../src/app/report/compose.ts");
    return composeReport(inputs, context).run();
  },
  outputs: reportOutputs,
  summary: reportSummary,
  failed: whyReportRed,
});

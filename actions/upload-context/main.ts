import { parseUploadInputs } from "../../src/app/upload-context/inputs.ts";
import { exitVerdict } from "../../src/gates/verdict.ts";
import { bundleOutputs } from "../../src/runner/bundle-outputs.ts";
import { defineAction } from "../../src/runner/define-action.ts";
import { jobSummary } from "../../src/runner/job-summary.ts";

/** The `upload-context` action: seals a flow with its gate reports, stores the bundle, records it in the ledger. */
export const uploadContext = defineAction({
  name: "upload-context",
  readInputs: parseUploadInputs,
  execute: async (inputs, context) => {
    const { composeUploadContext } = await import("../../src/app/upload-context/compose.ts");
    return composeUploadContext(inputs, context).run();
  },
  outputs: bundleOutputs,
  summary: ({ gateReport, flow, receipt }) => jobSummary({ gateReport, flow, receipt }),
  failed: ({ verdict, digest, gateReport }) =>
    exitVerdict(verdict, gateReport.mode) === "pass"
      ? undefined
      : `the bundle ${digest} is stored; the verdict in it is ${verdict}`,
});

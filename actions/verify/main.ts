import { parseVerifyInputs } from "../../src/app/verify/inputs.ts";
import { defineAction } from "../../src/runner/define-action.ts";
import { gateAnnotations, gateOutputs, whyRed } from "../../src/runner/gate-outputs.ts";
import { jobSummary } from "../../src/runner/job-summary.ts";

/** The `verify` action: decides whether blocks may go on. */
export const verify = defineAction({
  name: "verify",
  readInputs: parseVerifyInputs,
  execute: async (inputs, context) => {
    const { composeVerify } = await import("../../src/app/verify/compose.ts");
    return composeVerify(inputs, context).run();
  },
  outputs: gateOutputs,
  summary: ({ report }) => jobSummary({ gateReport: report }),
  annotations: gateAnnotations,
  failed: whyRed,
});

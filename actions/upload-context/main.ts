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
    const { bundle } = inputs;
    if (bundle !== undefined) {
      const { composeStoreBundle } = await import("../../src/app/store-bundle/compose.ts");
      return composeStoreBundle({ ...inputs, bundle }, context).run();
    }
    const { composeUploadContext } = await import("../../src/app/upload-context/compose.ts");
    return composeUploadContext(inputs, context).run();
  },
  outputs: bundleOutputs,
  summary: (outcome) => jobSummary("flow" in outcome ? outcome : { receipt: outcome.receipt }),
  // What the gates said of a bundle that was sealed before has made its own job red.
  failed: (outcome) =>
    !("flow" in outcome) || exitVerdict(outcome.verdict, outcome.gateReport.mode) === "pass"
      ? undefined
      : `the bundle ${outcome.digest} is stored; the verdict in it is ${outcome.verdict}`,
});

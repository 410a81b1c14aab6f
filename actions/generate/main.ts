import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import { defineAction } from "../../src/runner/define-action.ts";
import { flowOutputs } from "../../src/runner/flow-outputs.ts";
import { issueTextOf } from "../../src/runner/issue-text.ts";
import { jobSummary } from "../../src/runner/job-summary.ts";
import { assertTrustedRun } from "../../src/runner/trust.ts";

/** The `generate` action: turns a request into a block and the evidence of how it came to be. */
export const generate = defineAction({
  name: "generate",
  readInputs: parseGenerateInputs,
  execute: async (inputs, context) => {
    await assertTrustedRun(context);
    const { composeGenerate } = await import("../../src/app/generate/compose.ts");
    return composeGenerate({ ...inputs, text: issueTextOf(context.event) }, context).run();
  },
  outputs: flowOutputs,
  summary: ({ flow }) => jobSummary({ flow }),
  failed: ({ flow }) => (flow.outcome === "generated" ? undefined : `the flow ${flow.id} ended without a block`),
});

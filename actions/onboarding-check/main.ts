import { parseOnboardingInputs } from "../../src/app/onboarding-check/inputs.ts";
import { defineAction } from "../../src/runner/define-action.ts";
import { jobSummary } from "../../src/runner/job-summary.ts";
import { onboardingAnnotations, onboardingOutputs, readRequired, whyNotReady } from "../../src/runner/onboarding.ts";

/** The `onboarding-check` action: says whether the repository is ready, and what to do where it is not. */
export const onboardingCheck = defineAction({
  name: "onboarding-check",
  readInputs: (raw) => ({ ...parseOnboardingInputs(raw), required: readRequired(raw["required"]) }),
  execute: async ({ required, ...inputs }, context) => {
    const { composeOnboardingCheck } = await import("../../src/app/onboarding-check/compose.ts");
    return { ...(await composeOnboardingCheck(inputs, context).run()), required };
  },
  outputs: onboardingOutputs,
  summary: ({ report }) => jobSummary({ onboarding: report }),
  annotations: onboardingAnnotations,
  failed: whyNotReady,
});

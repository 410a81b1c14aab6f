// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { OnboardingReport } from "../types.ts";

export const validateOnboardingReport: Validator<OnboardingReport>;

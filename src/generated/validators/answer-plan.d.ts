// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { PlanAnswer } from "../types.ts";

export const validatePlanAnswer: Validator<PlanAnswer>;

// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { FlowRun } from "../types.ts";

export const validateFlowRun: Validator<FlowRun>;

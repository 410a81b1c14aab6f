// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { ReplayReport } from "../types.ts";

export const validateReplayReport: Validator<ReplayReport>;

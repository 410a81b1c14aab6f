// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { GateReport } from "../types.ts";

export const validateGateReport: Validator<GateReport>;

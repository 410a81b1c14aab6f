// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { StatusReport } from "../types.ts";

export const validateStatusReport: Validator<StatusReport>;

// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { ContextReport } from "../types.ts";

export const validateContextReport: Validator<ContextReport>;

// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { MutationReportDocument } from "../types.ts";

export const validateMutationReportDocument: Validator<MutationReportDocument>;

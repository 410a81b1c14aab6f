// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { ScanReport } from "../types.ts";

export const validateScanReport: Validator<ScanReport>;

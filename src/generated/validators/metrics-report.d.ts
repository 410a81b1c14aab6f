// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { MetricsReport } from "../types.ts";

export const validateMetricsReport: Validator<MetricsReport>;

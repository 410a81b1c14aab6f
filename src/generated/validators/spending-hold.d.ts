// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { SpendingHoldRecord } from "../types.ts";

export const validateSpendingHoldRecord: Validator<SpendingHoldRecord>;

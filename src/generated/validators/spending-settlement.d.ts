// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { SpendingSettlementRecord } from "../types.ts";

export const validateSpendingSettlementRecord: Validator<SpendingSettlementRecord>;

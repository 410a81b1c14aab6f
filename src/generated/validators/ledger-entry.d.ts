// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { LedgerEntry } from "../types.ts";

export const validateLedgerEntry: Validator<LedgerEntry>;

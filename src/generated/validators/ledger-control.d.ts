// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { LedgerControl } from "../types.ts";

export const validateLedgerControl: Validator<LedgerControl>;

// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { LedgerSetAside } from "../types.ts";

export const validateLedgerSetAside: Validator<LedgerSetAside>;

// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { MutmutMeta } from "../types.ts";

export const validateMutmutMeta: Validator<MutmutMeta>;

// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { CachedAnswer } from "../types.ts";

export const validateCachedAnswer: Validator<CachedAnswer>;

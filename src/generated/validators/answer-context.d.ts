// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { ContextAnswer } from "../types.ts";

export const validateContextAnswer: Validator<ContextAnswer>;

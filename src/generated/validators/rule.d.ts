// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { Rule } from "../types.ts";

export const validateRule: Validator<Rule>;

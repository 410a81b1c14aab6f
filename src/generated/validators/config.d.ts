// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { Config } from "../types.ts";

export const validateConfig: Validator<Config>;

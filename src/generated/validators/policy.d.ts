// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { Policy } from "../types.ts";

export const validatePolicy: Validator<Policy>;

// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { BlockExample } from "../types.ts";

export const validateBlockExample: Validator<BlockExample>;

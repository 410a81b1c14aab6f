// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { BlockStatement } from "../types.ts";

export const validateBlockStatement: Validator<BlockStatement>;

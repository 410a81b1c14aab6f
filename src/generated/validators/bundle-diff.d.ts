// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { BundleDiff } from "../types.ts";

export const validateBundleDiff: Validator<BundleDiff>;

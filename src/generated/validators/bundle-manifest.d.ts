// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { BundleManifest } from "../types.ts";

export const validateBundleManifest: Validator<BundleManifest>;

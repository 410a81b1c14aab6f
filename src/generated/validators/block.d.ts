// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { BlockManifest } from "../types.ts";

export const validateBlockManifest: Validator<BlockManifest>;

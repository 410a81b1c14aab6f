// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { BlueprintManifest } from "../types.ts";

export const validateBlueprintManifest: Validator<BlueprintManifest>;

// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { CatalogueFile } from "../types.ts";

export const validateCatalogueFile: Validator<CatalogueFile>;

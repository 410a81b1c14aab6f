// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { CatalogEntry } from "../types.ts";

export const validateCatalogEntry: Validator<CatalogEntry>;

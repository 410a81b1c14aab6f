// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { DocumentationAnswer } from "../types.ts";

export const validateDocumentationAnswer: Validator<DocumentationAnswer>;

// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { ImplementationAnswer } from "../types.ts";

export const validateImplementationAnswer: Validator<ImplementationAnswer>;

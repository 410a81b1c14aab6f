// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { ChoiceAnswer } from "../types.ts";

export const validateChoiceAnswer: Validator<ChoiceAnswer>;

// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { ReviewAnswer } from "../types.ts";

export const validateReviewAnswer: Validator<ReviewAnswer>;

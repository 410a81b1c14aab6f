// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { RequestMatter } from "../types.ts";

export const validateRequestMatter: Validator<RequestMatter>;

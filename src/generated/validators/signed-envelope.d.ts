// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { SignedEnvelope } from "../types.ts";

export const validateSignedEnvelope: Validator<SignedEnvelope>;

// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { CheckpointRecord } from "../types.ts";

export const validateCheckpointRecord: Validator<CheckpointRecord>;

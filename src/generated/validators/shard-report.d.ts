// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { ShardReport } from "../types.ts";

export const validateShardReport: Validator<ShardReport>;

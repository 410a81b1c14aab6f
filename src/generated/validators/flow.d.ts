// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { FlowRecord } from "../types.ts";

export const validateFlowRecord: Validator<FlowRecord>;

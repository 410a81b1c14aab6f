// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { FlowRecording } from "../types.ts";

export const validateFlowRecording: Validator<FlowRecording>;

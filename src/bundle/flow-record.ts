import { usageError } from "../base/errors.ts";
import { problemsOf } from "../base/validation.ts";
import type { FlowRecord } from "../generated/types.ts";
import { validateFlowRecord } from "../generated/validators/flow.js";

/** The file in a flow folder that says what the flow did. Written last: a folder without it is of an unfinished flow. */
export const FLOW_FILE = "flow.json";

/** Reads the text of a `flow.json`. Throws `BUNDLE_INVALID` with every problem; `path` stands in the message. */
export function parseFlowRecord(text: string, path: string): FlowRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw flowError(path, "is not JSON", error);
  }
  if (!validateFlowRecord(value)) {
    const problems = problemsOf(validateFlowRecord).map(({ pointer, message }) => `${pointer} ${message}`);
    throw flowError(path, `is not a flow record: ${problems.join("; ")}`);
  }
  return value;
}

function flowError(path: string, what: string, cause?: unknown) {
  return usageError("BUNDLE_INVALID", `${path} ${what}`, "Run blocks generate again, or name another flow.", cause);
}

import type { Redactor } from "../base/redaction.ts";
import type { OutputValue } from "./define-action.ts";

/**
 * Writes step outputs. `@actions/core` sets each value off with a delimiter of its own random UUID, so that no value,
 * whatever lines it holds, can end early and set a second output.
 */
export async function writeOutputs(outputs: Readonly<Record<string, OutputValue>>, redactor: Redactor): Promise<void> {
  const { setOutput } = await import("@actions/core");
  for (const [name, value] of Object.entries(outputs)) {
    if (value !== undefined) setOutput(name, redactor.redact(String(value)));
  }
}

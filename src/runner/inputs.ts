import type { Environment } from "./environment.ts";

/** The inputs of an action by their kebab-case names, trimmed; what is absent or blank is undefined. */
export type RawInputs = Readonly<Record<string, string | undefined>>;

const PREFIX = "INPUT_";

/**
 * The inputs of this step. The runner names the variable of an input `INPUT_` and the name in capitals: it keeps
 * hyphens, so `block-type` comes as `INPUT_BLOCK-TYPE`, and turns blanks into underscores. Read here by hand because
 * loading `@actions/core` takes longer than everything else before the first check.
 */
export function rawInputsFrom(env: Environment): RawInputs {
  // No prototype: an input called "constructor" must be absent when it was not given.
  const inputs: Record<string, string> = Object.create(null);
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith(PREFIX) || value === undefined) continue;
    const text = value.trim();
    if (text !== "") inputs[variable.slice(PREFIX.length).toLowerCase().replaceAll("_", "-")] = text;
  }
  return inputs;
}

import { usageError } from "../../base/errors.ts";
import { booleanOf, type RawInputs } from "../raw-inputs.ts";

/** What is asked of `generate`. */
export interface GenerateInputs {
  /** Family of the blueprint. With `retry` it may be left out: the last flow's is taken. */
  readonly family: string | undefined;
  /** Type within the family. */
  readonly blockType: string | undefined;
  /** Path of the JSON file with the parameters, relative to the workspace. */
  readonly config: string | undefined;
  /** Folder that the block goes into, relative to the workspace. */
  readonly output: string;
  /** True: never a model. False: only models. Undefined: the configuration decides. */
  readonly offline: boolean | undefined;
  /** Path of a file with the feature request in words, relative to the workspace. */
  readonly request: string | undefined;
  /** The feature request itself, where the door has it: an issue's words. A `request` file goes before it. */
  readonly text: string | undefined;
  /** True: run again although the same request was answered before. */
  readonly retry: boolean;
  /** A weaker sandbox level that is accepted for this run. */
  readonly sandbox: "namespaces" | "process" | undefined;
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Reads the inputs by their names in `action.yml`. All problems are in one `INPUT_INVALID` error. */
export function parseGenerateInputs(raw: RawInputs): GenerateInputs {
  const problems: string[] = [];
  const retry = parseFlag(raw, "retry", problems) ?? false;
  for (const name of ["family", "block-type"]) {
    const value = raw[name];
    if (value === undefined) {
      if (!retry) problems.push(`${name}: is missing; for example ${name === "family" ? "compliance" : "attestation"}`);
    } else if (!NAME.test(value)) {
      problems.push(`${name}: "${value}" is not a name (lower-case letters, digits and single hyphens)`);
    }
  }
  if (raw["config"] === undefined && !retry) {
    problems.push("config: is missing; the path of a JSON file with the blueprint's parameters");
  }
  const sandbox = raw["sandbox"];
  if (sandbox !== undefined && sandbox !== "namespaces" && sandbox !== "process") {
    problems.push(`sandbox: "${sandbox}" is not one of namespaces, process`);
  }
  const offline = parseFlag(raw, "offline", problems);
  if (problems.length > 0) {
    throw usageError(
      "INPUT_INVALID",
      `the inputs of generate are not usable:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
  }
  return {
    family: raw["family"],
    blockType: raw["block-type"],
    config: raw["config"],
    output: raw["output"] ?? "src/generated",
    offline,
    request: raw["request"],
    text: undefined,
    retry,
    sandbox: sandbox as GenerateInputs["sandbox"],
  };
}

/** A boolean input, or undefined where it is absent. */
function parseFlag(raw: RawInputs, name: string, problems: string[]): boolean | undefined {
  const value = raw[name];
  if (value === undefined) return undefined;
  const flag = booleanOf(value);
  if (flag === undefined) problems.push(`${name}: "${value}" is not true or false`);
  return flag;
}

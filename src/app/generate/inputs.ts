import { usageError } from "../../base/errors.ts";
import type { Reservation } from "../../generated/types.ts";
import { booleanInput, givenInput, type RawInputs } from "../raw-inputs.ts";
import { parseReservation } from "../reserve/given-reservation.ts";

/** What is asked of `generate`. */
export interface GenerateInputs {
  /** Family of the blueprint. Without one the request's front matter names it, or the architect chooses. */
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
  /** True: run again although the same request was answered before. Without any request: the last flow's. */
  readonly retry: boolean;
  /** A weaker sandbox level that is accepted for this run. */
  readonly sandbox: "namespaces" | "process" | undefined;
  /** The caller's own name for this request: the same key is the same flow, whatever has changed since. */
  readonly idempotencyKey: string | undefined;
  /** Makes this a flow of its own, whatever was asked before. */
  readonly trial?: string;
  /** What an earlier job has put aside for this flow. Without it the flow does so itself. */
  readonly reservation?: Reservation;
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;
const SANDBOX_LEVELS = ["namespaces", "process"] as const;

/** Reads the inputs by their names in `action.yml`. All problems are in one `INPUT_INVALID` error. */
export function parseGenerateInputs(raw: RawInputs): GenerateInputs {
  const problems: string[] = [];
  const retry = booleanInput(raw, "retry", problems) ?? false;
  const offline = booleanInput(raw, "offline", problems);
  const family = nameInput(raw, "family", problems);
  const blockType = nameInput(raw, "block-type", problems);
  const config = givenInput(raw, "config");
  const request = givenInput(raw, "request");
  if ((family === undefined) !== (blockType === undefined)) {
    const [missing, example] = family === undefined ? ["family", "compliance"] : ["block-type", "attestation"];
    problems.push(`${missing}: is missing; for example ${example}`);
  }
  if (family === undefined && blockType === undefined && config !== undefined) {
    problems.push("config: holds a blueprint's parameters, so family and block-type must name the blueprint");
  }
  if (family !== undefined && config === undefined && request === undefined && !retry) {
    problems.push("config: is missing; the path of a JSON file with the blueprint's parameters");
  }
  const sandboxText = givenInput(raw, "sandbox");
  const sandbox = SANDBOX_LEVELS.find((level) => level === sandboxText);
  if (sandboxText !== undefined && sandbox === undefined) {
    problems.push(`sandbox: ${JSON.stringify(sandboxText)} is not one of ${SANDBOX_LEVELS.join(", ")}`);
  }
  const idempotencyKey = givenInput(raw, "idempotency-key");
  if (idempotencyKey !== undefined && !IDEMPOTENCY_KEY.test(idempotencyKey)) {
    problems.push("idempotency-key: must be 1 to 200 printable characters without a space");
  }
  if (problems.length > 0) {
    throw usageError(
      "INPUT_INVALID",
      `the inputs of generate are not usable:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
  }
  const output = givenInput(raw, "output") ?? "src/generated";
  const inputs = {
    family,
    blockType,
    config,
    output,
    offline,
    request,
    text: undefined,
    retry,
    sandbox,
    idempotencyKey,
  };
  const reservation = givenInput(raw, "reservation");
  return reservation === undefined ? inputs : { ...inputs, reservation: parseReservation(reservation) };
}

function nameInput(raw: RawInputs, name: string, problems: string[]): string | undefined {
  const value = givenInput(raw, name);
  if (value !== undefined && !NAME.test(value)) {
    problems.push(`${name}: ${JSON.stringify(value)} is not a name (lower-case letters, digits and single hyphens)`);
  }
  return value;
}

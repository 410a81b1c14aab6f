import { problemsFromErrors, type ValidatorError } from "../../base/validation.ts";
import type { Block } from "../../block/block.ts";
import { DRIVER_RESULT, driverJob } from "../../sandbox/driver-job.ts";
import { DRIVER_LIMITS, ranOutOfTime } from "../../sandbox/limits.ts";
import type { Sandbox, SandboxJob } from "../../sandbox/sandbox.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { type ContractCheck, checkFrom, failed, MOST_FINDINGS, passed, undecided } from "./contract-check.ts";
import { textOf } from "./file-checks.ts";
import { lineFinder, lineOfJsonError } from "./json-lines.ts";
import { schemaFinding, shapeChecks } from "./schema-shape.ts";

/** A value to be validated against one of the contract's two definitions. */
export interface ContractValue {
  readonly id: string;
  readonly definition: "input" | "output";
  readonly value: unknown;
}

/** What the contract says of a value; `unchecked` when it could not be asked. */
export type ValueState =
  | { readonly state: "valid" }
  | { readonly state: "invalid"; readonly problems: readonly string[] }
  | { readonly state: "unchecked" };

/** Inputs that were made from `$defs.input`, each asked of the validator before it counted. */
export interface MadeInputs {
  /** `stuck`: one value took the validator longer than the thread's deadline. `failed`: the maker itself gave up. */
  readonly state: "done" | "stuck" | "failed";
  readonly reason?: string;
  readonly candidates: number;
  /** What the contract accepts. */
  readonly accepted: readonly unknown[];
  /** Near misses: what the contract refuses. */
  readonly refused: readonly unknown[];
}

/** What became of a contract: its own checks, and what it says of each value by the value's id. */
export interface SchemaOutcome {
  readonly checks: readonly ContractCheck[];
  readonly stateOf: (id: string) => ValueState;
  /** False where the contract could not be compiled and applied within the deadline. */
  readonly isDecided: boolean;
  /** Undefined where none were asked for, or the contract cannot be used. */
  readonly made?: MadeInputs | undefined;
}

interface SchemaResult {
  readonly schemaErrors: readonly ValidatorError[];
  readonly compileErrors: readonly { readonly pointer: string; readonly message: string }[];
  readonly results: readonly {
    readonly id: string;
    readonly state: string;
    readonly errors?: readonly ValidatorError[];
  }[];
  readonly generated?: MadeInputs;
}

/** How many inputs are to be made from a contract. */
export interface MakeInputs {
  readonly accepted: number;
  readonly refused: number;
}

/** Any number serves; a fixed one makes two runs of one block the same. */
const SEED = 20_201_208;

/** What {@link checkSchema} works with. */
export interface SchemaRequest {
  readonly sandbox: Sandbox;
  readonly toolchain: Toolchain;
  readonly block: Block;
  readonly values: readonly ContractValue[];
  /** For compiling the contract and validating all the values, in processor time; making inputs has three quarters of it. */
  readonly schemaTimeoutMs: number;
  /** None are made without it. */
  readonly make?: MakeInputs;
}

/** Checks a contract and validates values against it, in the sandbox and within its deadline. */
export async function checkSchema(request: SchemaRequest, signal: AbortSignal): Promise<SchemaOutcome> {
  const { contract: path } = request.block.manifest;
  const text = textOf(request.block, path);
  if (text === undefined)
    return unusable(failed(schemaFinding(path, 1, "MISSING", `the contract ${path} does not exist`)));
  const contract = contractFrom(text, path);
  if ("outcome" in contract) return unusable(contract);
  const shape = shapeChecks(contract.value, path, text);
  const result = await runSchemaJob(request, contract.value, signal);
  if (typeof result === "string") return unusable(...shape, undecided(schemaFinding(path, 1, "UNDECIDED", result)));
  const { generated } = result;
  const states = new Map(result.results.map((each) => [each.id, stateFrom(each)]));
  return {
    checks: [...shape, ...resultChecks(result, path, text)],
    stateOf: (id) => states.get(id) ?? { state: "unchecked" },
    isDecided: true,
    made: generated,
  };
}

function unusable(...checks: readonly ContractCheck[]): SchemaOutcome {
  return { checks, stateOf: () => ({ state: "unchecked" }), isDecided: false };
}

function contractFrom(text: string, path: string): { readonly value: object } | ContractCheck {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = `the contract is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return failed(schemaFinding(path, lineOfJsonError(text, error), "INVALID", reason));
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { value };
  return failed(schemaFinding(path, 1, "INVALID", "the contract is not a JSON object"));
}

/** The job's result, or why there is none. */
async function runSchemaJob(
  request: SchemaRequest,
  contract: object,
  signal: AbortSignal,
): Promise<SchemaResult | string> {
  const ended = await request.sandbox.run(schemaJob(request, contract), signal);
  if (ranOutOfTime(ended))
    return `the contract could not be compiled and applied within ${request.schemaTimeoutMs / 1000} s`;
  const text = ended.files.get(DRIVER_RESULT);
  if (text === undefined) {
    const lastWords =
      ended.stderr
        .trim()
        .split("\n")
        .find((line) => /Error/.test(line)) ?? "no result was written";
    return `the contract could not be compiled and applied: ${lastWords.slice(0, 300)}`;
  }
  return JSON.parse(text) as SchemaResult;
}

function schemaJob(request: SchemaRequest, contract: object): SandboxJob {
  const { toolchain, block, values, schemaTimeoutMs, make } = request;
  // The thread's limits are processor time as well. They end before the job's own, so that nothing that was made is lost.
  const generate = make && {
    ...make,
    seed: SEED,
    softTimeoutMs: Math.round(schemaTimeoutMs * 0.5),
    timeoutMs: Math.round(schemaTimeoutMs * 0.75),
  };
  // Nothing in this job waits for anything, so processor time is all that it can take too much of. The thread has its own.
  const cpuSeconds = Math.ceil((schemaTimeoutMs + (generate?.timeoutMs ?? 0)) / 1000);
  const limits = { ...DRIVER_LIMITS, cpuSeconds };
  return driverJob({
    block,
    toolchain,
    driver: "contract-schema.mjs",
    input: JSON.stringify({ contract, values, generate }),
    limits,
  });
}

function resultChecks(result: SchemaResult, path: string, text: string): ContractCheck[] {
  const lineOf = lineFinder(text);
  const meta = problemsFromErrors(result.schemaErrors).map(({ pointer, message }) =>
    schemaFinding(path, lineOf(pointer), "INVALID", `${pointer || "the contract"} ${message}`),
  );
  if (meta.length > 0) return [failed(...meta)];
  const refused = result.compileErrors
    .slice(0, MOST_FINDINGS)
    .map(({ pointer, message }) =>
      schemaFinding(path, lineOf(pointer), "REFUSED", `${pointer || "the contract"} cannot be used: ${message}`),
    );
  return [passed(), checkFrom(refused)];
}

function stateFrom({ state, errors }: SchemaResult["results"][number]): ValueState {
  if (state === "valid") return { state: "valid" };
  if (state !== "invalid") return { state: "unchecked" };
  const problems = problemsFromErrors(errors ?? []).map(
    ({ pointer, message }) => `${pointer || "the value"} ${message}`,
  );
  return { state: "invalid", problems };
}

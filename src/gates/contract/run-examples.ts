import type { Block } from "../../block/block.ts";
import { DRIVER_RESULT, driverJob } from "../../sandbox/driver-job.ts";
import type { Sandbox, SandboxJob, SandboxResult } from "../../sandbox/sandbox.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { newNonce, openSealed } from "../sealed-result.ts";
import type { Example } from "./file-checks.ts";

/** After which no further process is started. */
const RUN_BUDGET_MS = 20_000;
/** The driver's name for loading the entry, beside the examples' paths. */
const LOADING = "import";

/** What the block threw, and where in its own files, as far as the stack tells. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
}

/** What the running code did with one example. */
export type Answer =
  | { readonly kind: "returned"; readonly output: unknown }
  | { readonly kind: "threw" | "unserialisable"; readonly error: Thrown }
  | { readonly kind: "hung" }
  /** The process ended by itself while it worked on this example. */
  | { readonly kind: "ended"; readonly exitCode: number }
  /** There is no answer, and it is not known to be the block's doing. */
  | { readonly kind: "none"; readonly reason: string };

/** What the running code did. When loading the entry did not return, no example has an answer. */
export interface RunOutcome {
  readonly loading: Answer;
  readonly answerTo: (example: Example) => Answer;
}

interface DriverResult {
  readonly answers: readonly (Answer & { readonly id: string })[];
}

/** What {@link runExamples} works with. */
export interface RunRequest {
  readonly sandbox: Sandbox;
  readonly toolchain: Toolchain;
  readonly block: Block;
  readonly examples: readonly Example[];
  /** For each example, and for loading the block. */
  readonly exampleTimeoutMs: number;
}

/** Calls the block's entry with the input of each example, in the sandbox. */
export async function runExamples(request: RunRequest, signal: AbortSignal): Promise<RunOutcome> {
  const nonce = newNonce();
  const ended = await request.sandbox.run(jobFor(request, nonce), signal);
  // A result that our driver did not sign is none.
  const text = openSealed(ended.files.get(DRIVER_RESULT), nonce);
  const result = text === undefined ? undefined : (JSON.parse(text) as DriverResult);
  const answers = new Map(result?.answers.map(({ id, ...answer }) => [id, answer as Answer]));
  const none: Answer = { kind: "none", reason: result === undefined ? whyNoResult(ended) : "its turn did not come" };
  return {
    loading: answers.get(LOADING) ?? none,
    answerTo: ({ path }) => answers.get(path) ?? none,
  };
}

function whyNoResult({ timedOut, endedBy, exitCode }: SandboxResult): string {
  if (timedOut) return `no result within the deadline`;
  return endedBy === undefined ? `the driver ended with status ${exitCode} and no valid result` : `ended by ${endedBy}`;
}

function jobFor({ toolchain, block, examples, exampleTimeoutMs }: RunRequest, nonce: string): SandboxJob {
  const { module, export: exportName } = block.manifest.entry;
  const input = {
    nonce,
    module,
    exportName,
    budgetMs: RUN_BUDGET_MS,
    exampleTimeoutMs,
    examples: examples.map(({ path, input }) => ({ id: path, input })),
  };
  return driverJob({ block, toolchain, driver: "contract-driver.mjs", input: JSON.stringify(input) });
}

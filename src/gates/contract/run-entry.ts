import type { Block } from "../../block/block.ts";
import type { Sandbox, SandboxResult } from "../../sandbox/sandbox.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { EntryCall } from "../language/language.ts";
import { languageOf } from "../language/languages.ts";

/** After which no further process is started: time that the block had, not what the clock shows. */
const RUN_BUDGET_MS = 20_000;
/** The driver's name for loading the entry, beside the calls' own. */
const LOADING = "import";

/** What the block threw, and where in its own files, as far as the stack tells. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
}

/** What the running code did with one input. */
export type Answer =
  | { readonly kind: "returned"; readonly output: unknown }
  | { readonly kind: "threw" | "unserialisable"; readonly error: Thrown }
  | { readonly kind: "hung" }
  /** The process ended by itself while it worked on this input. */
  | { readonly kind: "ended"; readonly exitCode: number }
  /** There is no answer, and it is not known to be the block's doing. */
  | { readonly kind: "none"; readonly reason: string };

/** What the running code did. When loading the entry did not return, no call has an answer. */
export interface RunOutcome {
  readonly loading: Answer;
  readonly answerTo: (id: string) => Answer;
}

/** What a driver writes down: one answer for each call, and one for loading the entry. */
export interface EntryResult {
  readonly answers: readonly (Answer & { readonly id: string })[];
}

/** What {@link runEntry} works with. */
export interface RunRequest {
  readonly sandbox: Sandbox;
  readonly toolchain: Toolchain;
  readonly block: Block;
  readonly calls: readonly EntryCall[];
  /** For each call, and for loading the block; in time that the block had, as in {@link EntryRequest}. */
  readonly exampleTimeoutMs: number;
}

/** Makes the calls of a block's entry in the sandbox, one after the other. */
export async function runEntry(request: RunRequest, signal: AbortSignal): Promise<RunOutcome> {
  const { sandbox, toolchain, block, calls, exampleTimeoutMs: callTimeoutMs } = request;
  const { job, open } = languageOf(block).entryJob({ block, toolchain, calls, callTimeoutMs, budgetMs: RUN_BUDGET_MS });
  const ended = await sandbox.run(job, signal);
  // A result that our driver did not sign is none.
  const text = open(ended.files);
  const result = text === undefined ? undefined : (JSON.parse(text) as EntryResult);
  const answers = new Map(result?.answers.map(({ id, ...answer }) => [id, answer as Answer]));
  const none: Answer = { kind: "none", reason: result === undefined ? whyNoResult(ended) : "its turn did not come" };
  return {
    loading: answers.get(LOADING) ?? none,
    answerTo: (id) => answers.get(id) ?? none,
  };
}

function whyNoResult({ timedOut, endedBy, exitCode }: SandboxResult): string {
  if (timedOut) return `no result within the deadline`;
  return endedBy === undefined ? `the driver ended with status ${exitCode} and no valid result` : `ended by ${endedBy}`;
}

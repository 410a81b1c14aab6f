/**
 * Runs the artifact store in a process of its own, because `@actions/artifact` reads `process.env`. The parent sends one
 * method call at a time or many, each with its number. Not a test.
 */
import type { BlocksError } from "../../src/base/errors.ts";
import { createGithubArtifactStore } from "../../src/store/github-artifact.ts";

/** One call from the parent. */
export interface StoreCall {
  readonly id: number;
  readonly method: "problem" | "put" | "get" | "list";
  readonly args: readonly unknown[];
  readonly aborted?: boolean;
}

const store = createGithubArtifactStore({
  repository: "acme/bank",
  runId: "4711",
  retentionDays: 30,
  clock: { now: () => new Date(), monotonicMs: () => performance.now(), sleep: shortSleep },
});

/** Lets other work go on, but waits for no time. */
async function shortSleep(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

process.on("message", async (call: StoreCall) => {
  const controller = new AbortController();
  if (call.aborted === true) controller.abort(new Error("stopped by the test"));
  try {
    const method = store[call.method] as (...args: unknown[]) => Promise<unknown>;
    process.send?.({ id: call.id, value: await method.call(store, ...call.args, controller.signal) });
  } catch (error) {
    const { message, code, kind, hint, retryable } = error as BlocksError;
    process.send?.({ id: call.id, error: { message, code, kind, hint, retryable } });
  }
});

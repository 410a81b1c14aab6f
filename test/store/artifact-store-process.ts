/**
 * Runs the artifact store in a process of its own, because `@actions/artifact` reads `process.env`. The parent sends one
 * method call at a time or many, each with its number. Not a test.
 */
import type { BlocksError } from "../../src/base/errors.ts";
import { createGithubArtifactStore } from "../../src/store/github-artifact.ts";

/** One call from the parent. */
export interface StoreCall {
  readonly id: number;
  readonly method: "problem" | "put" | "get" | "list" | "retention";
  readonly args: readonly unknown[];
  readonly aborted?: boolean;
}

const store = createGithubArtifactStore({
  repository: "acme/bank",
  runId: "4711",
  retentionDays: 30,
  clock: { now: () => new Date(), monotonicMs: () => performance.now(), sleep: shortSleep },
});

let running = 0;
let firstEnded = Promise.withResolvers<void>();

/** No time passes. Where several calls run, the wait ends with the first of them: the one that the others wait for. */
async function shortSleep(): Promise<void> {
  if (running > 1) await firstEnded.promise;
  else await new Promise((resolve) => setImmediate(resolve));
}

process.on("message", async (call: StoreCall) => {
  const controller = new AbortController();
  if (call.aborted === true) controller.abort(new Error("stopped by the test"));
  if (running === 0) firstEnded = Promise.withResolvers();
  running += 1;
  try {
    const method = store[call.method] as (...args: unknown[]) => Promise<unknown>;
    process.send?.({ id: call.id, value: await method.call(store, ...call.args, controller.signal) });
  } catch (error) {
    const { message, code, kind, hint, retryable } = error as BlocksError;
    process.send?.({ id: call.id, error: { message, code, kind, hint, retryable } });
  } finally {
    running -= 1;
    firstEnded.resolve();
  }
});

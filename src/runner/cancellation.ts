import { constants } from "node:os";
import { BlocksError } from "../base/errors.ts";

/** A cancelled job's step gets SIGINT, 7.5 s later SIGTERM, 2.5 s after that it is killed. We are gone before the second. */
export const GRACE_MS = 7_000;

/** A listening cancellation: the signal to hand on, and how to stop listening. */
export interface Cancellation {
  readonly signal: AbortSignal;
  /** The exit status of a process that ends by this signal, once there was one: 130 or 143. */
  exitStatus(): number | undefined;
  stop(): void;
}

/**
 * Turns SIGINT and SIGTERM into an abort with a `CANCELLED` error. Children die at once, because whoever started them
 * listens to the signal; when the rest of the work has not ended after `graceMs`, the process ends all the same.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
export function listenForCancellation(graceMs: number = GRACE_MS): Cancellation {
  const controller = new AbortController();
  let exitStatus: number | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    if (exitStatus !== undefined) return;
    const status = 128 + constants.signals[signal];
    exitStatus = status;
    setTimeout(() => process.exit(status), graceMs).unref();
    controller.abort(
      new BlocksError(`the step was cancelled (${signal})`, {
        code: "CANCELLED",
        kind: "usage",
        hint: "Run the job again.",
      }),
    );
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return {
    signal: controller.signal,
    exitStatus: () => exitStatus,
    stop: () => {
      process.off("SIGINT", onSignal);
      process.off("SIGTERM", onSignal);
    },
  };
}

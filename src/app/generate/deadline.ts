import { BlocksError } from "../../base/errors.ts";
import type { Generation } from "./generation.ts";

/** The flow's own deadline holds for what models do; the blueprint needs none. */
export async function withinDeadline<T>(
  { config, clock, offline }: Generation,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (offline) return work(signal);
  const ended = new AbortController();
  const late = new AbortController();
  clock.sleep(config.flow.deadline_seconds * 1000, AbortSignal.any([signal, ended.signal])).then(
    () => late.abort(deadlineExceeded(config.flow.deadline_seconds)),
    () => undefined,
  );
  try {
    return await work(AbortSignal.any([signal, late.signal]));
  } finally {
    ended.abort();
  }
}

function deadlineExceeded(seconds: number): BlocksError {
  return new BlocksError(`timeout exceeded: the flow took longer than ${seconds} s`, {
    code: "MODEL_TIMEOUT",
    kind: "provider",
    hint: "Run the same command again: it goes on where it stands. Or raise flow.deadline_seconds, or enable context pruning.",
    retryable: true,
  });
}

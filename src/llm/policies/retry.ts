import type { Clock } from "../../base/clock.ts";
import { BlocksError } from "../../base/errors.ts";
import type { CallWatch, Model, ModelAnswer, ModelRequest } from "../model.ts";
import { ModelCallError, withAttempts } from "../model-call-error.ts";

export interface RetryOptions {
  readonly clock: Clock;
  /** A number from 0 up to 1, such as `Math.random`. */
  readonly random: () => number;
  /** Requests in all, the first one included. */
  readonly maxAttempts: number;
  /** No attempt starts later than this after the first one. A wait that would pass it is not begun. */
  readonly timeoutMs: number;
}

/** The backoff before the second attempt; it doubles from attempt to attempt. */
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 20_000;

/**
 * The one retry loop of a call: sends again what may succeed without any change, after a jittered exponential backoff
 * or after the time that the provider asked for. What is not retryable, or the last failure, is thrown with the number
 * of attempts. The answer's `attempts` counts every request, and the watch sees every attempt.
 */
export function withRetry(model: Model, options: RetryOptions): Model {
  return {
    provider: model.provider,
    name: model.name,
    generate: (request, signal, watch) => generateWithRetry(model, options, { request, signal, watch }),
  };
}

async function generateWithRetry(
  model: Model,
  options: RetryOptions,
  { request, signal, watch }: { request: ModelRequest; signal: AbortSignal; watch: CallWatch | undefined },
): Promise<ModelAnswer> {
  const startedMs = options.clock.monotonicMs();
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await model.generate(request, signal, watch);
      return { ...answer, attempts: attempt - 1 + answer.attempts };
    } catch (error) {
      signal.throwIfAborted();
      const waitMs = waitBeforeNext(error, attempt, options);
      const spentMs = options.clock.monotonicMs() - startedMs;
      if (waitMs === undefined || spentMs + waitMs >= options.timeoutMs) {
        throw error instanceof ModelCallError ? withAttempts(error, attempt) : error;
      }
      await sleep(options.clock, waitMs, signal);
    }
  }
}

/** Milliseconds until the next attempt, or undefined when there must be none. */
function waitBeforeNext(error: unknown, attempt: number, options: RetryOptions): number | undefined {
  if (!(error instanceof BlocksError) || !error.retryable || attempt >= options.maxAttempts) return undefined;
  const longestMs = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
  // Half of it is fixed, so that no attempt follows at once; the other half keeps many runners from acting as one.
  const backoffMs = longestMs / 2 + (longestMs / 2) * options.random();
  const askedMs = error instanceof ModelCallError ? error.failure.retryAfterMs : undefined;
  return askedMs === undefined ? backoffMs : Math.max(askedMs, backoffMs);
}

async function sleep(clock: Clock, waitMs: number, signal: AbortSignal): Promise<void> {
  try {
    await clock.sleep(waitMs, signal);
  } catch (error) {
    // Node.js wraps the signal's reason into an error of its own.
    throw signal.aborted ? signal.reason : error;
  }
}

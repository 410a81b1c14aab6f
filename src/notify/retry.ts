import type { Clock } from "../base/clock.ts";
import { BlocksError } from "../base/errors.ts";

/** The world of a channel. */
export interface SendingOptions {
  readonly clock: Clock;
  /** A number from 0 up to 1, such as `Math.random`. */
  readonly random: () => number;
  /** Time for one attempt. Default 10 s. */
  readonly timeoutMs?: number;
}

/** What an attempt that failed asks for: whether to try again, and after how long at the least. */
export type Attempt<T> = (signal: AbortSignal) => Promise<T>;

/** A failure whose other side said when to come back. */
export class AskedToWait extends Error {
  override readonly name = "AskedToWait";
  readonly failure: BlocksError;
  readonly waitMs: number;

  constructor(failure: BlocksError, waitMs: number) {
    super(failure.message);
    this.failure = failure;
    this.waitMs = waitMs;
  }
}

const MOST_ATTEMPTS = 4;
const FIRST_BACKOFF_MS = 500;
/** All attempts and waits of one message together; the next evaluation tries again. */
const LONGEST_SENDING_MS = 60_000;
const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * Makes attempts until one succeeds. Again, after a jittered backoff or the time that was asked for, only where the failure
 * is retryable, at most four times and within a minute. The last failure is thrown, with the number of attempts.
 */
export async function withRetries<T>(attempt: Attempt<T>, options: SendingOptions, signal: AbortSignal): Promise<T> {
  const { clock, random, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const startedMs = clock.monotonicMs();
  for (let count = 1; ; count += 1) {
    try {
      return await attempt(AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
    } catch (thrown) {
      signal.throwIfAborted();
      const failure = thrown instanceof AskedToWait ? thrown.failure : thrown;
      if (!(failure instanceof BlocksError)) throw failure;
      const askedMs = thrown instanceof AskedToWait ? thrown.waitMs : 0;
      const backoffMs = FIRST_BACKOFF_MS * 2 ** (count - 1);
      // Half of it is fixed, so that no attempt follows at once; the other half keeps many runners from acting as one.
      const waitMs = Math.max(askedMs, backoffMs / 2 + (backoffMs / 2) * random());
      const isLate = clock.monotonicMs() - startedMs + waitMs > LONGEST_SENDING_MS;
      if (!failure.retryable || count >= MOST_ATTEMPTS || isLate) throw withCount(failure, count);
      await clock.sleep(waitMs, signal);
    }
  }
}

function withCount(failure: BlocksError, attempts: number): BlocksError {
  if (attempts === 1) return failure;
  const { code, kind, hint, retryable } = failure;
  return new BlocksError(`${failure.message} (${attempts} attempts)`, {
    code,
    kind,
    retryable,
    ...(hint === undefined ? {} : { hint }),
  });
}

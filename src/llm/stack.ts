import type { Clock } from "../base/clock.ts";
import type { Redactor } from "../base/redaction.ts";
import type { Model } from "./model.ts";
import { withDeadline } from "./policies/deadline.ts";
import { withRedaction } from "./policies/redaction.ts";
import { withRetry } from "./policies/retry.ts";

/** What the policies around a provider need. */
export interface StackOptions {
  readonly clock: Clock;
  /** A number from 0 up to 1, such as `Math.random`. */
  readonly random: () => number;
  readonly redactor: Redactor;
  /** Time for one call, its retries and their waits included (`flow.call_deadline_seconds`). */
  readonly timeoutMs: number;
  /** Time for one request of a call. The time of the whole call when absent. */
  readonly attemptTimeoutMs?: number;
  /** Requests for one call, the first one included. Default 3. */
  readonly maxAttempts?: number;
}

type Policy = (model: Model) => Model;

const DEFAULT_MAX_ATTEMPTS = 3;

/**
 * A provider's model inside of all policies, the outermost first. The order is the design:
 *
 * - Redaction is outermost, so that a cache, a fallback or a record further in only ever sees what may leave.
 * - Budget, answer cache, fallback and breaker belong between redaction and deadline.
 * - There are two deadlines. The outer one is the promise to the caller: it covers every attempt and every wait. The
 *   inner one ends a single hanging request early enough to leave time for another. The retry loop knows the outer
 *   one too: it does not begin a wait that would pass it but reports the provider's failure at once.
 */
export function stackPolicies(provider: Model, options: StackOptions): Model {
  const { clock, random, redactor, timeoutMs } = options;
  const policies: readonly Policy[] = [
    (model) => withRedaction(model, redactor),
    (model) => withDeadline(model, { clock, timeoutMs }),
    (model) => withRetry(model, { clock, random, timeoutMs, maxAttempts: options.maxAttempts ?? DEFAULT_MAX_ATTEMPTS }),
    (model) => withDeadline(model, { clock, timeoutMs: options.attemptTimeoutMs ?? timeoutMs }),
  ];
  return policies.reduceRight((model, wrap) => wrap(model), provider);
}

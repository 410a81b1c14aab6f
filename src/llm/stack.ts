import type { Clock } from "../base/clock.ts";
import type { BlocksError } from "../base/errors.ts";
import type { Redactor } from "../base/redaction.ts";
import type { AnswerCache } from "./answer-cache.ts";
import type { Breaker } from "./breaker.ts";
import type { Model, ProviderName } from "./model.ts";
import { withAnswerCache } from "./policies/answer-cache.ts";
import { withBreaker } from "./policies/breaker.ts";
import { type BudgetOptions, withBudget } from "./policies/budget.ts";
import { withDeadline } from "./policies/deadline.ts";
import { withFallback } from "./policies/fallback.ts";
import { withRateLimit } from "./policies/rate-limit.ts";
import { withRedaction } from "./policies/redaction.ts";
import { withRetry } from "./policies/retry.ts";
import type { RateLimiter } from "./rate-limiter.ts";

/** What the policies around the providers need. A policy whose part is absent is left out. */
export interface StackOptions {
  readonly clock: Clock;
  /** A number from 0 up to 1, such as `Math.random`. */
  readonly random: () => number;
  readonly redactor: Redactor;
  /** Time for one call of one candidate, its retries and their waits included (`flow.call_deadline_seconds`). */
  readonly timeoutMs: number;
  /** Time for one request of a call. The time of the whole call when absent. */
  readonly attemptTimeoutMs?: number;
  /** Time that a model may be silent within a request. Unbounded when absent. */
  readonly idleTimeoutMs?: number;
  /** Requests for one call of one candidate, the first one included. Default 3. */
  readonly maxAttempts?: number;
  readonly answers?: AnswerCache;
  /** The breaker that all models of a provider at one address share. */
  readonly breakerOf?: (provider: ProviderName, candidate: Model) => Breaker | undefined;
  /** The limiter that all models of a provider at one address share. */
  readonly limiterOf?: (provider: ProviderName, candidate: Model) => RateLimiter | undefined;
  /** The money that a candidate's requests come from. */
  readonly budgetOf?: (model: Model) => BudgetOptions | undefined;
  /** Told of every step from one candidate to the next, and why. Must not throw. */
  readonly onFallback?: (from: Model, to: Model, error: BlocksError) => void;
}

type Policy = (model: Model) => Model;

const DEFAULT_MAX_ATTEMPTS = 3;

/** How long a call that ran out of time may take to book what it has cost. */
const BOOKING_MS = 1000;

/**
 * The candidates for one role, in the order in which they are asked, as one model inside of all policies. The order is
 * the design, the outermost first:
 *
 * - Redaction: whatever is further in (a cache, a record, another vendor) only ever sees what may leave.
 * - Answer cache: an answer that is there already needs no candidate, no money and no provider's consent.
 * - Fallback: each candidate below is one vendor's model with everything that belongs to that vendor. For each of them:
 *   - Breaker: outside of retry, so that it counts calls and not attempts, and an open one costs no wait.
 *   - Total deadline: the promise to the caller. It covers every attempt and every wait; retry knows it too and does not
 *     begin a wait that would pass it.
 *   - Retry: the only loop.
 *   - Rate limit: inside of retry, since every attempt is a request that the provider counts; outside of budget, so that
 *     no money is put aside for a request that is still waiting for its turn.
 *   - Budget: every request that leaves has its own hold, be it the first, a retry, a fallback or a breaker's probe.
 *   - Request deadline, total and idle: ends a hanging request early enough to leave time for another, and leaves it to
 *     the budget to book what was lost.
 */
export function stackPolicies(candidates: readonly Model[] | Model, options: StackOptions): Model {
  const models = "generate" in candidates ? [candidates] : candidates;
  const names = models.map(({ provider, name }) => `${provider}/${name}`);
  const { redactor, answers, onFallback } = options;
  const fallback = withFallback(
    models.map((model) => withinPolicies(model, options)),
    onFallback === undefined ? {} : { onFallback },
  );
  return wrapped(fallback, [
    (model) => withRedaction(model, redactor),
    answers && ((model) => withAnswerCache(model, { answers, candidates: names })),
  ]);
}

/** One candidate inside of its own policies. */
function withinPolicies(candidate: Model, options: StackOptions): Model {
  const { clock, random, timeoutMs, attemptTimeoutMs = timeoutMs, maxAttempts = DEFAULT_MAX_ATTEMPTS } = options;
  const idle = options.idleTimeoutMs === undefined ? {} : { idleTimeoutMs: options.idleTimeoutMs };
  const breaker = options.breakerOf?.(candidate.provider, candidate);
  const limiter = options.limiterOf?.(candidate.provider, candidate);
  const budget = options.budgetOf?.(candidate);
  return wrapped(candidate, [
    breaker && ((model) => withBreaker(model, breaker)),
    (model) => withDeadline(model, { clock, timeoutMs, graceMs: BOOKING_MS }),
    (model) => withRetry(model, { clock, random, timeoutMs, maxAttempts }),
    limiter && ((model) => withRateLimit(model, limiter)),
    budget && ((model) => withBudget(model, budget)),
    (model) => withDeadline(model, { clock, timeoutMs: attemptTimeoutMs, ...idle }),
  ]);
}

/** The model inside of the policies, the first of which is the outermost. */
function wrapped(model: Model, policies: readonly (Policy | undefined)[]): Model {
  return policies.reduceRight<Model>((inner, wrap) => (wrap === undefined ? inner : wrap(inner)), model);
}

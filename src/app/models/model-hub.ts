import type { Clock } from "../../base/clock.ts";
import type { Progress } from "../../base/progress.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { Spending } from "../../ledger/spending.ts";
import { type Breaker, createBreaker } from "../../llm/breaker.ts";
import type { ProviderName } from "../../llm/model.ts";
import { createRateLimiter, type RateLimiter } from "../../llm/rate-limiter.ts";

/** What a hub is made from. */
export interface ModelHubOptions {
  readonly config: CompleteConfig;
  readonly clock: Clock;
  /** Knows how much of a provider's daily quota is used. Without it no breaker looks at the quota. */
  readonly spending?: Spending;
  /** Told when calls to a provider are stopped and when they go on. */
  readonly progress?: Progress;
}

/** What all models of one process share, so that together they keep to a provider's limits. */
export interface ModelHub {
  /** The breaker of a provider at one address. Undefined stands for the vendor's own address. */
  breakerOf(provider: ProviderName, baseUrl: string | undefined): Breaker;
  /** The limiter of a provider at one address. */
  limiterOf(provider: ProviderName, baseUrl: string | undefined): RateLimiter;
}

/**
 * A hub makes one breaker and one limiter for each address of a provider, when they are asked for: what a server of the
 * owner cannot do says nothing of the vendor's. The daily quota is the provider's, at whatever address.
 */
export function createModelHub(options: ModelHubOptions): ModelHub {
  const breakers = new Map<string, Breaker>();
  const limiters = new Map<string, RateLimiter>();
  return {
    breakerOf: (provider, baseUrl) =>
      madeOnce(breakers, placeOf(provider, baseUrl), () => breakerFor(provider, baseUrl, options)),
    limiterOf: (provider, baseUrl) =>
      madeOnce(limiters, placeOf(provider, baseUrl), () => limiterFor(provider, options)),
  };
}

function breakerFor(provider: ProviderName, baseUrl: string | undefined, options: ModelHubOptions): Breaker {
  const { config, clock, spending, progress } = options;
  const { enabled, failures, threshold, cooldown_seconds } = config.breaker;
  const limits = limitsOf(provider, config);
  const where = baseUrl === undefined ? provider : `${provider} (${new URL(baseUrl).host})`;
  return createBreaker({
    provider,
    clock,
    enabled,
    failures,
    cooldownMs: cooldown_seconds * 1000,
    ...(spending === undefined || limits === undefined
      ? {}
      : {
          quota: {
            tokensPerDay: limits.tokens_per_day,
            thresholdPercent: threshold,
            tokensToday: async () => (await spending.figures(NO_FLOW)).tokensToday[provider] ?? 0,
          },
        }),
    onChange: ({ state, reason }) => progress?.({ kind: "note", text: `${BECAME[state](where)}: ${reason}` }),
  });
}

/** The figures of the day do not depend on a flow. */
const NO_FLOW = { flow: "none", run: 1 };

const BECAME = {
  open: (where: string) => `calls to ${where} are stopped`,
  "half-open": (where: string) => `one call to ${where} is let through`,
  closed: (where: string) => `calls to ${where} go on`,
} as const;

function limiterFor(provider: ProviderName, { config, clock }: ModelHubOptions): RateLimiter {
  const limits = limitsOf(provider, config);
  return createRateLimiter({
    clock,
    concurrency: limits?.concurrency ?? Number.POSITIVE_INFINITY,
    ...(limits?.requests_per_minute === undefined ? {} : { requestsPerMinute: limits.requests_per_minute }),
    ...(limits?.tokens_per_minute === undefined ? {} : { tokensPerMinute: limits.tokens_per_minute }),
  });
}

/** What may be used of a provider; the blueprint has no bounds. */
function limitsOf(provider: ProviderName, config: CompleteConfig) {
  return provider === "offline" ? undefined : config.providers[provider];
}

function placeOf(provider: ProviderName, baseUrl: string | undefined): string {
  return `${provider} ${baseUrl ?? ""}`;
}

function madeOnce<T>(made: Map<string, T>, key: string, make: () => T): T {
  const value = made.get(key) ?? make();
  made.set(key, value);
  return value;
}

import { BlocksError } from "../base/errors.ts";
import type { ProviderName } from "./model.ts";

/** Why a breaker opened. */
export interface OpeningCause {
  readonly kind: "failures" | "spending-limit" | "quota" | "quota-unreadable";
  /** A sentence without a full stop. */
  readonly reason: string;
  /** What was thrown, where that is the cause. */
  readonly thrown?: unknown;
}

/** The `BREAKER_OPEN` error (retryable): why calls to a provider are stopped, and what can be done about it. */
export function breakerOpen(provider: ProviderName, cause: OpeningCause, waitMs: number): BlocksError {
  return new BlocksError(`calls to ${provider} are stopped: ${cause.reason}`, {
    code: "BREAKER_OPEN",
    kind: "provider",
    hint: `${remedyFor(provider, cause.kind, waitMs)}, or set fallback.model to a model of another provider.`,
    retryable: true,
    cause: cause.thrown,
  });
}

function remedyFor(provider: ProviderName, kind: OpeningCause["kind"], waitMs: number): string {
  switch (kind) {
    case "failures":
      return `Wait ${Math.max(1, Math.ceil(waitMs / 1000))} s and run again`;
    case "spending-limit":
      return `Raise the spending limit or add credit at ${provider}`;
    case "quota":
      return `Wait until midnight UTC, raise providers.${provider}.tokens_per_day`;
    case "quota-unreadable":
      return "Mend what keeps the figures of today from being read";
  }
}

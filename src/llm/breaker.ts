import type { Clock } from "../base/clock.ts";
import { breakerOpen, type OpeningCause } from "./breaker-open.ts";
import type { ProviderName } from "./model.ts";

/** What a breaker has changed to, and why, as a sentence without a full stop. */
export interface BreakerChange {
  readonly provider: ProviderName;
  readonly state: "open" | "half-open" | "closed";
  readonly reason: string;
}

export interface BreakerOptions {
  readonly provider: ProviderName;
  readonly clock: Clock;
  /** False: everything is let through. */
  readonly enabled: boolean;
  /** Failed calls in a row after which it opens. */
  readonly failures: number;
  /** Time from its opening until it lets one call through. */
  readonly cooldownMs: number;
  /** The provider's daily quota. A figure that cannot be read counts as one that is used up. */
  readonly quota?: {
    readonly tokensPerDay: number;
    /** Share of the quota at which it opens, in percent. */
    readonly thresholdPercent: number;
    readonly tokensToday: () => Promise<number>;
  };
  /** Told of every change, once. Must not throw. */
  readonly onChange?: (change: BreakerChange) => void;
}

/** How a call ended, as far as it says something of the provider. */
export type CallOutcome =
  /** The provider is there, whatever it said. */
  | { readonly kind: "answered" }
  | { readonly kind: "failed" | "spending-limit"; readonly reason: string }
  /** Nothing was learned: the caller gave up, or our own limits did. */
  | { readonly kind: "unknown" };

/** One call that was let through. How it ended has to be told, once. */
export interface BreakerPass {
  ended(outcome: CallOutcome): void;
}

/** Stops the calls to one provider, of all its models together. */
export interface Breaker {
  /** Lets one call through, or throws `BREAKER_OPEN` (retryable). */
  admit(): Promise<BreakerPass>;
}

type State =
  | { readonly kind: "closed"; failures: number }
  | { readonly kind: "open"; readonly sinceMs: number; readonly cause: OpeningCause }
  /** One call, the probe, is under way. */
  | { readonly kind: "half-open"; readonly sinceMs: number; readonly cause: OpeningCause };

/**
 * A breaker that opens after some failed calls in a row, at once for a spending limit, and when the daily quota is used
 * up to the threshold. After the cooldown one call is let through while all others wait outside: its success closes the
 * breaker, its failure opens it for another cooldown. While the quota's figure stays above the threshold there is no
 * such call: it would use up what is left, and its success would prove nothing.
 */
export function createBreaker(options: BreakerOptions): Breaker {
  return options.enabled ? new ProviderBreaker(options) : { admit: async () => ({ ended: () => {} }) };
}

class ProviderBreaker implements Breaker {
  readonly #options: BreakerOptions;
  /** A call belongs to the state object that it was let through in; what it says in any later one comes too late. */
  #state: State = { kind: "closed", failures: 0 };
  #announced = "closed";

  constructor(options: BreakerOptions) {
    this.#options = options;
  }

  async admit(): Promise<BreakerPass> {
    const entered = this.#enter();
    const objection = await this.#objectionOfQuota();
    if (objection !== undefined) {
      if (this.#state === entered) this.#open(objection);
      throw this.#refusal(objection);
    }
    // While the figure was read it may have opened, or even closed again.
    if (this.#state !== entered && this.#state.kind !== "closed") throw this.#refusal(this.#state.cause);
    if (entered.kind === "half-open") this.#announce("half-open", "half-open", "one call tries whether it is back");
    return { ended: (outcome) => this.#end(entered, outcome) };
  }

  /** The state that a call may begin in. Taking the probe's place is not interrupted by anything. */
  #enter(): Exclude<State, { kind: "open" }> {
    const state = this.#state;
    if (state.kind === "closed") return state;
    if (state.kind === "half-open" || this.#restMs(state) > 0) throw this.#refusal(state.cause);
    const probing = { kind: "half-open", sinceMs: state.sinceMs, cause: state.cause } as const;
    this.#state = probing;
    return probing;
  }

  #end(entered: Exclude<State, { kind: "open" }>, outcome: CallOutcome): void {
    if (this.#state !== entered) return;
    if (outcome.kind === "spending-limit") {
      this.#open({ kind: "spending-limit", reason: outcome.reason });
    } else if (outcome.kind === "failed") {
      const failures = entered.kind === "closed" ? entered.failures + 1 : this.#options.failures;
      if (entered.kind === "closed") entered.failures = failures;
      if (failures < this.#options.failures) return;
      const row = failures === 1 ? "a call failed" : `${failures} calls in a row failed`;
      const what = entered.kind === "closed" ? row : "it still fails";
      this.#open({ kind: "failures", reason: `${what}: ${outcome.reason}` });
    } else if (outcome.kind === "answered") {
      if (entered.kind === "closed") entered.failures = 0;
      else this.#close();
    } else if (entered.kind === "half-open") {
      // The probe proved nothing. The cooldown is over, so the next call is the probe.
      this.#state = { ...entered, kind: "open" };
    }
  }

  async #objectionOfQuota(): Promise<OpeningCause | undefined> {
    const { quota } = this.#options;
    if (quota === undefined) return undefined;
    try {
      const tokens = await quota.tokensToday();
      // Written so that a figure that is no number is an objection too.
      if (tokens < (quota.tokensPerDay * quota.thresholdPercent) / 100) return undefined;
      const reason = `${tokens} of ${quota.tokensPerDay} tokens of today's quota are used, the threshold is ${quota.thresholdPercent} %`;
      return { kind: "quota", reason };
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      return { kind: "quota-unreadable", reason: `how much of today's quota is used cannot be read: ${why}`, thrown };
    }
  }

  #open(cause: OpeningCause): void {
    this.#state = { kind: "open", sinceMs: this.#options.clock.monotonicMs(), cause };
    this.#announce(`open: ${cause.kind}`, "open", cause.reason);
  }

  #close(): void {
    this.#state = { kind: "closed", failures: 0 };
    this.#announce("closed", "closed", "it answers again");
  }

  /** Being open for the same cause once more is not a change. */
  #announce(change: string, state: BreakerChange["state"], reason: string): void {
    if (this.#announced === change) return;
    this.#announced = change;
    this.#options.onChange?.({ provider: this.#options.provider, state, reason });
  }

  #restMs({ sinceMs }: { readonly sinceMs: number }): number {
    return sinceMs + this.#options.cooldownMs - this.#options.clock.monotonicMs();
  }

  #refusal(cause: OpeningCause): Error {
    const waitMs = this.#state.kind === "open" ? this.#restMs(this.#state) : 0;
    return breakerOpen(this.#options.provider, cause, waitMs);
  }
}

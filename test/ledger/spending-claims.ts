import { type Clock, systemClock } from "../../src/base/clock.ts";
import type { SpendingClaim } from "../../src/ledger/spending.ts";

export const NOON = "2026-11-20T12:00:00.000Z";

/** A clock that shows what it is set to. */
export function clockAt(time: string): Clock & { set(time: string): void } {
  let now = time;
  return {
    ...systemClock,
    now: () => new Date(now),
    set: (next) => {
      now = next;
    },
  };
}

/** A request to a provider, with what a test changes. */
export function claim(changes: Partial<SpendingClaim> = {}): SpendingClaim {
  return {
    flow: "flow-0123456789ab",
    run: 1,
    task: "implement",
    provider: "openai",
    model: "gpt-5.5",
    costUsd: 1,
    tokens: 1000,
    ...changes,
  };
}

/** What a request cost in the end. */
export function costing(costUsd: number, tokens = 100) {
  return { costUsd, tokens, estimated: false };
}

/** Nobody aborts. */
export const unaborted = new AbortController().signal;

import type { Clock } from "../../src/base/clock.ts";

/** A clock on which every wait ends at once and takes its time all the same. `waits` are the waits in order. */
export function leapingClock(): Clock & { readonly waits: number[] } {
  let nowMs = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date(nowMs),
    monotonicMs: () => nowMs,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      waits.push(ms);
      nowMs += ms;
    },
  };
}

/** A clock that a test moves by hand. */
export interface ManualClock extends Clock {
  /** The waits that were begun, in order. */
  readonly waits: number[];
  /** How many waits have not ended yet. */
  pending(): number;
  /** Moves on and ends the waits whose time has come. */
  advance(ms: number): void;
  /** Moves on from wait to wait, and lets everything happen in between that follows from the end of each. */
  run(ms: number): Promise<void>;
}

/** A clock that stands still until it is moved; waits end when their time has come, or when they are aborted. */
export function manualClock(): ManualClock {
  let nowMs = 0;
  const waits: number[] = [];
  const waiting = new Set<{ readonly atMs: number; readonly resolve: () => void }>();
  const advance = (ms: number) => {
    nowMs += ms;
    for (const wait of waiting) {
      if (wait.atMs > nowMs) continue;
      waiting.delete(wait);
      wait.resolve();
    }
  };
  return {
    waits,
    now: () => new Date(nowMs),
    monotonicMs: () => nowMs,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        waits.push(ms);
        const wait = { atMs: nowMs + ms, resolve };
        waiting.add(wait);
        signal?.addEventListener("abort", () => {
          waiting.delete(wait);
          reject(signal.reason);
        });
      }),
    pending: () => waiting.size,
    advance,
    run: async (ms) => {
      const untilMs = nowMs + ms;
      await everythingElse();
      while (nowMs < untilMs) {
        const nextMs = Math.min(untilMs, ...[...waiting].map(({ atMs }) => atMs));
        advance(nextMs - nowMs);
        await everythingElse();
      }
    },
  };
}

/** Resolves when all that can happen without time has happened. */
export async function everythingElse(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

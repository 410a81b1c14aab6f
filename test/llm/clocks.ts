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

/** A clock that stands still until `advance`; waits end when their time has come, or when they are aborted. */
export function manualClock(): Clock & { advance(ms: number): void } {
  let nowMs = 0;
  const waiting = new Set<{ readonly atMs: number; readonly resolve: () => void }>();
  return {
    now: () => new Date(nowMs),
    monotonicMs: () => nowMs,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const wait = { atMs: nowMs + ms, resolve };
        waiting.add(wait);
        signal?.addEventListener("abort", () => {
          waiting.delete(wait);
          reject(signal.reason);
        });
      }),
    advance: (ms) => {
      nowMs += ms;
      for (const wait of waiting) {
        if (wait.atMs > nowMs) continue;
        waiting.delete(wait);
        wait.resolve();
      }
    },
  };
}

import { setTimeout as delay } from "node:timers/promises";

/** Time as the core sees it. Injected, so that no test waits. */
export interface Clock {
  now(): Date;
  /** Milliseconds that only grow; the origin means nothing. */
  monotonicMs(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal === undefined ? {} : { signal });
  },
};

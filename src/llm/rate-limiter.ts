import type { Clock } from "../base/clock.ts";

export interface RateLimiterOptions {
  readonly clock: Clock;
  /** Requests that may leave within any 60 seconds. Unbounded when absent. */
  readonly requestsPerMinute?: number;
  /** Input and output tokens of the requests that leave within any 60 seconds. Unbounded when absent. */
  readonly tokensPerMinute?: number;
  /** Requests that may be under way at the same time. */
  readonly concurrency: number;
}

/** One request that may leave now. */
export interface Turn {
  /** The request has ended. `tokens` is what it really used; the estimate stays where that is not known. */
  end(tokens?: number): void;
}

/** Holds requests to one provider back until its limits allow them, in the order in which they came. */
export interface RateLimiter {
  /**
   * Resolves when a request of so many tokens (an estimate) may leave. `onWait` is called when it may not at once.
   * Rejects with the signal's reason.
   */
  takeTurn(tokens: number, signal: AbortSignal, onWait?: () => void): Promise<Turn>;
}

const WINDOW_MS = 60_000;

interface Waiter {
  readonly tokens: number;
  readonly leave: () => void;
}

/** A request that left, for as long as the window shows it. */
interface Departure {
  readonly atMs: number;
  tokens: number;
}

/** A limiter over a sliding window: no 60 seconds, wherever they begin, hold more than the limits say. */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  return new SlidingWindow(options);
}

class SlidingWindow implements RateLimiter {
  readonly #clock: Clock;
  readonly #requests: number;
  readonly #tokens: number;
  readonly #concurrency: number;
  readonly #queue: Waiter[] = [];
  #departures: Departure[] = [];
  #underWay = 0;
  #timer: AbortController | undefined;

  constructor(options: RateLimiterOptions) {
    this.#clock = options.clock;
    this.#requests = options.requestsPerMinute ?? Number.POSITIVE_INFINITY;
    this.#tokens = options.tokensPerMinute ?? Number.POSITIVE_INFINITY;
    this.#concurrency = options.concurrency;
  }

  takeTurn(tokens: number, signal: AbortSignal, onWait?: () => void): Promise<Turn> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      let hasLeft = false;
      const giveUp = () => {
        this.#queue.splice(this.#queue.indexOf(waiter), 1);
        this.#admit();
        reject(signal.reason);
      };
      const waiter: Waiter = {
        tokens,
        leave: () => {
          hasLeft = true;
          signal.removeEventListener("abort", giveUp);
          resolve(this.#depart(tokens));
        },
      };
      this.#queue.push(waiter);
      if (this.#queue.length === 1) this.#admit();
      if (hasLeft) return;
      signal.addEventListener("abort", giveUp, { once: true });
      onWait?.();
    });
  }

  /** Lets leave who may. The first one in the queue holds all others back, else a large one would never have its turn. */
  #admit(): void {
    this.#timer?.abort();
    for (let first = this.#queue[0]; first !== undefined; first = this.#queue[0]) {
      if (this.#underWay >= this.#concurrency) return;
      const waitMs = this.#waitMsFor(first.tokens);
      if (waitMs > 0) {
        this.#admitLater(waitMs);
        return;
      }
      this.#queue.shift();
      first.leave();
    }
  }

  #admitLater(waitMs: number): void {
    const timer = new AbortController();
    this.#timer = timer;
    this.#clock.sleep(waitMs, timer.signal).then(
      () => !timer.signal.aborted && this.#admit(),
      () => {},
    );
  }

  #depart(tokens: number): Turn {
    this.#underWay += 1;
    const departure = { atMs: this.#clock.monotonicMs(), tokens };
    const hasWindow = this.#requests !== Number.POSITIVE_INFINITY || this.#tokens !== Number.POSITIVE_INFINITY;
    if (hasWindow) this.#departures.push(departure);
    let ended = false;
    return {
      end: (used) => {
        if (ended) return;
        ended = true;
        this.#underWay -= 1;
        departure.tokens = used ?? departure.tokens;
        this.#admit();
      },
    };
  }

  /**
   * Time until it is worth looking again: until the oldest departure is out of the window. What is larger than the whole
   * limit leaves once the window is empty.
   */
  #waitMsFor(tokens: number): number {
    const nowMs = this.#clock.monotonicMs();
    this.#departures = this.#departures.filter(({ atMs }) => atMs + WINDOW_MS > nowMs);
    const [oldest] = this.#departures;
    const usedTokens = this.#departures.reduce((sum, departure) => sum + departure.tokens, 0);
    const hasRoom = this.#departures.length < this.#requests && usedTokens + tokens <= this.#tokens;
    return oldest === undefined || hasRoom ? 0 : oldest.atMs + WINDOW_MS - nowMs;
  }
}

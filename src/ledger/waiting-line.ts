/** What came of an attempt: a value, or the names of what stands in the way and will go away. */
export type Attempted<T> = { readonly value: T } | { readonly blockedBy: readonly string[] };

/** Something that cannot be had at once. */
export interface Wanted<T> {
  /** Names of all that can stand in its way. */
  readonly needs: readonly string[];
  /** Synchronous, so that no other attempt comes in between. Throws when waiting is in vain. */
  readonly attempt: () => Attempted<T>;
  /** Told once when it cannot be had at once. */
  readonly onWait?: (() => void) | undefined;
}

interface Waiter {
  readonly needs: readonly string[];
  blockedBy: readonly string[];
  /** True when it is done, one way or the other. */
  readonly tryAgain: () => boolean;
}

/**
 * Those who wait for the same things, first come, first served: nobody is tried before another who is blocked by
 * something that both need, so a small want cannot keep a large one waiting forever.
 */
export class WaitingLine {
  #waiters: Waiter[] = [];

  /** Resolves with the attempt's value, rejects with what it throws or with the signal's reason. */
  enter<T>(wanted: Wanted<T>, signal: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const waiter: Waiter = { needs: wanted.needs, blockedBy: [], tryAgain };
      const leave = () => {
        this.#waiters = this.#waiters.filter((other) => other !== waiter);
        reject(signal.reason);
        this.wake();
      };
      function tryAgain(): boolean {
        try {
          const attempted = wanted.attempt();
          if ("blockedBy" in attempted) {
            waiter.blockedBy = attempted.blockedBy;
            return false;
          }
          resolve(attempted.value);
        } catch (error) {
          reject(error);
        }
        signal.removeEventListener("abort", leave);
        return true;
      }
      const ahead = new Set(this.#waiters.flatMap(({ blockedBy }) => blockedBy));
      waiter.blockedBy = wanted.needs.filter((need) => ahead.has(need));
      if (waiter.blockedBy.length === 0 && tryAgain()) return;
      this.#waiters.push(waiter);
      signal.addEventListener("abort", leave, { once: true });
      wanted.onWait?.();
    });
  }

  /** Something may have gone out of the way. */
  wake(): void {
    const blocked = new Set<string>();
    const waiting = this.#waiters;
    const done = new Set<Waiter>();
    for (const waiter of waiting) {
      if (!waiter.needs.some((need) => blocked.has(need)) && waiter.tryAgain()) done.add(waiter);
      else for (const need of waiter.blockedBy) blocked.add(need);
    }
    this.#waiters = this.#waiters.filter((waiter) => !done.has(waiter));
  }
}

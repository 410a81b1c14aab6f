import type { CallWatch } from "./model.ts";

/** One of those who wait for the same call. */
interface Caller {
  readonly watch: CallWatch | undefined;
}

/** What a shared call gave to one of its callers. */
export interface Shared<T> {
  readonly value: T;
  /** True for the one caller whom the call's cost was reported to. */
  readonly payer: boolean;
}

/**
 * One call that any number of callers wait for. It goes on while one of them still wants it: a caller that gives up
 * leaves at once, and the last one ends the call and stays until that has settled what it cost. All callers see its
 * progress; its cost is reported to one of them.
 */
export class SharedCall<T> {
  readonly #callers: Caller[] = [];
  readonly #deserted = new AbortController();
  readonly #result: Promise<T>;

  /** Starts the call. */
  constructor(start: (signal: AbortSignal, watch: CallWatch) => Promise<T>) {
    this.#result = start(this.#deserted.signal, {
      waiting: () => this.#tellAll((watch) => watch.waiting?.()),
      opened: () => this.#tellAll((watch) => watch.opened?.()),
      received: (characters) => this.#tellAll((watch) => watch.received?.(characters)),
      counted: (usage) => this.#tellAll((watch) => watch.counted?.(usage)),
      charged: (charge) => this.#callers[0]?.watch?.charged?.(charge),
    });
    // Whoever joined hears of a failure; with nobody left it is nobody's.
    this.#result.catch(() => {});
  }

  /** True once every caller gave up: there will be no answer for anybody who joins now. */
  get isDeserted(): boolean {
    return this.#deserted.signal.aborted;
  }

  /** Waits for the call. Throws what it throws, and the signal's reason. */
  async join(signal: AbortSignal, watch: CallWatch | undefined): Promise<Shared<T>> {
    const caller: Caller = { watch };
    this.#callers.push(caller);
    const gaveUp = Promise.withResolvers<never>();
    const giveUp = () => gaveUp.reject(signal.reason);
    signal.addEventListener("abort", giveUp, { once: true });
    try {
      const value = await Promise.race([this.#result, gaveUp.promise]);
      return { value, payer: this.#callers[0] === caller };
    } catch (error) {
      if (!signal.aborted) throw error;
      await this.#leave(caller, signal.reason);
      throw signal.reason;
    } finally {
      signal.removeEventListener("abort", giveUp);
    }
  }

  async #leave(caller: Caller, reason: unknown): Promise<void> {
    if (this.#callers.length > 1) {
      this.#callers.splice(this.#callers.indexOf(caller), 1);
      return;
    }
    this.#deserted.abort(reason);
    await this.#result.catch(() => {});
  }

  #tellAll(tell: (watch: CallWatch) => void): void {
    for (const { watch } of this.#callers) if (watch !== undefined) tell(watch);
  }
}

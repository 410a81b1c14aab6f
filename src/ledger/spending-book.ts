import type { SpendingHoldRecord, SpendingSettlementRecord } from "../generated/types.ts";

/** One line of the spending record. */
export type SpendingRecord = SpendingHoldRecord | SpendingSettlementRecord;

/** What a cap is about: one run of a flow, or one day. */
export type SpendingScope = `run ${string}` | `day ${string}`;

/** Money in one scope, in US dollars. */
export interface ScopeFigures {
  /** Settled. */
  readonly spentUsd: number;
  /** Held, each with its upper bound. */
  readonly heldUsd: number;
  /** The part of it that is known to be settled soon. */
  readonly underWayUsd: number;
}

/**
 * All that the records say together. They may come in any order: a settlement can be in another file than its hold,
 * and be read first.
 */
export class SpendingBook {
  readonly #open = new Map<string, SpendingHoldRecord>();
  readonly #closed = new Set<string>();
  readonly #early = new Map<string, SpendingSettlementRecord>();
  readonly #spentUsd = new Map<SpendingScope, number>();
  readonly #usedTokens = new Map<string, Map<string, number>>();

  add(record: SpendingRecord): void {
    if ("hold" in record) this.#addHold(record);
    else this.#addSettlement(record);
  }

  /** The figures of a scope without the one hold `except`. `underWay` are the ids of holds that will be settled. */
  figuresOf(scope: SpendingScope, underWay: ReadonlySet<string>, except?: string): ScopeFigures {
    let heldUsd = 0;
    let underWayUsd = 0;
    for (const hold of this.#open.values()) {
      if (hold.hold === except || !scopesOf(hold).includes(scope)) continue;
      heldUsd += hold.costUsd;
      if (underWay.has(hold.hold)) underWayUsd += hold.costUsd;
    }
    return { spentUsd: this.#spentUsd.get(scope) ?? 0, heldUsd, underWayUsd };
  }

  /** Tokens of a day by provider, held ones included. */
  tokensOf(day: string): Record<string, number> {
    const tokens = Object.fromEntries(this.#usedTokens.get(day) ?? []);
    for (const hold of this.#open.values()) {
      if (dayOfHold(hold) === day) tokens[hold.provider] = (tokens[hold.provider] ?? 0) + hold.tokens;
    }
    return tokens;
  }

  /** The holds of a scope that nobody has settled. */
  openIn(scope: SpendingScope): SpendingHoldRecord[] {
    return [...this.#open.values()].filter((hold) => scopesOf(hold).includes(scope));
  }

  #addHold(hold: SpendingHoldRecord): void {
    if (this.#open.has(hold.hold) || this.#closed.has(hold.hold)) return;
    this.#open.set(hold.hold, hold);
    const settlement = this.#early.get(hold.hold);
    this.#early.delete(hold.hold);
    if (settlement !== undefined) this.#addSettlement(settlement);
  }

  #addSettlement(settlement: SpendingSettlementRecord): void {
    if (this.#closed.has(settlement.settled)) return;
    const hold = this.#open.get(settlement.settled);
    if (hold === undefined) {
      this.#early.set(settlement.settled, settlement);
      return;
    }
    this.#open.delete(hold.hold);
    this.#closed.add(hold.hold);
    for (const scope of scopesOf(hold)) increase(this.#spentUsd, scope, settlement.costUsd);
    const tokens = this.#usedTokens.get(dayOfHold(hold)) ?? new Map<string, number>();
    this.#usedTokens.set(dayOfHold(hold), tokens);
    increase(tokens, hold.provider, settlement.tokens);
  }
}

/** The scope of one run of a flow. */
export function runScope(flow: string, run: number): SpendingScope {
  return `run ${run} ${flow}`;
}

/** The scope of a day, as in `2026-11-20`. */
export function dayScope(day: string): SpendingScope {
  return `day ${day}`;
}

/** The scopes that a hold counts in: its run, and the day on which it was held, whenever it is settled. */
export function scopesOf(hold: SpendingHoldRecord): readonly [SpendingScope, SpendingScope] {
  return [runScope(hold.flow, hold.run), dayScope(dayOfHold(hold))];
}

function dayOfHold(hold: SpendingHoldRecord): string {
  return hold.heldAt.slice(0, "yyyy-mm-dd".length);
}

function increase<K>(sums: Map<K, number>, key: K, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

/** One request to a provider that is about to leave, with what it can cost at most. */
export interface SpendingClaim {
  /** Id of the flow that asks. */
  readonly flow: string;
  /** Which run of the flow, from 1: `--retry` begins a new one, whose cap is its own. */
  readonly run: number;
  readonly task: string;
  readonly provider: string;
  readonly model: string;
  /** Upper bound in US dollars. */
  readonly costUsd: number;
  /** Upper bound of input and output tokens together. */
  readonly tokens: number;
}

/** What a request cost in the end. */
export interface Settlement {
  readonly costUsd: number;
  readonly tokens: number;
  /** True when this is an estimate of ours. */
  readonly estimated: boolean;
}

/** Money that is put aside for one request until it is known what it cost. */
export interface SpendingHold {
  /** Replaces the upper bound by what was spent. Nothing was: a cost of 0. */
  settle(settlement: Settlement): Promise<void>;
}

/** A hold that nobody settled and whose process is gone: the request may have been answered and paid for. */
export interface InterruptedSpending extends SpendingClaim {
  /** UTC, ISO 8601. */
  readonly heldAt: string;
}

/** What was spent, everything that is held counted with its upper bound. */
export interface SpendingFigures {
  /** Of the flow's run. */
  readonly flowUsd: number;
  /** Of today, UTC, all flows together. */
  readonly dayUsd: number;
  /** Tokens of today by provider. */
  readonly tokensToday: Readonly<Record<string, number>>;
  /** Of the flow's run. */
  readonly interrupted: readonly InterruptedSpending[];
}

/** Upper bounds in US dollars. */
export interface SpendingCaps {
  readonly flowUsd: number;
  readonly dayUsd: number;
}

/**
 * The record of money before and while it is spent. What was held is on the disk when `hold` returns, so that a process
 * that dies cannot forget it. Whatever cannot be read or written throws: a budget that could not decide is no budget.
 */
export interface Spending {
  /**
   * Puts money aside, or throws `BUDGET_EXCEEDED` (naming the cap and the figures) when the flow's or the day's cap
   * would be passed. While only other holds of this process stand in the way, it waits for them to be settled and
   * tells `onWait` so, once. Throws `LEDGER_UNWRITABLE`, and the signal's reason on abort.
   */
  hold(claim: SpendingClaim, signal: AbortSignal, onWait?: () => void): Promise<SpendingHold>;
  figures(flow: { readonly flow: string; readonly run: number }): Promise<SpendingFigures>;
}

import type { LedgerControl, LedgerEntry } from "../generated/types.ts";

/** What a ledger holds: an event of a flow, or a decision of people or of alert rules. */
export type LedgerRecord = LedgerEntry | LedgerControl;

/** Proof that an event was recorded. */
export interface LedgerReceipt {
  /** Where the record is: an absolute path, or `<branch>:<path>` with the commit after an `@`. */
  readonly path: string;
  /** False when exactly this entry had been there before. */
  readonly added: boolean;
}

/** A record that could not be read. It is reported and never changed: it may be all that is left of an event. */
export interface LedgerProblem {
  readonly path: string;
  /** What is wrong with it, as a sentence without a subject. */
  readonly message: string;
  /** True when the history was rewritten: records that were there are missing, and nobody knows which. */
  readonly rewritten?: boolean;
}

/** Everything that the ledger holds. */
export interface LedgerReading {
  /** From the oldest to the newest. */
  readonly entries: readonly LedgerEntry[];
  /** From the oldest to the newest. */
  readonly controls: readonly LedgerControl[];
  readonly problems: readonly LedgerProblem[];
}

/** The append-only record of flows. Nothing in it is ever changed or taken away. */
export interface Ledger {
  /**
   * Records one event. When it returns the record is durable (on the disk, or accepted by the remote); recording exactly
   * the same again changes nothing. Throws `LEDGER_UNWRITABLE`, whatever the cause.
   */
  append(record: LedgerRecord): Promise<LedgerReceipt>;
  /** Reads all that can be read. A ledger that is not there yet is empty. Throws `LEDGER_UNREADABLE`. */
  read(): Promise<LedgerReading>;
}

/** A ledger that others write to at the same time, and that can be asked to decide on everything that they wrote. */
export interface SharedLedger extends Ledger {
  /**
   * Records what `decide` makes of all that is recorded by then, and returns its value. When another writer was faster
   * `decide` is asked again with what that one wrote, so it must have no effect of its own. What it throws is thrown, and
   * nothing is recorded. Throws `LEDGER_UNREADABLE`, `LEDGER_UNWRITABLE`, and the signal's reason.
   */
  transact<T>(decide: (reading: LedgerReading) => LedgerDecision<T>, signal?: AbortSignal): Promise<T>;
}

/** What is to be recorded, all of it or nothing, and what the caller gets. */
export interface LedgerDecision<T> {
  readonly records: readonly LedgerRecord[];
  readonly value: T;
}

import type { LedgerEntry } from "../generated/types.ts";

/** Proof that an event was recorded. */
export interface LedgerReceipt {
  /** Where the entry is: an absolute path. */
  readonly path: string;
  /** False when exactly this entry had been there before. */
  readonly added: boolean;
}

/** A record that could not be read. It is reported and never changed: it may be all that is left of an event. */
export interface LedgerProblem {
  readonly path: string;
  /** What is wrong with it, as a sentence without a subject. */
  readonly message: string;
}

/** Everything that the ledger holds. */
export interface LedgerReading {
  /** From the oldest to the newest. */
  readonly entries: readonly LedgerEntry[];
  readonly problems: readonly LedgerProblem[];
}

/** The append-only record of flows. Nothing in it is ever changed or taken away. */
export interface Ledger {
  /**
   * Records one event. When it returns the entry is on the disk; recording exactly the same again changes nothing.
   * Throws `LEDGER_UNWRITABLE`, whatever the cause.
   */
  append(entry: LedgerEntry): Promise<LedgerReceipt>;
  /** Reads all that can be read. A ledger that is not there yet is empty. */
  entries(): Promise<LedgerReading>;
}

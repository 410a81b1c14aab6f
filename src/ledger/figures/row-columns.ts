import { CountColumn, flagsColumn, grown, indexColumn, numberColumn } from "./columns.ts";
import type { EntryFields } from "./entry-fields.ts";

/** The columns with one value a row. */
export const ROW_COLUMNS = [
  "key",
  "next",
  "flags",
  "gates",
  "killRatePercent",
  "costUsd",
  "durationMs",
  "actor",
  "label",
] as const;

/** The columns of counts. */
export const ROW_COUNTS = ["inputTokens", "outputTokens", "retries", "fallbacks", "repairRounds"] as const;

/**
 * What each entry said that can say something of a flow's figures, one row an entry. Which entry is the newest is known
 * only when all are there, since they stand in any order: so all are kept, and the flow's figures are chosen at the end.
 */
export class RowColumns {
  size = 0;
  /** When and what: greater is newer. */
  key = numberColumn();
  /** The flow's row before this one, and 1; 0 for none. */
  next = indexColumn();
  /** From the low end: event (3 bits), verdict (2), estimated (2). */
  flags = flagsColumn();
  gates = flagsColumn();
  killRatePercent = numberColumn();
  costUsd = numberColumn();
  durationMs = numberColumn();
  actor = indexColumn();
  label = indexColumn();
  readonly inputTokens = new CountColumn(indexColumn());
  readonly outputTokens = new CountColumn(indexColumn());
  readonly retries = new CountColumn(flagsColumn());
  readonly fallbacks = new CountColumn(flagsColumn());
  readonly repairRounds = new CountColumn(flagsColumn());

  /** Adds a row and returns its index. */
  add(fields: EntryFields, row: { readonly key: number; readonly next: number; readonly label: number }): number {
    const index = this.size;
    if (index === this.key.length) this.#grow();
    this.size = index + 1;
    this.key[index] = row.key;
    this.next[index] = row.next;
    this.flags[index] = fields.event | (fields.verdict << 3) | (fields.estimated << 5);
    this.gates[index] = fields.gates;
    this.killRatePercent[index] = fields.killRatePercent;
    this.costUsd[index] = fields.costUsd;
    this.durationMs[index] = fields.durationMs;
    this.actor[index] = fields.actor;
    this.label[index] = row.label;
    this.inputTokens.set(index, fields.inputTokens);
    this.outputTokens.set(index, fields.outputTokens);
    this.retries.set(index, fields.retries);
    this.fallbacks.set(index, fields.fallbacks);
    this.repairRounds.set(index, fields.repairRounds);
    return index;
  }

  #grow(): void {
    for (const column of ROW_COLUMNS) this[column] = grown(this[column], this.size * 2) as never;
    for (const column of ROW_COUNTS) this[column].grow(this.size * 2);
  }
}

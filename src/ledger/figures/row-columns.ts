import { CountColumn, flagsColumn, grown, indexColumn, NO_COUNT, numberColumn } from "./columns.ts";
import type { EntryFields } from "./entry-fields.ts";

/** The columns with one value a row. */
export const ROW_COLUMNS = ["key", "next", "flags", "gates", "amount", "more", "label"] as const;

/** The columns of counts. */
export const USE_COUNTS = ["inputTokens", "outputTokens", "retries", "fallbacks", "repairRounds"] as const;

/** In the flags of a row that speaks of gates. */
export const OF_GATES = 1 << 7;

/**
 * What each entry said that can say something of a flow's figures. Which entry is the newest is known only when all are
 * there, since they stand in any order: so all are kept, and the flow's figures are chosen at the end. An entry has a row of
 * money, a row of gates, or both: hardly any has both, and each needs half of what both would.
 */
export class RowColumns {
  size = 0;
  /** When and what: greater is newer. */
  key = numberColumn();
  /** The flow's row before this one, and 1; 0 for none. */
  next = indexColumn();
  /** From the low end: event (3 bits), verdict (2), estimated (2), whether it is of gates. */
  flags = flagsColumn();
  gates = flagsColumn();
  /** The cost in US dollars; of gates the kill rate in percent. */
  amount = numberColumn();
  /** Where the rest stands among the uses, and 1; 0 for nowhere. */
  more = indexColumn();
  label = indexColumn();
  readonly uses = new UseColumns();

  /** Adds what the entry says; returns its last row. */
  add(fields: EntryFields, row: { readonly key: number; readonly next: number; readonly label: number }): number {
    let { next } = row;
    const flags = fields.event | (fields.verdict << 3) | (fields.estimated << 5);
    if (fields.gates !== 0) {
      next = this.#put(row.key, next, flags | OF_GATES, row.label) + 1;
      this.gates[next - 1] = fields.gates;
      this.amount[next - 1] = fields.killRatePercent;
      if (!(fields.costUsd >= 0) && !hasUse(fields)) return next - 1;
    }
    const index = this.#put(row.key, next, flags, row.label);
    this.amount[index] = fields.costUsd;
    this.more[index] = hasUse(fields) ? this.uses.add(fields) + 1 : 0;
    return index;
  }

  #put(key: number, next: number, flags: number, label: number): number {
    const index = this.size;
    if (index === this.key.length)
      for (const column of ROW_COLUMNS) this[column] = grown(this[column], index + 1) as never;
    this.size = index + 1;
    this.key[index] = key;
    this.next[index] = next;
    this.flags[index] = flags;
    this.label[index] = label;
    return index;
  }
}

/** What a flow used beside money: most records say nothing of it. */
export class UseColumns {
  size = 0;
  durationMs = numberColumn();
  readonly inputTokens = new CountColumn(indexColumn());
  readonly outputTokens = new CountColumn(indexColumn());
  readonly retries = new CountColumn(flagsColumn());
  readonly fallbacks = new CountColumn(flagsColumn());
  readonly repairRounds = new CountColumn(flagsColumn());

  /** Adds what the entry says and returns where. */
  add(fields: EntryFields): number {
    const index = this.size;
    if (index === this.durationMs.length) {
      this.durationMs = grown(this.durationMs, index + 1);
      for (const column of USE_COUNTS) this[column].grow(this.durationMs.length);
    }
    this.size = index + 1;
    this.durationMs[index] = fields.durationMs;
    for (const column of USE_COUNTS) this[column].set(index, fields[column]);
    return index;
  }
}

function hasUse(fields: EntryFields): boolean {
  const { inputTokens, outputTokens, retries, fallbacks, repairRounds } = fields;
  const counts = inputTokens + outputTokens + retries + fallbacks + repairRounds;
  return fields.durationMs >= 0 || counts !== USE_COUNTS.length * NO_COUNT;
}

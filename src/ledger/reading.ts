import type { LedgerControl, LedgerEntry } from "../generated/types.ts";
import type { LedgerProblem, LedgerReading, LedgerRecord } from "./ledger.ts";

/** Records in the order in which they were made; those of one moment by their paths, so that the order is always the same. */
export function readingFrom(
  found: readonly { readonly path: string; readonly record: LedgerRecord }[],
  problems: readonly LedgerProblem[],
): LedgerReading {
  const keyed = found.map(({ path, record }) => ({ key: `${record.recordedAt} ${path}`, record }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const entries: LedgerEntry[] = [];
  const controls: LedgerControl[] = [];
  for (const { record } of keyed) {
    if (record.kind === "ledger-entry") entries.push(record);
    else controls.push(record);
  }
  return { entries, controls, problems };
}

import type { LedgerProblem, LedgerReading } from "./ledger.ts";

/** Readings of several ledgers as one, from the oldest to the newest; of one moment in the order of the ledgers. */
export function mergeReadings(
  readings: readonly LedgerReading[],
  problems: readonly LedgerProblem[] = [],
): LedgerReading {
  return {
    entries: sorted(readings.flatMap(({ entries }) => entries)),
    controls: sorted(readings.flatMap(({ controls }) => controls)),
    problems: [...readings.flatMap((reading) => reading.problems), ...problems],
  };
}

function sorted<T extends { readonly recordedAt: string }>(records: T[]): T[] {
  return records.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt)));
}

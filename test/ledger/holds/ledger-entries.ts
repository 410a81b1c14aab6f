import type { LedgerControl, LedgerEntry } from "../../../src/generated/types.ts";
import type { ReservationRequest } from "../../../src/ledger/holds/reserve.ts";
import type { LedgerReading } from "../../../src/ledger/ledger.ts";
import { readingFrom } from "../../../src/ledger/reading.ts";

export const NOON = new Date("2026-11-20T12:00:00.000Z");

/** A moment some minutes after noon. */
export function minutesAfter(minutes: number): string {
  return new Date(NOON.getTime() + minutes * 60_000).toISOString();
}

export function holdId(number: number): string {
  return `hold-${number.toString(16).padStart(32, "0")}`;
}

export function flowId(number: number): string {
  return `flow-${number.toString(16).padStart(12, "0")}`;
}

export function entry(fields: Partial<LedgerEntry> & Pick<LedgerEntry, "event">): LedgerEntry {
  return {
    schemaVersion: 1,
    kind: "ledger-entry",
    version: "0.1.0",
    flow: flowId(1),
    recordedAt: NOON.toISOString(),
    repository: "acme/bank",
    ...fields,
  };
}

export function reserved(number: number, fields: Partial<LedgerEntry> = {}, costUsd = 5): LedgerEntry {
  return entry({
    event: "reserved",
    flow: flowId(number),
    hold: { id: holdId(number), costUsd, until: minutesAfter(30) },
    ...fields,
  });
}

export function control(fields: Partial<LedgerControl> & Pick<LedgerControl, "event">): LedgerControl {
  return {
    schemaVersion: 1,
    kind: "ledger-control",
    version: "0.1.0",
    recordedAt: NOON.toISOString(),
    reason: "Under investigation.",
    ...fields,
  };
}

export function reading(...records: readonly (LedgerEntry | LedgerControl)[]): LedgerReading {
  return readingFrom(
    records.map((record, index) => ({ path: String(index).padStart(6, "0"), record })),
    [],
  );
}

export function request(fields: Partial<ReservationRequest> = {}): ReservationRequest {
  return {
    entry: reserved(99),
    providers: ["anthropic", "openai", "google"],
    caps: { dayUsd: 50, repositoryDayUsd: undefined, monthUsd: undefined, repositoryMonthUsd: undefined },
    quotas: { anthropic: 2_000_000, openai: 1_500_000, google: 500_000 },
    pauseThresholdPercent: 95,
    now: NOON,
    ...fields,
  };
}

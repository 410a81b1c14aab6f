import type { LedgerEntry } from "../../src/generated/types.ts";
import { ledgerEntry } from "../ledger/entry-fixture.ts";

/** Noon of an ordinary day. */
export const NOON = Date.parse("2026-11-20T12:00:00.000Z");
export const MINUTE_MS = 60_000;

/** The thresholds that hold where nothing is configured. */
export const DEFAULTS = {
  failure_rate: 10,
  p95_seconds: 120,
  p95_critical_seconds: 150,
  repository_day_usd: 5,
  day_usd: 50,
  kill_rate: 60,
  failures_per_hour: 5,
} as const;

/** One flow that has ended, as a test says it. */
export interface Event {
  readonly atMs: number;
  readonly repository: string;
  readonly outcome: "success" | "failed" | "rejected" | "cancelled" | "undecided";
  readonly durationSeconds?: number;
  readonly costUsd?: number;
  readonly killRate?: number;
}

let made = 0;

/** The ledger's entries of flows. */
export function entriesOf(events: readonly Event[]): LedgerEntry[] {
  const entries = events.map((event): LedgerEntry => {
    made += 1;
    const { atMs, repository, outcome, durationSeconds, costUsd, killRate } = event;
    const verdicts = { success: "pass", rejected: "fail", undecided: "error" } as const;
    return ledgerEntry({
      flow: `flow-${made.toString(16).padStart(12, "0")}`,
      repository,
      recordedAt: new Date(atMs).toISOString(),
      ...(outcome === "failed" || outcome === "cancelled"
        ? { event: outcome }
        : { event: "stored", verdict: verdicts[outcome] }),
      ...(durationSeconds === undefined ? {} : { durationMs: durationSeconds * 1000 }),
      ...(costUsd === undefined ? {} : { costUsd }),
      ...(killRate === undefined ? {} : { gates: { mutation: { verdict: "pass" as const, figure: killRate } } }),
    });
  });
  return entries.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
}

/** Flows of one kind, one a minute, the newest a minute before `endMs`. */
export function flowsBefore(endMs: number, count: number, event: Omit<Event, "atMs">): Event[] {
  return Array.from({ length: count }, (_, index) => ({ ...event, atMs: endMs - (index + 1) * MINUTE_MS }));
}

import type { LedgerEntry } from "../../src/generated/types.ts";

export function ledgerEntry(change: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    schemaVersion: 1,
    kind: "ledger-entry",
    version: "0.1.0",
    flow: "flow-0123456789ab",
    event: "stored",
    recordedAt: "2026-11-20T10:00:00.000Z",
    repository: "acme/bank",
    ...change,
  };
}

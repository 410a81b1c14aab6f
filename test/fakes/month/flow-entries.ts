import type { LedgerEntry } from "../../../src/generated/types.ts";
import { type DrawnFlow, rounded } from "./draw-flow.ts";

/** A flow that has begun, and when its generation and its gates are done. */
export interface BegunFlow {
  readonly flow: string;
  readonly repository: string;
  readonly hold: string;
  readonly drawn: DrawnFlow;
  readonly endedAt: Date;
  readonly storedAt: Date;
}

/** What the jobs of a flow record of it, the oldest first; nothing for one that died. */
export function entriesOf(begun: BegunFlow): LedgerEntry[] {
  const { drawn, endedAt, storedAt, hold } = begun;
  switch (drawn.fate) {
    case "died":
      return [];
    case "failed":
      return [{ ...usedBy(begun), event: "failed", recordedAt: iso(endedAt), error: drawn.error, hold: { id: hold } }];
    case "cancelled":
      return [{ ...usedBy(begun), event: "cancelled", recordedAt: iso(endedAt), hold: { id: hold } }];
    case "generated":
      return [{ ...usedBy(begun), event: "settled", recordedAt: iso(endedAt), hold: { id: hold } }];
    case "stored":
      return [
        { ...usedBy(begun), event: "settled", recordedAt: iso(endedAt), hold: { id: hold } },
        storedEntry(begun, storedAt),
      ];
  }
}

function usedBy({ flow, repository, drawn }: BegunFlow): Omit<LedgerEntry, "event" | "recordedAt"> {
  const { costUsd, durationMs, models, retries, fallbacks, repairRounds, family, actor } = drawn;
  const uses = Object.values(models);
  const names = Object.keys(models);
  return {
    schemaVersion: 1,
    kind: "ledger-entry",
    version: "0.1.0",
    flow,
    repository,
    actor,
    family,
    type: family === "compliance" ? "attestation" : "load",
    ...(costUsd === undefined ? {} : { costUsd, estimated: retries > 1 }),
    inputTokens: uses.reduce((sum, { inputTokens = 0 }) => sum + inputTokens, 0),
    outputTokens: uses.reduce((sum, { outputTokens = 0 }) => sum + outputTokens, 0),
    durationMs,
    models,
    retries,
    fallbacks,
    repairRounds,
    roles: {
      architect: {
        models: names.slice(0, 1),
        ...(costUsd === undefined ? {} : { costUsd: rounded(costUsd * 0.4, 6) }),
      },
      implementation: { models: names, ...(costUsd === undefined ? {} : { costUsd: rounded(costUsd * 0.6, 6) }) },
    },
  };
}

function storedEntry(begun: BegunFlow, at: Date): LedgerEntry {
  const { flow, repository, drawn } = begun;
  const { costUsd, reviewUsd, durationMs, verdict, killRatePercent } = drawn;
  const isBad = verdict !== "pass";
  return {
    schemaVersion: 1,
    kind: "ledger-entry",
    version: "0.1.0",
    flow,
    repository,
    event: "stored",
    recordedAt: iso(at),
    verdict,
    gates: {
      contract: { verdict: "pass", figure: 100 },
      coverage: { verdict: isBad && durationMs % 2 === 0 ? "fail" : "pass", figure: 80 + (durationMs % 20) },
      mutation: { verdict: killRatePercent < 60 ? "fail" : "pass", figure: killRatePercent },
      security: { verdict: isBad && durationMs % 2 === 1 ? "fail" : "pass" },
      review: { verdict: verdict === "error" ? "error" : "pass" },
    },
    ...(costUsd === undefined ? {} : { costUsd: rounded(costUsd + reviewUsd, 6) }),
    durationMs,
  };
}

function iso(at: Date): string {
  return at.toISOString();
}

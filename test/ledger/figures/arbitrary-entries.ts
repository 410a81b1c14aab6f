import fc from "fast-check";
import type { LedgerEntry } from "../../../src/generated/types.ts";

const BEGIN_MS = Date.parse("2026-11-18T20:00:00.000Z");

/** Few different times, so that records of one moment are common, over three midnights. */
const time = fc
  .oneof(
    fc.integer({ min: 0, max: 40 }).map((step) => step * 3_600_000),
    fc.integer({ min: 0, max: 144_000_000 }),
  )
  .map((ms) => new Date(BEGIN_MS + ms).toISOString());
const usd = fc.oneof(
  fc.integer({ min: 0, max: 5_000_000 }).map((millionths) => millionths / 1e6),
  fc.constantFrom(0, 1.1 + 2.2, 0.1 + 0.2, 1e-7, 12),
);
const count = fc.integer({ min: 0, max: 100_000 });
const verdict = fc.constantFrom("pass" as const, "fail" as const, "error" as const);
const gates = fc.dictionary(
  fc.constantFrom("contract", "coverage", "mutation", "security", "review"),
  fc.record(
    { verdict, figure: fc.integer({ min: 0, max: 10_000 }).map((part) => part / 100) },
    { requiredKeys: ["verdict"] },
  ),
);
const models = fc.dictionary(
  fc.constantFrom("anthropic/claude-sonnet-5", "openai/gpt-5.2", "openai/gpt-5.2-mini", "google/gemini-3-pro"),
  fc.record({ requests: count, inputTokens: count, outputTokens: count, costUsd: usd }, { requiredKeys: ["requests"] }),
);
const roles = fc.dictionary(
  fc.constantFrom("architect", "implementation", "context"),
  fc.record(
    { models: fc.array(fc.constantFrom("openai/gpt-5.2", "x"), { maxLength: 2 }), costUsd: usd, inputTokens: count },
    { requiredKeys: ["models"] },
  ),
  { minKeys: 1 },
);

/** Valid entries of few flows, with everything that an entry can have or lack. Two repositories have flows of the same ids. */
export const entries: fc.Arbitrary<LedgerEntry[]> = fc.array(
  fc
    .record(
      {
        flow: fc.constantFrom("flow-000000000001", "flow-000000000002", "flow-ffffffffffff", "flow-0123456789ab"),
        event: fc.constantFrom(
          ...(["reserved", "started", "settled", "verified", "stored", "failed", "cancelled", "released"] as const),
        ),
        recordedAt: time,
        repository: fc.constantFrom("acme/bank", "other/bank", "laptop"),
        actor: fc.constantFrom("alice", "bob", "Zoë"),
        verdict,
        gates,
        costUsd: usd,
        estimated: fc.boolean(),
        durationMs: fc.integer({ min: 0, max: 300_000 }),
        inputTokens: count,
        outputTokens: count,
        retries: fc.integer({ min: 0, max: 70_000 }),
        fallbacks: fc.integer({ min: 0, max: 3 }),
        repairRounds: fc.integer({ min: 0, max: 3 }),
        family: fc.constantFrom("compliance", "data"),
        type: fc.constantFrom("attestation", "validation"),
        error: fc.constantFrom("MODEL_TIMEOUT", "BUDGET_EXCEEDED"),
        models,
        roles,
        offline: fc.boolean(),
        revision: fc.constantFrom("0123456789abcdef0123456789abcdef01234567", "main"),
        startedAt: fc.constantFrom("2026-11-18T20:00:00.000Z", "soon"),
        run: fc.constantFrom("4711", 'run "one"', ""),
        bundle: fc.constant({ digest: `sha256-${"0a".repeat(32)}`, uri: "github-artifact://acme/bank/runs/4711" }),
        until: time,
        heldUsd: usd,
      },
      { requiredKeys: ["flow", "event", "recordedAt", "repository"] },
    )
    .map(
      ({ until, heldUsd, ...entry }): LedgerEntry => ({
        schemaVersion: 1,
        kind: "ledger-entry",
        version: "0.1.0",
        ...entry,
        ...(entry.event === "reserved"
          ? {
              hold: {
                id: `hold-${"3f".repeat(16)}`,
                ...(until === undefined ? {} : { until }),
                ...(heldUsd === undefined ? {} : { costUsd: heldUsd, tokens: { anthropic: 200_000, openai: 1 } }),
              },
            }
          : {}),
      }),
    ),
  { maxLength: 40 },
);

/** A question about some of the time that the entries are from. */
export const question = fc
  .record({
    sinceHours: fc.integer({ min: -3, max: 30 }),
    hours: fc.integer({ min: 1, max: 80 }),
    nowHours: fc.integer({ min: 0, max: 80 }),
    repository: fc.option(fc.constantFrom("acme/bank", "other/bank"), { nil: undefined }),
  })
  .map(({ sinceHours, hours, nowHours, repository }) => ({
    period: {
      since: new Date(BEGIN_MS + sinceHours * 3_600_000),
      until: new Date(BEGIN_MS + (sinceHours + hours) * 3_600_000),
    },
    now: new Date(BEGIN_MS + nowHours * 3_600_000),
    repository,
    assumptions: { hoursSaved: 4, hourlyUsd: 100 },
  }));

import type { LedgerEntry } from "../../../src/generated/types.ts";

/** The same numbers for the same seed. @see https://en.wikipedia.org/wiki/Xorshift */
export function randomFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

const MODELS = [
  "anthropic/claude-sonnet-5",
  "openai/gpt-5.2",
  "google/gemini-3-pro",
  "anthropic/claude-haiku-5",
  "openai/gpt-5.2-mini",
] as const;
const ROLES = ["architect", "implementation", "context"] as const;
const FAMILIES = [
  ["compliance", "attestation"],
  ["observability", "audit-log"],
  ["data", "validation"],
] as const;
const ERRORS = ["MODEL_TIMEOUT", "BUDGET_EXCEEDED", "MODEL_CALL_FAILED", "SANDBOX_FAILED"] as const;

/** How a ledger is made up. */
export interface GeneratedLedger {
  readonly seed: number;
  readonly flows: number;
  readonly repositories: number;
  readonly begin: Date;
  /** Over how long the flows are spread, in milliseconds. */
  readonly spanMs: number;
}

/**
 * The records of flows as they are in a real ledger, flow by flow in the order of their begin: four to five records each, of
 * the lengths and with the members that the reusable workflow writes.
 */
export function* generateEntries(ledger: GeneratedLedger): Generator<LedgerEntry> {
  const random = randomFrom(ledger.seed);
  for (let index = 0; index < ledger.flows; index += 1) {
    const beginMs = ledger.begin.getTime() + Math.floor((index * ledger.spanMs) / ledger.flows);
    yield* flowEntries(random, beginMs, Math.floor(random() * ledger.repositories));
  }
}

function hex(random: () => number, digits: number): string {
  return Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join("");
}

function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

function usd(random: () => number, most: number): number {
  return Math.round(random() * most * 1e6) / 1e6;
}

function flowEntries(random: () => number, beginMs: number, repository: number): LedgerEntry[] {
  const base = {
    schemaVersion: 1,
    kind: "ledger-entry",
    version: "0.1.0",
    flow: `flow-${hex(random, 12)}`,
    repository: `acme/${["bank", "ledger", "payments", "reporting", "risk"][repository % 5]}-${repository}`,
    revision: hex(random, 40),
    run: String(7_000_000_000 + Math.floor(random() * 1e9)),
    actor: `engineer-${Math.floor(random() * 200)}`,
  } as const;
  const at = (ms: number) => new Date(beginMs + ms).toISOString();
  const hold = { id: `hold-${hex(random, 32)}` };
  const durationMs = Math.round(20_000 + random() * random() * 200_000);
  const reserved: LedgerEntry = {
    ...base,
    event: "reserved",
    recordedAt: at(0),
    hold: {
      ...hold,
      costUsd: 5,
      tokens: { anthropic: 200_000, openai: 150_000 },
      until: at(1_800_000),
    },
  };
  const entries: LedgerEntry[] = [reserved];
  if (random() < 0.75) entries.push({ ...base, event: "started", recordedAt: at(40) });
  const fate = random();
  if (fate < 0.01) return entries;
  const spent = spendingOf(random);
  const [family, type] = pick(random, FAMILIES);
  const settlement = { ...base, hold, family, type, durationMs, ...spent };
  if (fate < 0.04) {
    return [...entries, { ...settlement, event: "failed", recordedAt: at(durationMs), error: pick(random, ERRORS) }];
  }
  if (fate < 0.05) return [...entries, { ...settlement, event: "cancelled", recordedAt: at(durationMs) }];
  const gates = gatesOf(random);
  const verdict = verdictOf(Object.values(gates));
  const gatesMs = Math.round(30_000 + random() * 90_000);
  return [
    ...entries,
    { ...settlement, event: "settled", recordedAt: at(durationMs) },
    { ...base, event: "verified", recordedAt: at(durationMs + gatesMs), verdict, gates },
    {
      ...base,
      event: "stored",
      recordedAt: at(durationMs + gatesMs + 4000),
      verdict,
      ...(spent.costUsd === undefined ? {} : { costUsd: Math.round((spent.costUsd + usd(random, 0.2)) * 1e6) / 1e6 }),
      bundle: {
        digest: `sha256-${hex(random, 64)}`,
        uri: `github-artifact://${base.repository}/runs/${base.run}/artifacts/${Math.floor(random() * 1e9)}`,
      },
    },
  ];
}

function spendingOf(random: () => number): Partial<LedgerEntry> {
  const models = Object.fromEntries(
    MODELS.filter(() => random() < 0.4).map((model) => [
      model,
      {
        requests: 1 + Math.floor(random() * 6),
        inputTokens: Math.floor(random() * 60_000),
        outputTokens: Math.floor(random() * 12_000),
        ...(random() < 0.03 ? {} : { costUsd: usd(random, 0.9) }),
      },
    ]),
  );
  const role = () => ({ models: [pick(random, MODELS)], costUsd: usd(random, 0.7) });
  return {
    ...(random() < 0.02 ? {} : { costUsd: usd(random, 2.6) }),
    ...(random() < 0.1 ? { estimated: true } : {}),
    inputTokens: Math.floor(random() * 120_000),
    outputTokens: Math.floor(random() * 30_000),
    models,
    ...(random() < 0.5 ? { roles: Object.fromEntries(ROLES.map((name) => [name, role()])) } : {}),
    retries: Math.floor(random() * random() * 4),
    fallbacks: Math.floor(random() * random() * 2),
    repairRounds: Math.floor(random() * 3),
  };
}

function gatesOf(random: () => number): NonNullable<LedgerEntry["gates"]> {
  const verdict = () => (random() < 0.97 ? "pass" : random() < 0.9 ? "fail" : "error");
  return {
    contract: { verdict: verdict(), figure: 100 },
    coverage: { verdict: verdict(), figure: Math.round((80 + random() * 20) * 100) / 100 },
    mutation: { verdict: verdict(), figure: Math.round((50 + random() * 50) * 100) / 100 },
    security: { verdict: verdict(), figure: 0 },
    review: { verdict: verdict(), figure: 0 },
  };
}

function verdictOf(gates: readonly { readonly verdict: "pass" | "fail" | "error" }[]): "pass" | "fail" | "error" {
  if (gates.some(({ verdict }) => verdict === "error")) return "error";
  return gates.some(({ verdict }) => verdict === "fail") ? "fail" : "pass";
}

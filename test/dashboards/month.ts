import type { LedgerEntry } from "../../src/generated/types.ts";
import { ledgerEntry } from "../ledger/entry-fixture.ts";

/** When the month ends. */
export const MONTH_END = new Date("2026-11-27T12:00:00.000Z");
const DAY_MS = 86_400_000;

/** How large a month is to be made. */
export interface MonthOptions {
  readonly repositories: number;
  readonly flowsEach: number;
  readonly days?: number;
}

const FAMILIES = ["compliance/attestation", "data/pipeline", "api/endpoint", "billing/invoice"];
const MODELS = ["anthropic/claude-sonnet-5", "openai/gpt-5.2", "google/gemini-3-pro"];
const NAMES = [
  "payments-core",
  "identity-api",
  "ledger-sync",
  "risk-engine",
  "web-checkout",
  "notifications",
  "data-lake",
  "pricing",
];
const ERRORS = ["MODEL_UNREACHABLE", "BUDGET_EXCEEDED", "FLOW_DEADLINE", "ANSWER_INVALID"];
const PEOPLE = ["alice", "bram", "chidi", "dana", "emre", "fatima", "goran"];

/** The ledger's entries of a month like any other, the same each time: mostly good, with a bad day in it. */
export function monthOfEntries({ repositories, flowsEach, days = 30 }: MonthOptions): LedgerEntry[] {
  const random = randomFrom(20_261_127);
  const entries: LedgerEntry[] = [];
  let count = 0;
  for (let place = 0; place < repositories; place += 1) {
    const name = NAMES[place] ?? `service-${String(place + 1).padStart(2, "0")}`;
    // Repositories join one after the other.
    const joinedDay = Math.floor((place / repositories) * days * 0.55);
    for (let index = 0; index < flowsEach; index += 1) {
      count += 1;
      const day = joinedDay + Math.floor((days - joinedDay) * Math.sqrt(random()));
      const atMs = MONTH_END.getTime() - DAY_MS * (days - Math.min(day, days - 1) - random() * 0.9);
      entries.push(...flowEntries({ repository: `acme/${name}`, count, atMs, badDay: day === 18, place, random }));
    }
  }
  return entries;
}

interface FlowPlan {
  readonly repository: string;
  readonly count: number;
  readonly atMs: number;
  readonly badDay: boolean;
  readonly place: number;
  readonly random: () => number;
}

function flowEntries({ repository, count, atMs, badDay, place, random }: FlowPlan): LedgerEntry[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * random() * list.length)] as T;
  const [family = "", type = ""] = pick(FAMILIES).split("/");
  const costUsd = rounded(0.35 + random() * 1.3 + (random() < 0.06 ? 2.2 : 0), 1e4);
  const durationMs = Math.round((42 + random() * 55 + (random() < 0.05 ? 60 : 0) + (badDay ? 45 : 0)) * 1000);
  const first = pick(MODELS);
  const second = pick(MODELS.filter((model) => model !== first));
  const share = 0.55 + random() * 0.35;
  const base: Partial<LedgerEntry> = {
    flow: `flow-${count.toString(16).padStart(12, "0")}`,
    repository,
    actor: PEOPLE[(place + Math.floor(random() * 3)) % PEOPLE.length] as string,
    ...{ family, type, costUsd, durationMs },
    inputTokens: Math.round(20_000 + random() * 40_000),
    outputTokens: Math.round(4_000 + random() * 9_000),
    retries: random() < 0.15 ? 1 : 0,
    fallbacks: random() < (badDay ? 0.4 : 0.04) ? 1 : 0,
    repairRounds: Math.floor(random() * random() * 4),
    models: {
      [first]: { requests: 3, inputTokens: 21_000, outputTokens: 5_000, costUsd: rounded(costUsd * share, 1e4) },
      [second]: { requests: 1, inputTokens: 8_000, outputTokens: 1_000, costUsd: rounded(costUsd * (1 - share), 1e4) },
    },
  };
  const at = (offsetMs: number) => new Date(Math.floor(atMs + offsetMs)).toISOString();
  const luck = random();
  if (luck < (badDay ? 0.12 : 0.008)) {
    return [
      ledgerEntry({ ...base, event: "failed", error: badDay ? "MODEL_UNREACHABLE" : pick(ERRORS), recordedAt: at(0) }),
    ];
  }
  if (luck > 0.985) return [ledgerEntry({ ...base, event: "cancelled", recordedAt: at(0) })];
  const killRate = Math.round(10 * Math.min(100, 58 + random() * 40 - (random() < 0.06 ? 18 : 0))) / 10;
  const weak = killRate < 60;
  const insecure = random() < 0.03;
  const undecided = random() < 0.004;
  const verdict = undecided ? "error" : weak || insecure ? "fail" : "pass";
  const pass = { verdict: "pass" } as const;
  return [
    ledgerEntry({ ...base, event: "settled", recordedAt: at(0) }),
    ledgerEntry({
      ...{ flow: base.flow as string, repository, event: "stored", verdict, recordedAt: at(40_000) },
      // The review comes after the settlement and costs a little more.
      costUsd: rounded(costUsd + 0.05, 1e4),
      gates: {
        contract: pass,
        coverage: { verdict: "pass", figure: 96 },
        mutation: { verdict: weak ? "fail" : "pass", figure: killRate },
        security: insecure ? { verdict: "fail" } : pass,
        review: undecided ? { verdict: "error" } : pass,
      },
    }),
  ];
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

/** The same numbers each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

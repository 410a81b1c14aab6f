import type { LedgerEntry } from "../../../src/generated/types.ts";
import type { Random } from "./random.ts";

/** What becomes of a flow that was given its money. */
export type Fate = "stored" | "generated" | "failed" | "cancelled" | "died";

/** What a flow does and uses. */
export interface DrawnFlow {
  readonly fate: Fate;
  readonly verdict: NonNullable<LedgerEntry["verdict"]>;
  /** Undefined: nobody knows it. */
  readonly costUsd: number | undefined;
  /** What the reviewers of the gates cost on top. */
  readonly reviewUsd: number;
  readonly durationMs: number;
  readonly killRatePercent: number;
  readonly models: NonNullable<LedgerEntry["models"]>;
  readonly retries: number;
  readonly fallbacks: number;
  readonly repairRounds: number;
  readonly error: string;
  readonly family: string;
  readonly actor: string;
  /** Its record job runs again. */
  readonly recordedTwice: boolean;
  /** Run again after it failed. */
  readonly takenUpAgain: boolean;
}

export const MODELS = {
  anthropic: ["anthropic/claude-opus-5", "anthropic/claude-sonnet-5"],
  openai: ["openai/gpt-6", "openai/gpt-6-mini"],
  google: ["google/gemini-4-pro"],
} as const;
export type Provider = keyof typeof MODELS;

const ERRORS = ["MODEL_UNREACHABLE", "MODEL_ANSWER_INVALID", "BUDGET_EXCEEDED"];
const FATES: readonly (readonly [Fate, number])[] = [
  ["failed", 4],
  ["cancelled", 3],
  ["died", 3],
  ["generated", 3],
];

/** A flow of a provider on a usual day: around 1.60 USD, below 5, and around 90 s. `change` is what a bad day has otherwise. */
export function drawFlow(random: Random, provider: Provider, change: Partial<DrawnFlow> = {}): DrawnFlow {
  const costUsd = rounded(Math.min(4.4, random.logNormal(1.45, 0.45)), 6);
  const fallbacks = random.percent(8) ? 1 + random.below(2) : 0;
  const drawn: DrawnFlow = {
    fate: fateOf(random),
    verdict: random.percent(86) ? "pass" : random.percent(75) ? "fail" : "error",
    costUsd: random.percent(3) ? undefined : costUsd,
    reviewUsd: rounded(random.between(0.01, 0.12), 6),
    durationMs: Math.round(Math.min(140_000, random.logNormal(88_000, 0.18))),
    killRatePercent: rounded(random.between(62, 97), 2),
    models: modelsOf(random, { provider, fallbacks, costUsd }),
    retries: random.percent(20) ? 1 + random.below(3) : 0,
    fallbacks,
    repairRounds: random.below(3),
    error: ERRORS[random.below(ERRORS.length)] ?? "",
    family: ["compliance", "etl"][random.below(2)] ?? "",
    actor: `person-${random.below(7)}`,
    recordedTwice: random.percent(5),
    takenUpAgain: random.percent(50),
  };
  return { ...drawn, ...change };
}

function fateOf(random: Random): Fate {
  let share = random.between(0, 100);
  for (const [fate, percent] of FATES) {
    share -= percent;
    if (share < 0) return fate;
  }
  return "stored";
}

/** The architect's and the implementation's model, and that of a fallback. Some vendors say nothing of tokens or money. */
function modelsOf(
  random: Random,
  flow: { readonly provider: Provider; readonly fallbacks: number; readonly costUsd: number },
): DrawnFlow["models"] {
  const own = MODELS[flow.provider];
  const names: string[] = [own[0], own.at(-1) ?? own[0]];
  if (flow.fallbacks > 0) names.push(MODELS[flow.provider === "openai" ? "anthropic" : "openai"][1]);
  const models: DrawnFlow["models"] = {};
  for (const name of new Set(names)) {
    models[name] = {
      requests: 1 + random.below(4),
      inputTokens: 12_000 + random.below(20_000),
      outputTokens: 3_000 + random.below(6_000),
      ...(random.percent(96) ? { costUsd: rounded(flow.costUsd / names.length, 6) } : {}),
    };
  }
  return models;
}

/** What two runs of one flow used together: figures of a flow are cumulative. */
export function together(before: DrawnFlow | undefined, now: DrawnFlow): DrawnFlow {
  if (before === undefined) return now;
  const models: DrawnFlow["models"] = { ...before.models };
  for (const [name, use] of Object.entries(now.models)) {
    const known = models[name];
    models[name] = {
      requests: use.requests + (known?.requests ?? 0),
      inputTokens: (use.inputTokens ?? 0) + (known?.inputTokens ?? 0),
      outputTokens: (use.outputTokens ?? 0) + (known?.outputTokens ?? 0),
      costUsd: rounded((use.costUsd ?? 0) + (known?.costUsd ?? 0), 6),
    };
  }
  const isKnown = before.costUsd !== undefined && now.costUsd !== undefined;
  return {
    ...now,
    models,
    costUsd: isKnown ? rounded((before.costUsd ?? 0) + (now.costUsd ?? 0), 6) : undefined,
    durationMs: before.durationMs + now.durationMs,
    retries: before.retries + now.retries,
    fallbacks: before.fallbacks + now.fallbacks,
  };
}

export function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}

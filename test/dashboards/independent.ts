import type { LedgerEntry } from "../../src/generated/types.ts";

/** What is counted here a second time, from the records alone and in another way than Blocks does. */
export interface IndependentFigures {
  readonly flows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly failed: number;
  readonly successRate: number;
  readonly costUsd: number;
  readonly meanCostUsd: number;
  readonly p95Seconds: number;
  readonly meanKillRate: number;
  /** US dollars by the day of booking. */
  readonly spentByDay: ReadonlyMap<string, number>;
  /** Flows, accepted blocks and cost by repository. */
  readonly repositories: ReadonlyMap<string, { flows: number; accepted: number; costUsd: number }>;
  readonly costByModel: ReadonlyMap<string, number>;
}

/** Figures of entries that come in the order of time within each flow. */
export function independently(entries: readonly LedgerEntry[]): IndependentFigures {
  const flows = new Map<string, LedgerEntry>();
  const spentByDay = new Map<string, number>();
  for (const entry of entries) {
    const key = `${entry.repository} ${entry.flow}`;
    const before = flows.get(key);
    const increase = (entry.costUsd ?? 0) - (before?.costUsd ?? 0);
    add(spentByDay, entry.recordedAt.slice(0, 10), Math.max(0, increase));
    flows.set(key, { ...before, ...entry });
  }
  const all = [...flows.values()];
  const is = (event: string, verdict?: string) =>
    all.filter((flow) => flow.event === event && (verdict === undefined || flow.verdict === verdict)).length;
  const failed = is("failed") + is("stored", "error");
  const costs = all.map(({ costUsd = 0 }) => costUsd);
  const durations = all.map(({ durationMs = 0 }) => durationMs).sort((a, b) => a - b);
  const killRates = all.flatMap(({ gates }) => gates?.["mutation"]?.figure ?? []);
  const repositories = new Map<string, { flows: number; accepted: number; costUsd: number }>();
  const costByModel = new Map<string, number>();
  for (const flow of all) {
    const group = repositories.get(flow.repository) ?? { flows: 0, accepted: 0, costUsd: 0 };
    group.flows += 1;
    group.accepted += Number(flow.event === "stored" && flow.verdict === "pass");
    group.costUsd += flow.costUsd ?? 0;
    repositories.set(flow.repository, group);
    for (const [model, use] of Object.entries(flow.models ?? {})) add(costByModel, model, use.costUsd ?? 0);
  }
  return {
    flows: all.length,
    accepted: is("stored", "pass"),
    rejected: is("stored", "fail"),
    failed,
    successRate: 100 * (1 - failed / (all.length - is("cancelled"))),
    costUsd: sum(costs),
    meanCostUsd: sum(costs) / costs.length,
    p95Seconds: (durations[Math.ceil(0.95 * durations.length) - 1] ?? 0) / 1000,
    meanKillRate: sum(killRates) / killRates.length,
    spentByDay,
    repositories,
    costByModel,
  };
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

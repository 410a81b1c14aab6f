import type { CompleteConfig } from "../../config/config.ts";
import type { Figures, MetricsReport, MetricsTarget } from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import type { FigureQuestion, LedgerFigures } from "../../ledger/figures/figures.ts";
import type { UseCaseContext } from "../use-case.ts";
import { type NamedPeriod, type PeriodInputs, periodFrom } from "./period.ts";
import { readFigures, repositoryFrom } from "./read-figures.ts";

/** Which figures are wanted. */
export interface ExportInputs extends PeriodInputs {
  /** The whole name of a repository, or its last part where that is enough. */
  readonly repo?: string | undefined;
}

/**
 * Wires `metrics export`: the figures of a period (the last 24 hours when none is given) against the configured targets.
 * Throws `INPUT_INVALID` for a period or a repository that there is not, and what `readFigures` throws.
 */
export async function exportMetrics(inputs: ExportInputs, context: UseCaseContext): Promise<MetricsReport> {
  const now = context.clock.now();
  const period = periodFrom(inputs, now, "last24h");
  const { config, ledger } = await readFigures(context);
  const repository = repositoryFrom(inputs.repo, ledger);
  return metricsReportOf({ ledger, config, period, repository, now });
}

/** The figures of a period as they are written down: with their targets, and with what could not be read. */
export function metricsReportOf(given: {
  readonly ledger: LedgerFigures;
  readonly config: Pick<CompleteConfig, "metrics">;
  readonly period: NamedPeriod;
  readonly repository?: string | undefined;
  readonly now: Date;
}): MetricsReport {
  const { ledger, config, period, repository, now } = given;
  const figures = ledger.figures({ period, repository, now, assumptions: assumptionsOf(config) });
  return {
    schemaVersion: 1,
    kind: "metrics-report",
    version: VERSION,
    generatedAt: now.toISOString(),
    period: { since: period.since.toISOString(), until: period.until.toISOString(), label: period.label },
    ...(repository === undefined ? {} : { repository }),
    figures,
    targets: targetsOf(figures, config),
    records: ledger.records,
    problemCount: ledger.problemCount,
    problems: ledger.problems.map(({ path, message }) => ({ path, message })),
  };
}

/** What the return on investment assumes, by the configuration. */
export function assumptionsOf({ metrics }: Pick<CompleteConfig, "metrics">): FigureQuestion["assumptions"] {
  return { hoursSaved: metrics.hours_saved, hourlyUsd: metrics.hourly_usd };
}

function targetsOf(figures: Figures, { metrics }: Pick<CompleteConfig, "metrics">): MetricsTarget[] {
  const { successRate, duration, cost, killRate } = figures;
  const seconds = duration.p95Ms === undefined ? undefined : duration.p95Ms / 1000;
  return [
    target("success_rate", metrics.success_rate, successRate, (value, goal) => value >= goal),
    target("p95_seconds", metrics.p95_seconds, seconds, (value, goal) => value < goal),
    target("cost_usd", metrics.cost_usd, cost.averageUsd, (value, goal) => value < goal),
    target("kill_rate", metrics.kill_rate, killRate.averagePercent, (value, goal) => value >= goal),
  ];
}

function target(
  name: MetricsTarget["name"],
  goal: number,
  value: number | undefined,
  isReached: (value: number, goal: number) => boolean,
): MetricsTarget {
  return { name, target: goal, ...(value === undefined ? {} : { value, reached: isReached(value, goal) }) };
}

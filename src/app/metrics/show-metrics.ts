import type { Figures, LedgerControl, MetricsReport } from "../../generated/types.ts";
import type { Period } from "../../ledger/figures/figures.ts";
import { readBalance } from "../reserve/read-balance.ts";
import { caps, type ProviderQuota, quotasOf, type SpentCap } from "../status/money.ts";
import type { UseCaseContext } from "../use-case.ts";
import { assumptionsOf, metricsReportOf } from "./export-metrics.ts";
import { type PeriodInputs, periodBefore, periodFrom } from "./period.ts";
import { readFigures, repositoryFrom } from "./read-figures.ts";

/** Which figures are wanted. */
export interface ShowInputs extends PeriodInputs {
  readonly repo?: string | undefined;
}

/** A report, and what is asked for beside it. */
export interface ShownMetrics {
  readonly report: MetricsReport;
  /** Money of today and this month against the configured caps. */
  readonly caps: readonly SpentCap[];
  /** Tokens of today against the configured quotas. */
  readonly quotas: readonly ProviderQuota[];
  /** What people and rules decided in the period, the newest first. */
  readonly controls: readonly LedgerControl[];
  /** The figures of the period of the same length before. */
  readonly before: Figures;
}

/** Wires `metrics cost|rate-limits|safety|summary`. Throws `INPUT_INVALID` and what `readFigures` throws. */
export async function showMetrics(inputs: ShowInputs, context: UseCaseContext): Promise<ShownMetrics> {
  const now = context.clock.now();
  const period = periodFrom(inputs, now, "day");
  const { config, ledger, list } = await readFigures(context);
  const repository = repositoryFrom(inputs.repo, ledger);
  const balance = await readBalance(list, { repository: repository ?? "", now }, context);
  return {
    report: metricsReportOf({ ledger, config, period, repository, now }),
    caps: caps(balance.all, config, repository),
    // Quotas are of the whole organisation, whatever repository is asked for.
    quotas: quotasOf(balance.all, config),
    controls: controlsIn(period, repository, ledger.controls),
    before: ledger.figures({ period: periodBefore(period), repository, now, assumptions: assumptionsOf(config) }),
  };
}

function controlsIn(
  period: Period,
  repository: string | undefined,
  controls: readonly LedgerControl[],
): LedgerControl[] {
  const isIn = ({ recordedAt }: LedgerControl) =>
    Date.parse(recordedAt) >= period.since.getTime() && Date.parse(recordedAt) < period.until.getTime();
  const concerns = (control: LedgerControl) =>
    repository === undefined || control.repository === undefined || control.repository === repository;
  return controls.filter((control) => isIn(control) && concerns(control)).toReversed();
}

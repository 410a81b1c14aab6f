import { openIncidents } from "../../alerts/incidents.ts";
import type { LedgerControl, MetricsReport, StatusReport } from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import type { FlowSummary } from "../../ledger/figures/figures.ts";
import { pausesInForce } from "../../ledger/holds/pauses.ts";
import { metricsReportOf } from "../metrics/export-metrics.ts";
import { dayOfTime, type PeriodInputs, periodFrom } from "../metrics/period.ts";
import { readFigures, repositoryFrom } from "../metrics/read-figures.ts";
import { readBalance } from "../reserve/read-balance.ts";
import type { UseCaseContext } from "../use-case.ts";
import { caps, type ProviderQuota, quotasOf, type SpentCap } from "./money.ts";

/** How things stand: `schemas/status-report.schema.json`. */
export interface Status extends Pick<StatusReport, "schemaVersion" | "kind" | "version"> {
  /** Pauses in force, the oldest first; none: flows may begin. */
  readonly pauses: readonly LedgerControl[];
  /** Alerts that have fired and not recovered, the oldest first. */
  readonly incidents: readonly LedgerControl[];
  /** Today, UTC. */
  readonly today: MetricsReport;
  readonly caps: readonly SpentCap[];
  readonly quotas: readonly ProviderQuota[];
}

/** Wires `status`. Throws what `readFigures` and `readBalance` throw. */
export async function showStatus(context: UseCaseContext): Promise<Status> {
  const now = context.clock.now();
  const { ledger, config, list } = await readFigures(context);
  const { all } = await readBalance(list, { repository: "", now }, context);
  const today = metricsReportOf({ ledger, config, period: dayOfTime(now), now });
  return {
    schemaVersion: 1,
    kind: "status-report",
    version: VERSION,
    pauses: pausesInForce(ledger.controls),
    incidents: openIncidents(ledger.controls),
    today,
    caps: caps(all, config, undefined),
    quotas: quotasOf(all, config),
  };
}

/** Which flows are wanted. */
export interface StatusFlowsInputs extends PeriodInputs {
  readonly repo?: string | undefined;
  /** Only those that failed, died, or could not be decided. */
  readonly failed?: boolean | undefined;
}

/** The flows of a period. */
export interface StatusFlows {
  readonly period: { readonly since: string; readonly until: string; readonly label: string };
  readonly repository?: string;
  readonly failedOnly: boolean;
  /** The newest first. */
  readonly flows: readonly FlowSummary[];
  readonly problemCount: number;
}

const FAILED: ReadonlySet<FlowSummary["outcome"]> = new Set(["failed", "died", "undecided"]);

/** Wires `status flows`: those of the last 24 hours when no period is given. Throws `INPUT_INVALID` and what `readFigures` throws. */
export async function showStatusFlows(inputs: StatusFlowsInputs, context: UseCaseContext): Promise<StatusFlows> {
  const now = context.clock.now();
  const period = periodFrom(inputs, now, "last24h");
  const { ledger } = await readFigures(context);
  const repository = repositoryFrom(inputs.repo, ledger);
  const failedOnly = inputs.failed === true;
  const flows = ledger.flows({ period, repository, now });
  return {
    period: { since: period.since.toISOString(), until: period.until.toISOString(), label: period.label },
    ...(repository === undefined ? {} : { repository }),
    failedOnly,
    flows: failedOnly ? flows.filter(({ outcome }) => FAILED.has(outcome)) : flows,
    problemCount: ledger.problemCount,
  };
}

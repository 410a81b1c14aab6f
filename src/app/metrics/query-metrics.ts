import { usageError } from "../../base/errors.ts";
import { nearest } from "../../base/nearest.ts";
import type { FlowSummary } from "../../ledger/figures/figures.ts";
import type { UseCaseContext } from "../use-case.ts";
import { type PeriodInputs, periodFrom } from "./period.ts";
import { readFigures, repositoryFrom } from "./read-figures.ts";

/** What flows can be sorted by. */
const METRICS: ReadonlyMap<string, (flow: FlowSummary) => number | undefined> = new Map([
  ["flow_cost", ({ costUsd }: FlowSummary) => costUsd],
  ["flow_duration", ({ durationMs }) => durationMs],
  [
    "flow_tokens",
    ({ inputTokens, outputTokens }) =>
      inputTokens === undefined || outputTokens === undefined ? undefined : inputTokens + outputTokens,
  ],
  ["kill_rate", ({ killRatePercent }) => killRatePercent],
  ["retries", ({ retries }) => retries],
]);

/** The names of `--metric`. */
const METRIC_NAMES = [...METRICS.keys()];

/** The most flows that are listed. */
const MOST_FLOWS = 1000;

/** Which flows are wanted. */
export interface QueryInputs extends PeriodInputs {
  readonly repo?: string | undefined;
  readonly metric: string;
  readonly sort?: string | undefined;
  readonly limit?: string | undefined;
}

/** Flows in the order of a figure. */
export interface QueriedFlows {
  readonly metric: string;
  readonly sort: "asc" | "desc";
  readonly period: { readonly since: string; readonly until: string; readonly label: string };
  readonly repository?: string;
  readonly flows: readonly (FlowSummary & { readonly value: number })[];
  /** Flows of which the figure is not known: they are not listed. */
  readonly unknown: number;
}

/**
 * Wires `metrics query`: the flows of a period (the last 30 days when none is given) with the highest or lowest figures.
 * Throws `INPUT_INVALID` and what `readFigures` throws.
 */
export async function queryMetrics(inputs: QueryInputs, context: UseCaseContext): Promise<QueriedFlows> {
  const now = context.clock.now();
  const figureOf = METRICS.get(inputs.metric);
  if (figureOf === undefined) throw unknownMetric(inputs.metric);
  const sort = sortFrom(inputs.sort);
  const limit = limitFrom(inputs.limit);
  const period = periodFrom(inputs, now, "last30d");
  const { ledger } = await readFigures(context);
  const repository = repositoryFrom(inputs.repo, ledger);
  const found = ledger.flows({ period, repository, now });
  const known = found.flatMap((flow) => {
    const value = figureOf(flow);
    return value === undefined ? [] : [{ ...flow, value }];
  });
  const sign = sort === "asc" ? 1 : -1;
  return {
    metric: inputs.metric,
    sort,
    period: { since: period.since.toISOString(), until: period.until.toISOString(), label: period.label },
    ...(repository === undefined ? {} : { repository }),
    flows: known.toSorted((a, b) => sign * (a.value - b.value)).slice(0, limit),
    unknown: found.length - known.length,
  };
}

function unknownMetric(name: string) {
  const near = nearest(name, METRIC_NAMES, 1)[0];
  return usageError(
    "INPUT_INVALID",
    `there is no metric ${JSON.stringify(name.slice(0, 40))}`,
    near === undefined ? `Take one of ${METRIC_NAMES.join(", ")}.` : `Did you mean ${near}?`,
  );
}

function sortFrom(text = "desc"): "asc" | "desc" {
  if (text === "asc" || text === "desc") return text;
  throw usageError("INPUT_INVALID", `${JSON.stringify(text.slice(0, 40))} is no order`, "Take asc or desc.");
}

function limitFrom(text = "10"): number {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= MOST_FLOWS) return limit;
  throw usageError(
    "INPUT_INVALID",
    `--limit ${text.slice(0, 40)} is no number from 1 to ${MOST_FLOWS}`,
    "Take 5, say.",
  );
}

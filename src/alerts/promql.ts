import { METRICS } from "../telemetry/metrics.ts";

/** With a bound at its threshold a rule decides exactly; between two bounds Prometheus interpolates. */
const DURATION_BOUNDS: readonly number[] = METRICS["flow.duration_seconds"].boundaries;

/**
 * A bucket holds its bound, but a block that just reaches the threshold is no weak one: where there is a bound just below
 * the threshold the rule decides exactly.
 */
const KILL_RATE_BOUNDS: readonly number[] = METRICS["quality_gate.kill_rate"].boundaries;
const JUST_BELOW = 0.01;

/**
 * How `flow.status` tells failed flows, and all that have ended: what is rejected or undecided later on was counted as a
 * success when its flow ended.
 */
export const STATUS = { failed: 'status=~"failed|undecided"', ended: 'status=~"success|failed"' } as const;

/** A series that is recorded once for all rules that use it. */
export interface RecordingRule {
  /** By the custom of Prometheus: labels, metric, operation. */
  readonly record: string;
  readonly expr: string;
}

/** The recorded series by what they hold. */
export const RECORDED = {
  flows: "repo_status:flow_status:increase1h",
  durations: "repo_le:flow_duration_seconds:increase1h",
  cost: "repo:flow_cost_usd:today",
  killRates: "repo_le:quality_gate_kill_rate:increase1d",
  killRateSum: "repo:quality_gate_kill_rate_sum:increase1d",
  killRateCount: "repo:quality_gate_kill_rate_count:increase1d",
} as const;

/** The rules that make the series of {@link RECORDED}. They have to come before the alerts, in the same group. */
export const RECORDING_RULES: readonly RecordingRule[] = [
  { record: RECORDED.flows, expr: sumOf("repo, status", increaseOf("flow_status_total", "1h")) },
  { record: RECORDED.durations, expr: sumOf("repo, le", increaseOf("flow_duration_seconds_bucket", "1h")) },
  { record: RECORDED.cost, expr: sumOf("repo", increaseToday("flow_cost_usd_sum")) },
  { record: RECORDED.killRates, expr: sumOf("repo, le", increaseOf("quality_gate_kill_rate_bucket", "1d")) },
  { record: RECORDED.killRateSum, expr: sumOf("repo", increaseOf("quality_gate_kill_rate_sum", "1d")) },
  { record: RECORDED.killRateCount, expr: sumOf("repo", increaseOf("quality_gate_kill_rate_count", "1d")) },
];

/** Rounded to a millionth of a dollar, as the ledger's sums are. */
export function roundedUsd(expression: string): string {
  return `round(${expression}, 0.000001)`;
}

/** P95 above the limit, unless fewer than `fewest` flows were slower than the highest bound that is not above it. */
export function slowerThan(limitSeconds: number, fewest: number): string {
  const bound = DURATION_BOUNDS.findLast((candidate) => candidate <= limitSeconds);
  const quantile = `histogram_quantile(0.95, ${RECORDED.durations}) > ${limitSeconds}`;
  if (bound === undefined) return quantile;
  // `unless`, so that other bounds than ours make the guard silent and not the alert.
  return `${quantile}
unless sum by (repo) (${RECORDED.durations}{le="+Inf"})
  - sum by (repo) (${RECORDED.durations}{le=~"${boundPattern(bound)}"}) < ${fewest}`;
}

/** A kill rate below the limit: in a bucket below it or, of blocks between the last bound and the limit, on average. */
export function weakerThan(limitPercent: number): string {
  const mean = `${RECORDED.killRateSum} / ${RECORDED.killRateCount} < ${limitPercent}`;
  const bounds = [...KILL_RATE_BOUNDS, ...KILL_RATE_BOUNDS.map((bound) => bound - JUST_BELOW)];
  const below = bounds.filter((bound) => bound < limitPercent).sort((a, b) => b - a);
  if (below.length === 0) return mean;
  const pattern = below.slice(0, 2).map(boundPattern).join("|");
  return `max by (repo) (${RECORDED.killRates}{le=~"${pattern}"}) > 0\nor ${mean}`;
}

/** Prometheus 3 writes `120.0` where others write `120`. */
function boundPattern(bound: number): string {
  const text = String(bound).replace(".", "\\\\.");
  return Number.isInteger(bound) ? `${text}(\\\\.0)?` : text;
}

function sumOf(labels: string, expression: string): string {
  return `sum by (${labels}) (\n  ${expression.replaceAll("\n", "\n  ")}\n)`;
}

/**
 * By how much a counter grew in a window. Not `increase()`: that leaves out the first value of a series, which is the first
 * failure of a repository, and makes fractions of whole numbers. A counter that was not there, or was higher, began at 0.
 * A series that has ended since counts with its last value: the process of a flow is gone when it is asked for.
 */
export function increaseOf(metric: string, window: string): string {
  return differenceTo(`last_over_time(${metric}[1d] offset ${window})`, `last_over_time(${metric}[${window}])`);
}

/** The same since midnight, UTC: the points of a subquery are multiples of its step, so that of a day is midnight. */
function increaseToday(metric: string): string {
  const newest = `last_over_time(${metric}[1d])`;
  return differenceTo(`last_over_time(${newest}[1d:1d])`, newest);
}

function differenceTo(before: string, newest: string): string {
  return `${newest} - (\n  (${before} <= ${newest})\n  or 0 * ${newest}\n)`;
}

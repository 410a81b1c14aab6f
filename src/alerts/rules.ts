import type { Config } from "../generated/types.ts";
import type { FlowFacts } from "./flow-facts.ts";
import { costToday, durationsLastHour, failuresLastHour, killRatesLastDay } from "./measures.ts";
import { RECORDED, roundedUsd, STATUS, slowerThan, weakerThan } from "./promql.ts";

/** How soon somebody has to look: critical pages, warning is for today, info is for the next time. */
export type Severity = "critical" | "warning" | "info";

/** Names of the rules, as `blocks alerts` and the ledger write them. */
export type RuleName =
  | "flow_failure_rate"
  | "high_latency"
  | "very_high_latency"
  | "repository_cost"
  | "budget_burn_rate"
  | "low_kill_rate"
  | "mass_failure";

/** The settings below `alerts.` that rules hold figures against. */
export type ThresholdName = keyof Pick<
  NonNullable<Config["alerts"]>,
  | "failure_rate"
  | "p95_seconds"
  | "p95_critical_seconds"
  | "repository_day_usd"
  | "day_usd"
  | "kill_rate"
  | "failures_per_hour"
>;

/** What rules hold figures against: percent, seconds, US dollars, flows. */
export type Thresholds = Readonly<Record<ThresholdName, number>>;

/** What a rule found in the flows of its scope. */
export interface Measurement {
  /** The figure that decides, in the rule's own unit; undefined where there is nothing to measure. */
  readonly value: number | undefined;
  /** Whether the alert's condition is true. */
  readonly holds: boolean;
  /** The finding, as a sentence without the scope: `12.5 % of the flows of the last hour failed (2 of 16)`. */
  readonly sentence: string;
}

/** One rule: the ledger is measured and Prometheus is asked by it. */
export interface AlertRule {
  readonly name: RuleName;
  /** Its name as a Prometheus alert. */
  readonly prometheusName: string;
  /** Other names that it is known by. */
  readonly aliases: readonly string[];
  readonly severity: Severity;
  /** Its threshold is the setting `alerts.<threshold>`. */
  readonly threshold: ThresholdName;
  readonly unit: "percent" | "seconds" | "usd" | "flows";
  /** `repository`: every repository is measured alone; `all`: all of the ledger together. */
  readonly scope: "repository" | "all";
  /** What it looks at. */
  readonly window: "the last hour" | "the day (UTC)" | "the last 24 hours";
  /** When it fires, as a sentence. */
  describe(threshold: number): string;
  /** Measures flows of one scope at a time, in milliseconds since 1970. */
  measure(flows: readonly FlowFacts[], threshold: number, nowMs: number): Measurement;
  /** The same condition in PromQL, over the series that {@link RECORDED} names. */
  promql(threshold: number): string;
}

/**
 * One flow alone is no rate and no percentile: a single failure would be 100 %, and wake somebody. Rules about a rate or a
 * percentile need as many flows that failed, or that were too slow.
 */
export const FEWEST_FLOWS = 2;

/** What both rules about the duration share. */
const LATENCY: Pick<AlertRule, "unit" | "scope" | "window" | "describe" | "measure" | "promql"> = {
  unit: "seconds",
  scope: "repository",
  window: "the last hour",
  describe: (limit) =>
    `The P95 of the duration of the flows that ended in the last hour is above ${limit} s, and at least two took longer.`,
  measure: (flows, limit, nowMs) => {
    const { p95Seconds, count, slower } = durationsLastHour(flows, limit, nowMs);
    return {
      value: p95Seconds,
      holds: p95Seconds !== undefined && p95Seconds > limit && slower >= FEWEST_FLOWS,
      sentence:
        p95Seconds === undefined
          ? "no flow with a known duration ended in the last hour"
          : `the P95 of the duration is ${figure(p95Seconds)} s (${slower} of ${count} flows of the last hour took longer than ${limit} s)`,
    };
  },
  promql: (limit) => slowerThan(limit, FEWEST_FLOWS),
};

/** Every alert rule. The order is that of the documentation. */
export const ALERT_RULES: readonly AlertRule[] = [
  {
    name: "flow_failure_rate",
    prometheusName: "FlowFailureRate",
    aliases: [],
    severity: "critical",
    threshold: "failure_rate",
    unit: "percent",
    scope: "repository",
    window: "the last hour",
    describe: (limit) => `More than ${limit} % of the flows that ended in the last hour failed, and at least two did.`,
    measure: (flows, limit, nowMs) => {
      const { ended, failed } = failuresLastHour(flows, nowMs);
      const value = ended === 0 ? undefined : (100 * failed) / ended;
      return {
        value,
        holds: value !== undefined && value > limit && failed >= FEWEST_FLOWS,
        sentence: `${figure(value ?? 0)} % of the flows of the last hour failed (${failed} of ${ended})`,
      };
    },
    promql: (limit) => `100 * sum by (repo) (${RECORDED.flows}{${STATUS.failed}})
  / sum by (repo) (${RECORDED.flows}{${STATUS.ended}}) > ${limit}
and sum by (repo) (${RECORDED.flows}{${STATUS.failed}}) >= ${FEWEST_FLOWS}`,
  },
  {
    name: "high_latency",
    prometheusName: "HighLatency",
    aliases: [],
    severity: "warning",
    threshold: "p95_seconds",
    ...LATENCY,
  },
  {
    name: "very_high_latency",
    prometheusName: "VeryHighLatency",
    aliases: ["slo_violation"],
    severity: "critical",
    threshold: "p95_critical_seconds",
    ...LATENCY,
  },
  {
    name: "repository_cost",
    prometheusName: "RepositoryCost",
    aliases: ["high_cost", "daily_cost"],
    severity: "info",
    threshold: "repository_day_usd",
    unit: "usd",
    scope: "repository",
    window: "the day (UTC)",
    describe: (limit) => `The flows of a repository cost more than ${usd(limit)} on one day (UTC).`,
    measure: costMeasure("the repository's flows cost"),
    promql: (limit) => `${roundedUsd(RECORDED.cost)} > ${limit}`,
  },
  {
    name: "budget_burn_rate",
    prometheusName: "BudgetBurnRate",
    aliases: ["budget_burn"],
    severity: "warning",
    threshold: "day_usd",
    unit: "usd",
    scope: "all",
    window: "the day (UTC)",
    describe: (limit) => `All flows together cost more than ${usd(limit)} on one day (UTC).`,
    measure: costMeasure("all flows together cost"),
    promql: (limit) => `${roundedUsd(`sum(${RECORDED.cost})`)} > ${limit}`,
  },
  {
    name: "low_kill_rate",
    prometheusName: "LowKillRate",
    aliases: ["quality_degradation"],
    severity: "info",
    threshold: "kill_rate",
    unit: "percent",
    scope: "repository",
    window: "the last 24 hours",
    describe: (limit) => `The tests of a block killed less than ${limit} % of its mutants in the last 24 hours.`,
    measure: (flows, limit, nowMs) => {
      const rates = killRatesLastDay(flows, nowMs);
      const value = rates.length === 0 ? undefined : Math.min(...rates);
      const weak = rates.filter((rate) => rate < limit).length;
      return {
        value,
        holds: weak > 0,
        sentence:
          value === undefined
            ? "no block had its tests measured in the last 24 hours"
            : `the lowest kill rate of the last 24 hours is ${figure(value)} % (${weak} of ${rates.length} blocks below ${limit} %)`,
      };
    },
    promql: weakerThan,
  },
  {
    name: "mass_failure",
    prometheusName: "MassFailure",
    aliases: [],
    severity: "critical",
    threshold: "failures_per_hour",
    unit: "flows",
    scope: "all",
    window: "the last hour",
    describe: (limit) => `More than ${limit} flows failed in the last hour, all repositories together.`,
    measure: (flows, limit, nowMs) => {
      const { failed } = failuresLastHour(flows, nowMs);
      return { value: failed, holds: failed > limit, sentence: `${failed} flows failed in the last hour` };
    },
    promql: (limit) => `sum(${RECORDED.flows}{${STATUS.failed}}) > ${limit}`,
  },
];

function costMeasure(subject: string): AlertRule["measure"] {
  return (flows, limit, nowMs) => {
    const value = costToday(flows, nowMs);
    return { value, holds: value > limit, sentence: `${subject} ${usd(value)} today (UTC)` };
  };
}

/** Two places after the point, and none that say nothing. */
function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function usd(value: number): string {
  return `${value.toFixed(2)} USD`;
}

import { increaseOf } from "../../alerts/promql.ts";

/** What a dashboard's range of time, and a point's share of it, are called in Grafana. */
type Window = "$__range" | "$__interval";

const REPOSITORY = 'repo=~"$repo"';

/** The series of a metric in the chosen repositories; `more` are further matchers. */
function chosen(metric: string, more = ""): string {
  return `${metric}{${more === "" ? REPOSITORY : `${REPOSITORY}, ${more}`}}`;
}

/** By how much counters grew in a window, added up by labels. See `increaseOf` for why this is not `increase()`. */
function grown(metric: string, window: Window, labels = ""): string {
  const sum = labels === "" ? "sum" : `sum by (${labels})`;
  return `${sum} (${increaseOf(metric, window)})`;
}

/** Flows by how they ended. A rejected block is counted beside the success of its flow. */
export function flowCount(status: string, window: Window, labels = ""): string {
  return grown(chosen("flow_status_total", `status=~"${status}"`), window, labels);
}

/** Blocks that passed every gate, as far as flows tell: those that were made without those that were rejected. */
export function acceptedCount(window: Window, labels = ""): string {
  const on = labels === "" ? "" : ` on (${labels})`;
  const made = flowCount("success", window, labels);
  return `${made} -${on} (${flowCount("rejected", window, labels)} or 0 * ${made})`;
}

/** Percent of the flows that ended well; cancelled ones are left out. */
export function successRate(window: Window): string {
  const all = flowCount("success|failed", window);
  return `100 - 100 * (${flowCount("failed", window)} or 0 * ${all}) / ${all}`;
}

/** A percentile of how long flows take, in seconds. */
export function durationQuantile(quantile: number, window: Window): string {
  return `histogram_quantile(${quantile}, ${grown(chosen("flow_duration_seconds_bucket"), window, "le")})`;
}

/** US dollars. */
export function cost(window: Window, labels = ""): string {
  return grown(chosen("flow_cost_usd_sum"), window, labels);
}

/** US dollars a flow. */
export function meanCost(window: Window): string {
  return `${cost(window)} / ${grown(chosen("flow_cost_usd_count"), window)}`;
}

/** The mean kill rate, in percent. */
export function meanKillRate(window: Window): string {
  const sum = grown(chosen("quality_gate_kill_rate_sum"), window);
  return `${sum} / ${grown(chosen("quality_gate_kill_rate_count"), window)}`;
}

/** How many blocks have a kill rate up to which bound: a histogram. */
export function killRateBuckets(window: Window): string {
  return grown(chosen("quality_gate_kill_rate_bucket"), window, "le");
}

/** Results of gates. */
export function gateCount(verdict: string, window: Window, labels = ""): string {
  return grown(chosen("quality_gate_result_total", `verdict=~"${verdict}"`), window, labels);
}

/** Tokens of the chosen models. */
export function tokens(window: Window, labels = ""): string {
  return grown(chosen("flow_tokens_total", 'model=~"$model"'), window, labels);
}

/** Requests beyond the first, or calls that another model answered. */
export function events(what: "retries" | "fallbacks", window: Window, labels = ""): string {
  return grown(chosen(`flow_${what}_total`), window, labels);
}

/** Repositories with at least one flow. */
export function activeRepositories(window: Window): string {
  return `count(${flowCount("success|failed|cancelled", window, "repo")} > 0)`;
}

/** Share of a provider's tokens of the day that is used, in percent. */
export function quota(): string {
  return `100 * max by (provider) (last_over_time(${chosen("provider_quota_used_ratio")}[1d]))`;
}

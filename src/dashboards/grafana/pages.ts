import type { Thresholds } from "../../alerts/rules.ts";
import type { DashboardAssumptions, DashboardTargets } from "../dashboard-data.ts";
import type { Panel } from "./panel.ts";
import {
  acceptedCount,
  activeRepositories,
  cost,
  durationQuantile,
  events,
  flowCount,
  gateCount,
  killRateBuckets,
  meanCost,
  meanKillRate,
  quota,
  successRate,
  tokens,
} from "./queries.ts";

/** What the dashboards are held against. */
export interface GrafanaSettings {
  readonly targets: DashboardTargets;
  readonly thresholds: Thresholds;
  readonly assumptions: DashboardAssumptions;
}

/** One dashboard before it has its variables and its place for each panel. */
export interface GrafanaPage {
  /** Its address is `/d/<uid>`. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly panels: readonly Panel[];
}

type Rest = Omit<Panel, "kind" | "width" | "description" | "queries"> & {
  readonly description?: string;
  readonly width?: number;
};

/** A figure of the whole range. */
function stat(expr: string, rest: Rest): Panel {
  return { kind: "stat", width: 6, description: "", ...rest, queries: [{ expr, legend: rest.title }] };
}

function chart(kind: "lines" | "columns" | "bars", queries: Panel["queries"], rest: Rest): Panel {
  const interval = kind === "bars" ? {} : { interval: "1h" };
  return { kind, width: 12, description: "", ...interval, ...rest, queries };
}

const VALUE = "$hours_saved * $hourly_usd";

function roi(): GrafanaPage {
  return {
    uid: "flowengine-roi",
    title: "Blocks / ROI",
    description:
      "What accepted blocks are worth beside what all flows cost. The assumptions are variables of the dashboard.",
    panels: [
      stat(`${VALUE} * (${acceptedCount("$__range")}) / ${cost("$__range")}`, {
        title: "Return",
        unit: "none",
        description: "Value over cost.",
      }),
      stat(acceptedCount("$__range"), { title: "Accepted blocks", unit: "none" }),
      stat(`${VALUE} * (${acceptedCount("$__range")})`, { title: "Value", unit: "currencyUSD" }),
      stat(cost("$__range"), { title: "Cost", unit: "currencyUSD" }),
      chart("columns", [{ expr: `${VALUE} * (${acceptedCount("$__interval")})`, legend: "Value", color: "green" }], {
        title: "Value of accepted blocks",
        unit: "currencyUSD",
        interval: "1d",
      }),
      chart("columns", [{ expr: cost("$__interval"), legend: "Cost", color: "orange" }], {
        title: "Cost of flows",
        unit: "currencyUSD",
        interval: "1d",
      }),
      chart("bars", [{ expr: `topk(15, ${acceptedCount("$__range", "repo")})`, legend: "{{repo}}" }], {
        title: "Accepted blocks by repository",
        unit: "none",
        width: 24,
      }),
    ],
  };
}

function quality({ targets, thresholds }: GrafanaSettings): GrafanaPage {
  const killRate = { value: thresholds.kill_rate, badIs: "below" } as const;
  return {
    uid: "flowengine-quality",
    title: "Blocks / Quality",
    description: "How many blocks pass the gates, and how well their tests find mistakes.",
    panels: [
      stat(`100 * (${acceptedCount("$__range")}) / ${flowCount("success", "$__range")}`, {
        title: "Blocks accepted",
        unit: "percent",
      }),
      stat(`100 * ${gateCount("pass", "$__range")} / ${gateCount(".+", "$__range")}`, {
        title: "Gates passed",
        unit: "percent",
      }),
      stat(meanKillRate("$__range"), {
        title: "Mean kill rate",
        unit: "percent",
        threshold: { value: targets.killRate, badIs: "below" },
      }),
      stat(flowCount("rejected", "$__range"), { title: "Rejected blocks", unit: "none" }),
      chart("lines", [{ expr: meanKillRate("$__interval"), legend: "Mean" }], {
        title: "Mutation kill rate",
        unit: "percent",
        threshold: killRate,
      }),
      chart(
        "columns",
        [
          { expr: gateCount("pass", "$__interval"), legend: "Passed", color: "green" },
          { expr: gateCount("fail", "$__interval"), legend: "Failed", color: "red" },
          { expr: gateCount("error", "$__interval"), legend: "Undecided", color: "yellow" },
        ],
        { title: "Results of gates", unit: "none" },
      ),
      chart(
        "bars",
        [
          {
            expr: `100 * ${gateCount("pass", "$__range", "gate")} / ${gateCount(".+", "$__range", "gate")}`,
            legend: "{{gate}}",
          },
        ],
        { title: "Pass rate by gate", unit: "percent" },
      ),
      chart("bars", [{ expr: killRateBuckets("$__range"), legend: "up to {{le}} %" }], {
        title: "Blocks by kill rate, added up",
        unit: "none",
      }),
    ],
  };
}

function reliability({ targets, thresholds }: GrafanaSettings): GrafanaPage {
  return {
    uid: "flowengine-slo",
    title: "Blocks / Reliability",
    description: "Whether flows end well, and how long they take.",
    panels: [
      stat(successRate("$__range"), {
        title: "Success rate",
        unit: "percent",
        threshold: { value: targets.successRate, badIs: "below" },
      }),
      stat(durationQuantile(0.95, "$__range"), {
        title: "P95 duration",
        unit: "s",
        threshold: { value: targets.p95Seconds, badIs: "above" },
      }),
      stat(flowCount("failed", "$__range"), { title: "Failed flows", unit: "none" }),
      stat(events("fallbacks", "$__range"), { title: "Fallbacks", unit: "none" }),
      chart("lines", [{ expr: successRate("$__interval"), legend: "Success rate" }], {
        title: "Success rate",
        description: `An alert fires when more than ${thresholds.failure_rate} % of an hour's flows fail.`,
        unit: "percent",
        threshold: { value: targets.successRate, badIs: "below" },
      }),
      chart(
        "lines",
        [
          { expr: durationQuantile(0.95, "$__interval"), legend: "P95" },
          { expr: durationQuantile(0.5, "$__interval"), legend: "Median" },
        ],
        {
          title: "Duration",
          description: `Alerts fire above ${thresholds.p95_seconds} s and ${thresholds.p95_critical_seconds} s.`,
          unit: "s",
          threshold: { value: thresholds.p95_seconds, badIs: "above" },
        },
      ),
      chart(
        "columns",
        [
          { expr: flowCount("success", "$__interval"), legend: "Ended well", color: "green" },
          { expr: flowCount("failed", "$__interval"), legend: "Failed", color: "red" },
          { expr: flowCount("cancelled", "$__interval"), legend: "Cancelled", color: "text" },
        ],
        { title: "Flows by outcome", unit: "none" },
      ),
      chart(
        "columns",
        [
          { expr: events("retries", "$__interval"), legend: "Retries", color: "blue" },
          { expr: events("fallbacks", "$__interval"), legend: "Fallbacks", color: "orange" },
        ],
        { title: "Retries and fallbacks", unit: "none" },
      ),
    ],
  };
}

function adoption(): GrafanaPage {
  const ended = "success|failed|cancelled";
  return {
    uid: "flowengine-adoption",
    title: "Blocks / Adoption",
    description:
      "Which repositories use Blocks, how much, and for what. People are on the static dashboard alone: metrics name none.",
    panels: [
      stat(activeRepositories("$__range"), { title: "Active repositories", unit: "none", width: 8 }),
      stat(flowCount(ended, "$__range"), { title: "Flows", unit: "none", width: 8 }),
      stat(acceptedCount("$__range"), { title: "Accepted blocks", unit: "none", width: 8 }),
      chart("columns", [{ expr: flowCount(ended, "$__interval"), legend: "Flows", color: "blue" }], {
        title: "Flows",
        unit: "none",
        interval: "1d",
      }),
      chart("lines", [{ expr: activeRepositories("$__interval"), legend: "Repositories" }], {
        title: "Active repositories",
        unit: "none",
        interval: "1d",
      }),
      chart("bars", [{ expr: `topk(15, ${flowCount(ended, "$__range", "repo")})`, legend: "{{repo}}" }], {
        title: "Flows by repository",
        unit: "none",
      }),
      chart("bars", [{ expr: flowCount(ended, "$__range", "family, type"), legend: "{{family}}/{{type}}" }], {
        title: "Flows by kind of block",
        unit: "none",
      }),
    ],
  };
}

function money({ targets, thresholds }: GrafanaSettings): GrafanaPage {
  return {
    uid: "flowengine-cost",
    title: "Blocks / Cost",
    description:
      "What is spent, where, and what a flow costs. Cost by model is on the static dashboard; here are its tokens.",
    panels: [
      stat(cost("$__range"), { title: "Spent", unit: "currencyUSD" }),
      stat(meanCost("$__range"), {
        title: "Mean of a flow",
        unit: "currencyUSD",
        threshold: { value: targets.costUsd, badIs: "above" },
      }),
      stat(tokens("$__range"), { title: "Tokens", unit: "short" }),
      stat(`max(${quota()})`, {
        title: "Quota used, highest",
        unit: "percent",
        threshold: { value: 80, badIs: "above" },
      }),
      chart("columns", [{ expr: cost("$__interval"), legend: "Spent", color: "blue" }], {
        title: "Spent by day",
        description:
          "Each column is the day that ends there, UTC. The line is the threshold of the alert for all repositories together.",
        unit: "currencyUSD",
        width: 24,
        interval: "1d",
        threshold: { value: thresholds.day_usd, badIs: "above" },
      }),
      chart("lines", [{ expr: meanCost("$__interval"), legend: "Mean" }], {
        title: "Mean cost of a flow",
        unit: "currencyUSD",
        threshold: { value: targets.costUsd, badIs: "above" },
      }),
      chart("bars", [{ expr: `topk(15, ${cost("$__range", "repo")})`, legend: "{{repo}}" }], {
        title: "Cost by repository",
        unit: "currencyUSD",
      }),
      chart("bars", [{ expr: tokens("$__range", "model, type"), legend: "{{model}} {{type}}" }], {
        title: "Tokens by model",
        unit: "short",
      }),
      chart("lines", [{ expr: quota(), legend: "{{provider}}" }], { title: "Quota of the day used", unit: "percent" }),
    ],
  };
}

/** The five dashboards. */
export function grafanaPages(settings: GrafanaSettings): readonly GrafanaPage[] {
  return [roi(), quality(settings), reliability(settings), adoption(), money(settings)];
}

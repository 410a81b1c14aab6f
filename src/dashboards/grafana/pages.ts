import type { Thresholds } from "../../alerts/rules.ts";
import type { DashboardAssumptions, DashboardTargets } from "../dashboard-data.ts";
import { chart, stat } from "./chart.ts";
import type { Panel } from "./panel.ts";
import { quality, reliability } from "./quality-pages.ts";
import { acceptedCount, activeRepositories, cost, flowCount, meanCost, quota, tokens } from "./queries.ts";

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

import { chart, stat } from "./chart.ts";
import type { GrafanaPage, GrafanaSettings } from "./pages.ts";
import {
  acceptedCount,
  durationQuantile,
  events,
  flowCount,
  gateCount,
  killRateBuckets,
  meanKillRate,
  successRate,
} from "./queries.ts";

/** How good blocks are. */
export function quality({ targets, thresholds }: GrafanaSettings): GrafanaPage {
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

/** Whether flows end well, and how long they take. */
export function reliability({ targets, thresholds }: GrafanaSettings): GrafanaPage {
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

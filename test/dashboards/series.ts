import { METRICS } from "../../src/telemetry/metrics.ts";
import type { Event } from "../alerts/events.ts";
import { MINUTE_MS } from "../alerts/events.ts";
import type { Series } from "./promtool.ts";

const DURATION_BOUNDS = METRICS["flow.duration_seconds"].boundaries;
/** With one just below the threshold, where a rule about "below" decides exactly. */
const KILL_RATE_BOUNDS = [...METRICS["quality_gate.kill_rate"].boundaries, 59.99];

/**
 * What a collector shows of flows: counters by their labels, a sample a minute. A series begins with its first event, as
 * they do, and not at zero.
 */
export function seriesOf(events: readonly Event[], startMs: number, minutes: number): Series[] {
  const grown = new Map<string, { minute: number; by: number }[]>();
  const add = (series: string, atMs: number, by: number) => {
    // A scrape shows what had happened by then.
    const change = { minute: Math.ceil((atMs - startMs) / MINUTE_MS), by };
    grown.set(series, [...(grown.get(series) ?? []), change]);
  };
  for (const event of events) for (const { series, by } of incrementsOf(event)) add(series, event.atMs, by);
  return [...grown].map(([series, changes]) => {
    const first = Math.min(...changes.map(({ minute }) => minute));
    const values = Array.from({ length: minutes + 1 }, (_, minute) => {
      if (minute < first) return undefined;
      return changes.reduce((sum, change) => (change.minute <= minute ? sum + change.by : sum), 0);
    });
    return { series, values };
  });
}

function incrementsOf(event: Event): { series: string; by: number }[] {
  const { repository: repo, outcome, durationSeconds, costUsd, killRate } = event;
  // A flow succeeds when it has made a block; what becomes of that comes on top.
  const statuses = outcome === "undecided" || outcome === "rejected" ? ["success", outcome] : [outcome];
  return [
    ...statuses.map((status) => ({ series: `flow_status_total{repo="${repo}",status="${status}"}`, by: 1 })),
    ...(outcome === "cancelled"
      ? []
      : histogram("flow_duration_seconds", { repo, bounds: DURATION_BOUNDS, value: durationSeconds })),
    ...histogram("flow_cost_usd", { repo, bounds: [], value: costUsd }),
    ...histogram("quality_gate_kill_rate", { repo, bounds: KILL_RATE_BOUNDS, value: killRate }),
  ];
}

function histogram(
  name: string,
  { repo, bounds, value }: { repo: string; bounds: readonly number[]; value: number | undefined },
): { series: string; by: number }[] {
  if (value === undefined) return [];
  return [
    { series: `${name}_sum{repo="${repo}"}`, by: value },
    { series: `${name}_count{repo="${repo}"}`, by: 1 },
    ...bounds.map((le) => ({ series: `${name}_bucket{repo="${repo}",le="${le}"}`, by: value <= le ? 1 : 0 })),
    { series: `${name}_bucket{repo="${repo}",le="+Inf"}`, by: 1 },
  ];
}

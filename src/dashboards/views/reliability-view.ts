import { countOutcomes, grouped, largest, percentileOf, shareOf, sumOf } from "./figures.ts";
import type { ShownFlow } from "./flow.ts";
import { highestFlows, spreadOf } from "./flow-figures.ts";
import { timeText } from "./format.ts";
import { byBucket, type Selection } from "./selection.ts";
import type { BarChart, HistogramChart, PageView, TableView, TimeChart } from "./view.ts";

const MOST_BARS = 12;
const MOST_ROWS = 10;

/** Whether flows end well, and how long they take. */
export function reliabilityView(selection: Selection): PageView {
  const { flows, targets, unfinished } = selection;
  const { successRate, ended, failed, undecided, cancelled } = countOutcomes(flows);
  const seconds = flows.map(secondsOf);
  const p95 = percentileOf(seconds, 95);
  const switched = flows.filter(({ fallbacks = 0 }) => fallbacks > 0).length;
  const died = unfinished.filter(({ outcome }) => outcome === "died").length;
  return {
    lead: "Whether flows end well, how long they take, and what they had to try again.",
    tiles: [
      {
        label: "Success rate",
        unit: "percent",
        value: successRate,
        target: {
          text: `target ≥ ${targets.successRate} %`,
          reached: successRate === undefined ? undefined : successRate >= targets.successRate,
        },
      },
      {
        label: "P95 duration",
        unit: "seconds",
        value: p95,
        target: {
          text: `target < ${targets.p95Seconds} s`,
          reached: p95 === undefined ? undefined : p95 < targets.p95Seconds,
        },
      },
      { label: "Median duration", unit: "seconds", value: percentileOf(seconds, 50), note: "half are not above" },
      {
        label: "Flows that failed",
        unit: "count",
        value: failed + undecided,
        note: `of ${ended - cancelled}; ${died} died`,
      },
      {
        label: "Retries",
        unit: "count",
        value: sumOf(flows.map(({ retries }) => retries)),
        note: "requests asked again",
      },
      {
        label: "With a fallback",
        unit: "percent",
        value: shareOf(switched, flows.filter(({ fallbacks }) => fallbacks !== undefined).length),
        note: "another model answered",
      },
    ],
    charts: [success(selection), durations(selection), outcomes(selection), errors(selection), spread(selection)],
    tables: [slowest(selection), failures(selection)],
    notes: ["Cancelled flows are in no rate. A flow that a gate rejects did not fail: the quality page shows it."],
  };
}

function secondsOf({ durationMs }: ShownFlow): number | undefined {
  return durationMs === undefined ? undefined : durationMs / 1000;
}

function success(selection: Selection): TimeChart {
  return {
    kind: "lines",
    id: "success",
    title: "Success rate",
    description: "Share of the flows that ended without an error, cancelled ones left out.",
    unit: "percent",
    bucketMs: selection.bucketMs,
    times: selection.buckets,
    lines: [{ value: selection.targets.successRate, label: "Target" }],
    series: [
      {
        name: "Success rate",
        tone: "first",
        values: byBucket(selection, selection.flows).map((flows) => countOutcomes(flows).successRate),
      },
    ],
  };
}

function durations(selection: Selection): TimeChart {
  const days = byBucket(selection, selection.flows).map((flows) => flows.map(secondsOf));
  return {
    kind: "lines",
    id: "durations",
    title: "Duration",
    description: "How long flows take: half of them are not above the median, 95 % not above the P95.",
    unit: "seconds",
    bucketMs: selection.bucketMs,
    times: selection.buckets,
    lines: [{ value: selection.targets.p95Seconds, label: "Target of the P95" }],
    series: [
      { name: "P95", tone: "first", values: days.map((seconds) => percentileOf(seconds, 95)) },
      { name: "Median", tone: "second", values: days.map((seconds) => percentileOf(seconds, 50)) },
    ],
  };
}

function outcomes(selection: Selection): TimeChart {
  const counts = byBucket(selection, selection.flows).map(countOutcomes);
  return {
    kind: "columns",
    id: "outcomes",
    title: "Flows by outcome",
    description: "Flows that ended: well, by an error or undecided, or cancelled by somebody.",
    unit: "count",
    wide: true,
    bucketMs: selection.bucketMs,
    times: selection.buckets,
    series: [
      {
        name: "Ended well",
        tone: "good",
        values: counts.map(({ accepted, rejected, generated }) => accepted + rejected + generated),
      },
      { name: "Failed", tone: "bad", values: counts.map(({ failed, undecided }) => failed + undecided) },
      { name: "Cancelled", tone: "quiet", values: counts.map(({ cancelled }) => cancelled) },
    ],
  };
}

function errors({ flows }: Selection): BarChart {
  const groups = [...grouped(flows, ({ error }) => error)].map(([name, list]) => ({ name, values: [list.length] }));
  return {
    kind: "bars",
    id: "errors",
    title: "Errors",
    description: "Flows by the code of the error that ended them.",
    unit: "count",
    of: "Error",
    parts: [{ name: "Flows", tone: "bad" }],
    ...largest(groups, MOST_BARS),
  };
}

function spread({ flows, targets }: Selection): HistogramChart {
  return spreadOf(flows.map(secondsOf), {
    title: "Flows by duration",
    description: "How many flows take how long.",
    axis: "Duration (s)",
    axisUnit: "seconds",
    lines: [{ value: targets.p95Seconds, label: "Target of the P95" }],
  });
}

function slowest({ flows }: Selection): TableView {
  return highestFlows(flows, {
    id: "slowest",
    title: "Slowest flows",
    of: "Duration",
    unit: "seconds",
    figureOf: secondsOf,
    empty: "No duration is known.",
  });
}

function failures({ flows }: Selection): TableView {
  const failed = flows.filter(({ outcome }) => outcome === "failed" || outcome === "undecided").slice(0, MOST_ROWS);
  return {
    id: "failures",
    title: "Latest failures",
    columns: ["Flow", "Repository", "Ended (UTC)", "Error"],
    rows: failed.map((flow) => [
      flow.flow,
      flow.repository,
      timeText(flow.atMs),
      flow.error ?? (flow.outcome === "undecided" ? "a gate could not decide" : "unknown"),
    ]),
    empty: "No flow failed.",
  };
}

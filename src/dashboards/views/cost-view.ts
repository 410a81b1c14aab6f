import { grouped, largest, meanOf, percentileOf, sumOf } from "./figures.ts";
import { highestFlows, spreadOf } from "./flow-figures.ts";
import { byBucket, costOf, type Selection } from "./selection.ts";
import type { BarChart, HistogramChart, PageView, TableView, TimeChart } from "./view.ts";

const MOST_BARS = 10;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Where the money goes. */
export function costView(selection: Selection): PageView {
  const { flows, targets, dayUsd } = selection;
  const costs = flows.map((flow) => costOf(flow, selection));
  const mean = meanOf(costs);
  const spent = moneyOf(selection);
  const days = [...grouped(spent, ({ atMs }) => String(Math.floor(atMs / DAY_MS)))].map(([, list]) =>
    sumOf(list.map(({ costUsd }) => costUsd)),
  );
  const dearestDay = percentileOf(days, 100);
  const unknown = costs.filter((cost) => cost === undefined).length;
  const estimated = flows.filter((flow) => flow.estimated).length;
  const [input, output] = tokensOf(selection);
  return {
    lead: "What is spent, on which days, models and repositories, and what a flow costs.",
    tiles: [
      {
        label: "Spent",
        unit: "usd",
        value: sumOf(spent.map(({ costUsd }) => costUsd)) ?? (flows.length === 0 ? undefined : 0),
        note: "booked in the period",
      },
      {
        label: "Mean of a flow",
        unit: "usd",
        value: mean,
        target: {
          text: `target < ${targets.costUsd} USD`,
          reached: mean === undefined ? undefined : mean < targets.costUsd,
        },
      },
      {
        label: "Dearest day",
        unit: "usd",
        value: dearestDay,
        target: {
          text: `bound ${dayUsd} USD a day`,
          reached: dearestDay === undefined ? undefined : dearestDay <= dayUsd,
        },
      },
      { label: "Dearest flow", unit: "usd", value: percentileOf(costs, 100), note: "of those that ended" },
      { label: "Input tokens", unit: "count", value: input, note: "of all flows" },
      { label: "Output tokens", unit: "count", value: output, note: "of all flows" },
    ],
    charts: [spending(selection), meanCost(selection), byModel(selection), byRepository(selection), spread(selection)],
    tables: [models(selection), dearest(selection)],
    notes: notesOf({ selection, unknown, estimated }),
  };
}

function notesOf({
  selection,
  unknown,
  estimated,
}: {
  selection: Selection;
  unknown: number;
  estimated: number;
}): string[] {
  return [
    "Money counts on the day (UTC) on which it was booked, as budgets count it; a flow counts in the period in which it ended.",
    ...(selection.filters.model === undefined
      ? []
      : ["One model is chosen: its own cost in each flow is shown, on the day on which the flow ended."]),
    ...(unknown === 0 ? [] : [`The cost of ${unknown} flows is not known: they are in no sum.`]),
    ...(estimated === 0 ? [] : [`A part of the cost of ${estimated} flows is an upper estimate.`]),
  ];
}

interface Money {
  readonly atMs: number;
  readonly repository: string;
  readonly costUsd: number;
}

function moneyOf(selection: Selection): readonly Money[] {
  if (selection.filters.model === undefined) return selection.bookings;
  return selection.flows.flatMap((flow) => {
    const costUsd = costOf(flow, selection);
    return costUsd === undefined ? [] : [{ atMs: flow.atMs, repository: flow.repository, costUsd }];
  });
}

function tokensOf({ flows, filters: { model } }: Selection): [number | undefined, number | undefined] {
  const uses: readonly { readonly inputTokens: number | undefined; readonly outputTokens: number | undefined }[] =
    model === undefined ? flows : flows.flatMap(({ models }) => models.filter((use) => use.model === model));
  return [sumOf(uses.map(({ inputTokens }) => inputTokens)), sumOf(uses.map(({ outputTokens }) => outputTokens))];
}

function spending(selection: Selection): TimeChart {
  const isByHour = selection.bucketMs === HOUR_MS;
  const values = byBucket(selection, moneyOf(selection)).map(
    (money) => sumOf(money.map(({ costUsd }) => costUsd)) ?? 0,
  );
  const whose = selection.filters.repository === undefined ? "all repositories" : "a repository";
  return {
    kind: "columns",
    id: "spending",
    title: isByHour ? "Spent by hour" : "Spent by day",
    description: isByHour
      ? "What was booked in each hour, UTC."
      : `What was booked on each day, UTC, beside the bound of a day for ${whose}.`,
    unit: "usd",
    wide: true,
    bucketMs: selection.bucketMs,
    times: selection.buckets,
    // The bound is one of a day: beside an hour it would say nothing.
    ...(isByHour ? {} : { lines: [{ value: selection.dayUsd, label: "Bound of a day" }] }),
    series: [{ name: "Spent", tone: "first", values }],
  };
}

function meanCost(selection: Selection): TimeChart {
  const values = byBucket(selection, selection.flows).map((flows) =>
    meanOf(flows.map((flow) => costOf(flow, selection))),
  );
  return {
    kind: "lines",
    id: "mean",
    title: "Mean cost of a flow",
    description: "Of the flows that ended and whose cost is known.",
    unit: "usd",
    bucketMs: selection.bucketMs,
    times: selection.buckets,
    lines: [{ value: selection.targets.costUsd, label: "Target" }],
    series: [{ name: "Mean cost", tone: "first", values }],
  };
}

function byModel({ flows }: Selection): BarChart {
  const uses = flows.flatMap(({ models }) => models);
  return costBars([...grouped(uses, ({ model }) => model)], {
    id: "by-model",
    title: "Cost by model",
    description: "What the flows that ended paid for each model.",
    of: "Model",
  });
}

function byRepository(selection: Selection): BarChart {
  return costBars([...grouped(moneyOf(selection), ({ repository }) => repository)], {
    id: "by-repository",
    title: "Cost by repository",
    description: `The ${MOST_BARS} repositories that spent the most.`,
    of: "Repository",
  });
}

function costBars(
  groups: readonly (readonly [string, readonly { readonly costUsd: number | undefined }[]])[],
  chart: Pick<BarChart, "id" | "title" | "description" | "of">,
): BarChart {
  const rows = groups.map(([name, list]) => ({ name, values: [sumOf(list.map(({ costUsd }) => costUsd)) ?? 0] }));
  return { kind: "bars", unit: "usd", parts: [{ name: "Cost", tone: "first" }], ...chart, ...largest(rows, MOST_BARS) };
}

function spread(selection: Selection): HistogramChart {
  const costs = selection.flows.map((flow) => costOf(flow, selection));
  return spreadOf(costs, {
    title: "Flows by cost",
    description: "How many flows cost how much.",
    axis: "Cost (USD)",
    axisUnit: "usd",
    lines: [{ value: selection.targets.costUsd, label: "Target of the mean" }],
  });
}

function models({ flows }: Selection): TableView {
  const used = flows.flatMap((flow) => flow.models.map((use) => ({ ...use, flow: flow.flow })));
  const rows = [...grouped(used, ({ model }) => model)].map(([name, list]) => ({
    name,
    flows: list.length,
    requests: sumOf(list.map(({ requests }) => requests)),
    input: sumOf(list.map(({ inputTokens }) => inputTokens)),
    output: sumOf(list.map(({ outputTokens }) => outputTokens)),
    cost: sumOf(list.map(({ costUsd }) => costUsd)),
  }));
  rows.sort((a, b) => (b.cost ?? -1) - (a.cost ?? -1) || (a.name < b.name ? -1 : 1));
  return {
    id: "models",
    title: "Models",
    columns: ["Model", "Flows", "Requests", "Input tokens", "Output tokens", "Cost"],
    rows: rows.map((row) => [
      row.name,
      { value: row.flows, unit: "count" },
      { value: row.requests, unit: "count" },
      { value: row.input, unit: "count" },
      { value: row.output, unit: "count" },
      { value: row.cost, unit: "usd" },
    ]),
    empty: "No flow says which models it used.",
  };
}

function dearest(selection: Selection): TableView {
  return highestFlows(selection.flows, {
    id: "dearest",
    title: "Dearest flows",
    of: "Cost",
    unit: "usd",
    figureOf: (flow) => costOf(flow, selection),
    empty: "No cost is known.",
  });
}

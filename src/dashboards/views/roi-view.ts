import type { DashboardAssumptions } from "../dashboard-data.ts";
import { countOutcomes, grouped, sumOf } from "./figures.ts";
import { byBucket, costOf, type Selection } from "./selection.ts";
import type { PageView, TableView, TimeChart } from "./view.ts";

/** What the blocks were worth and what they cost. */
export function roiView(selection: Selection, assumptions: DashboardAssumptions): PageView {
  const { flows, targets } = selection;
  const { accepted } = countOutcomes(flows);
  const { hoursSaved, hourlyUsd } = assumptions;
  const costUsd = sumOf(flows.map((flow) => costOf(flow, selection)));
  const savedUsd = accepted * hoursSaved * hourlyUsd;
  const perBlock = accepted === 0 || costUsd === undefined ? undefined : costUsd / accepted;
  return {
    lead: "What accepted blocks are worth beside what all flows cost, under your assumptions.",
    tiles: [
      {
        label: "Return (ROI)",
        unit: "ratio",
        value: accepted === 0 || costUsd === undefined || costUsd === 0 ? undefined : savedUsd / costUsd,
        note: "value over cost",
      },
      { label: "Accepted blocks", unit: "count", value: accepted, note: "every gate passed" },
      { label: "Hours saved", unit: "hours", value: accepted * hoursSaved, note: `assumed: ${hoursSaved} h a block` },
      { label: "Value", unit: "usd", value: savedUsd, note: `assumed: ${hourlyUsd} USD an hour` },
      { label: "Cost", unit: "usd", value: costUsd, note: "of all flows that ended" },
      { label: "Cost a block", unit: "usd", value: perBlock, note: "all flows over accepted blocks" },
    ],
    charts: [...growth(selection, assumptions), blocksByDay(selection), perBlockByDay(selection, targets.costUsd)],
    tables: [repositories(selection, assumptions)],
    notes: [
      `Assumptions: an accepted block saves ${hoursSaved} hours of an engineer, and such an hour costs ${hourlyUsd} USD. Set metrics.hours_saved and metrics.hourly_usd in .blocks/config.yml to your own.`,
    ],
  };
}

/** Two charts with a scale each: beside the value a cost that is worth it could not be seen. */
function growth(selection: Selection, { hoursSaved, hourlyUsd }: DashboardAssumptions): TimeChart[] {
  const value: number[] = [];
  const cost: number[] = [];
  for (const flows of byBucket(selection, selection.flows)) {
    value.push((value.at(-1) ?? 0) + countOutcomes(flows).accepted * hoursSaved * hourlyUsd);
    cost.push((cost.at(-1) ?? 0) + (sumOf(flows.map((flow) => costOf(flow, selection))) ?? 0));
  }
  const both = { kind: "lines", unit: "usd", bucketMs: selection.bucketMs, times: selection.buckets } as const;
  return [
    {
      ...both,
      id: "value",
      title: "Value so far",
      description: "The assumed value of accepted blocks, added up since the period began.",
      series: [{ name: "Value", tone: "good", values: value }],
    },
    {
      ...both,
      id: "cost",
      title: "Cost so far",
      description: "What all flows cost that ended, added up since the period began. It has a scale of its own.",
      series: [{ name: "Cost", tone: "second", values: cost }],
    },
  ];
}

function blocksByDay(selection: Selection): TimeChart {
  const counts = byBucket(selection, selection.flows).map(countOutcomes);
  return {
    kind: "columns",
    id: "accepted",
    title: "Accepted blocks",
    description: "Blocks that were stored and passed every gate.",
    unit: "count",
    bucketMs: selection.bucketMs,
    times: selection.buckets,
    series: [{ name: "Accepted", tone: "good", values: counts.map(({ accepted }) => accepted) }],
  };
}

function perBlockByDay(selection: Selection, target: number): TimeChart {
  const values = byBucket(selection, selection.flows).map((flows) => {
    const { accepted } = countOutcomes(flows);
    const cost = sumOf(flows.map((flow) => costOf(flow, selection)));
    return accepted === 0 || cost === undefined ? undefined : cost / accepted;
  });
  return {
    kind: "lines",
    id: "per-block",
    title: "Cost an accepted block",
    description: "What all flows cost, over the blocks that were accepted. Nothing is shown where none was.",
    unit: "usd",
    bucketMs: selection.bucketMs,
    times: selection.buckets,
    lines: [{ value: target, label: "Target of a flow" }],
    series: [{ name: "Cost an accepted block", tone: "first", values }],
  };
}

function repositories(selection: Selection, { hoursSaved, hourlyUsd }: DashboardAssumptions): TableView {
  const rows = [...grouped(selection.flows, ({ repository }) => repository)].map(([name, flows]) => {
    const { accepted, ended } = countOutcomes(flows);
    const cost = sumOf(flows.map((flow) => costOf(flow, selection)));
    const saved = accepted * hoursSaved * hourlyUsd;
    return { name, ended, accepted, cost, saved, ratio: accepted === 0 || !cost ? undefined : saved / cost };
  });
  rows.sort((a, b) => b.saved - a.saved || (a.name < b.name ? -1 : 1));
  return {
    id: "repositories",
    title: "By repository",
    columns: ["Repository", "Flows", "Accepted", "Value", "Cost", "Return"],
    rows: rows.map(({ name, ended, accepted, cost, saved, ratio }) => [
      name,
      { value: ended, unit: "count" },
      { value: accepted, unit: "count" },
      { value: saved, unit: "usd" },
      { value: cost, unit: "usd" },
      { value: ratio, unit: "ratio" },
    ]),
    empty: "No flow ended.",
  };
}

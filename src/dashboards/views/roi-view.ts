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
        label: "Return on investment",
        unit: "ratio",
        value: accepted === 0 || costUsd === undefined || costUsd === 0 ? undefined : savedUsd / costUsd,
        note: "value over cost",
      },
      { label: "Accepted blocks", unit: "count", value: accepted, note: "stored, every gate passed" },
      { label: "Hours saved", unit: "hours", value: accepted * hoursSaved, note: `${hoursSaved} h a block, assumed` },
      { label: "Value", unit: "usd", value: savedUsd, note: `${hourlyUsd} USD an hour, assumed` },
      { label: "Cost", unit: "usd", value: costUsd, note: "of all flows that ended" },
      { label: "Cost an accepted block", unit: "usd", value: perBlock, note: "what did not pass is paid for too" },
    ],
    charts: [growth(selection, assumptions), blocksByDay(selection), perBlockByDay(selection, targets.costUsd)],
    tables: [repositories(selection, assumptions)],
    notes: [
      `Assumptions: an accepted block saves ${hoursSaved} hours of an engineer, and such an hour costs ${hourlyUsd} USD. Set metrics.hours_saved and metrics.hourly_usd in .blocks/config.yml to your own.`,
    ],
  };
}

function growth(selection: Selection, { hoursSaved, hourlyUsd }: DashboardAssumptions): TimeChart {
  const value: number[] = [];
  const cost: number[] = [];
  for (const flows of byBucket(selection, selection.flows)) {
    value.push((value.at(-1) ?? 0) + countOutcomes(flows).accepted * hoursSaved * hourlyUsd);
    cost.push((cost.at(-1) ?? 0) + (sumOf(flows.map((flow) => costOf(flow, selection))) ?? 0));
  }
  return {
    kind: "lines",
    id: "growth",
    title: "Value and cost so far",
    description: "Added up since the period began: the assumed value of accepted blocks, and what flows cost.",
    unit: "usd",
    wide: true,
    bucketMs: selection.bucketMs,
    times: selection.buckets,
    series: [
      { name: "Value", tone: "first", values: value },
      { name: "Cost", tone: "second", values: cost },
    ],
  };
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

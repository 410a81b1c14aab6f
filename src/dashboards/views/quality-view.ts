import { GATES } from "../dashboard-data.ts";
import { binned, countOutcomes, meanOf, percentileOf, shareOf } from "./figures.ts";
import { byBucket, type Selection } from "./selection.ts";
import type { BarChart, HistogramChart, PageView, TableView, TimeChart } from "./view.ts";

const MOST_ROWS = 10;

/** How good the blocks are that flows make. */
export function qualityView(selection: Selection): PageView {
  const { flows, targets } = selection;
  const { acceptedRate, accepted, rejected, undecided } = countOutcomes(flows);
  const killRates = flows.map(({ killRate }) => killRate).filter((rate) => rate !== undefined);
  const killRate = meanOf(killRates);
  const verdicts = flows.flatMap(({ gates }) => gates);
  const passed = verdicts.filter(({ verdict }) => verdict === "pass").length;
  const below = killRates.filter((rate) => rate < targets.killRate).length;
  return {
    lead: "How many blocks pass the five gates, and how well their tests find mistakes.",
    tiles: [
      {
        label: "Blocks accepted",
        unit: "percent",
        value: acceptedRate,
        note: `${accepted} of ${accepted + rejected + undecided} that were stored`,
      },
      {
        label: "Gates passed",
        unit: "percent",
        value: shareOf(passed, verdicts.length),
        note: `of ${verdicts.length} results`,
      },
      {
        label: "Kill rate, mean",
        unit: "percent",
        value: killRate,
        target: {
          text: `target ≥ ${targets.killRate} %`,
          reached: killRate === undefined ? undefined : killRate >= targets.killRate,
        },
      },
      {
        label: "Lowest kill rate",
        unit: "percent",
        value: percentileOf(killRates, 0),
        note: below === 0 ? "none below the target" : `${below} of ${killRates.length} below the target`,
      },
      {
        label: "Repair rounds a flow",
        unit: "mean",
        value: meanOf(flows.map(({ repairRounds }) => repairRounds)),
        note: "findings handed back to the author",
      },
    ],
    charts: [killRateByDay(selection), gateResults(selection), outcomes(selection), killRateSpread(selection)],
    tables: [weakest(selection)],
    notes: [
      "A block that a gate rejects was still generated: it counts against quality here, and as a success of the engine on the reliability page.",
    ],
  };
}

function killRateByDay(selection: Selection): TimeChart {
  const days = byBucket(selection, selection.flows).map((flows) => flows.map(({ killRate }) => killRate));
  return {
    kind: "lines",
    id: "kill-rate",
    title: "Mutation kill rate",
    description: "Share of the mutants that a block's own tests find: the mean and the lowest block.",
    unit: "percent",
    bucketMs: selection.bucketMs,
    times: selection.buckets,
    lines: [{ value: selection.targets.killRate, label: "Target" }],
    series: [
      { name: "Mean", tone: "first", values: days.map(meanOf) },
      { name: "Lowest block", tone: "second", values: days.map((rates) => percentileOf(rates, 0)) },
    ],
  };
}

const TITLES: Readonly<Record<(typeof GATES)[number], string>> = {
  contract: "Contract",
  coverage: "Coverage",
  mutation: "Mutation",
  security: "Security",
  review: "Review",
};

function gateResults({ flows }: Selection): BarChart {
  const rows = GATES.map((gate) => {
    const verdicts = flows.flatMap(({ gates }) => gates.filter((result) => result.gate === gate));
    const count = (wanted: string) => verdicts.filter(({ verdict }) => verdict === wanted).length;
    return { name: TITLES[gate], values: [count("pass"), count("fail"), count("error")] };
  });
  return {
    kind: "bars",
    id: "gates",
    title: "Results of the gates",
    description: "Blocks by what each gate said of them. Undecided is never a pass.",
    unit: "count",
    of: "Gate",
    parts: [
      { name: "Passed", tone: "good" },
      { name: "Failed", tone: "bad" },
      { name: "Undecided", tone: "warn" },
    ],
    rows: rows.filter(({ values }) => values.some((value) => value > 0)),
  };
}

function outcomes(selection: Selection): TimeChart {
  const counts = byBucket(selection, selection.flows).map(countOutcomes);
  return {
    kind: "columns",
    id: "verdicts",
    title: "Blocks by verdict",
    description: "Blocks that were stored, by what the gates came to.",
    unit: "count",
    bucketMs: selection.bucketMs,
    times: selection.buckets,
    series: [
      { name: "Accepted", tone: "good", values: counts.map(({ accepted }) => accepted) },
      { name: "Rejected", tone: "bad", values: counts.map(({ rejected }) => rejected) },
      { name: "Undecided", tone: "warn", values: counts.map(({ undecided }) => undecided) },
    ],
  };
}

function killRateSpread({ flows, targets }: Selection): HistogramChart {
  const rates = flows.flatMap(({ killRate }) => (killRate === undefined ? [] : [killRate]));
  return {
    kind: "histogram",
    id: "kill-rate-spread",
    title: "Blocks by kill rate",
    description: "How many blocks reach which kill rate.",
    unit: "count",
    axis: "Kill rate (%)",
    axisUnit: "percent",
    lines: [{ value: targets.killRate, label: "Target" }],
    bins: rates.length === 0 ? [] : binned(rates, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]),
  };
}

function weakest({ flows }: Selection): TableView {
  const known = flows.flatMap((flow) => (flow.killRate === undefined ? [] : [{ flow, killRate: flow.killRate }]));
  const rows = known.toSorted((a, b) => a.killRate - b.killRate).slice(0, MOST_ROWS);
  return {
    id: "weakest",
    title: "Weakest tests",
    description: `The ${MOST_ROWS} blocks with the lowest kill rates.`,
    columns: ["Flow", "Repository", "Kind", "Outcome", "Kill rate"],
    rows: rows.map(({ flow, killRate }) => [
      flow.flow,
      flow.repository,
      flow.family ?? "unknown",
      flow.outcome,
      { value: killRate, unit: "percent" },
    ]),
    empty: "No kill rate is known.",
  };
}

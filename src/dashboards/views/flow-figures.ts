import { binned, percentileOf, roundUp } from "./figures.ts";
import type { ShownFlow } from "./flow.ts";
import { timeText } from "./format.ts";
import type { HistogramChart, TableView, Unit } from "./view.ts";

const MOST_ROWS = 10;
const BINS = 10;

/** What flows are ranked by. */
export interface Ranking {
  readonly id: string;
  readonly title: string;
  /** Head of the figure's column. */
  readonly of: string;
  readonly unit: Unit;
  /** Undefined: such a flow is left out. */
  readonly figureOf: (flow: ShownFlow) => number | undefined;
  /** What stands there without rows. */
  readonly empty: string;
}

/** The flows with the highest figures. */
export function highestFlows(flows: readonly ShownFlow[], ranking: Ranking): TableView {
  const { id, title, of, unit, figureOf, empty } = ranking;
  const known = flows.flatMap((flow) => {
    const value = figureOf(flow);
    return value === undefined ? [] : [{ flow, value }];
  });
  return {
    id,
    title,
    columns: ["Flow", "Repository", "Outcome", "Ended (UTC)", of],
    rows: known
      .toSorted((a, b) => b.value - a.value)
      .slice(0, MOST_ROWS)
      .map(({ flow, value }) => [flow.flow, flow.repository, flow.outcome, timeText(flow.atMs), { value, unit }]),
    empty,
  };
}

/** How often figures lie between equal bounds from nothing to a round one above them. */
export function spreadOf(
  figures: readonly (number | undefined)[],
  chart: Omit<HistogramChart, "kind" | "id" | "unit" | "bins">,
): HistogramChart {
  const known = figures.filter((figure) => figure !== undefined);
  const highest = roundUp(percentileOf(known, 100) ?? 0);
  const bounds = Array.from({ length: BINS + 1 }, (_, index) => (index * highest) / BINS);
  return {
    kind: "histogram",
    id: "spread",
    unit: "count",
    ...chart,
    bins: known.length === 0 ? [] : binned(known, bounds),
  };
}

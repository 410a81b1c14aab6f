import { bucketText } from "./format.ts";
import type { Cell, ChartView } from "./view.ts";

/** The figures of a chart as a table, for who cannot or does not want to see it. */
export function tableOfChart(chart: ChartView): { readonly columns: string[]; readonly rows: Cell[][] } {
  const { unit } = chart;
  switch (chart.kind) {
    case "lines":
    case "columns": {
      const { times, series, bucketMs } = chart;
      return {
        columns: [bucketMs < 86_400_000 ? "Hour (UTC)" : "Day (UTC)", ...series.map(({ name }) => name)],
        rows: times.map((time, index) => [
          bucketText(time, bucketMs),
          ...series.map(({ values }) => ({ value: values[index], unit })),
        ]),
      };
    }
    case "bars":
      return {
        columns: [chart.of, ...chart.parts.map(({ name }) => name)],
        rows: chart.rows.map(({ name, values }) => [name, ...values.map((value) => ({ value, unit }))]),
      };
    case "histogram":
      return {
        columns: ["From", "Below", "Flows"],
        rows: chart.bins.map(({ from, to, count }) => [
          { value: from, unit: chart.axisUnit },
          { value: to, unit: chart.axisUnit },
          { value: count, unit },
        ]),
      };
  }
}

/** True when there is nothing to draw. */
export function isEmptyChart(chart: ChartView): boolean {
  if (chart.kind === "bars") return chart.rows.length === 0;
  if (chart.kind === "histogram") return chart.bins.length === 0;
  const isNothing = (value: number | undefined) => value === undefined || (chart.kind === "columns" && value === 0);
  return chart.series.every(({ values }) => values.every(isNothing));
}

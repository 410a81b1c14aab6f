import * as Plot from "@observablehq/plot";
import type { ChartView } from "../views/view.ts";
import { barOptions, histogramOptions } from "./bar-plot.ts";
import { timeOptions } from "./time-plot.ts";

/** How high charts are; bars take what they need. */
const HEIGHT = 260;
const BAR_HEIGHT = 28;

/** Height of a chart before it is drawn, so that nothing jumps. */
export function heightOf(chart: ChartView): number {
  return chart.kind === "bars" ? Math.max(90, chart.rows.length * BAR_HEIGHT + 40) : HEIGHT;
}

/** Draws a chart that has something to show. */
export function drawChart(chart: ChartView, width: number): SVGSVGElement {
  const options =
    chart.kind === "bars"
      ? barOptions(chart, width)
      : chart.kind === "histogram"
        ? histogramOptions(chart)
        : timeOptions(chart);
  const drawn = Plot.plot({
    width,
    height: heightOf(chart),
    marginTop: 24,
    marginBottom: 34,
    ...options,
    style: {
      background: "transparent",
      color: "var(--quiet)",
      fontSize: "12px",
      fontFamily: "inherit",
      overflow: "visible",
    },
  });
  // Plot brings rules for its own class, which the page's policy would refuse; the page's style sheet has what is needed.
  for (const style of drawn.querySelectorAll("style")) style.remove();
  return drawn as SVGSVGElement;
}

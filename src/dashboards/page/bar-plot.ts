import * as Plot from "@observablehq/plot";
import { figureText, shortName, tickText } from "../views/format.ts";
import type { BarChart, HistogramChart, Tone } from "../views/view.ts";
import { colorOf, TARGET_LINE, TARGET_TEXT, TIP, ticksFor } from "./plot-style.ts";

const measure = document.createElement("canvas").getContext("2d");

/** Of a text beside a bar, in pixels. */
function widthOf(text: string): number {
  if (measure === null) return text.length * 8;
  measure.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  return measure.measureText(text).width;
}

/** Bars of one or more parts beside their names. */
export function barOptions({ rows, parts, unit }: BarChart, width: number): Plot.PlotOptions {
  const longest = width < 480 ? 15 : 30;
  const names = rows.map(({ name }) => name);
  const widest = Math.max(40, ...names.map((name) => widthOf(shortName(name, longest))));
  const cells = rows.flatMap(({ name, values }) =>
    parts.map(({ tone }, place) => ({ name, tone, place, value: values[place] ?? 0 })),
  );
  const totals = rows.map(({ name, values }) => ({
    name,
    values,
    total: values.reduce((sum, value) => sum + value, 0),
  }));
  return {
    marginLeft: Math.min(widest + 16, width * 0.5),
    marginRight: Math.max(...totals.map(({ total }) => widthOf(figureText(total, unit)))) + 12,
    marginTop: 8,
    marginBottom: 28,
    x: {
      label: null,
      ticks: ticksFor(unit, Math.max(...totals.map(({ total }) => total)), width < 480 ? 3 : 5),
      grid: true,
      tickFormat: (value: number) => tickText(value, unit),
    },
    y: { label: null, domain: names, tickSize: 0, tickFormat: (name: string) => shortName(name, longest) },
    color: { type: "identity" },
    marks: [
      Plot.barX(
        cells,
        Plot.stackX({
          y: "name",
          x: "value",
          order: "place",
          fill: ({ tone }: { tone: Tone }) => colorOf(tone),
          insetTop: 3,
          insetBottom: 3,
        } as Plot.StackOptions & Plot.BarXOptions),
      ),
      Plot.text(totals, {
        y: "name",
        x: "total",
        text: ({ total }: { total: number }) => figureText(total, unit),
        textAnchor: "start",
        dx: 6,
        fill: "var(--text)",
      }),
      Plot.tip(
        totals,
        Plot.pointerY({
          y: "name",
          x: "total",
          title: ({ name, values }: { name: string; values: readonly number[] }) =>
            [name, ...parts.map((part, place) => `${part.name}: ${figureText(values[place], unit)}`)].join("\n"),
          ...TIP,
        }),
      ),
    ],
  };
}

/** Columns between bounds. */
export function histogramOptions({ bins, axis, axisUnit, unit, lines = [] }: HistogramChart): Plot.PlotOptions {
  const highest = Math.max(...bins.map(({ count }) => count));
  const [from, to] = [bins[0]?.from ?? 0, Math.max(bins.at(-1)?.to ?? 1, ...lines.map(({ value }) => value * 1.05))];
  const tips = bins.map((bin) => ({
    ...bin,
    middle: (bin.from + bin.to) / 2,
    text: `${figureText(bin.from, axisUnit)} to ${figureText(bin.to, axisUnit)}\nFlows: ${figureText(bin.count, unit)}`,
  }));
  return {
    marginLeft: 44,
    marginRight: 14,
    marginBottom: 44,
    x: {
      label: axis,
      labelAnchor: "center",
      labelArrow: "none",
      domain: [from, to],
      ticks: 6,
      tickFormat: (value: number) => String(value),
    },
    y: {
      label: null,
      grid: true,
      ticks: ticksFor(unit, highest),
      domain: [0, highest * 1.12],
      tickFormat: (value: number) => tickText(value, unit),
    },
    marks: [
      Plot.rectY(bins, { x1: "from", x2: "to", y: "count", fill: "var(--first)", insetLeft: 1, insetRight: 1 }),
      Plot.ruleY([0], { stroke: "var(--axis)" }),
      Plot.ruleX(lines, { x: "value", ...TARGET_LINE }),
      Plot.text(lines, {
        x: "value",
        frameAnchor: "top",
        text: "label",
        textAnchor: (lines[0]?.value ?? 0) > (from + to) / 2 ? "end" : "start",
        dy: -14,
        ...TARGET_TEXT,
      }),
      Plot.tip(tips, Plot.pointerX({ x: "middle", y: "count", title: "text", ...TIP })),
    ],
  };
}

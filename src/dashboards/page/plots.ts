import * as Plot from "@observablehq/plot";
import { bucketText, figureText, shortName, tickText } from "../views/format.ts";
import type { BarChart, ChartView, HistogramChart, Line, TimeChart, Tone, Unit } from "../views/view.ts";

/** How high charts are; bars take what they need. */
const HEIGHT = 260;
const BAR_HEIGHT = 28;
/** Points are marked where there are few: a line through one point is none. */
const MOST_DOTS = 62;

/** How a second line differs from the first beside its colour. */
const DASHES: readonly (string | undefined)[] = [undefined, "6 3", "2 3"];

/** Height of a chart before it is drawn, so that nothing jumps. */
export function heightOf(chart: ChartView): number {
  return chart.kind === "bars" ? Math.max(90, chart.rows.length * BAR_HEIGHT + 40) : HEIGHT;
}

/** The dashes of a series, for the legend too. */
export function dashOf(index: number): string | undefined {
  return DASHES[index % DASHES.length];
}

/** The colour of a tone in the scheme at hand. */
export function colorOf(tone: Tone): string {
  return `var(--${tone})`;
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

function targetLines(lines: readonly Line[] = []): Plot.Markish[] {
  return [
    Plot.ruleY(lines, { y: "value", stroke: "var(--target)", strokeDasharray: "5 4", strokeWidth: 1.5 }),
    Plot.text(lines, {
      y: "value",
      frameAnchor: "right",
      textAnchor: "end",
      lineAnchor: "bottom",
      dy: -4,
      text: "label",
      fill: "var(--target)",
      stroke: "var(--card)",
      strokeWidth: 4,
      fontWeight: 600,
    }),
  ];
}

const TIP = {
  fill: "var(--card)",
  stroke: "var(--line)",
  fontSize: 12,
  lineHeight: 1.3,
  textPadding: 8,
  pathFilter: "none",
} as const;

function timeOptions(chart: TimeChart): Plot.PlotOptions {
  const { kind, times, series, bucketMs, unit, lines = [] } = chart;
  const points = series.flatMap(({ name, tone, values }, place) =>
    times.map((time, index) => ({ time: new Date(time), name, tone, place, value: values[index] })),
  );
  const middle = kind === "columns" ? bucketMs / 2 : 0;
  const tips = times.map((time, index) => ({
    time: new Date(time + middle),
    top: topAt(chart, index),
    text: [
      bucketText(time, bucketMs),
      ...series.map(({ name, values }) => `${name}: ${figureText(values[index], unit)}`),
    ].join("\n"),
  }));
  const interval = {
    floor: (time: Date) => new Date(Math.floor(time.getTime() / bucketMs) * bucketMs),
    offset: (time: Date, step = 1) => new Date(time.getTime() + Math.floor(step) * bucketMs),
  };
  const drawn: Plot.Markish[] =
    kind === "columns"
      ? [
          Plot.rectY(
            points.filter(({ value }) => value !== undefined && value > 0),
            Plot.stackY({
              x: "time",
              interval,
              y: "value",
              order: "place",
              fill: ({ tone }: { tone: Tone }) => colorOf(tone),
              insetLeft: times.length > 90 ? 0 : 1,
              insetRight: times.length > 90 ? 0 : 1,
            } as Plot.StackOptions & Plot.RectYOptions),
          ),
        ]
      : series.flatMap(({ name, tone }, place) => {
          const own = points.filter((point) => point.name === name);
          const line = Plot.lineY(own, {
            x: "time",
            y: "value",
            stroke: colorOf(tone),
            strokeWidth: 2,
            ...(dashOf(place) === undefined ? {} : { strokeDasharray: dashOf(place) as string }),
            curve: "monotone-x",
          });
          if (times.length > MOST_DOTS) return [line];
          return [line, Plot.dot(own, { x: "time", y: "value", fill: colorOf(tone), r: 2.5 })];
        });
  return {
    x: {
      type: "utc",
      label: null,
      domain: [new Date(times[0] ?? 0), new Date((times.at(-1) ?? 0) + (kind === "columns" ? bucketMs : 0))],
    },
    y: {
      label: null,
      domain: domainOf(chart),
      nice: unit !== "percent",
      grid: true,
      ticks: ticksFor(unit, domainOf(chart)[1]),
      tickFormat: (value: number) => tickText(value, unit),
    },
    marginLeft: 52,
    marginRight: 12,
    color: { type: "identity" },
    marks: [
      ...drawn,
      Plot.ruleY(
        [0].filter(() => domainOf(chart)[0] === 0),
        { stroke: "var(--axis)" },
      ),
      ...targetLines(lines),
      Plot.ruleX(tips, Plot.pointerX({ x: "time", stroke: "var(--axis)" })),
      Plot.tip(tips, Plot.pointerX({ x: "time", y: "top", title: "text", ...TIP })),
    ],
  };
}

/** No parts of what is counted. */
function ticksFor(unit: Unit, highest: number, most = 5): number {
  return unit === "count" ? Math.max(1, Math.min(most, Math.floor(highest))) : most;
}

function topAt({ kind, series }: TimeChart, index: number): number {
  const values = series.map(({ values: all }) => all[index] ?? 0);
  return kind === "columns" ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
}

/** From zero, but for shares, whose upper end is what matters; with all lines in it. */
function domainOf({ kind, unit, series, times, lines = [] }: TimeChart): [number, number] {
  const bounds = lines.map(({ value }) => value);
  if (unit === "percent") {
    const all = [...series.flatMap(({ values }) => values.filter((value) => value !== undefined)), ...bounds];
    return [Math.max(0, Math.floor((Math.min(100, ...all) - 2) / 10) * 10), 100];
  }
  let top = Math.max(0, ...bounds);
  for (let index = 0; index < times.length; index += 1) {
    top = Math.max(top, topAt({ kind, series } as TimeChart, index));
  }
  return [0, top === 0 ? 1 : top * 1.06];
}

const measure = document.createElement("canvas").getContext("2d");

/** Of a text beside a bar, in pixels. */
function widthOf(text: string): number {
  if (measure === null) return text.length * 8;
  measure.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  return measure.measureText(text).width;
}

function barOptions({ rows, parts, unit }: BarChart, width: number): Plot.PlotOptions {
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

function histogramOptions({ bins, axis, axisUnit, unit, lines = [] }: HistogramChart): Plot.PlotOptions {
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
      Plot.ruleX(lines, { x: "value", stroke: "var(--target)", strokeDasharray: "5 4", strokeWidth: 1.5 }),
      Plot.text(lines, {
        x: "value",
        frameAnchor: "top",
        text: "label",
        textAnchor: (lines[0]?.value ?? 0) > (from + to) / 2 ? "end" : "start",
        dy: -14,
        fill: "var(--target)",
        fontWeight: 600,
      }),
      Plot.tip(tips, Plot.pointerX({ x: "middle", y: "count", title: "text", ...TIP })),
    ],
  };
}

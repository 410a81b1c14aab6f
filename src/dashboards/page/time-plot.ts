import * as Plot from "@observablehq/plot";
import { bucketText, figureText, tickText } from "../views/format.ts";
import type { Line, TimeChart, Tone } from "../views/view.ts";
import { colorOf, dashOf, TARGET_LINE, TARGET_TEXT, TIP, ticksFor } from "./plot-style.ts";

/** Points are marked where there are few: a line through one point is none. */
const MOST_DOTS = 62;
/** With more there is no room between columns. */
const MOST_GAPS = 90;

/** One figure at one time. */
interface Point {
  readonly time: Date;
  readonly name: string;
  readonly tone: Tone;
  readonly place: number;
  readonly value: number | undefined;
}

/** Lines or columns over time, with the lines of targets and a note at the pointer. */
export function timeOptions(chart: TimeChart): Plot.PlotOptions {
  const { kind, times, series, bucketMs, unit, lines = [] } = chart;
  const points = series.flatMap(({ name, tone, values }, place) =>
    times.map((time, index): Point => ({ time: new Date(time), name, tone, place, value: values[index] })),
  );
  const domain = domainOf(chart);
  const endMs = (times.at(-1) ?? 0) + (kind === "columns" ? bucketMs : 0);
  return {
    x: { type: "utc", label: null, domain: [new Date(times[0] ?? 0), new Date(endMs)] },
    y: {
      label: null,
      domain,
      nice: unit !== "percent",
      grid: true,
      ticks: ticksFor(unit, domain[1]),
      tickFormat: (value: number) => tickText(value, unit),
    },
    marginLeft: 52,
    marginRight: 12,
    color: { type: "identity" },
    marks: [
      ...(kind === "columns" ? [columns(points, chart)] : linesOf(points, chart)),
      Plot.ruleY(domain[0] === 0 ? [0] : [], { stroke: "var(--axis)" }),
      ...targetMarks(lines, domain),
      ...pointerMarks(chart),
    ],
  };
}

function columns(points: readonly Point[], { bucketMs, times }: TimeChart): Plot.Markish {
  const interval = {
    floor: (time: Date) => new Date(Math.floor(time.getTime() / bucketMs) * bucketMs),
    offset: (time: Date, step = 1) => new Date(time.getTime() + Math.floor(step) * bucketMs),
  };
  const gap = times.length > MOST_GAPS ? 0 : 1;
  return Plot.rectY(
    points.filter(({ value }) => value !== undefined && value > 0),
    Plot.stackY({
      x: "time",
      interval,
      y: "value",
      order: "place",
      fill: ({ tone }: Point) => colorOf(tone),
      insetLeft: gap,
      insetRight: gap,
    } as Plot.StackOptions & Plot.RectYOptions),
  );
}

function linesOf(points: readonly Point[], { series, times }: TimeChart): Plot.Markish[] {
  return series.flatMap(({ name, tone }, place) => {
    const own = points.filter((point) => point.name === name);
    const dash = dashOf(place);
    const line = Plot.lineY(own, {
      x: "time",
      y: "value",
      stroke: colorOf(tone),
      strokeWidth: 2,
      ...(dash === undefined ? {} : { strokeDasharray: dash }),
      curve: "monotone-x",
    });
    if (times.length > MOST_DOTS) return [line];
    return [line, Plot.dot(own, { x: "time", y: "value", fill: colorOf(tone), r: 2.5 })];
  });
}

function targetMarks(lines: readonly Line[], [from, to]: readonly [number, number]): Plot.Markish[] {
  // Near the top the curve is above the line, where the words would hide it.
  const isHigh = lines.some(({ value }) => (value - from) / (to - from) > 0.93);
  return [
    Plot.ruleY(lines, { y: "value", ...TARGET_LINE }),
    Plot.text(lines, {
      y: "value",
      frameAnchor: "right",
      textAnchor: "end",
      lineAnchor: isHigh ? "top" : "bottom",
      dy: isHigh ? 5 : -4,
      text: "label",
      ...TARGET_TEXT,
    }),
  ];
}

function pointerMarks(chart: TimeChart): Plot.Markish[] {
  const { kind, times, series, bucketMs, unit } = chart;
  const middle = kind === "columns" ? bucketMs / 2 : 0;
  const notes = times.map((time, index) => ({
    time: new Date(time + middle),
    top: topAt(chart, index),
    text: [
      bucketText(time, bucketMs),
      ...series.map(({ name, values }) => `${name}: ${figureText(values[index], unit)}`),
    ].join("\n"),
  }));
  return [
    Plot.ruleX(notes, Plot.pointerX({ x: "time", stroke: "var(--axis)" })),
    Plot.tip(notes, Plot.pointerX({ x: "time", y: "top", title: "text", ...TIP })),
  ];
}

function topAt({ kind, series }: Pick<TimeChart, "kind" | "series">, index: number): number {
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
    top = Math.max(top, topAt({ kind, series }, index));
  }
  return [0, top === 0 ? 1 : top * 1.06];
}

/** What a figure is of, which decides how it is written. */
export type Unit = "count" | "usd" | "percent" | "seconds" | "hours" | "mean" | "ratio";

/** A role of a colour; the page has one for each scheme. */
export type Tone = "good" | "bad" | "warn" | "quiet" | "first" | "second" | "third";

/** A figure at the top of a page. */
export interface Tile {
  readonly label: string;
  readonly unit: Unit;
  /** Undefined: there is nothing to tell. */
  readonly value: number | undefined;
  /** What it is held against, and whether it is reached. */
  readonly target?: { readonly text: string; readonly reached: boolean | undefined };
  /** A line below it. */
  readonly note?: string;
}

/** A line across a chart: a target or a bound. */
export interface Line {
  readonly value: number;
  readonly label: string;
}

/** What every chart has. */
interface Chart {
  /** Unique on its page; part of element ids. */
  readonly id: string;
  readonly title: string;
  /** What is shown, in a sentence or two. */
  readonly description: string;
  readonly unit: Unit;
  readonly lines?: readonly Line[];
  /** Takes the whole width. */
  readonly wide?: boolean;
}

/** Figures over time: as lines, or as columns on top of each other. */
export interface TimeChart extends Chart {
  readonly kind: "lines" | "columns";
  readonly bucketMs: number;
  /** Begin of each hour or day. */
  readonly times: readonly number[];
  readonly series: readonly {
    readonly name: string;
    readonly tone: Tone;
    /** One for each time. */
    readonly values: readonly (number | undefined)[];
  }[];
}

/** Figures of named things, as bars of one or more parts. */
export interface BarChart extends Chart {
  readonly kind: "bars";
  /** What the things are, in one word. */
  readonly of: string;
  readonly parts: readonly { readonly name: string; readonly tone: Tone }[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** How many things were left out, which the table has not either. */
  readonly left?: number;
}

/** How often figures lie between bounds. */
export interface HistogramChart extends Chart {
  readonly kind: "histogram";
  /** Name of the axis, with its unit. */
  readonly axis: string;
  readonly axisUnit: Unit;
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

/** A chart of any kind. */
export type ChartView = TimeChart | BarChart | HistogramChart;

/** A cell: a text, or a figure with its unit. */
export type Cell = string | { readonly value: number | undefined; readonly unit: Unit };

/** A table of its own. */
export interface TableView {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What stands there without rows. */
  readonly empty: string;
}

/** All that a page shows. */
export interface PageView {
  /** What the page answers, in a sentence. */
  readonly lead: string;
  readonly tiles: readonly Tile[];
  readonly charts: readonly ChartView[];
  readonly tables: readonly TableView[];
  /** What a reader has to know to read the figures right. */
  readonly notes: readonly string[];
}

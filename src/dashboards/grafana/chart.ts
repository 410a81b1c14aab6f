import type { Panel } from "./panel.ts";

type Rest = Omit<Panel, "kind" | "width" | "description" | "queries"> & {
  readonly description?: string;
  readonly width?: number;
};

/** A figure of the whole range. */
export function stat(expr: string, rest: Rest): Panel {
  return { kind: "stat", width: 6, description: "", ...rest, queries: [{ expr, legend: rest.title }] };
}

/** Figures over time, or by name. A point of time is an hour at least. */
export function chart(kind: "lines" | "columns" | "bars", queries: Panel["queries"], rest: Rest): Panel {
  const interval = kind === "bars" ? {} : { interval: "1h" };
  return { kind, width: 12, description: "", ...interval, ...rest, queries };
}

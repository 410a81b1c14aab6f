/** A panel before it has its place. */
export interface Panel {
  readonly title: string;
  readonly description: string;
  readonly kind: "stat" | "lines" | "columns" | "bars";
  /** Of 24. */
  readonly width: number;
  /** As Grafana names them: `s`, `currencyUSD`, `percent`, `short`, `none`. */
  readonly unit: string;
  readonly queries: readonly {
    readonly expr: string;
    /** Legend; a label in braces as `{{repo}}`. */
    readonly legend: string;
    readonly color?: string;
  }[];
  /** Drawn as a dashed line; what is beyond it is red. */
  readonly threshold?: { readonly value: number; readonly badIs: "above" | "below" };
  /** At least so much time is in a point, such as `1h`. */
  readonly interval?: string;
}

/** What every query asks: the data source that the reader chose. */
export const DATA_SOURCE = { type: "prometheus", uid: `\${DS_PROMETHEUS}` } as const;

const STAT_HEIGHT = 4;
const CHART_HEIGHT = 9;
const COLUMNS = 24;

/** Lays panels out from left to right and makes Grafana's JSON of them. */
export function placedPanels(panels: readonly Panel[]): object[] {
  let [x, y, rowHeight] = [0, 0, 0];
  return panels.map((panel, index) => {
    const h = panel.kind === "stat" ? STAT_HEIGHT : CHART_HEIGHT;
    if (x + panel.width > COLUMNS) {
      y += rowHeight;
      [x, rowHeight] = [0, 0];
    }
    const gridPos = { h, w: panel.width, x, y };
    x += panel.width;
    rowHeight = Math.max(rowHeight, h);
    return panelJson(panel, index + 1, gridPos);
  });
}

const TYPES = { stat: "stat", lines: "timeseries", columns: "timeseries", bars: "bargauge" } as const;

function panelJson(panel: Panel, id: number, gridPos: object): object {
  const { title, description, kind, queries, interval } = panel;
  return {
    id,
    type: TYPES[kind],
    title,
    description,
    datasource: DATA_SOURCE,
    gridPos,
    ...(interval === undefined ? {} : { interval }),
    fieldConfig: { defaults: defaultsOf(panel), overrides: overridesOf(panel) },
    options: OPTIONS[kind],
    targets: queries.map(({ expr, legend }, index) => ({
      refId: String.fromCharCode("A".charCodeAt(0) + index),
      datasource: DATA_SOURCE,
      editorMode: "code",
      expr,
      legendFormat: legend,
      // One figure for the whole range, or one a point.
      ...(kind === "stat" || kind === "bars" ? { instant: true, range: false } : { instant: false, range: true }),
    })),
  };
}

function defaultsOf({ kind, unit, threshold }: Panel): object {
  const steps =
    threshold === undefined
      ? [{ color: kind === "stat" ? "text" : "blue", value: null }]
      : threshold.badIs === "above"
        ? [
            { color: "green", value: null },
            { color: "red", value: threshold.value },
          ]
        : [
            { color: "red", value: null },
            { color: "green", value: threshold.value },
          ];
  return {
    unit,
    ...(unit === "percent" ? { max: 100 } : { min: 0 }),
    ...(kind === "stat" || kind === "bars"
      ? { color: { mode: "thresholds" } }
      : { color: { mode: "palette-classic" } }),
    thresholds: { mode: "absolute", steps },
    mappings: [],
    ...(kind === "lines" || kind === "columns"
      ? {
          custom: {
            drawStyle: kind === "lines" ? "line" : "bars",
            fillOpacity: kind === "lines" ? 8 : 80,
            lineWidth: kind === "lines" ? 2 : 0,
            pointSize: 5,
            showPoints: "auto",
            spanNulls: false,
            stacking: { mode: kind === "columns" ? "normal" : "none", group: "A" },
            thresholdsStyle: { mode: threshold === undefined ? "off" : "dashed" },
          },
        }
      : {}),
  };
}

function overridesOf({ queries }: Panel): object[] {
  return queries.flatMap(({ legend, color }) =>
    color === undefined
      ? []
      : [
          {
            matcher: { id: "byName", options: legend },
            properties: [{ id: "color", value: { mode: "fixed", fixedColor: color } }],
          },
        ],
  );
}

const REDUCE = { calcs: ["lastNotNull"], fields: "", values: false } as const;

const TIME_OPTIONS = {
  legend: { calcs: [], displayMode: "list", placement: "bottom", showLegend: true },
  tooltip: { mode: "multi", sort: "desc" },
} as const;

const OPTIONS: Readonly<Record<Panel["kind"], object>> = {
  stat: {
    colorMode: "value",
    graphMode: "none",
    justifyMode: "auto",
    orientation: "auto",
    reduceOptions: REDUCE,
    textMode: "value",
  },
  bars: {
    displayMode: "basic",
    orientation: "horizontal",
    reduceOptions: REDUCE,
    showUnfilled: false,
    valueMode: "color",
  },
  lines: TIME_OPTIONS,
  columns: TIME_OPTIONS,
};

/** How the measurements of a metric are put together. */
export type MetricKind = "histogram" | "counter" | "gauge";

/** What a metric is. */
export interface Metric {
  readonly kind: MetricKind;
  /** As UCUM has it. In braces, Prometheus adds nothing to the name for it, so that names are the same everywhere. */
  readonly unit: string;
  readonly description: string;
  /** Upper bounds of a histogram's buckets. */
  readonly boundaries?: readonly number[];
}

/**
 * Everything that is measured, by its name. Backends compute a percentile within a bucket, so the bounds lie close
 * around the limits that alerts ask about: 120 s and 150 s, 2 USD and 5 USD, 60 percent.
 */
export const METRICS = {
  "flow.duration_seconds": {
    kind: "histogram",
    unit: "s",
    description: "How long a flow took in the process that ended it.",
    boundaries: [5, 10, 20, 30, 45, 60, 75, 90, 100, 110, 120, 130, 140, 150, 180, 240, 300, 600, 900, 1800],
  },
  "flow.cost_usd": {
    kind: "histogram",
    unit: "{USD}",
    description: "What a flow spent in the process that ended it, in US dollars.",
    boundaries: [0, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 7.5, 10, 20, 50],
  },
  "flow.status": { kind: "counter", unit: "{flow}", description: "Flows by how they ended." },
  "flow.tokens": { kind: "counter", unit: "{token}", description: "Tokens by provider, model and direction." },
  "flow.retries": {
    kind: "counter",
    unit: "{request}",
    description: "Requests to models beyond the first of each call.",
  },
  "flow.fallbacks": {
    kind: "counter",
    unit: "{call}",
    description: "Calls that another model answered than the one that was asked.",
  },
  "quality_gate.result": { kind: "counter", unit: "{result}", description: "What quality gates said of blocks." },
  "quality_gate.kill_rate": {
    kind: "histogram",
    unit: "{percent}",
    description: "Share of mutants that a block's tests kill, in percent.",
    // A bucket holds its bound, and 60 % is enough: what lies below it has to be a bucket of its own.
    boundaries: [10, 20, 30, 40, 50, 55, 59.99, 60, 65, 70, 75, 80, 85, 90, 95, 100],
  },
  "provider.quota_used_ratio": {
    kind: "gauge",
    unit: "1",
    description: "Share of a provider's tokens of the day that is used, from 0; above 1 once it is passed.",
  },
} as const satisfies Readonly<Record<string, Metric>>;

/** Name of a metric. */
export type MetricName = keyof typeof METRICS;

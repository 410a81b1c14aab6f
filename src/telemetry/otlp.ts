import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { type HrTime, SpanKind, SpanStatusCode, TraceFlags } from "@opentelemetry/api";
import { AggregationTemporalityPreference, OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { type Resource, resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider, MetricReader } from "@opentelemetry/sdk-metrics";
import type { ReadableSpan } from "@opentelemetry/sdk-trace";
import { VERSION } from "../generated/version.ts";
import { METRICS, type Metric, type MetricName } from "./metrics.ts";
import type { Measurement, RecordedSpan, TelemetryBatch } from "./recorded-telemetry.ts";
import type { SpanPlace } from "./telemetry.ts";

/** Whether a metric's figures are those since the last export, or since the process began. */
export type Temporality = "delta" | "cumulative" | "lowmemory";

/** Where telemetry goes. */
export interface OtlpTarget {
  /** The full address for metrics; none are sent when absent. */
  readonly metricsUrl: string | undefined;
  readonly tracesUrl: string | undefined;
  /** Ready to be sent: a value can be a secret. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is said of the process that sends. */
  readonly resource: Readonly<Record<string, string>>;
  readonly temporality: Temporality;
}

/**
 * How long a collector may be silent once it is connected. The exporter tries again after 0.8 s at the earliest, as long
 * as that is within this time: so it never does, and a collector that refuses costs no wait.
 */
const SILENCE_MS = 790;

const PREFERENCES = {
  delta: AggregationTemporalityPreference.DELTA,
  cumulative: AggregationTemporalityPreference.CUMULATIVE,
  lowmemory: AggregationTemporalityPreference.LOWMEMORY,
} as const;

/**
 * Sends a batch over OTLP/HTTP as JSON, metrics and spans beside each other. Rejects with one sentence that names what
 * could not be sent and why. Once the signal is aborted no connection is left that could keep the process alive.
 */
export async function sendOtlp(batch: TelemetryBatch, target: OtlpTarget, signal: AbortSignal): Promise<void> {
  const agents: HttpAgent[] = [];
  const letGo = () => {
    for (const agent of agents) agent.destroy();
  };
  signal.addEventListener("abort", letGo, { once: true });
  const resource = resourceFromAttributes({ ...target.resource });
  const options = (url: string) => ({
    url,
    headers: { ...target.headers },
    timeoutMillis: SILENCE_MS,
    httpAgentOptions: (protocol: string) => {
      const agent = protocol === "https:" ? new HttpsAgent() : new HttpAgent();
      agents.push(agent);
      return agent;
    },
  });
  try {
    const sendings = [
      target.metricsUrl === undefined || batch.measurements.length === 0
        ? undefined
        : sendMetrics(batch.measurements, resource, { ...options(target.metricsUrl), temporality: target.temporality }),
      target.tracesUrl === undefined || batch.spans.length === 0
        ? undefined
        : sendSpans(batch.spans, resource, options(target.tracesUrl)),
    ];
    const failures = (await Promise.allSettled(sendings)).filter(({ status }) => status === "rejected");
    const reasons = failures.map((failure) => String((failure as PromiseRejectedResult).reason.message));
    if (reasons.length > 0) throw new Error([...new Set(reasons)].join("; "));
  } finally {
    signal.removeEventListener("abort", letGo);
    letGo();
  }
}

interface ExportOptions {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly timeoutMillis: number;
  readonly httpAgentOptions: (protocol: string) => HttpAgent;
}

/** Whoever knows an exporter's callback. */
interface Exporter<T> {
  export(items: T, done: (result: { readonly code: number; readonly error?: Error }) => void): void;
}

const SUCCESS = 0;

function exported<T>(exporter: Exporter<T>, items: T, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    exporter.export(items, ({ code, error }) => {
      if (code === SUCCESS) resolve();
      else reject(new Error(`${what}: ${reasonOf(error)}`));
    });
  });
}

/** What a collector answers is text from outside: only its status is told. */
function reasonOf(error: (Error & { readonly code?: unknown }) | undefined): string {
  if (typeof error?.code === "number") return `the collector answered ${error.code}`;
  if (typeof error?.code === "string") return `the collector cannot be reached (${error.code})`;
  return error?.message === "Request timed out" ? "the collector did not answer in time" : "the collector refused them";
}

async function sendMetrics(
  measurements: readonly Measurement[],
  resource: Resource,
  { temporality, ...options }: ExportOptions & { readonly temporality: Temporality },
): Promise<void> {
  const exporter = new OTLPMetricExporter({ ...options, temporalityPreference: PREFERENCES[temporality] });
  const reader = new OneReading({
    aggregationTemporalitySelector: (type) => exporter.selectAggregationTemporality(type),
  });
  const provider = new MeterProvider({ resource, readers: [reader] });
  const meter = provider.getMeter("blocks", VERSION);
  const recorders = new Map<MetricName, (measurement: Measurement) => void>();
  for (const measurement of measurements) {
    const { metric } = measurement;
    const record = recorders.get(metric) ?? recorderOf(metric, meter);
    recorders.set(metric, record);
    record(measurement);
  }
  const { resourceMetrics } = await reader.collect();
  await exported(exporter, resourceMetrics, "metrics");
}

/** Reads once, when it is asked to: the SDK's own readers are for processes that live long. */
class OneReading extends MetricReader {
  protected override async onShutdown(): Promise<void> {}
  protected override async onForceFlush(): Promise<void> {}
}

function recorderOf(name: MetricName, meter: ReturnType<MeterProvider["getMeter"]>) {
  const { kind, unit, description, boundaries }: Metric = METRICS[name];
  if (kind === "counter") {
    const counter = meter.createCounter(name, { unit, description });
    return ({ value, attributes }: Measurement) => counter.add(value, attributes);
  }
  if (kind === "gauge") {
    const gauge = meter.createGauge(name, { unit, description });
    return ({ value, attributes }: Measurement) => gauge.record(value, attributes);
  }
  const advice = boundaries === undefined ? {} : { advice: { explicitBucketBoundaries: [...boundaries] } };
  const histogram = meter.createHistogram(name, { unit, description, ...advice });
  return ({ value, attributes }: Measurement) => histogram.record(value, attributes);
}

async function sendSpans(spans: readonly RecordedSpan[], resource: Resource, options: ExportOptions): Promise<void> {
  await exported(
    new OTLPTraceExporter(options),
    spans.map((span) => readableSpan(span, resource)),
    "spans",
  );
}

const KINDS = { internal: SpanKind.INTERNAL, client: SpanKind.CLIENT } as const;

/** Spans are kept as data until the end, so they are handed to the exporter as what it reads, without the SDK's tracer. */
function readableSpan(span: RecordedSpan, resource: Resource): ReadableSpan {
  const { name, kind, startMs, endMs, attributes, failed, place, parent } = span;
  return {
    name,
    kind: KINDS[kind],
    spanContext: () => contextOf(place),
    ...(parent === undefined ? {} : { parentSpanContext: contextOf(parent) }),
    startTime: hrTimeOf(startMs),
    endTime: hrTimeOf(endMs),
    duration: hrTimeOf(endMs - startMs),
    status: { code: failed ? SpanStatusCode.ERROR : SpanStatusCode.UNSET },
    attributes: { ...attributes },
    links: [],
    events: [],
    ended: true,
    resource,
    instrumentationScope: { name: "blocks", version: VERSION },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

function contextOf({ traceId, spanId }: SpanPlace) {
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED };
}

function hrTimeOf(milliseconds: number): HrTime {
  const seconds = Math.floor(milliseconds / 1000);
  return [seconds, Math.floor((milliseconds - seconds * 1000) * 1_000_000)];
}

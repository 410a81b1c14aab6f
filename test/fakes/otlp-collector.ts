import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Value = string | number | boolean | readonly Value[];

/** A span as a collector understood it. */
export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly name: string;
  /** 1 internal, 3 client. */
  readonly kind: number;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly startNs: bigint;
  readonly endNs: bigint;
  /** 0 unset, 1 ok, 2 error. */
  readonly status: number;
}

/** One point of a metric. `value` is a counter's or a gauge's, or a histogram's sum. */
export interface CollectedPoint {
  readonly metric: string;
  readonly unit: string;
  /** 1 delta, 2 cumulative; undefined for a gauge. */
  readonly temporality: number | undefined;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly value: number;
  readonly count: number | undefined;
  readonly bounds: readonly number[] | undefined;
  readonly buckets: readonly number[] | undefined;
}

/** A collector on this machine. */
export interface OtlpCollector {
  readonly url: string;
  readonly spans: CollectedSpan[];
  readonly points: CollectedPoint[];
  /** Of every resource that was sent. */
  readonly resources: Readonly<Record<string, Value>>[];
  /** Paths with the headers of every request. */
  readonly requests: { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  /** Everything that was sent, as it came. */
  readonly bodies: string[];
  /** What was wrong with a request by the protocol; empty for a sender that keeps to it. */
  readonly problems: string[];
  /** Resolves once a request has come. */
  readonly asked: Promise<void>;
  close(): Promise<void>;
}

/** What a collector does with a request that it has read. */
export type Behaviour = (response: ServerResponse) => void;

/**
 * Starts a collector that reads OTLP/HTTP in JSON as the protocol has it, or that behaves badly.
 * @see https://opentelemetry.io/docs/specs/otlp/#otlphttp
 */
export async function startOtlpCollector(behaviour?: Behaviour): Promise<OtlpCollector> {
  const kept = { spans: [], points: [], resources: [], requests: [], bodies: [], problems: [] } as Kept;
  let tellAsked = () => {};
  const asked = new Promise<void>((resolve) => {
    tellAsked = resolve;
  });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    kept.requests.push({ path: request.url ?? "", headers: request.headers });
    kept.bodies.push(body);
    receive(request, body, kept);
    tellAsked();
    if (behaviour !== undefined) return behaviour(response);
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    ...kept,
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

type Kept = { -readonly [part in Exclude<keyof OtlpCollector, "url" | "asked" | "close">]: OtlpCollector[part] };

function receive(request: IncomingMessage, body: string, kept: Kept): void {
  const { problems } = kept;
  if (request.method !== "POST") problems.push(`method ${request.method}`);
  if (request.headers["content-type"] !== "application/json") problems.push(`type ${request.headers["content-type"]}`);
  try {
    const content = JSON.parse(body);
    if (request.url === "/v1/traces") keepSpans(content, kept);
    else if (request.url === "/v1/metrics") keepPoints(content, kept);
    else problems.push(`path ${request.url}`);
  } catch (error) {
    problems.push(String(error));
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what a sender wrote is looked at, not believed.
type Json = any;

function keepSpans(content: Json, kept: Kept): void {
  for (const { resource, scopeSpans } of content.resourceSpans) {
    kept.resources.push(attributesFrom(resource.attributes));
    for (const span of scopeSpans.flatMap(({ spans }: Json) => spans)) {
      if (!/^[0-9a-f]{32}$/.test(span.traceId)) kept.problems.push(`trace id ${span.traceId}`);
      if (!/^[0-9a-f]{16}$/.test(span.spanId)) kept.problems.push(`span id ${span.spanId}`);
      kept.spans.push({
        traceId: span.traceId,
        spanId: span.spanId,
        parentSpanId: span.parentSpanId || undefined,
        name: span.name,
        kind: span.kind,
        attributes: attributesFrom(span.attributes),
        startNs: BigInt(span.startTimeUnixNano),
        endNs: BigInt(span.endTimeUnixNano),
        status: span.status?.code ?? 0,
      });
    }
  }
}

function keepPoints(content: Json, kept: Kept): void {
  for (const { resource, scopeMetrics } of content.resourceMetrics) {
    kept.resources.push(attributesFrom(resource.attributes));
    for (const metric of scopeMetrics.flatMap(({ metrics }: Json) => metrics)) {
      const data = metric.histogram ?? metric.sum ?? metric.gauge;
      for (const point of data.dataPoints) {
        kept.points.push({
          metric: metric.name,
          unit: metric.unit,
          temporality: data.aggregationTemporality,
          attributes: attributesFrom(point.attributes),
          value: Number(point.asDouble ?? point.asInt ?? point.sum),
          count: point.count === undefined ? undefined : Number(point.count),
          bounds: point.explicitBounds,
          buckets: point.bucketCounts?.map(Number),
        });
      }
    }
  }
}

function attributesFrom(list: Json[] = []): Record<string, Value> {
  return Object.fromEntries(list.map(({ key, value }) => [key, valueFrom(value)]));
}

function valueFrom(value: Json): Value {
  if (value.arrayValue !== undefined) return value.arrayValue.values.map(valueFrom);
  if (value.intValue !== undefined) return Number(value.intValue);
  return value.stringValue ?? value.boolValue ?? value.doubleValue;
}

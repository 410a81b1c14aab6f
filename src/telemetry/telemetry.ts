import type { MetricName } from "./metrics.ts";

/** What is said of a span or a measurement. No prompt, code, path or secret belongs into one. */
export type Attributes = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** Where a span stands: in which trace, and which one it is. Lower-case hexadecimal, 32 and 16 digits. */
export interface SpanPlace {
  readonly traceId: string;
  readonly spanId: string;
}

/** A span that begins now. */
export interface SpanStart {
  readonly name: string;
  /** `client` for a call to another service; default `internal`. */
  readonly kind?: "internal" | "client";
  /** The span that this one is a part of. Without one it is the first of its trace. */
  readonly parent?: SpanPlace | undefined;
  /** Its own place, where others have to know it; a new one when absent. */
  readonly place?: SpanPlace;
  readonly attributes?: Attributes;
}

/** A span that has begun. */
export interface OpenSpan {
  readonly place: SpanPlace;
  /** Ends it now; what `attributes` says goes before what its start said. `error` is a low-cardinality code. */
  end(attributes?: Attributes, error?: string): void;
}

/** Receives what a use case does, and sends it when it is over. Nothing of it throws, waits or writes before `flush`. */
export interface Telemetry {
  /** False where nothing is sent. */
  readonly enabled: boolean;
  span(start: SpanStart): OpenSpan;
  /** One measurement; counters are added up. */
  measure(metric: MetricName, value: number, attributes: Attributes): void;
  /** Sends everything, once, within a bound of its own. Spans that are open are ended. Never rejects. */
  flush(): Promise<void>;
}

const NOWHERE: SpanPlace = { traceId: "0".repeat(32), spanId: "0".repeat(16) };

/** Nobody is listening. */
export const NO_TELEMETRY: Telemetry = {
  enabled: false,
  span: () => ({ place: NOWHERE, end: () => {} }),
  measure: () => {},
  flush: async () => {},
};

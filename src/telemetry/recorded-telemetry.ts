import type { Clock } from "../base/clock.ts";
import type { Redactor } from "../base/redaction.ts";
import type { MetricName } from "./metrics.ts";
import type { Attributes, OpenSpan, SpanPlace, SpanStart, Telemetry } from "./telemetry.ts";
import { newPlace } from "./trace-place.ts";

/** Attributes as they leave: without undefined ones, and without known secrets. */
export type PlainAttributes = Readonly<Record<string, string | number | boolean | string[]>>;

/** A span that has ended. Times are milliseconds since 1970, with fractions. */
export interface RecordedSpan {
  readonly place: SpanPlace;
  readonly parent: SpanPlace | undefined;
  readonly name: string;
  readonly kind: "internal" | "client";
  readonly startMs: number;
  readonly endMs: number;
  readonly attributes: PlainAttributes;
  /** True when an error ended it; its code is the attribute `error.type`. */
  readonly failed: boolean;
}

/** One measurement. */
export interface Measurement {
  readonly metric: MetricName;
  readonly value: number;
  readonly attributes: PlainAttributes;
}

/** All that a process has to say. */
export interface TelemetryBatch {
  readonly spans: readonly RecordedSpan[];
  readonly measurements: readonly Measurement[];
}

/** The same before anything was taken out of it. */
type Raw<T extends { readonly attributes: PlainAttributes }> = Omit<T, "attributes"> & {
  readonly attributes: Attributes;
};

/** What a recording is made of. */
export interface RecordedTelemetryOptions {
  readonly clock: Clock;
  readonly redactor: Pick<Redactor, "redact">;
  /** Sends a batch; gives up when the signal is aborted, and lets go of everything that keeps the process alive. */
  readonly send: (batch: TelemetryBatch, signal: AbortSignal) => Promise<void>;
  /** Called once, when there is something to send later: what that needs can be loaded while the flow waits for others. */
  readonly prepare?: () => void;
  /** How long `flush` may take. */
  readonly boundMs: () => number;
  /** Told in one sentence when not everything could be sent. */
  readonly note: (text: string) => void;
}

/** More than any flow has; what comes after that is not recorded. */
const MOST_SPANS = 2_000;

/**
 * Keeps everything as plain data until the end and sends it then, in one go and within a bound. A collector that is slow
 * or dead costs the bound and nothing else: what it did not take in time is lost, which the note says.
 */
export class RecordedTelemetry implements Telemetry {
  readonly enabled = true;
  readonly #options: RecordedTelemetryOptions;
  readonly #spans: Raw<RecordedSpan>[] = [];
  readonly #measurements: Raw<Measurement>[] = [];
  readonly #open = new Set<OpenSpan>();
  readonly #originMs: number;
  #begun = 0;
  #flushed = false;

  constructor(options: RecordedTelemetryOptions) {
    this.#options = options;
    this.#originMs = options.clock.now().getTime() - options.clock.monotonicMs();
  }

  span(start: SpanStart): OpenSpan {
    const { parent, place = newPlace(parent) } = start;
    const startMs = this.#nowMs();
    if (this.#begun === 0) this.#options.prepare?.();
    this.#begun += 1;
    if (this.#begun > MOST_SPANS) return { place, end: () => {} };
    const span: OpenSpan = {
      place,
      end: (attributes, error) => {
        if (!this.#open.delete(span)) return;
        this.#spans.push({
          place,
          parent,
          name: start.name,
          kind: start.kind ?? "internal",
          startMs,
          endMs: this.#nowMs(),
          attributes: { ...start.attributes, ...attributes, "error.type": error },
          failed: error !== undefined,
        });
      },
    };
    this.#open.add(span);
    return span;
  }

  measure(metric: MetricName, value: number, attributes: Attributes): void {
    if (Number.isFinite(value)) this.#measurements.push({ metric, value, attributes });
  }

  async flush(): Promise<void> {
    if (this.#flushed) return;
    this.#flushed = true;
    for (const span of this.#open) span.end();
    if (this.#spans.length === 0 && this.#measurements.length === 0) return;
    const { clock, send, boundMs, note } = this.#options;
    const late = new AbortController();
    const sent = new AbortController();
    const bound = clock.sleep(boundMs(), sent.signal).then(
      () => {
        late.abort();
        throw new Error("the collector did not answer in time");
      },
      () => {},
    );
    try {
      await Promise.race([send(this.#batch(), late.signal), bound]);
    } catch (error) {
      note(`telemetry was not sent: ${this.#clean(messageOf(error))}`);
    } finally {
      sent.abort("sent");
    }
  }

  /** Made at the end, so that a secret that was read after a span had ended is taken out as well. */
  #batch(): TelemetryBatch {
    return {
      spans: this.#spans.map((span) => ({
        ...span,
        name: this.#clean(span.name),
        attributes: this.#plain(span.attributes),
      })),
      measurements: this.#measurements.map((one) => ({ ...one, attributes: this.#plain(one.attributes) })),
    };
  }

  /** The wall clock can be set while a flow runs; durations cannot. */
  #nowMs(): number {
    return this.#originMs + this.#options.clock.monotonicMs();
  }

  #plain(attributes: Attributes): PlainAttributes {
    const plain: Record<string, string | number | boolean | string[]> = {};
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      if (typeof value === "string") plain[name] = this.#clean(value);
      else if (typeof value === "object") plain[name] = value.map((each) => this.#clean(each));
      else plain[name] = value;
    }
    return plain;
  }

  #clean(text: string): string {
    return this.#options.redactor.redact(text).slice(0, LONGEST_TEXT);
  }
}

const LONGEST_TEXT = 200;

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

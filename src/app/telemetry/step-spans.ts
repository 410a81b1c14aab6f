import type { Progress, ProgressEvent } from "../../base/progress.ts";
import type { Attributes, OpenSpan, SpanPlace, Telemetry } from "../../telemetry/telemetry.ts";

/** How the spans of steps are named, and what is said of them. */
export interface StepNames {
  readonly nameOf: (step: string) => string;
  readonly attributesOf: (step: string) => Attributes;
}

/** Of steps whose names say nothing of what they work on. */
export const STEP_NAMES: StepNames = {
  nameOf: (step) => `step ${step}`,
  attributesOf: (step) => ({ "blocks.step": step }),
};

type Ended = Extract<ProgressEvent, { kind: "step-ended" }>;

/** Makes a span of every step that progress tells of, and passes everything on. */
export class StepSpans {
  readonly #telemetry: Telemetry;
  readonly #names: StepNames;
  readonly #open = new Map<string, OpenSpan>();
  #parent: SpanPlace | undefined;

  constructor(telemetry: Telemetry, names: StepNames) {
    this.#telemetry = telemetry;
    this.#names = names;
  }

  /** Steps that begin from now on are parts of this span. */
  within(parent: SpanPlace): void {
    this.#parent = parent;
  }

  /** The span of a step that is under way; of the whole where there is none. */
  placeOf(step: string): SpanPlace | undefined {
    return this.#open.get(step)?.place ?? this.#parent;
  }

  /** The span of the first step under way that is meant; of the whole where there is none. */
  placeWhere(isMeant: (step: string) => boolean): SpanPlace | undefined {
    const step = [...this.#open.keys()].find(isMeant);
    return step === undefined ? this.#parent : this.placeOf(step);
  }

  /** The same progress, watched. */
  watching(progress: Progress): Progress {
    if (!this.#telemetry.enabled) return progress;
    return (event) => {
      if (event.kind === "step-started") this.#start(event.step);
      else if (event.kind === "step-ended") this.#end(event);
      progress(event);
    };
  }

  #start(step: string): void {
    // A step without a whole is none of a flow.
    if (this.#parent === undefined) return;
    const { nameOf, attributesOf } = this.#names;
    const start = { name: nameOf(step), parent: this.#parent, attributes: attributesOf(step) };
    this.#open.set(step, this.#telemetry.span(start));
  }

  #end({ step, outcome, resumed }: Ended): void {
    const span = this.#open.get(step);
    this.#open.delete(step);
    const taken = resumed === true ? { "blocks.step.resumed": true } : {};
    span?.end({ "blocks.outcome": outcome, ...taken }, outcome === "error" ? "error" : undefined);
  }
}

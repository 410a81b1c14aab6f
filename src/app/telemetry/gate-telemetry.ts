import type { Progress } from "../../base/progress.ts";
import type { GateReport, Verdict } from "../../generated/types.ts";
import type { OpenSpan, Telemetry } from "../../telemetry/telemetry.ts";
import { placeOfFlow } from "../../telemetry/trace-place.ts";
import { FlowMeter } from "../generate/flow-meter.ts";
import { type ObserveCall, observedByAll } from "../models/observed-model.ts";
import { callSpans } from "./call-spans.ts";
import { measureGates } from "./gate-measurements.ts";
import { measureTokens } from "./model-measurements.ts";
import { StepSpans } from "./step-spans.ts";
import type { VerifiedFlow } from "./verified-flow.ts";

/** A block's blueprint, by the path that a report has of the block. */
export type BlueprintOfBlock = (path: string) => Promise<{ readonly family?: string; readonly type?: string }>;

/** `<block>:<gate>`, as the gates name their steps; the name of a block does not leave. */
const gateOf = (step: string) => step.slice(step.lastIndexOf(":") + 1);

const GATE_STEPS = {
  nameOf: (step: string) => `gate ${gateOf(step)}`,
  attributesOf: (step: string) => ({ "blocks.gate": gateOf(step) }),
};

/** One verification as telemetry: a span for every gate in the trace of the flow, and what the gates said. */
export class GateTelemetry {
  readonly #telemetry: Telemetry;
  readonly #about: VerifiedFlow;
  readonly #root: OpenSpan;
  readonly #steps: StepSpans;
  /** Told of every call. */
  readonly observe: ObserveCall;
  readonly #meter = new FlowMeter();

  constructor(telemetry: Telemetry, about: VerifiedFlow) {
    this.#telemetry = telemetry;
    this.#about = about;
    const { repository, flow, ciRun } = about;
    this.#root = telemetry.span({
      name: "verify",
      parent: flow && placeOfFlow({ repository, flow: flow.id, run: flow.run, ciRun }),
      attributes: { repo: repository, "blocks.flow.id": flow?.id, "cicd.pipeline.run.id": ciRun },
    });
    this.#steps = new StepSpans(telemetry, GATE_STEPS);
    this.#steps.within(this.#root.place);
    const parentOf = () => this.#steps.placeWhere((step) => gateOf(step) === "review");
    this.observe = observedByAll([callSpans({ telemetry, parentOf }), this.#meter.observe]);
  }

  /** The same progress, with the gates observed. */
  watching(progress: Progress): Progress {
    return this.#steps.watching(progress);
  }

  /** The gates have spoken. */
  async ended(report: GateReport, verdict: Verdict, blueprintOf: BlueprintOfBlock): Promise<void> {
    const repo = this.#about.repository;
    for (const block of report.blocks) {
      measureGates(this.#telemetry, block.gates, { repo, ...(await blueprintOf(block.path)) });
    }
    measureTokens(this.#telemetry, this.#meter.use().models ?? {}, { repo });
    this.#root.end({ "blocks.verdict": verdict, "blocks.blocks": report.blocks.length });
  }
}

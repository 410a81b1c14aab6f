import type { Progress } from "../../base/progress.ts";
import type { Evidence } from "../../bundle/evidence.ts";
import type { FlowRecord } from "../../generated/types.ts";
import type { OpenSpan, Telemetry } from "../../telemetry/telemetry.ts";
import { placeOfFlow } from "../../telemetry/trace-place.ts";
import { measureGates } from "./gate-measurements.ts";
import { STEP_NAMES, StepSpans } from "./step-spans.ts";

/** The sealing of a flow's evidence as telemetry: its steps in the flow's trace, and the verdict on the block. */
export class UploadTelemetry {
  readonly #telemetry: Telemetry;
  readonly #flow: FlowRecord;
  readonly #repository: string;
  readonly #root: OpenSpan;
  readonly #steps: StepSpans;

  constructor(
    telemetry: Telemetry,
    given: { readonly flow: FlowRecord; readonly repository: string; readonly ciRun: string | undefined },
  ) {
    const { flow, repository, ciRun } = given;
    this.#telemetry = telemetry;
    this.#flow = flow;
    this.#repository = repository;
    this.#root = telemetry.span({
      name: "upload-context",
      parent: placeOfFlow({ repository: flow.repository, flow: flow.id, run: flow.run ?? 1, ciRun }),
      attributes: { repo: repository, "blocks.flow.id": flow.id, "cicd.pipeline.run.id": ciRun },
    });
    this.#steps = new StepSpans(telemetry, STEP_NAMES);
    this.#steps.within(this.#root.place);
  }

  /** The same progress, with the steps observed. */
  watching(progress: Progress): Progress {
    return this.#steps.watching(progress);
  }

  /** The bundle is stored. Results that the job which found them has sent are not counted again. */
  ended({ verdict, reports }: Evidence): void {
    const { family, type } = this.#flow.request;
    const about = { repo: this.#repository, family, type };
    const unmeasured = reports.filter(({ timing }) => timing.measured !== true);
    measureGates(
      this.#telemetry,
      unmeasured.flatMap(({ blocks }) => blocks).flatMap(({ gates }) => gates),
      about,
    );
    // What could not be decided counts as failed wherever rates are made; what the gates refused is the block's affair.
    const status = verdict === "error" ? "undecided" : "rejected";
    if (verdict !== "pass") this.#telemetry.measure("flow.status", 1, { ...about, status });
    this.#root.end({ "blocks.verdict": verdict });
  }
}

import type { Progress } from "../../base/progress.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { FlowRun } from "../../generated/types.ts";
import type { SpendingFigures } from "../../ledger/spending.ts";
import type { Attributes, OpenSpan, SpanPlace, Telemetry } from "../../telemetry/telemetry.ts";
import { newPlace, placeOfFlow } from "../../telemetry/trace-place.ts";
import { FlowMeter } from "../generate/flow-meter.ts";
import { type ObserveCall, observedByAll } from "../models/observed-model.ts";
import { callSpans } from "./call-spans.ts";
import { measureQuota, measureTokens } from "./model-measurements.ts";
import { STEP_NAMES, StepSpans } from "./step-spans.ts";

/** What is known of a flow before it runs. */
export interface ObservedFlow {
  readonly config: Pick<CompleteConfig, "providers">;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly offline: boolean;
}

/** How a flow ended in this process. */
export interface FlowEnd {
  readonly status: "success" | "failed" | "cancelled";
  /** Of the blueprint; undefined where none was chosen. */
  readonly family: string | undefined;
  readonly type: string | undefined;
  readonly durationMs: number;
  /** What was booked when this process began with the flow, and when it ended; undefined where that cannot be read. */
  readonly money: { readonly before: SpendingFigures; readonly after: SpendingFigures } | undefined;
  /** Code of the error that ended it. */
  readonly error?: string;
}

/**
 * One flow as telemetry: a trace with a span for every step and every call of a model, and its figures when it ends.
 * Figures are of this process alone, so that those of a flow that several processes worked on can be added up.
 */
export class FlowTelemetry {
  readonly #telemetry: Telemetry;
  readonly #flow: ObservedFlow;
  readonly #steps: StepSpans;
  /** Told of every call. */
  readonly observe: ObserveCall;
  readonly #meter = new FlowMeter();
  #root: OpenSpan | undefined;
  #repository: string | undefined;

  constructor(telemetry: Telemetry, flow: ObservedFlow) {
    this.#telemetry = telemetry;
    this.#flow = flow;
    this.#steps = new StepSpans(telemetry, STEP_NAMES);
    const parentOf = ({ step, task }: { readonly step?: string; readonly task: string }) =>
      this.#steps.placeOf(step ?? task);
    this.observe = observedByAll([callSpans({ telemetry, parentOf }), this.#meter.observe]);
  }

  /** The same progress, with its steps observed. */
  watching(progress: Progress): Progress {
    return this.#steps.watching(progress);
  }

  /** This process begins to work on the flow of a repository: owner/name, or the folder's name on a laptop. */
  started(repository: string, { id, run, processes }: Pick<FlowRun, "id" | "run" | "processes">): void {
    const { env, offline } = this.#flow;
    this.#repository = repository;
    const ciRun = env["GITHUB_RUN_ID"] || undefined;
    const first = placeOfFlow({ repository, flow: id, ciRun, run });
    // No two spans may have one place: a process that takes the flow up, or a job that is run again, is a part of the first.
    const again = processes > 1 || Number(env["GITHUB_RUN_ATTEMPT"] ?? 1) > 1;
    const where: { parent?: SpanPlace; place: SpanPlace } = again
      ? { parent: first, place: newPlace(first) }
      : { place: first };
    this.#root = this.#telemetry.span({
      name: `invoke_workflow ${WORKFLOW}`,
      ...where,
      attributes: {
        "gen_ai.operation.name": "invoke_workflow",
        "gen_ai.workflow.name": WORKFLOW,
        "blocks.flow.id": id,
        "blocks.flow.run": run,
        "blocks.offline": offline,
        repo: repository,
        "cicd.pipeline.run.id": ciRun,
        ...(processes > 1 ? { "blocks.flow.resumptions": processes - 1 } : {}),
      },
    });
    this.#steps.within(this.#root.place);
  }

  /** The flow has ended in this process. */
  ended(end: FlowEnd): void {
    const { status, family, type, durationMs, money, error } = end;
    const telemetry = this.#telemetry;
    const about = { repo: this.#repository, family, type };
    const { models = {}, retries = 0, fallbacks = 0, repairRounds = 0 } = this.#meter.use();
    const spentUsd = money && Math.max(0, money.after.flowUsd - money.before.flowUsd);
    telemetry.measure("flow.status", 1, { ...about, status });
    telemetry.measure("flow.duration_seconds", durationMs / 1000, about);
    telemetry.measure("flow.retries", retries, about);
    telemetry.measure("flow.fallbacks", fallbacks, about);
    if (spentUsd !== undefined) telemetry.measure("flow.cost_usd", spentUsd, about);
    measureTokens(telemetry, models, about);
    if (money !== undefined) {
      const { config } = this.#flow;
      measureQuota(telemetry, { tokens: money.after.tokensToday, config }, { repo: about.repo });
    }
    const figures: Attributes = {
      "blocks.outcome": status,
      "blocks.family": family,
      "blocks.type": type,
      "blocks.cost_usd": spentUsd,
      "blocks.retries": retries,
      "blocks.fallbacks": fallbacks,
      "blocks.repair_rounds": repairRounds,
    };
    this.#root?.end(figures, error);
  }
}

/** The one workflow that there is; the blueprint is told apart by its own attributes. */
const WORKFLOW = "blocks_flow";

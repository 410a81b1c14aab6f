import type { Clock } from "../base/clock.ts";
import { usageError } from "../base/errors.ts";
import { prettyJson } from "../base/files.ts";
import type { Progress } from "../base/progress.ts";
import type { BlockFile } from "../block/block.ts";
import type { ChoiceAnswer, ContextAnswer, Finding, FlowRecord, PlanAnswer, RepairRound } from "../generated/types.ts";
import { validateContextAnswer } from "../generated/validators/answer-context.js";
import { validateDocumentationAnswer } from "../generated/validators/answer-documentation.js";
import { validatePlanAnswer } from "../generated/validators/answer-plan.js";
import { assembleBlock, mergeFiles, unusable } from "./assemble.ts";
import { choose, type Resolved, resolveChoice } from "./choose.ts";
import { type DoneStep, Engine } from "./engine.ts";
import { nonceFrom } from "./fence.ts";
import { runTogether } from "./graph.ts";
import { type BlockMaterial, implementParts, implementWhole } from "./implement.ts";
import { type FlowMaterial, isNamed, type NamedRequest } from "./material.ts";
import { outputLimit } from "./output-limits.ts";
import type { FlowPorts, Inspection } from "./ports.ts";
import { contextPrompt } from "./prompts/context.ts";
import { documentPrompt } from "./prompts/document.ts";
import { planPrompt } from "./prompts/plan.ts";
import { type FlowIdentity, Questions } from "./questions.ts";
import { type FlowFigures, figuresOf } from "./recorder.ts";
import { RECORDING_FILE, recordingFrom } from "./recording.ts";
import { Repair, type RepairBounds } from "./repair.ts";
import { authorsIn, type Reviewing, reviewStep } from "./review.ts";
import { askStep, type Workbench } from "./workbench.ts";

/** Bounds of a flow. */
export interface FlowBounds extends RepairBounds {
  /** Of one answer. */
  readonly maxOutputTokens: number;
}

/** What a flow is made of. */
export interface FlowOptions extends FlowIdentity {
  /** The full digest of what the flow depends on. The fences of its prompts come from it. */
  readonly digest: string;
  readonly ports: FlowPorts;
  readonly bounds: FlowBounds;
  readonly clock: Clock;
  readonly progress: Progress;
}

/** What a flow made. */
export interface FlowResult extends FlowFigures {
  /** The whole block, sorted by path. */
  readonly files: readonly BlockFile[];
  /** As it was in the end, with what was chosen for a request in words. */
  readonly request: NamedRequest;
  readonly choice?: ChoiceAnswer;
  /** The candidates in order; none where no gate was asked. */
  readonly rounds: readonly RepairRound[];
  readonly review?: NonNullable<FlowRecord["review"]>;
  readonly repairRounds: number;
  /** Why no more repair was made, where time or money was the reason. */
  readonly repairStopped?: string;
  /** What the fast gates say of the block; the gates decide later. */
  readonly inspection: Inspection | undefined;
  /** How many hidden characters were taken out of what the models were shown: the most of any prompt. */
  readonly takenOut: number;
}

/** The first steps: what is known before the plan. */
interface Beginning extends Resolved {
  readonly choice?: DoneStep<ChoiceAnswer>;
  readonly context: DoneStep<ContextAnswer>;
}

/** A block that is written and inspected. */
interface Built {
  readonly files: readonly BlockFile[];
  readonly inspection: Inspection | undefined;
  readonly rounds: readonly RepairRound[];
  readonly repairRounds: number;
  readonly repairStopped?: string;
  readonly review?: NonNullable<FlowRecord["review"]>;
  readonly steps: readonly DoneStep[];
}

/**
 * Runs [choose] → context → plan → implement → inspect → repair … → review → document. Every step is taken up where an
 * earlier process of the same run has done it; the result is the same whatever was taken up and whatever was parallel.
 */
export class Flow {
  readonly #options: FlowOptions;

  constructor(options: FlowOptions) {
    this.#options = options;
  }

  /** Throws what a step throws, unchanged; the steps that were done stay done. */
  async run(material: FlowMaterial, signal: AbortSignal): Promise<FlowResult> {
    const { ports, bounds, clock, progress, digest, id, run, spoiled } = this.#options;
    const bench: Workbench = {
      engine: new Engine({ checkpoints: ports.checkpoints, clock, progress }),
      questions: new Questions(ports, { id, run, spoiled }),
      maxOutputTokens: bounds.maxOutputTokens,
      nonce: nonceFrom(digest),
    };
    const begun = await this.#begin(bench, material, signal);
    const plan = await planStep(bench, begun, signal);
    const block = {
      request: begun.request,
      blueprint: begun.blueprint,
      context: begun.context.output,
      plan: plan.output,
    };
    const built = await this.#build(bench, block, signal);
    const document = await documentStep(bench, { ...block, files: built.files }, signal);
    const choice = begun.choice === undefined ? [] : [begun.choice];
    const steps = [...choice, begun.context, plan, ...built.steps, document];
    const figures = figuresOf(steps);
    const { maxOutputTokens } = bounds;
    const { modelNames } = ports;
    const recording = recordingFrom({ identity: digest, maxOutputTokens, modelNames, material, steps });
    return {
      ...figures,
      files: mergeFiles(built.files, [{ path: "README.md", content: document.output.readme }]),
      request: begun.request,
      ...(begun.choice === undefined ? {} : { choice: begun.choice.output }),
      rounds: built.rounds,
      ...(built.review === undefined ? {} : { review: built.review }),
      repairRounds: built.repairRounds,
      ...(built.repairStopped === undefined ? {} : { repairStopped: built.repairStopped }),
      inspection: built.inspection,
      takenOut: bench.questions.takenOut,
      members: new Map([
        ...documentsOf(material, begun, plan.output),
        [RECORDING_FILE, prettyJson(recording)],
        ...figures.members,
      ]),
    };
  }

  async #begin(bench: Workbench, material: FlowMaterial, signal: AbortSignal): Promise<Beginning> {
    const { request } = material;
    if (isNamed(request)) {
      const blueprint = material.blueprintFor(request.family, request.type, request.parameters);
      return { request, blueprint, context: await contextStep(bench, material, signal) };
    }
    if (this.#options.ports.models.architect.provider === "offline") throw nobodyChooses();
    const [choice, context] = await runTogether(
      [(both) => choose(bench, material, both), (both) => contextStep(bench, material, both)],
      signal,
    );
    return { ...resolveChoice(choice.output, material), choice, context };
  }

  async #build(bench: Workbench, material: BlockMaterial, signal: AbortSignal): Promise<Built> {
    const { ports, bounds } = this.#options;
    // The blueprint model has all files at once and gives the same ones whatever it is told, so nothing is handed back.
    if (ports.models.implementation.provider === "offline") {
      const { written, steps } = await implementWhole(bench, material, signal);
      const files = assembleBlock({ ...material, written });
      return { files, inspection: undefined, rounds: [], repairRounds: 0, steps };
    }
    const implemented = await implementParts(bench, material, signal);
    const repair = await Repair.begin({ bench, ports, bounds, material, implemented, signal });
    await repair.untilGood();
    const before = repair.steps.length;
    const authors = authorsIn([...implemented.steps, ...repair.steps]);
    const review = await reviewStep(bench, ports, { files: repair.best.files, authors }, signal);
    if (review !== undefined) await repair.afterReview(blockersOf(review.output.findings));
    return {
      ...repair.best,
      rounds: repair.rounds,
      repairRounds: repair.repairs,
      ...(repair.stopped === undefined ? {} : { repairStopped: repair.stopped }),
      ...(review?.output.asked === true ? { review: reviewFigures(review.output) } : {}),
      steps: [
        ...implemented.steps,
        ...repair.steps.slice(0, before),
        ...(review === undefined ? [] : [review]),
        ...repair.steps.slice(before),
      ],
    };
  }
}

function contextStep(
  bench: Workbench,
  { request, context }: FlowMaterial,
  signal: AbortSignal,
): Promise<DoneStep<ContextAnswer>> {
  const question = {
    role: "context",
    prompt: contextPrompt({ request, context, nonce: bench.nonce }),
    schema: "answer-context",
    validator: validateContextAnswer,
    maxOutputTokens: outputLimit("context", bench.maxOutputTokens),
  } as const;
  return askStep(bench, { step: "context", title: "Read the repository", question }, signal);
}

function planStep(bench: Workbench, begun: Beginning, signal: AbortSignal): Promise<DoneStep<PlanAnswer>> {
  const { request, blueprint, context } = begun;
  const question = {
    role: "architect",
    prompt: planPrompt({ request, blueprint, context: context.output, nonce: bench.nonce }),
    schema: "answer-plan",
    validator: validatePlanAnswer,
    maxOutputTokens: outputLimit("plan", bench.maxOutputTokens),
  } as const;
  const accept = ({ title, description }: PlanAnswer) => {
    // The manifest has both, and none of them may be empty there.
    if (title.trim() === "" || description.trim() === "") throw unusable("the plan has no title or no description");
  };
  return askStep(bench, { step: "plan", title: "Plan the block", question, accept }, signal);
}

function documentStep(
  bench: Workbench,
  material: BlockMaterial & { readonly files: readonly BlockFile[] },
  signal: AbortSignal,
) {
  const question = {
    role: "implementation",
    prompt: documentPrompt({ ...material, nonce: bench.nonce }),
    schema: "answer-documentation",
    validator: validateDocumentationAnswer,
    maxOutputTokens: outputLimit("document", bench.maxOutputTokens),
  } as const;
  return askStep(bench, { step: "document", title: "Write the README", question }, signal);
}

/** What was decided on the way, as files of the flow's folder. */
function documentsOf({ context }: FlowMaterial, begun: Beginning, plan: PlanAnswer): [string, string][] {
  return [
    ...(begun.choice === undefined ? [] : [["choice.json", prettyJson(begun.choice.output)] as [string, string]]),
    ["context.json", prettyJson(context.report)],
    ["plan.json", prettyJson(plan)],
  ];
}

function blockersOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === "BLOCKER");
}

function reviewFigures({ findings }: Reviewing): NonNullable<FlowRecord["review"]> {
  return { findings: findings.length, blockers: blockersOf(findings).length };
}

function nobodyChooses() {
  return usageError(
    "INPUT_INVALID",
    "the request names no blueprint, and the offline model cannot choose one",
    "Name --family and --block-type, or give the key of a model's provider.",
  );
}

import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { digestOfJson } from "../../base/digest.ts";
import { BlocksError } from "../../base/errors.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { createFolderCheckpoints } from "../../flow/folder-checkpoints.ts";
import type { FlowPorts } from "../../flow/ports.ts";
import { REVIEW_PROMPT_VERSION } from "../../gates/review/prompt.ts";
import { VERSION } from "../../generated/version.ts";
import { withTokensElsewhere } from "../../ledger/holds/tokens-elsewhere.ts";
import type { Spending } from "../../ledger/spending.ts";
import { ask } from "../../llm/ask.ts";
import type { Model, ProviderName, Role } from "../../llm/model.ts";
import type { ChosenModels } from "../models/choose-models.ts";
import { connectModel, connectModels, type ModelWorld, namesOf } from "../models/connect-models.ts";
import { createModelHub } from "../models/model-hub.ts";
import { type ObserveCall, observedByAll } from "../models/observed-model.ts";
import { sealKeyFrom } from "../models/seal-key.ts";
import { ANSWERS_FOLDER } from "../models/state-folders.ts";
import type { UseCaseContext } from "../use-case.ts";
import type { ChosenReviewers } from "../verify/choose-reviewer.ts";
import type { FlowMeter } from "./flow-meter.ts";
import type { FlowOfRun } from "./generation.ts";
import { FAST_GATES, inspector } from "./inspector.ts";
import { type FlowReviewersFor, reviewWith } from "./review-port.ts";
import { checkpointsFolder, stateFolder } from "./run-state.ts";

/** What the ports of a flow are made of. */
export interface PortParts {
  readonly chosen: ChosenModels;
  /** The blueprint model, where no other is asked. */
  readonly offlineModel: Model | undefined;
  readonly modelNames: FlowPorts["modelNames"];
  readonly reviewersFor: ReviewersFor;
  readonly config: CompleteConfig;
  readonly context: UseCaseContext;
  readonly spending: Spending;
  readonly meter: FlowMeter;
  /** Told of every call, beside the meter. */
  readonly observe?: ObserveCall;
}

/** The outside world of one run of a flow: its models, its gates, its checkpoints. */
export async function flowPorts(parts: PortParts, flow: FlowOfRun): Promise<FlowPorts> {
  const { config, context, chosen } = parts;
  const sealKey = chosen.offline ? undefined : sealKeyFrom(chosen);
  const state = stateFolder(context.workspace, flow.id);
  const world = await worldOf(parts, flow);
  const planned = chosen.offline ? undefined : parts.reviewersFor(undefined);
  return {
    models: modelsOf(parts, world),
    modelNames: parts.modelNames,
    ask,
    answerSchema: (name) => readAnswerSchema(join(context.assets.schemas, `${name}.schema.json`)),
    inspect: inspector({ config, context }),
    inspectionKey: digestOfJson({ version: VERSION, gates: config.gates, sandbox: config.sandbox, fast: FAST_GATES }),
    ...(planned === undefined
      ? {}
      : {
          review: reviewWith({ config, context, reviewersFor: reviewersOf(parts, world) }),
          reviewVersion: REVIEW_PROMPT_VERSION,
          ...(config.review.models.length === 0 ? {} : { reviewModels: planned.reviewers.flatMap(namesOf) }),
        }),
    checkpoints: parts.meter.counting(
      createFolderCheckpoints({
        folder: checkpointsFolder(state, flow.run),
        ...(sealKey === undefined ? {} : { sealKey }),
        afterSave: flow.mirror,
        note: (text) => context.progress({ kind: "note", text }),
      }),
    ),
  };
}

async function worldOf({ config, context, meter, observe, ...parts }: PortParts, flow: FlowOfRun): Promise<ModelWorld> {
  const { clock, redactor, progress, workspace } = context;
  const spending =
    flow.tokensToday === undefined ? parts.spending : await withTokensElsewhere(parts.spending, flow.tokensToday);
  return {
    clock,
    redactor,
    config,
    progress,
    hub: createModelHub({ config, clock, spending, progress }),
    observe: observe === undefined ? meter.observe : observedByAll([meter.observe, observe]),
    flow: {
      id: flow.id,
      run: flow.run,
      spending,
      ...(config.flow.answer_cache ? { answersFolder: join(workspace, ANSWERS_FOLDER) } : {}),
    },
  };
}

function modelsOf({ chosen, offlineModel }: PortParts, world: ModelWorld): Record<Role, Model> {
  if (!chosen.offline) return connectModels(chosen, world).models;
  if (offlineModel === undefined) throw new TypeError("an offline flow needs the blueprint model");
  return { architect: offlineModel, implementation: offlineModel, context: offlineModel };
}

/** Whom to ask about a block of these authors, where there is anybody. */
export type ReviewersFor = (authors: readonly ProviderName[] | undefined) => ChosenReviewers | undefined;

/** The reviewers of a block inside of a flow, connected to their vendors. */
function reviewersOf({ reviewersFor }: PortParts, world: ModelWorld): FlowReviewersFor {
  return (authors) => {
    const chosen = reviewersFor(authors);
    if (chosen === undefined) return undefined;
    const reviewers = chosen.reviewers.map((reviewer) => ({
      model: connectModel(reviewer, world),
      modelNames: namesOf(reviewer),
    }));
    return { ...chosen, reviewers };
  };
}

/** The schema as a provider gets it: without what only we need. */
export async function readAnswerSchema(path: string): Promise<Record<string, unknown>> {
  try {
    const {
      $schema: _dialect,
      $id: _id,
      examples: _examples,
      ...schema
    } = JSON.parse(await readFile(resolve(path), "utf8"));
    return schema;
  } catch (cause) {
    throw new BlocksError(`cannot read ${path}`, { code: "DEFECT", kind: "defect", cause });
  }
}

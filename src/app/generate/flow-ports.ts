import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { digestOfJson } from "../../base/digest.ts";
import { BlocksError } from "../../base/errors.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { createFolderCheckpoints } from "../../flow/folder-checkpoints.ts";
import type { FlowPorts, Reviewed, ReviewerCall } from "../../flow/ports.ts";
import type { Gate, GateName } from "../../gates/gate.ts";
import { REVIEW_PROMPT_VERSION } from "../../gates/review/prompt.ts";
import { VERSION } from "../../generated/version.ts";
import type { Spending } from "../../ledger/spending.ts";
import { ask } from "../../llm/ask.ts";
import type { CallWatch, Charge, Model, ProviderName, Role } from "../../llm/model.ts";
import type { ChosenModels } from "../models/choose-models.ts";
import { modelText } from "../models/configured-models.ts";
import { connectModel, connectModels, type ModelWorld, namesOf } from "../models/connect-models.ts";
import { createModelHub } from "../models/model-hub.ts";
import { sealKeyFrom } from "../models/seal-key.ts";
import { ANSWERS_FOLDER } from "../models/state-folders.ts";
import type { UseCaseContext } from "../use-case.ts";
import type { ChosenReviewers } from "../verify/choose-reviewer.ts";
import type { FlowOfRun } from "./generation.ts";
import { inspectCandidate, withCandidate } from "./inspect.ts";
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
}

const FAST_GATES: readonly GateName[] = ["contract", "coverage", "security", "review"];

/** The outside world of one run of a flow: its models, its gates, its checkpoints. */
export async function flowPorts(parts: PortParts, flow: FlowOfRun): Promise<FlowPorts> {
  const { config, context, chosen } = parts;
  const sealKey = chosen.offline ? undefined : sealKeyFrom(chosen);
  const state = stateFolder(context.workspace, flow.id);
  const world = worldOf(parts, flow);
  const planned = chosen.offline ? undefined : parts.reviewersFor(undefined);
  return {
    models: modelsOf(parts, world),
    modelNames: parts.modelNames,
    ask,
    answerSchema: (name) => readAnswerSchema(join(context.assets.schemas, `${name}.schema.json`)),
    inspect: inspector(parts),
    inspectionKey: digestOfJson({ version: VERSION, gates: config.gates, sandbox: config.sandbox, fast: FAST_GATES }),
    ...(planned === undefined
      ? {}
      : {
          review: reviewWith(parts, world),
          reviewVersion: REVIEW_PROMPT_VERSION,
          ...(config.review.models.length === 0 ? {} : { reviewModels: planned.reviewers.flatMap(namesOf) }),
        }),
    checkpoints: createFolderCheckpoints({
      folder: checkpointsFolder(state, flow.run),
      ...(sealKey === undefined ? {} : { sealKey }),
      afterSave: flow.mirror,
      note: (text) => context.progress({ kind: "note", text }),
    }),
  };
}

function worldOf({ config, context, spending }: PortParts, flow: FlowOfRun): ModelWorld {
  const { clock, redactor, progress, workspace } = context;
  return {
    clock,
    redactor,
    config,
    progress,
    hub: createModelHub({ config, clock, spending, progress }),
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

/** The gates' tools are looked for only when a candidate has to be judged (offline none is), and once for a flow. */
function inspector({ config, context }: PortParts): FlowPorts["inspect"] {
  let composed: Promise<readonly Gate[]> | undefined;
  // Nothing would be mended: the gates say the same after the flow.
  if (config.flow.repair_rounds === 0) return async () => ({ findings: [], undecided: [], gates: [] });
  return async (files, options) => {
    composed ??= import("../verify/compose-gates.ts").then(async ({ composeGates }) => {
      const { gates } = await composeGates({ names: [...FAST_GATES, "mutation"], config, context });
      return gates;
    });
    const gates = await composed;
    const parts = {
      fast: gates.filter(({ name }) => name !== "mutation"),
      mutation: gates.find(({ name }) => name === "mutation"),
      thresholds: config.gates,
      clock: context.clock,
    };
    return inspectCandidate(parts, files, options);
  };
}

/** Whom to ask about a block of these authors, where there is anybody. */
export type ReviewersFor = (authors: readonly ProviderName[] | undefined) => ChosenReviewers | undefined;

/**
 * The review gate's own question, asked inside of the flow, so that a finding can still be mended. The gate asks the
 * same of the same block afterwards, which the answer cache then has.
 */
function reviewWith({ config, context, reviewersFor }: PortParts, world: ModelWorld): NonNullable<FlowPorts["review"]> {
  return async ({ files, authors }, signal, watch) => {
    const chosen = reviewersFor(authors);
    if (chosen === undefined || chosen.reviewers.length === 0) {
      context.progress({ kind: "note", text: `nobody reviews the candidate: ${authors.join(" and ")} wrote it` });
      return undefined;
    }
    const heard = chosen.reviewers.map((reviewer) =>
      listeningTo({ model: connectModel(reviewer, world), modelNames: namesOf(reviewer) }, watch),
    );
    const { composeGates } = await import("../verify/compose-gates.ts");
    const { gates } = await composeGates({
      names: ["review"],
      config,
      context,
      connectedReviewers: heard.map(({ model }) => model),
      unavailable: chosen.unavailable,
      authorProviders: chosen.authorProviders,
    });
    const [gate] = gates;
    if (gate === undefined) throw new TypeError("there is no review gate");
    const result = await withCandidate(files, (block) => gate.check({ block, thresholds: config.gates }, signal));
    const given = (result.reviews ?? []).filter(({ outcome }) => outcome === "given").map(({ reviewer }) => reviewer);
    const calls = heard.flatMap(({ model, last }) => (given.includes(modelText(model)) ? (last() ?? []) : []));
    const findings = result.findings.filter(({ code }) => code !== "REVIEW-MISSING");
    if (calls.length < heard.length || findings.length < result.findings.length) {
      const what = calls.length === 0 ? "was not reviewed" : "was not reviewed by all";
      context.progress({ kind: "note", text: `the candidate ${what}: ${result.summary}` });
    }
    // What one reviewer found is mended whoever else failed: the gate asks all of them again after the flow.
    return calls.length === 0 ? undefined : ({ findings, calls } satisfies Reviewed);
  };
}

/** The model, with what was asked and answered last, and all that it cost, kept for the flow's record. */
function listeningTo(
  { model, modelNames }: { readonly model: Model; readonly modelNames: readonly string[] },
  watch: CallWatch,
): { readonly model: Model; readonly last: () => ReviewerCall | undefined } {
  let last: ReviewerCall | undefined;
  const charges: Charge[] = [];
  const counting: CallWatch = {
    ...watch,
    charged: (charge) => {
      charges.push(charge);
      watch.charged?.(charge);
    },
  };
  return {
    last: () => last,
    model: {
      provider: model.provider,
      name: model.name,
      generate: async (request, signal) => {
        const answer = await model.generate(request, signal, counting);
        if (answer.finishReason === "stop")
          last = { request, answer, value: parsedAnswer(answer.text), charges, modelNames };
        return answer;
      },
    },
  };
}

/** What the gate could read as an answer is JSON; anything else never becomes the last answer of a review that holds. */
function parsedAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The schema as a provider gets it: without what only we need. */
async function readAnswerSchema(path: string): Promise<Record<string, unknown>> {
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

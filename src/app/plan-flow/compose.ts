import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { digestOfJson } from "../../base/digest.ts";
import { silent } from "../../base/progress.ts";
import type { BlockFile } from "../../block/block.ts";
import { instantiate, materialFrom } from "../../block/blueprint.ts";
import { blockNameFor } from "../../flow/assemble.ts";
import { Flow, type FlowResult } from "../../flow/flow.ts";
import type { FlowMaterial } from "../../flow/material.ts";
import { outputLimit } from "../../flow/output-limits.ts";
import { partsFrom } from "../../flow/parts.ts";
import type { FlowPorts } from "../../flow/ports.ts";
import type { ModelCall } from "../../generated/types.ts";
import { ask } from "../../llm/ask.ts";
import type { Model, ModelRequest, Role } from "../../llm/model.ts";
import { createPricer, type Pricer } from "../../llm/pricing.ts";
import { createOfflineModel } from "../../llm/providers/offline.ts";
import type { FlowPlan, PlannedCall } from "../../report/flow-plan.ts";
import { MAX_OUTPUT_TOKENS, type Prepared, prepare } from "../generate/compose.ts";
import type { GenerateInputs } from "../generate/inputs.ts";
import { EXAMPLE, readMaterial } from "../generate/material.ts";
import type { ChosenModels } from "../models/choose-models.ts";
import type { UseCaseContext } from "../use-case.ts";
import { chooseReviewers } from "../verify/choose-reviewer.ts";
import { withEveryTest } from "./every-test.ts";
import { composePlanNotes } from "./notes.ts";
import { type PretendedCall, pretendModel, tokensIn } from "./pretend.ts";

/**
 * Wires `--dry-run`: goes through the whole flow with the blueprint answering under the real models' names. The calls are
 * those that the flow would make, with the prompts that it would send; only the answers' sizes are the blueprint's.
 * Nothing is sent, spent or written.
 */
export function composePlan(inputs: GenerateInputs, context: UseCaseContext): { run(): Promise<FlowPlan> } {
  return { run: () => run(inputs, context) };
}

async function run(inputs: GenerateInputs, context: UseCaseContext): Promise<FlowPlan> {
  const prepared = await prepare(inputs, context);
  const { config, request, chosen } = prepared;
  const caps = { flowUsd: config.budget.flow_usd, dayUsd: config.budget.day_usd };
  const frame = { request, caps, deadlineSeconds: config.flow.deadline_seconds, notes: composePlanNotes(prepared) };
  if (chosen.offline) {
    const totals = { inputTokens: 0, outputTokens: 0, costUsd: 0, upperUsd: 0 };
    return { ...frame, calls: [], totals, writes: writesOf(prepared, offlineFiles(prepared)) };
  }
  const pricer = createPricer({ prices: config.prices, clock: context.clock });
  const asked: PretendedCall[] = [];
  const result = await pretendFlow(prepared, chosen, asked);
  const review = reviewQuestion(prepared, result);
  const calls = [...(await plannedCalls(result, pricer)), ...(await reviewCall(review, pricer))];
  return {
    ...frame,
    calls,
    totals: {
      inputTokens: sum(calls.map(({ inputTokens }) => inputTokens)),
      outputTokens: sum(calls.map(({ outputTokens }) => outputTokens)),
      costUsd: sumOfKnown(calls.map(({ costUsd }) => costUsd)),
      upperUsd: await upperBound([...asked, ...repairsOf(prepared, asked, result), ...review], pricer),
    },
    writes: writesOf(prepared, result),
  };
}

type OnlineModels = Extract<ChosenModels, { readonly offline: false }>;

async function pretendFlow(prepared: Prepared, chosen: OnlineModels, asked: PretendedCall[]): Promise<FlowResult> {
  const { context, config, modelNames } = prepared;
  const answer = answererOf(prepared);
  const modelOf = (role: Role): Model => pretendModel(chosen[role].name, answer, asked);
  const ports: FlowPorts = {
    models: {
      architect: modelOf("architect"),
      implementation: modelOf("implementation"),
      context: modelOf("context"),
    },
    modelNames,
    ask,
    answerSchema: async (name) =>
      JSON.parse(await readFile(join(context.assets.schemas, `${name}.schema.json`), "utf8")),
    inspect: async () => ({ findings: [], undecided: [], gates: [] }),
    inspectionKey: "",
    checkpoints: { load: async () => undefined, save: async () => undefined },
  };
  const digest = digestOfJson(prepared.request);
  const flow = new Flow({
    ports,
    bounds: { repairRounds: 0, maxOutputTokens: MAX_OUTPUT_TOKENS, deadlineMs: config.flow.deadline_seconds * 1000 },
    clock: context.clock,
    progress: silent,
    id: "flow-000000000000",
    digest,
    run: 1,
    spoiled: 0,
  });
  return flow.run(await materialOf(prepared), context.signal);
}

async function materialOf(prepared: Prepared): Promise<FlowMaterial> {
  const { request, catalog, config, outputFolder, context } = prepared;
  const { workspace, redactor, signal } = context;
  return readMaterial({ request, catalog, config, workspace, redactor, outputFolder }, signal);
}

/**
 * What the blueprint would answer to each question. A free request is gone through as if it came to a new family, with
 * our example: that takes the most calls and the longest prompts.
 */
function answererOf({ request, catalog }: Prepared): (request: ModelRequest, signal: AbortSignal) => Promise<string> {
  const named = request.family !== undefined && request.type !== undefined;
  const blueprint = catalog.blueprint(request.family ?? EXAMPLE.family, request.type ?? EXAMPLE.type);
  const files = named ? instantiate(blueprint, request.parameters) : blueprint.files;
  const offline = createOfflineModel(materialFrom(blueprint, withEveryTest(files)));
  return async (question, signal) => {
    if (question.task === "choose") return JSON.stringify(NEW_FAMILY);
    return (await offline.generate(question, signal)).text;
  };
}

const NEW_FAMILY = {
  blueprint: false,
  family: "new",
  type: "family",
  title: "To be chosen",
  description: "The architect chooses a blueprint or plans a block of a new family.",
  parameters: "{}",
  reason: "This is only an estimate.",
};

async function plannedCalls(result: FlowResult, pricer: Pricer): Promise<PlannedCall[]> {
  return Promise.all(
    result.calls.map(async (call) => {
      const { inputTokens = 0, cacheReadTokens = 0 } = call.usage;
      const usage = { inputTokens, outputTokens: outputTokensOf(call, result.files), cacheReadTokens };
      return {
        step: call.step ?? call.task,
        role: call.role,
        model: `${call.provider}/${call.model}`,
        ...usage,
        costUsd: await priceOf(pricer, call, usage),
      };
    }),
  );
}

/** The blueprint answers with all files at once; a model writes those of its part. */
function outputTokensOf(call: ModelCall, files: readonly BlockFile[]): number {
  const part = partsFrom({ faces: [] as never }).find(({ name }) => call.step === `implement-${name}`);
  if (part === undefined) return call.usage.outputTokens ?? 0;
  // The contract is the plan's, which nobody writes again.
  const own = files.filter(({ path }) => part.owns(path) && path !== "contract.schema.json");
  return tokensIn(sum(own.map(({ content, path }) => JSON.stringify(content).length + path.length + 30)));
}

/** Of one answer of a review: a handful of findings with their quotes. */
const REVIEW_OUTPUT_TOKENS = 800;

/** The review's question to each reviewer that there is: the block without its README, and our instructions. */
function reviewQuestion({ config, context }: Prepared, { files }: FlowResult): PretendedCall[] {
  const chosen = chooseReviewers({ config, env: context.env, redactor: context.redactor });
  const inputCharacters = charactersOf(files.filter(({ path }) => path !== "README.md")) + 2000;
  return (chosen?.reviewers ?? []).map(({ name: { provider, name } }) => ({
    task: "review",
    provider,
    model: name,
    inputCharacters,
    maxOutputTokens: outputLimit("review", MAX_OUTPUT_TOKENS),
  }));
}

function reviewCall(review: readonly PretendedCall[], pricer: Pricer): Promise<PlannedCall[]> {
  return Promise.all(
    review.map(async (call) => {
      const usage = { inputTokens: tokensIn(call.inputCharacters), outputTokens: REVIEW_OUTPUT_TOKENS };
      const costUsd = await priceOf(pricer, call, usage);
      return { step: "review", role: "architect", model: `${call.provider}/${call.model}`, ...usage, costUsd };
    }),
  );
}

/** Every repair round: the longest question about a part, with the whole block beside it. */
function repairsOf({ config }: Prepared, asked: readonly PretendedCall[], { files }: FlowResult): PretendedCall[] {
  const longest = asked
    .filter(({ task }) => task === "implement")
    .sort((a, b) => b.inputCharacters - a.inputCharacters)[0];
  if (longest === undefined) return [];
  const inputCharacters = longest.inputCharacters + charactersOf(files);
  const maxOutputTokens = outputLimit("repair", MAX_OUTPUT_TOKENS);
  return Array.from({ length: config.flow.repair_rounds }, () => ({
    ...longest,
    task: "repair",
    inputCharacters,
    maxOutputTokens,
  }));
}

function charactersOf(files: readonly BlockFile[]): number {
  return sum(files.map(({ content }) => content.length));
}

async function priceOf(
  pricer: Pricer,
  { provider, model }: { readonly provider: string; readonly model: string },
  usage: { readonly inputTokens: number; readonly outputTokens: number; readonly cacheReadTokens?: number },
): Promise<number | undefined> {
  const pricing = await pricer.priceOf(provider as PretendedCall["provider"], model, usage);
  return pricing.kind === "priced" ? pricing.costUsd : undefined;
}

/** Every answer as long as it may be, nothing from a prompt cache. */
async function upperBound(asked: readonly PretendedCall[], pricer: Pricer): Promise<number | undefined> {
  const costs = asked.map((call) =>
    priceOf(pricer, call, {
      inputTokens: Math.ceil(call.inputCharacters / 3),
      outputTokens: call.maxOutputTokens,
    }),
  );
  return sumOfKnown(await Promise.all(costs));
}

function offlineFiles({ request, catalog }: Prepared): {
  readonly files: readonly BlockFile[];
  readonly request: Prepared["request"];
} {
  const blueprint = catalog.blueprint(request.family ?? "", request.type ?? "");
  return { files: instantiate(blueprint, request.parameters), request };
}

function writesOf(
  { context, outputFolder, request }: Prepared,
  made: { readonly files: readonly BlockFile[] },
): readonly string[] {
  const folder = relative(context.workspace, outputFolder).replaceAll("\\", "/");
  const name =
    request.family === undefined || request.type === undefined
      ? "<family>-<type>"
      : blockNameFor({ family: request.family, type: request.type });
  return [
    ...made.files.map(({ path }) => `${folder}/${name}/${path}`),
    `.blocks/catalog/blocks/${name}.json`,
    ".blocks/flows/<flow id>/",
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumOfKnown(values: readonly (number | undefined)[]): number | undefined {
  return values.every((value) => value !== undefined) ? sum(values) : undefined;
}

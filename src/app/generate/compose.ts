import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { BlocksError, usageError } from "../../base/errors.ts";
import { prettyJson, writeFileAtomically } from "../../base/files.ts";
import { headRevision, isRepository, originRepository } from "../../base/git.ts";
import { resolveInWorkspace } from "../../base/workspace-path.ts";
import { type Blueprint, instantiate, materialFrom } from "../../block/blueprint.ts";
import { BLOCKS_FOLDER, readCatalog } from "../../block/catalog.ts";
import { catalogEntryFor } from "../../block/catalog-entry.ts";
import { readBlock } from "../../block/read-block.ts";
import { writeBlock } from "../../block/write-block.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { loadConfig } from "../../config/load-config.ts";
import { collectFiles } from "../../context/collect.ts";
import { pruneContext } from "../../context/prune.ts";
import type { FlowMaterial } from "../../flow/flow.ts";
import type { BlueprintMaterial, FlowRequest } from "../../flow/material.ts";
import type { FlowPorts } from "../../flow/ports.ts";
import type { CatalogEntry } from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import { ask } from "../../llm/ask.ts";
import type { Model, Role } from "../../llm/model.ts";
import { costUsd } from "../../llm/pricing.ts";
import { createOfflineModel } from "../../llm/providers/offline.ts";
import { chooseModels } from "../models/choose-models.ts";
import { connectModels } from "../models/connect-models.ts";
import type { UseCaseContext } from "../use-case.ts";
import { newestFlow } from "./flow-folder.ts";
import { type GenerateOutcome, generate } from "./generate.ts";
import type { GenerateInputs } from "./inputs.ts";
import { inspectCandidate } from "./inspect.ts";
import { readParameters, readWorkspaceText } from "./read-parameters.ts";

/** Of one answer. A block with its tests is well below it; what is longer is cut off and refused. */
const MAX_OUTPUT_TOKENS = 64_000;

/** Wires `generate`. */
export function composeGenerate(inputs: GenerateInputs, context: UseCaseContext): { run(): Promise<GenerateOutcome> } {
  return { run: () => run(inputs, context) };
}

async function run(inputs: GenerateInputs, context: UseCaseContext): Promise<GenerateOutcome> {
  const { workspace, progress, clock, redactor } = context;
  const { config, sources } = await loadConfig({
    workspace,
    env: context.env,
    baseRevision: context.baseRevision,
    committed: context.door === "runner",
    inputs: inputs.sandbox === undefined ? {} : { "sandbox.accept": inputs.sandbox },
  });
  for (const text of sources.notices) progress({ kind: "note", text });
  const request = await requestFrom(inputs, workspace);
  const outputFolder = await resolveInWorkspace(workspace, inputs.output, "output");
  const catalog = await readCatalog({
    blueprintsFolder: context.assets.blueprints,
    repositoryCatalogFolder: join(workspace, ".blocks", "catalog"),
  });
  const blueprint = catalog.blueprint(request.family, request.type);
  const files = instantiate(blueprint, request.parameters);
  const chosen = chooseModels({ config, offline: inputs.offline, door: context.door, env: context.env, progress });
  const models = chosen.offline
    ? everyRole(createOfflineModel(materialFrom(blueprint, files)))
    : connectModels(chosen, { clock, redactor, callDeadlineMs: config.flow.call_deadline_seconds * 1000 });
  const inGit = await isRepository(workspace);
  const repository = context.repository ?? (inGit ? await originRepository(workspace) : undefined);
  const signal = chosen.offline
    ? context.signal
    : AbortSignal.any([context.signal, flowDeadline(config.flow.deadline_seconds)]);
  return generate(
    {
      version: VERSION,
      workspace,
      repository,
      revision: inGit ? await headRevision(workspace).catch(() => undefined) : undefined,
      config,
      offline: chosen.offline,
      retry: inputs.retry,
      request,
      blueprintDigest: blueprint.digest,
      models: Object.fromEntries(
        Object.entries(models).map(([role, model]) => [role, `${model.provider}/${model.name}`]),
      ),
      material: () => readMaterial({ request, blueprint, files, config, workspace, outputFolder }, signal),
      ports: portsFor({ models, config, context }),
      bounds: { repairRounds: config.flow.repair_rounds, maxOutputTokens: MAX_OUTPUT_TOKENS },
      write: async (name, blockFiles) => {
        const target = { workspace, outputFolder, name, files: blockFiles, allow: config.paths.allow };
        const { folder } = await writeBlock(target);
        const block = await readBlock(folder);
        await writeCatalogEntry(workspace, catalogEntryFor(block, relative(workspace, folder)));
        return { folder, digest: block.digest };
      },
      clock,
      progress,
      redactor,
    },
    signal,
  );
}

async function requestFrom(inputs: GenerateInputs, workspace: string): Promise<FlowRequest> {
  const last = inputs.retry ? await newestFlow(workspace) : undefined;
  const family = inputs.family ?? last?.request.family;
  const type = inputs.blockType ?? last?.request.type;
  if (family === undefined || type === undefined) {
    throw usageError("INPUT_INVALID", "there is no flow to run again", "Name --family and --block-type.");
  }
  const parameters =
    inputs.config === undefined
      ? ((last?.request.parameters ?? {}) as Record<string, unknown>)
      : await readParameters(workspace, inputs.config);
  const text =
    inputs.request === undefined ? inputs.text : await readWorkspaceText(workspace, inputs.request, "request");
  return { family, type, parameters, text: text ?? (inputs.config === undefined ? last?.request.text : undefined) };
}

async function readMaterial(
  given: {
    readonly request: FlowRequest;
    readonly blueprint: Blueprint;
    readonly files: BlueprintMaterial["files"];
    readonly config: CompleteConfig;
    readonly workspace: string;
    readonly outputFolder: string;
  },
  signal: AbortSignal,
): Promise<FlowMaterial> {
  const { request, blueprint, files, config, workspace } = given;
  const outputFolder = relative(workspace, given.outputFolder).replaceAll("\\", "/");
  const collection = await collectFiles(workspace, signal);
  const context = pruneContext(collection, {
    enabled: config.context.pruning.enabled,
    maxSizeKb: config.context.max_size_kb,
    terms: [request.family, request.type, ...wordsOf(request.text ?? "")],
    outputFolder,
  });
  return { request, blueprint: { ...blueprint, files }, context };
}

function portsFor(given: {
  readonly models: Record<Role, Model>;
  readonly config: CompleteConfig;
  readonly context: UseCaseContext;
}): FlowPorts {
  const { models, config, context } = given;
  return {
    models,
    ask,
    price: costUsd,
    answerSchema: (name) => readAnswerSchema(join(context.assets.schemas, `${name}.schema.json`)),
    inspect: async (files, signal) => {
      // The gates' tools are looked for only when a candidate has to be judged: offline none is.
      const { composeGates } = await import("../verify/compose-gates.ts");
      const composed = await composeGates({ names: ["contract", "coverage", "security", "review"], config, context });
      return inspectCandidate({ gates: composed.gates, thresholds: config.gates, files }, signal);
    },
  };
}

async function writeCatalogEntry(workspace: string, entry: CatalogEntry): Promise<void> {
  const path = join(".blocks", "catalog", BLOCKS_FOLDER, `${entry.name}.json`);
  await writeFileAtomically(await resolveInWorkspace(workspace, path, "catalog"), prettyJson(entry));
}

/** The schema as a provider gets it: without what only we need. */
async function readAnswerSchema(path: string): Promise<Record<string, unknown>> {
  const {
    $schema: _dialect,
    $id: _id,
    examples: _examples,
    ...schema
  } = JSON.parse(await readFile(resolve(path), "utf8"));
  return schema;
}

function everyRole(model: Model): Record<Role, Model> {
  return { architect: model, implementation: model, context: model };
}

function flowDeadline(seconds: number): AbortSignal {
  const controller = new AbortController();
  const error = new BlocksError(`timeout exceeded: the flow took longer than ${seconds} s`, {
    code: "MODEL_TIMEOUT",
    kind: "provider",
    hint: "Enable context pruning (blocks config set context-pruning true), or raise flow.deadline_seconds.",
    retryable: true,
  });
  setTimeout(() => controller.abort(error), seconds * 1000).unref();
  return controller.signal;
}

/** The longer words of a text, each once: enough to find the files that speak of the same things. */
function wordsOf(text: string): string[] {
  return [...new Set(text.match(/[\p{L}\p{N}_]{4,40}/gu) ?? [])].slice(0, 200);
}

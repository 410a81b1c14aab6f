import { basename, join, relative, resolve } from "node:path";
import { type Digest, digestOfJson } from "../../base/digest.ts";
import { usageError } from "../../base/errors.ts";
import { prettyJson, writeFileAtomically } from "../../base/files.ts";
import { headRevision, isRepository, originRepository } from "../../base/git.ts";
import { resolveInWorkspace } from "../../base/workspace-path.ts";
import { instantiate, materialFrom } from "../../block/blueprint.ts";
import { BLOCKS_FOLDER, type Catalog, readCatalog } from "../../block/catalog.ts";
import { catalogEntryFor } from "../../block/catalog-entry.ts";
import { readBlock } from "../../block/read-block.ts";
import { writeBlock } from "../../block/write-block.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { loadConfig } from "../../config/load-config.ts";
import type { FlowPorts } from "../../flow/ports.ts";
import type { CatalogEntry } from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import { createFolderLedger } from "../../ledger/folder-ledger.ts";
import { createFolderSpending } from "../../ledger/folder-spending.ts";
import { QUOTA_PROVIDERS, type QuotaProvider } from "../../ledger/holds/balance.ts";
import { type Model, type ProviderName, ROLES } from "../../llm/model.ts";
import { createPricer } from "../../llm/pricing.ts";
import { createOfflineModel } from "../../llm/providers/offline.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { assertPriced } from "../models/assert-priced.ts";
import { type ChosenModels, chooseModels } from "../models/choose-models.ts";
import { namesOf } from "../models/connect-models.ts";
import { SPENDING_FOLDER } from "../models/state-folders.ts";
import { assertInForce } from "../reserve/given-reservation.ts";
import { assertNotPaused, budgetSinceDay, holdMsOf, reserve } from "../reserve/reserve.ts";
import { FlowTelemetry } from "../telemetry/flow-telemetry.ts";
import { withTelemetry } from "../telemetry/with-telemetry.ts";
import type { UseCaseContext } from "../use-case.ts";
import { chooseReviewers } from "../verify/choose-reviewer.ts";
import { newestFlow } from "./flow-folder.ts";
import { FlowMeter } from "./flow-meter.ts";
import { flowPorts, type PortParts } from "./flow-ports.ts";
import { type GenerateOutcome, generate } from "./generate.ts";
import type { Generation } from "./generation.ts";
import type { GenerateInputs } from "./inputs.ts";
import { readMaterial } from "./material.ts";
import { type BlockRequest, readRequest } from "./read-request.ts";

/** Of one answer, in tokens, whatever the task allows. A block with its tests is well below it; what is longer is cut off and refused. */
export const MAX_OUTPUT_TOKENS = 64_000;

/** Wires `generate`. */
export function composeGenerate(inputs: GenerateInputs, context: UseCaseContext): { run(): Promise<GenerateOutcome> } {
  return {
    run: async () => {
      const prepared = await prepare(inputs, context);
      return withTelemetry(prepared.config, context, async (sink) => {
        const { config, chosen } = prepared;
        const telemetry = new FlowTelemetry(sink, { config, env: context.env, offline: chosen.offline });
        const observed = { ...prepared, context: { ...context, progress: telemetry.watching(context.progress) } };
        return generate(await generationFrom(observed, telemetry), context.signal);
      });
    },
  };
}

/** provider/model of all that may answer a role. */
function modelNamesOf(chosen: ChosenModels): FlowPorts["modelNames"] {
  if (chosen.offline) {
    const names = ["offline/blueprint"];
    return { architect: names, implementation: names, context: names };
  }
  return {
    architect: namesOf(chosen.architect),
    implementation: namesOf(chosen.implementation),
    context: namesOf(chosen.context),
  };
}

/** Everything that is known before anything is asked, spent or written. */
export interface Prepared {
  readonly inputs: GenerateInputs;
  readonly context: UseCaseContext;
  readonly config: CompleteConfig;
  readonly request: BlockRequest;
  /** Absolute path. */
  readonly outputFolder: string;
  readonly catalog: Catalog;
  readonly chosen: ChosenModels;
  readonly modelNames: FlowPorts["modelNames"];
}

/** Reads configuration, request and catalog, and decides who answers. Throws what is wrong with any of them. */
export async function prepare(inputs: GenerateInputs, context: UseCaseContext): Promise<Prepared> {
  const { workspace, progress } = context;
  const { config, sources } = await loadConfig({
    workspace,
    env: context.env,
    baseRevision: context.baseRevision,
    committed: context.door === "runner",
    inputs: inputs.sandbox === undefined ? {} : { "sandbox.accept": inputs.sandbox },
  });
  for (const text of sources.notices) progress({ kind: "note", text });
  const request = await readRequest(inputs, workspace, () => newestFlow(workspace));
  const outputFolder = await resolveInWorkspace(workspace, inputs.output, "output");
  const catalog = await readCatalog({
    blueprintsFolder: context.assets.blueprints,
    repositoryCatalogFolder: join(workspace, ".blocks", "catalog"),
  });
  const { env, redactor } = context;
  const chosen = chooseModels({ config, offline: inputs.offline, door: context.door, env, redactor, progress });
  if (chosen.offline && request.family === undefined) throw needsModel();
  return { inputs, context, config, request, outputFolder, catalog, chosen, modelNames: modelNamesOf(chosen) };
}

function needsModel() {
  return usageError(
    "INPUT_INVALID",
    "a request in words alone needs a language model to choose its blueprint, and none is asked",
    "Name --family, --block-type and --config (or put them into the request's front matter), or configure a key: blocks config set-api-key anthropic.",
  );
}

async function generationFrom(prepared: Prepared, telemetry: FlowTelemetry): Promise<Generation> {
  const { inputs, context, config, request, catalog, chosen, modelNames } = prepared;
  const { workspace, clock, progress, redactor, env } = context;
  const { digest: blueprintDigest, offlineModel } = await blueprintOf(prepared);
  const inGit = await isRepository(workspace);
  const spending = createFolderSpending({
    folder: join(workspace, SPENDING_FOLDER),
    caps: {
      flowUsd: Math.min(config.budget.flow_usd, inputs.reservation?.costUsd ?? config.budget.flow_usd),
      dayUsd: config.budget.day_usd,
    },
    clock,
  });
  const meter = new FlowMeter();
  const { observe } = telemetry;
  if (!chosen.offline) await assertPriced(chosen, createPricer({ prices: config.prices, clock }));
  const repository = context.repository ?? (inGit ? await originRepository(workspace) : undefined);
  return {
    version: VERSION,
    workspace,
    repository,
    revision: inGit ? await headRevision(workspace).catch(() => undefined) : undefined,
    config,
    offline: chosen.offline,
    retry: inputs.retry,
    idempotencyKey: inputs.idempotencyKey,
    trial: inputs.trial,
    request,
    blueprintDigest,
    modelNames,
    material: (signal) =>
      readMaterial({ request, catalog, config, workspace, redactor, outputFolder: prepared.outputFolder }, signal),
    ports: (flow) => flowPorts(portParts(prepared, { offlineModel, spending, meter, observe }), flow),
    meter,
    telemetry,
    bounds: {
      repairRounds: config.flow.repair_rounds,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
      deadlineMs: config.flow.deadline_seconds * 1000,
    },
    write: (name, files) => writeIntoRepository(prepared, name, files),
    spending,
    ...(await recordingOf(prepared, repository)),
    mirror: chosen.offline ? undefined : context.stateMirror,
    run: { id: env["GITHUB_RUN_ID"], actor: env["GITHUB_ACTOR"] },
    clock,
    progress,
    redactor,
  };
}

/** Where the flow is recorded, and who says whether it may begin. */
async function recordingOf(
  { inputs, context, config, chosen }: Prepared,
  repository: string | undefined,
): Promise<Pick<Generation, "ledger" | "reserve">> {
  const { workspace, clock, progress, env, signal } = context;
  const { reservation } = inputs;
  if (reservation !== undefined) {
    // The jobs around this one reserve and record: this one holds the keys and no right to write to the repository.
    return {
      ledger: createFolderLedger({ folder: resolve(workspace, config.ledger.path) }),
      reserve: async () => {
        assertInForce(reservation, clock.now(), env["GITHUB_RUN_ATTEMPT"]);
        return reservation;
      },
    };
  }
  const ledger = await openLedger(config, context, { sinceDay: budgetSinceDay(clock.now()) });
  const name = repository ?? basename(workspace);
  return {
    ledger,
    reserve: async (flow) => {
      if (chosen.offline) {
        await assertNotPaused(name, { ledger }, (text) => progress({ kind: "note", text }));
        return undefined;
      }
      const durationMs = holdMsOf(config);
      const run = { run: env["GITHUB_RUN_ID"], actor: env["GITHUB_ACTOR"] };
      const asked = { flow, repository: name, providers: providersOf(chosen), durationMs, ...run };
      return await reserve(asked, { ledger, config, clock, signal });
    },
  };
}

/** The vendors that are asked first. */
function providersOf(chosen: Extract<ChosenModels, { readonly offline: false }>): QuotaProvider[] {
  return QUOTA_PROVIDERS.filter((provider) => ROLES.some((role) => chosen[role].name.provider === provider));
}

function portParts(
  { chosen, modelNames, config, context }: Prepared,
  given: Pick<PortParts, "offlineModel" | "spending" | "meter" | "observe">,
): PortParts {
  const { env, redactor } = context;
  const reviewersFor = (authors: readonly ProviderName[] | undefined) =>
    chooseReviewers({ config, env, redactor, authors });
  return { ...given, chosen, modelNames, reviewersFor, config, context };
}

/** What the flow's identity depends on: the named blueprint, or all of them where the architect chooses. */
async function blueprintOf({ request, catalog, chosen }: Prepared): Promise<{
  readonly digest: Digest;
  readonly offlineModel: Model | undefined;
}> {
  if (request.family === undefined || request.type === undefined) {
    const { blueprints } = await catalog.list();
    const digests = blueprints.map(({ family, type }) => catalog.blueprint(family, type).digest);
    return { digest: digestOfJson(digests), offlineModel: undefined };
  }
  const blueprint = catalog.blueprint(request.family, request.type);
  const files = instantiate(blueprint, request.parameters);
  const offlineModel = chosen.offline ? createOfflineModel(materialFrom(blueprint, files)) : undefined;
  return { digest: blueprint.digest, offlineModel };
}

async function writeIntoRepository(
  { context, config, outputFolder }: Prepared,
  name: string,
  files: Parameters<typeof writeBlock>[0]["files"],
): Promise<{ folder: string; digest: Digest }> {
  const { workspace } = context;
  const { folder } = await writeBlock({ workspace, outputFolder, name, files, allow: config.paths.allow });
  const block = await readBlock(folder);
  await writeCatalogEntry(workspace, catalogEntryFor(block, relative(workspace, folder)));
  return { folder, digest: block.digest };
}

async function writeCatalogEntry(workspace: string, entry: CatalogEntry): Promise<void> {
  const path = join(".blocks", "catalog", BLOCKS_FOLDER, `${entry.name}.json`);
  await writeFileAtomically(await resolveInWorkspace(workspace, path, "catalog"), prettyJson(entry));
}

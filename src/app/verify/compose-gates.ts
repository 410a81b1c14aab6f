import { tmpdir } from "node:os";
import { join } from "node:path";
import { BlocksError } from "../../base/errors.ts";
import { readBlueprint } from "../../block/blueprint.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { createContractGate } from "../../gates/contract/contract-gate.ts";
import { createCoverageGate } from "../../gates/coverage/coverage-gate.ts";
import type { Gate, GateName } from "../../gates/gate.ts";
import { createMutationGate } from "../../gates/mutation/mutation-gate.ts";
import { createReviewGate } from "../../gates/review/review-gate.ts";
import { createSecurityGate } from "../../gates/security/security-gate.ts";
import type { BlockManifest, GateReport } from "../../generated/types.ts";
import { ask } from "../../llm/ask.ts";
import type { Model, ProviderName } from "../../llm/model.ts";
import { locateToolchain } from "../../sandbox/install-toolchain.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { selectSandbox } from "../../sandbox/select.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { ChosenModel } from "../models/choose-models.ts";
import type { UseCaseContext } from "../use-case.ts";

/** Which gates are wanted, and by whose model a review is made. */
export interface GatesRequest {
  readonly names: readonly GateName[];
  readonly config: CompleteConfig;
  readonly context: Pick<
    UseCaseContext,
    "assets" | "packageRoot" | "workspace" | "env" | "clock" | "redactor" | "progress" | "signal"
  >;
  /** Without one the review gate's static rules decide alone. */
  readonly reviewer?: ChosenModel;
  /** The same as a model that is connected already. */
  readonly connectedReviewer?: Model;
  readonly authorProviders?: readonly ProviderName[];
}

/** The gates, and what confines the code that they run. */
export interface ComposedGates {
  readonly gates: readonly Gate[];
  readonly sandbox: GateReport["sandbox"];
}

const NO_SANDBOX = { level: "none", description: "No code of the block was run." };

/**
 * Puts the asked gates together. A sandbox is chosen only when one of them runs the block.
 * Throws `TOOLCHAIN_MISSING` and `SANDBOX_UNAVAILABLE`.
 */
export async function composeGates(request: GatesRequest): Promise<ComposedGates> {
  const { names, config, context } = request;
  const toolchain = await locateToolchain({
    ...context,
    cacheFolder: toolchainCache(context.env),
    override: context.env["BLOCKS_TOOLCHAIN"] || undefined,
  });
  const runs = names.some((name) => name === "contract" || name === "coverage" || name === "mutation");
  const sandbox = runs
    ? await selectSandbox({
        jail: join(context.assets.toolchain, "jail.sh"),
        accept: config.sandbox.accept,
        signal: context.signal,
      })
    : undefined;
  const reviewer = names.includes("review")
    ? (request.connectedReviewer ?? (await connectReviewer(request)))
    : undefined;
  const checklist = (manifest: BlockManifest) => shippedChecklist(context.assets.blueprints, manifest);
  return {
    gates: [...new Set(names)].map((name) => createGate(name, { ...request, toolchain, sandbox, reviewer, checklist })),
    sandbox: sandbox === undefined ? NO_SANDBOX : { level: sandbox.level, description: sandbox.description },
  };
}

/**
 * The review questions of our own blueprint of that family and type. A repository's own blueprints are not asked: they
 * are part of what a pull request can change, and a checklist is read as an instruction.
 */
async function shippedChecklist(blueprints: string, { family, type }: BlockManifest): Promise<readonly string[]> {
  try {
    return (await readBlueprint(join(blueprints, family, type))).checklist;
  } catch (error) {
    if (error instanceof BlocksError && error.code === "BLOCK_NOT_FOUND") return [];
    throw error;
  }
}

/** A runner's tool cache outlives a job on a self-hosted machine; elsewhere the user's own cache does. */
function toolchainCache(env: UseCaseContext["env"]): string {
  const cache = env["RUNNER_TOOL_CACHE"] || env["XDG_CACHE_HOME"] || join(env["HOME"] || tmpdir(), ".cache");
  return join(cache, "blocks", "toolchain");
}

interface GateParts extends Pick<GatesRequest, "config" | "context"> {
  readonly toolchain: Toolchain;
  readonly sandbox: Sandbox | undefined;
  readonly reviewer: Model | undefined;
  readonly authorProviders?: readonly ProviderName[];
  readonly checklist: (manifest: BlockManifest) => Promise<readonly string[]>;
}

function createGate(name: GateName, parts: GateParts): Gate {
  const { toolchain, sandbox, reviewer, authorProviders, checklist, config, context } = parts;
  if (name === "security") {
    const { workspace, clock } = context;
    return createSecurityGate({ toolchain, settings: config.security, workspace, clock });
  }
  if (name === "review") return createReviewGate({ toolchain, reviewer, authorProviders, ask, prompt: { checklist } });
  if (sandbox === undefined) throw new TypeError(`the ${name} gate needs a sandbox`);
  if (name === "contract") return createContractGate({ toolchain, sandbox });
  return name === "coverage" ? createCoverageGate({ toolchain, sandbox }) : createMutationGate({ toolchain, sandbox });
}

/** The vendors' adapters are loaded only when one of them is asked. */
async function connectReviewer({ reviewer, config, context }: GatesRequest): Promise<Model | undefined> {
  if (reviewer === undefined) return undefined;
  const { connectPayingReviewer } = await import("./connect-reviewer.ts");
  return connectPayingReviewer(reviewer, { config, context });
}

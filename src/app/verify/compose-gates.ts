import { join } from "node:path";
import { BlocksError } from "../../base/errors.ts";
import { readBlueprint } from "../../block/blueprint.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { createContractGate } from "../../gates/contract/contract-gate.ts";
import { createCoverageGate } from "../../gates/coverage/coverage-gate.ts";
import type { CoverageReport } from "../../gates/coverage/reports/coverage-report.ts";
import type { Gate, GateName } from "../../gates/gate.ts";
import { createMutationGate, type ForeignReport } from "../../gates/mutation/mutation-gate.ts";
import type { UnavailableReviewer } from "../../gates/review/ask-reviewers.ts";
import { createReviewGate } from "../../gates/review/review-gate.ts";
import { createSecurityGate } from "../../gates/security/security-gate.ts";
import type { BlockManifest, GateReport } from "../../generated/types.ts";
import type { Spending } from "../../ledger/spending.ts";
import { ask } from "../../llm/ask.ts";
import type { Model, ProviderName } from "../../llm/model.ts";
import { locateToolchain } from "../../sandbox/install-toolchain.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { selectSandbox } from "../../sandbox/select.ts";
import type { Shard } from "../../sandbox/stryker-job.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { ChosenModel } from "../models/choose-models.ts";
import type { ObserveCall } from "../models/observed-model.ts";
import type { UseCaseContext } from "../use-case.ts";
import { cacheFolder } from "./cache-folder.ts";
import { configuredCoverageReport } from "./coverage-report-file.ts";
import { readForeignReport } from "./foreign-report.ts";
import { composeKeptResults, type KeptResults } from "./kept-results.ts";

/** Which gates are wanted, and by whose models a review is made. */
export interface GatesRequest {
  readonly names: readonly GateName[];
  readonly config: CompleteConfig;
  readonly context: Pick<
    UseCaseContext,
    "assets" | "packageRoot" | "workspace" | "env" | "clock" | "redactor" | "progress" | "signal"
  >;
  /** Without any the review gate's static rules decide alone. */
  readonly reviewers?: readonly ChosenModel[];
  /** The same as models that are connected already. */
  readonly connectedReviewers?: readonly Model[];
  /** What the flow has cost before the review, in US dollars; nothing when absent. */
  readonly spentUsd?: number | undefined;
  /** What stands between the reviewers and the record of money. */
  readonly spendingAround?: (spending: Spending) => Spending;
  /** Reviewers that are configured and cannot be asked. */
  readonly unavailable?: readonly UnavailableReviewer[];
  readonly authorProviders?: readonly ProviderName[];
  /** Told of every call of a reviewer. */
  readonly observe?: ObserveCall;
  /** True: results of earlier runs are taken over where nothing has changed. */
  readonly keepResults?: boolean;
  /** False: tools that are not on this machine are not fetched, which a replay without a network has to ask for. */
  readonly fetchTools?: boolean;
  /** Only this part of the mutants. */
  readonly shard?: Shard | undefined;
  /** True for `verify`: reports of the repository's own runs are read where the configuration names them. */
  readonly foreignReports?: boolean;
}

/** The gates, and what confines the code that they run. */
export interface ComposedGates {
  readonly gates: readonly Gate[];
  readonly sandbox: GateReport["sandbox"];
  readonly toolchain: Toolchain | undefined;
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
    cacheFolder: join(cacheFolder(context.env), "toolchain"),
    override: context.env["BLOCKS_TOOLCHAIN"] || undefined,
    fetch: request.fetchTools !== false,
  });
  const runs = names.some((name) => name === "contract" || name === "coverage" || name === "mutation");
  const sandbox = runs
    ? await selectSandbox({
        jail: join(context.assets.toolchain, "jail.sh"),
        accept: config.sandbox.accept,
        signal: context.signal,
      })
    : undefined;
  const reviewers = names.includes("review")
    ? (request.connectedReviewers ?? (await connectReviewers(request)))
    : undefined;
  const report =
    request.foreignReports === true && names.includes("mutation")
      ? await readForeignReport(config.mutation.report, context.workspace)
      : undefined;
  const coverageReport =
    request.foreignReports === true && names.includes("coverage")
      ? configuredCoverageReport(config, context.workspace)
      : undefined;
  const kept =
    request.keepResults === true && sandbox !== undefined
      ? await composeKeptResults({
          config,
          context,
          toolchain,
          sandbox,
          reports: {
            // The gate itself says what is wrong with one that cannot be read.
            coverage: await coverageReport?.read().catch(() => undefined),
            mutation: report === undefined ? undefined : JSON.stringify(report.content),
          },
        })
      : undefined;
  const checklist = (manifest: BlockManifest) => shippedChecklist(context.assets.blueprints, manifest);
  const parts = { ...request, toolchain, sandbox, reviewers, checklist, coverageReport, kept, report };
  return {
    gates: [...new Set(names)].map((name) => {
      const gate = createGate(name, parts);
      // A part of the mutants is no result of the gate's.
      return kept === undefined || request.shard !== undefined ? gate : kept.around(gate);
    }),
    sandbox: sandbox === undefined ? NO_SANDBOX : { level: sandbox.level, description: sandbox.description },
    toolchain,
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

interface GateParts extends Pick<GatesRequest, "config" | "context"> {
  readonly kept: KeptResults | undefined;
  readonly report: ForeignReport | undefined;
  readonly shard?: Shard | undefined;
  readonly toolchain: Toolchain;
  readonly sandbox: Sandbox | undefined;
  readonly reviewers: readonly Model[] | undefined;
  readonly unavailable?: readonly UnavailableReviewer[];
  readonly authorProviders?: readonly ProviderName[];
  readonly checklist: (manifest: BlockManifest) => Promise<readonly string[]>;
  readonly coverageReport: CoverageReport | undefined;
}

function createGate(name: GateName, parts: GateParts): Gate {
  const { toolchain, sandbox, checklist, config, context } = parts;
  if (name === "security") {
    const { workspace, clock } = context;
    return createSecurityGate({ toolchain, settings: config.security, workspace, clock });
  }
  if (name === "review") return createReviewGate({ ...parts, ask, prompt: { checklist } });
  if (sandbox === undefined) throw new TypeError(`the ${name} gate needs a sandbox`);
  if (name === "contract") return createContractGate({ toolchain, sandbox });
  if (name === "coverage") return createCoverageGate({ toolchain, sandbox, report: parts.coverageReport });
  const { kept, report, shard } = parts;
  const { scope } = config.mutation;
  return createMutationGate({ toolchain, sandbox, scope, earlierRuns: kept?.earlierRuns, report, shard });
}

/** The vendors' adapters are loaded only when one of them is asked. */
async function connectReviewers({ reviewers = [], ...world }: GatesRequest): Promise<readonly Model[]> {
  if (reviewers.length === 0) return [];
  const { connectPayingReviewers } = await import("./connect-reviewer.ts");
  return connectPayingReviewers(reviewers, world);
}

import { join, relative } from "node:path";
import { usageError } from "../../base/errors.ts";
import { resolveInWorkspace } from "../../base/workspace-path.ts";
import { findBlocks } from "../../block/find-blocks.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { loadConfig } from "../../config/load-config.ts";
import { GATE_NAMES } from "../../gates/gate.ts";
import { VERSION } from "../../generated/version.ts";
import type { Telemetry } from "../../telemetry/telemetry.ts";
import { repositoryHere } from "../reserve/read-balance.ts";
import { GateTelemetry } from "../telemetry/gate-telemetry.ts";
import { flowThatMade, verifiedFlowOf } from "../telemetry/verified-flow.ts";
import { withTelemetry } from "../telemetry/with-telemetry.ts";
import type { UseCaseContext } from "../use-case.ts";
import { baseVersions } from "./base-version.ts";
import { type ChosenReviewers, chooseReviewers } from "./choose-reviewer.ts";
import { composeGates } from "./compose-gates.ts";
import { composeMerge } from "./compose-merge.ts";
import type { VerifyInputs } from "./inputs.ts";
import { PaidReview } from "./paid-review.ts";
import { readRuleTexts } from "./rule-texts.ts";
import { shownSources } from "./shown-sources.ts";
import { readSubject } from "./unreadable-block.ts";
import { type VerifyOutcome, type VerifyParts, verify } from "./verify.ts";

export type { VerifyOutcome } from "./verify.ts";

/** Where reports go, relative to the repository, unless something else is asked for. */
export const REPORT_DIRECTORY = ".blocks/reports";

/**
 * Wires `verify`. Running it throws `PATH_REFUSED` for a path outside the workspace, `BLOCK_NOT_FOUND`, `CONFIG_INVALID`,
 * `GIT_FAILED` for a base commit that does not exist, `TOOLCHAIN_MISSING` and `SANDBOX_UNAVAILABLE`: what keeps every gate
 * from being asked. Anything else is in the report.
 */
export function composeVerify(inputs: VerifyInputs, context: UseCaseContext): { run(): Promise<VerifyOutcome> } {
  return { run: () => run(inputs, context) };
}

async function run(inputs: VerifyInputs, context: UseCaseContext): Promise<VerifyOutcome> {
  const { workspace, env, progress } = context;
  const folders = await foldersOf(inputs, workspace);
  const reportDirectory = await resolveInWorkspace(
    workspace,
    inputs.reportDirectory ?? REPORT_DIRECTORY,
    "report-directory",
  );
  const { config, sources } = await loadConfig({
    workspace,
    env,
    baseRevision: context.baseRevision,
    committed: context.door === "runner",
    inputs: {
      ...(inputs.strict === true ? { "gates.mode": "strict" } : {}),
      ...(inputs.sandbox === undefined ? {} : { "sandbox.accept": inputs.sandbox }),
    },
  });
  for (const text of sources.notices) progress({ kind: "note", text });
  const prepared = { inputs, context, config, folders, reportDirectory };
  return withTelemetry(config, context, (sink) => observed(prepared, sink));
}

interface Prepared {
  readonly inputs: VerifyInputs;
  readonly context: UseCaseContext;
  readonly config: CompleteConfig;
  readonly folders: readonly string[];
  readonly reportDirectory: string;
}

/** The verification, with what it does and finds reported to whoever listens. */
async function observed(prepared: Prepared, sink: Telemetry): Promise<VerifyOutcome> {
  if (!sink.enabled) return decided(prepared, undefined);
  const { context, folders } = prepared;
  const telemetry = new GateTelemetry(sink, await verifiedFlowOf(folders, context));
  const watched = { ...prepared, context: { ...context, progress: telemetry.watching(context.progress) } };
  const outcome = await decided(watched, telemetry);
  await telemetry.ended(outcome.report, outcome.report.verdict, (path) => blueprintAt(join(context.workspace, path)));
  return outcome;
}

async function decided(prepared: Prepared, telemetry: GateTelemetry | undefined): Promise<VerifyOutcome> {
  const { inputs, context, config, folders, reportDirectory } = prepared;
  const { workspace, env, clock, progress, redactor, signal } = context;
  const baseVersionOf = await baseVersions({ ...context, revision: inputs.base });
  const asked = inputs.gates ?? GATE_NAMES;
  // No other gate than review may see a key, so that a job without it never reads one.
  const chosen = asked.includes("review")
    ? chooseReviewers({ config, env, redactor, authors: inputs.authors, progress })
    : undefined;
  const paid = chosen === undefined ? undefined : await paidReview(prepared, chosen);
  const { gates, sandbox, toolchain } =
    inputs.merge === undefined
      ? await composeGates({
          names: asked,
          config,
          context,
          keepResults: inputs.cache !== false,
          shard: inputs.shard,
          foreignReports: true,
          spentUsd: inputs.spentUsd,
          ...(telemetry === undefined ? {} : { observe: telemetry.observe }),
          ...(paid === undefined ? {} : { spendingAround: (spending) => paid.around(spending) }),
          ...(chosen ?? {}),
        })
      : await composeMerge(inputs.merge, workspace);
  const parts: VerifyParts = {
    workspace,
    folders,
    asked,
    shard: inputs.shard,
    gates,
    mode: config.gates.mode,
    thresholds: config.gates,
    baseVersionOf,
    sandbox,
    reportDirectory,
    formats: inputs.formats ?? [],
    ruleTexts: () => readRuleTexts(context.assets),
    sources: (block, results, signal) => shownSources({ block, results, toolchain, progress }, signal),
    version: VERSION,
    measured: telemetry !== undefined,
    clock,
    progress,
    redactor,
  };
  const decide = () => verify(parts, signal);
  return paid === undefined ? decide() : paid.during(decide);
}

/**
 * The money of a review on a laptop. In CI the job that verifies may not write to the ledger, by design: there a review is paid
 * from what was put aside for its flow, and is recorded by the job that may push.
 */
async function paidReview(
  { inputs, context, config, folders }: Prepared,
  { reviewers }: ChosenReviewers,
): Promise<PaidReview | undefined> {
  const { door, env, workspace } = context;
  const isInCi = door === "runner" || !["", "0", "false"].includes(env["CI"] ?? "");
  if (isInCi || inputs.merge !== undefined || reviewers.length === 0) return undefined;
  const flow = await flowThatMade(folders, workspace);
  const repository = flow?.repository ?? (await repositoryHere(context));
  const vendors = [...new Set(reviewers.map(({ name }) => name.provider))];
  return new PaidReview({ config, context, repository, flow, vendors, spentUsd: inputs.spentUsd ?? 0 });
}

/** The blueprint that a block names; nothing where the block cannot be read, which the gates have said by then. */
async function blueprintAt(folder: string): Promise<{ readonly family?: string; readonly type?: string }> {
  const block = await readSubject(folder).catch(() => undefined);
  return block !== undefined && "manifest" in block ? { family: block.manifest.family, type: block.manifest.type } : {};
}

/** The blocks below the path, but not the copies that flows keep of theirs. */
async function foldersOf({ path }: VerifyInputs, workspace: string): Promise<string[]> {
  const root = await resolveInWorkspace(workspace, path, "path");
  const inState = (folder: string) => relative(workspace, folder).split(/[\\/]/)[0] === ".blocks";
  const found = await findBlocks(root);
  const folders = inState(root) ? found : found.filter((folder) => !inState(folder));
  if (folders.length > 0) return folders;
  throw usageError(
    "BLOCK_NOT_FOUND",
    `there is no block at or below ${path}: no folder has a file block.json`,
    "Check the path, or generate a block with: blocks generate",
  );
}

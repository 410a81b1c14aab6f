import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { usageError } from "../../base/errors.ts";
import { combineEvidence } from "../../bundle/evidence.ts";
import { sealBundle } from "../../bundle/seal-bundle.ts";
import { loadConfig } from "../../config/load-config.ts";
import { blockVerdict } from "../../gates/verdict.ts";
import type { FlowRecord } from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { openStore } from "../store/open-store.ts";
import { refugeOf } from "../store/refuge.ts";
import { UploadTelemetry } from "../telemetry/upload-telemetry.ts";
import { withTelemetry } from "../telemetry/with-telemetry.ts";
import type { UseCaseContext } from "../use-case.ts";
import { chooseSigner } from "./attest.ts";
import { assertFlowBlock } from "./check-block.ts";
import { chooseFlow, isFlowId } from "./choose-flow.ts";
import { findCredentials } from "./find-credentials.ts";
import type { UploadInputs } from "./inputs.ts";
import { readReports } from "./read-reports.ts";
import { type Upload, type UploadOutcome, uploadContext } from "./upload-context.ts";

export type { UploadOutcome } from "./upload-context.ts";

/** Wires `upload-context`: seals a flow with its gate reports, stores the bundle and records it in the ledger. */
export function composeUploadContext(inputs: UploadInputs, context: UseCaseContext): { run(): Promise<UploadOutcome> } {
  return { run: () => run(inputs, context) };
}

async function run(inputs: UploadInputs, context: UseCaseContext): Promise<UploadOutcome> {
  const { workspace, env, clock, progress, redactor, signal } = context;
  const { config, sources } = await loadConfig({
    workspace,
    env,
    baseRevision: context.baseRevision,
    committed: context.door === "runner",
    inputs: inputs.store === undefined ? {} : { "store.type": inputs.store },
  });
  for (const text of sources.notices) progress({ kind: "note", text });
  const signer = await chooseSigner(inputs.attest, context);
  const { flowId } = inputs;
  const { folder: flowFolder, flow } = await chooseFlow(
    resolve(workspace, inputs.flowDirectory ?? ".blocks/flows"),
    flowId !== undefined && isFlowId(flowId) ? flowId : undefined,
  );
  await assertFlowBlock({ folder: flowFolder, flow });
  const repository = repositoryOf(flow, inputs.repo ?? context.repository);
  const given = await readReports(resolve(workspace, inputs.reportDirectory ?? ".blocks/reports"), flow);
  for (const reason of given.leftOut) progress({ kind: "note", text: `left out: ${reason}` });
  const evidence = combineEvidence({ flow, gateReports: given.reports, decide: blockVerdict });
  const bundles = join(workspace, ".blocks", "bundles");
  const store = await openStore(config.store, context, (bytes, totalBytes) =>
    progress({ kind: "step-transferred", step: "store", bytes, totalBytes }),
  );
  if (store.kind === "github-artifact") {
    const text = `GitHub deletes artifacts long before ${config.store.retention_years} years have passed: copy the bundle to a store that keeps it`;
    progress({ kind: "note", text });
  }
  const staged = config.store.type === "folder";
  const upload: Upload = {
    version: VERSION,
    flow,
    evidence,
    seal: () =>
      sealBundle({
        flowFolder,
        gateReports: evidence.reports,
        verdict: evidence.verdict,
        destination: staged ? join(bundles, `.staged-${randomUUID()}`) : bundles,
        redactor,
        findCredentials,
        version: VERSION,
      }),
    staged,
    signer,
    store,
    refuge: refugeOf(config.store, context),
    ledger: await openLedger(config, context),
    repository,
    run: flowId === undefined || isFlowId(flowId) ? env["GITHUB_RUN_ID"] : flowId,
    actor: env["GITHUB_ACTOR"],
    clock,
    progress,
  };
  return withTelemetry(config, context, async (sink) => {
    const telemetry = new UploadTelemetry(sink, { flow, repository, ciRun: env["GITHUB_RUN_ID"] || undefined });
    const outcome = await uploadContext({ ...upload, progress: telemetry.watching(progress) }, signal);
    telemetry.ended(evidence);
    return outcome;
  });
}

/** On a laptop a flow knows only the name of its folder, so any `owner/name` may be recorded for it; in CI only its own. */
function repositoryOf(flow: FlowRecord, named: string | undefined): string {
  if (named === undefined) return flow.repository;
  if (!flow.repository.includes("/") || flow.repository.toLowerCase() === named.toLowerCase()) return named;
  throw usageError(
    "INPUT_INVALID",
    `${flow.id} is a flow of ${flow.repository}, not of ${named}`,
    "Name the repository that the flow was made for, or leave repo away.",
  );
}

import { dirname, join, relative } from "node:path";
import { canonicalJson, digestOf } from "../../base/digest.ts";
import { BlocksError } from "../../base/errors.ts";
import { prettyJson } from "../../base/files.ts";
import type { Progress } from "../../base/progress.ts";
import { Redactor } from "../../base/redaction.ts";
import { resolveInWorkspace } from "../../base/workspace-path.ts";
import { writeBlock } from "../../block/write-block.ts";
import { combineEvidence } from "../../bundle/evidence.ts";
import { manifestText } from "../../bundle/manifest.ts";
import { type ReadBundle, readBundle } from "../../bundle/read-bundle.ts";
import { sealBundle } from "../../bundle/seal-bundle.ts";
import { blockNameFor } from "../../flow/assemble.ts";
import { Flow, type FlowResult } from "../../flow/flow.ts";
import { materialFrom, RECORDING_FILE } from "../../flow/recording.ts";
import { blockVerdict } from "../../gates/verdict.ts";
import type {
  FlowRecording,
  ReplayDivergence,
  ReplayGate,
  ReplayInspection,
  ReplayReport,
} from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import { writeFlowFolder } from "../generate/flow-folder.ts";
import { flowRecordFrom, membersOf } from "../generate/record.ts";
import { findCredentials } from "../upload-context/find-credentials.ts";
import { compareBundles } from "./compare.ts";
import { repeatGates } from "./gates-again.ts";
import type { ReplayedInspection } from "./inspections.ts";
import { changedAnswer, RecordedAnswers } from "./recorded-answers.ts";
import { type ReplayParts, type ReplayWorld, replayWorld } from "./replay-ports.ts";

/** A replay whose parts have met. */
export interface Replay extends Omit<ReplayParts, "answers"> {
  /** Absolute path of an empty folder for everything that is made. */
  readonly scratch: string;
  readonly kept: boolean;
  readonly gates: boolean;
}

/** Runs the flow of a bundle on its own answers, seals what comes of it, and compares the two bundles. */
export async function replay(given: Replay, signal: AbortSignal): Promise<ReplayReport> {
  const { recorded } = given;
  const answers = new RecordedAnswers(recorded.calls);
  const parts = { ...given, answers };
  const world = await replayWorld(parts);
  const report = (found: Partial<ReplayReport>): ReplayReport => ({
    ...reportOf(given),
    answers: answers.given,
    inspections: world.inspections.done.map(inspectionOf),
    ...found,
  });
  const changed = changedAnswer(recorded.calls);
  if (changed !== undefined) return report({ divergence: changed });
  const result = await run(parts, world, signal);
  if ("step" in result) return report({ divergence: result });
  const sealed = await seal(parts, result, world);
  const difference = await compareBundles(recorded.bundle, sealed);
  const gates = given.gates ? [...(await gatesAgain(parts, result, signal))] : undefined;
  return report({
    same: difference === undefined && (gates ?? []).every(isUnchanged),
    digest: sealed.digest,
    ...(difference === undefined ? {} : { difference }),
    ...(gates === undefined ? {} : { gates }),
  });
}

function reportOf({ recorded, kept, scratch }: Replay): ReplayReport {
  const { digest, manifest, flow } = recorded.bundle;
  return {
    schemaVersion: 1,
    kind: "replay-report",
    version: VERSION,
    same: false,
    recorded: {
      digest,
      version: manifest.version,
      flow: flow.id,
      block: flow.block.name,
      calls: flow.calls.length,
    },
    answers: 0,
    inspections: [],
    redactedMembers: manifest.redactions.length,
    ...(kept ? { kept: scratch } : {}),
  };
}

function inspectionOf({ step, now, same, reason }: ReplayedInspection): ReplayInspection {
  return { step, repeated: now !== undefined, same, ...(reason === undefined ? {} : { reason }) };
}

function isUnchanged({ recorded, now }: ReplayGate): boolean {
  return now === undefined || now.verdict === recorded.verdict;
}

/** The flow's result, or where it left the recorded flow. Throws what is no difference between the two. */
async function run(
  { recorded, context }: ReplayParts,
  world: ReplayWorld,
  signal: AbortSignal,
): Promise<FlowResult | ReplayDivergence> {
  const { recording, config, bundle } = recorded;
  const { flow } = bundle;
  const bounds = {
    repairRounds: config.flow.repair_rounds,
    maxOutputTokens: recording.maxOutputTokens,
    // What time had ended in the recorded flow is recorded; nothing else ends here.
    deadlineMs: Number.POSITIVE_INFINITY,
  };
  const identity = { id: flow.id, run: flow.run ?? 1, spoiled: 0, digest: recording.identity };
  let failed: string | undefined;
  const progress: Progress = (event) => {
    if (event.kind === "step-ended" && event.outcome === "error") failed ??= event.step;
    context.progress(event);
  };
  const { ports } = world;
  try {
    const replayed = new Flow({ ...identity, ports, bounds, clock: context.clock, progress });
    return await replayed.run(materialFrom(recording, recorded.request), signal);
  } catch (error) {
    const divergence = world.divergence();
    if (divergence !== undefined) return divergence;
    // The recorded flow has come to its end: an answer that cannot be used now is another one, or is read by other rules.
    if (!isOfTheFlow(error) || signal.aborted) throw error;
    return { step: failed ?? "choose", message: error.message, lines: [] };
  }
}

/** What a recorded answer, and nothing on this machine, can be the reason of. */
function isOfTheFlow(error: unknown): error is BlocksError {
  const codes = [
    "MODEL_ANSWER_INVALID",
    "EVIDENCE_INCOMPLETE",
    "PARAMETERS_INVALID",
    "FAMILY_UNKNOWN",
    "INPUT_INVALID",
  ];
  return error instanceof BlocksError && codes.includes(error.code);
}

async function seal(parts: Replay & ReplayParts, result: FlowResult, { inspections }: ReplayWorld) {
  const { recorded, scratch } = parts;
  const { bundle, config } = recorded;
  const { flow } = bundle;
  const written = await writeReplayedBlock(parts, result);
  const path = relative(scratch, written.folder).replaceAll("\\", "/");
  const block = { name: blockNameFor(result.request), path, digest: written.digest };
  // A bundle holds no secret any more, and this machine's own are no part of what was recorded.
  const redactor = new Redactor();
  const record = flowRecordFrom(
    {
      version: flow.version,
      request: recorded.request,
      repository: flow.repository,
      workspace: scratch,
      revision: flow.revision,
      offline: flow.offline,
      redactor,
    },
    {
      run: { id: flow.id, run: flow.run ?? 1, startedAt: flow.timing.startedAt, processes: 1 },
      result,
      block,
      durationMs: 0,
      money: { bookedUsd: 0, interrupted: [] },
    },
  );
  const members = membersOf({ redactor, config }, result, record);
  members.set(RECORDING_FILE, withInspections(members.get(RECORDING_FILE) ?? "{}", inspections.done));
  const flowFolder = join(scratch, "flow", flow.id);
  await writeFlowFolder(flowFolder, members);
  const gateReports = recorded.gateReports;
  const { verdict, reports } = combineEvidence({ flow, gateReports, decide: blockVerdict });
  const sealed = await sealBundle({
    flowFolder,
    gateReports: reports,
    verdict,
    destination: join(scratch, "bundle"),
    redactor,
    findCredentials,
    version: bundle.manifest.version,
  });
  return withRedactionsOf(bundle, await readBundle(sealed.folder));
}

/**
 * What was taken out of a member is gone, and cannot be counted again: where the members are the same, the recorded
 * counts are theirs.
 */
function withRedactionsOf(recorded: ReadBundle, replayed: ReadBundle): ReadBundle {
  const { members, redactions } = recorded.manifest;
  if (redactions.length === 0 || canonicalJson(members) !== canonicalJson(replayed.manifest.members)) return replayed;
  const manifest = { ...replayed.manifest, redactions };
  return { ...replayed, manifest, digest: digestOf(manifestText(manifest)) };
}

/** Where it had stood in the repository, whatever the recorded path may try. */
async function writeReplayedBlock({ recorded, scratch }: Replay & ReplayParts, { files, request }: FlowResult) {
  const { flow } = recorded.bundle;
  const outputFolder = await resolveInWorkspace(scratch, dirname(flow.block.path), "the block's path in the bundle");
  const { allow } = recorded.config.paths;
  return writeBlock({ workspace: scratch, outputFolder, name: blockNameFor(request), files, allow });
}

/** The recording with what the gates say now, so that another outcome is another bundle. */
function withInspections(text: string, inspections: readonly ReplayedInspection[]): string {
  const recording: FlowRecording = JSON.parse(text);
  const steps = recording.steps.map((one) => {
    const now = inspections.find(({ step, same }) => step === one.step && !same)?.now;
    return now === undefined ? one : { ...one, output: now };
  });
  return prettyJson({ ...recording, steps });
}

async function gatesAgain(parts: ReplayParts, { files }: FlowResult, signal: AbortSignal) {
  const { flow } = parts.recorded.bundle;
  const { gateReports } = parts.recorded;
  const { gateReport, missing } = combineEvidence({ flow, gateReports, decide: blockVerdict });
  const results = gateReport.blocks.flatMap(({ gates }) => gates).filter(({ gate }) => !missing.includes(gate));
  return repeatGates({ ...parts, files, results }, signal);
}

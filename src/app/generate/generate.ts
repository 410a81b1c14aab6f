import { dirname, join, relative } from "node:path";
import type { Digest } from "../../base/digest.ts";
import { BlocksError, blocksErrorFrom } from "../../base/errors.ts";
import { makeIgnoredFolder } from "../../base/ignored-folder.ts";
import { blockNameFor } from "../../flow/assemble.ts";
import { Flow } from "../../flow/flow.ts";
import type { FlowRecord, FlowRun, LedgerEntry, Reservation } from "../../generated/types.ts";
import type { SpendingFigures } from "../../ledger/spending.ts";
import { ANSWERS_FOLDER, SPENDING_FOLDER } from "../models/state-folders.ts";
import { withinDeadline } from "./deadline.ts";
import { flowsFolder, readFlowBlock, readFlowRecord, writeFlowFolder } from "./flow-folder.ts";
import type { Generation } from "./generation.ts";
import { flowIdFrom, identityOf, titleOf } from "./identity.ts";
import { failedEntry, flowRecordFrom, membersOf, repositoryOf, settledEntry } from "./record.ts";
import { checkpointsFolder, holdFlow, nextRun, readRun, stateFolder, writeRun } from "./run-state.ts";
import { tidyState } from "./tidy-state.ts";

/** What `generate` did. */
export interface GenerateOutcome {
  readonly flow: FlowRecord;
  /** Absolute path of the flow's folder. */
  readonly flowDirectory: string;
  /** Absolute path of the block's folder. */
  readonly blockPath: string;
  /** True when the same request had been answered before and no model was called. */
  readonly reused: boolean;
}

/** What is saved after every step, so that another machine can take the flow up. */
const MIRRORED = [ANSWERS_FOLDER, SPENDING_FOLDER];

/**
 * Runs the flow, takes up one that was left unfinished, or takes the result of one that has ended; writes the block, the
 * flow's folder and the ledger's entry. The same request at the same time is one run: the second one waits.
 */
export async function generate(generation: Generation, signal: AbortSignal): Promise<GenerateOutcome> {
  const { workspace, clock, progress, mirror } = generation;
  const digest = await identityOf(generation);
  const id = flowIdFrom(digest);
  const folder = stateFolder(workspace, id);
  await keepOutOfGit(workspace);
  const lock = await holdFlow(folder, {
    clock,
    patienceMs: generation.config.flow.deadline_seconds * 1000,
    signal,
    onWait: (pid) => progress({ kind: "note", text: `process ${pid} is at work on ${id}: waiting for it` }),
  });
  try {
    const mirrored = [relative(workspace, folder), ...MIRRORED];
    if (mirror !== undefined && (await readRun(folder)) === undefined) await mirror.restore(id, mirrored);
    const flowDirectory = join(flowsFolder(workspace), id);
    const earlier = generation.retry ? undefined : await readFlowRecord(flowDirectory);
    if (earlier?.outcome === "generated") return await reuse(generation, earlier, flowDirectory);
    const asked = { id, request: digest, title: titleOf(generation.request), retry: generation.retry };
    const run = nextRun(await readRun(folder), asked, clock.now());
    // Before anything is written: a flow that may not begin has not failed.
    const reservation = await generation.reserve(id);
    await writeRun(folder, run);
    const save = async () => mirror?.save(id, mirrored);
    return await runFlow({ generation, run, reservation, digest, folder, flowDirectory, save }, signal);
  } finally {
    await lock.release();
  }
}

/** Prompts, answers and code stand in them; a repository that was set up before they were there does not ignore them. */
async function keepOutOfGit(workspace: string): Promise<void> {
  try {
    await makeIgnoredFolder(join(workspace, ".blocks", "checkpoints"));
    await makeIgnoredFolder(dirname(join(workspace, ANSWERS_FOLDER)));
  } catch (error) {
    throw new BlocksError(
      `cannot write the flow's state below ${join(workspace, ".blocks")}: ${(error as Error).message}`,
      {
        code: "CHECKPOINT_UNWRITABLE",
        kind: "storage",
        hint: "Make room on the disk, or give this user the right to write there.",
        cause: error,
      },
    );
  }
}

interface RunningFlow {
  readonly generation: Generation;
  readonly run: FlowRun;
  readonly reservation: Reservation | undefined;
  readonly digest: Digest;
  readonly folder: string;
  readonly flowDirectory: string;
  readonly save: () => Promise<void>;
}

async function runFlow(running: RunningFlow, signal: AbortSignal): Promise<GenerateOutcome> {
  const { generation, run, reservation, folder, flowDirectory } = running;
  const { id } = run;
  const startedMs = generation.clock.monotonicMs();
  const before = await generation.spending.figures({ flow: id, run: run.run });
  const earlierUsd = await costOfEarlierRuns(generation, run);
  generation.telemetry.started(repositoryOf(generation), run);
  if (run.processes > 1) {
    generation.progress({ kind: "note", text: `${id} was left unfinished: it is taken up where it stood` });
  }
  try {
    const ports = await generation.ports({
      id,
      run: run.run,
      mirror: running.save,
      ...(reservation === undefined ? {} : { tokensToday: reservation.tokensToday }),
    });
    const { bounds, clock, progress } = generation;
    const flow = new Flow({
      ports,
      bounds,
      clock,
      progress,
      id,
      digest: running.digest,
      run: run.run,
      spoiled: run.spoiled,
    });
    const result = await withinDeadline(generation, signal, async (bounded) =>
      flow.run(await generation.material(bounded), bounded),
    );
    const name = blockNameFor(result.request);
    const written = await generation.write(name, result.files);
    const block = {
      name,
      path: relative(generation.workspace, written.folder).replaceAll("\\", "/"),
      digest: written.digest,
    };
    const durationMs = generation.clock.monotonicMs() - startedMs;
    const booked = await generation.spending.figures({ flow: id, run: run.run });
    const money = { bookedUsd: booked.flowUsd, interrupted: before.interrupted };
    const record = flowRecordFrom(generation, { run, result, block, durationMs, money, earlierUsd });
    await generation.ledger.append(ending(settledEntry(generation, record), reservation));
    await writeFlowFolder(flowDirectory, membersOf(generation, result, record));
    await writeRun(folder, { ...run, outcome: "generated" });
    await tidyState({
      steps: checkpointsFolder(folder, run.run),
      answers: join(generation.workspace, ANSWERS_FOLDER),
      now: generation.clock.now(),
    });
    await running.save();
    const { family, type } = record.request;
    generation.telemetry.ended({ status: "success", family, type, durationMs, money: { before, after: booked } });
    return { flow: record, flowDirectory, blockPath: written.folder, reused: false };
  } catch (error) {
    await recordFailure(running, { thrown: error, startedMs, before, earlierUsd }, signal);
    throw error;
  }
}

interface FailedFlow {
  readonly thrown: unknown;
  readonly startedMs: number;
  readonly before: SpendingFigures;
  readonly earlierUsd: number;
}

/** The ledger's figures are those of the whole flow: what runs before this one have cost, as far as this machine knows. */
async function costOfEarlierRuns({ spending }: Generation, { id, run }: FlowRun): Promise<number> {
  let costUsd = 0;
  for (let earlier = 1; earlier < run; earlier += 1) {
    costUsd += (await spending.figures({ flow: id, run: earlier })).flowUsd;
  }
  return costUsd;
}

/** The money of a flow that did not end well is in the ledger all the same. A failure to say so must not hide the cause. */
async function recordFailure(
  { generation, run, reservation, folder, save }: RunningFlow,
  { thrown, startedMs, before, earlierUsd }: FailedFlow,
  signal: AbortSignal,
) {
  const error = blocksErrorFrom(thrown);
  const message = generation.redactor.redact(error.message);
  const cancelled = signal.aborted;
  const durationMs = generation.clock.monotonicMs() - startedMs;
  let after: SpendingFigures | undefined;
  const state: FlowRun = {
    ...run,
    outcome: cancelled ? "cancelled" : "failed",
    // An answer that could not be used is asked for anew by the next process; what was made of usable ones stays.
    spoiled: run.spoiled + (isSpoiled(thrown) ? 1 : 0),
    ...(!cancelled && isHopeless(thrown) ? { hopeless: true } : {}),
    error: { code: cancelled ? "CANCELLED" : error.code, message },
  };
  try {
    await writeRun(folder, state);
    after = await generation.spending.figures({ flow: run.id, run: run.run });
    const use = generation.meter.use();
    const entry = failedEntry(generation, { run: state, figures: after, use, earlierUsd, durationMs });
    await generation.ledger.append(ending(entry, reservation));
    await save();
  } catch (failure) {
    generation.progress({
      kind: "note",
      text: `the failure could not be recorded: ${blocksErrorFrom(failure).message}`,
    });
  }
  const { family, type } = generation.request;
  const status = cancelled ? "cancelled" : "failed";
  const money = after && { before, after };
  generation.telemetry.ended({ status, family, type, durationMs, money, error: cancelled ? "CANCELLED" : error.code });
}

/** The entry, which ends the reservation. */
function ending(entry: LedgerEntry, reservation: Reservation | undefined): LedgerEntry {
  return reservation === undefined ? entry : { ...entry, hold: { id: reservation.id } };
}

/** An answer that could not be used was not kept as a step, but the answer cache has it. */
function isSpoiled(thrown: unknown): boolean {
  return thrown instanceof BlocksError && ["MODEL_ANSWER_INVALID", "MODEL_ANSWER_TRUNCATED"].includes(thrown.code);
}

/** What models wrote is kept, and would be refused again for the same reason. */
function isHopeless(thrown: unknown): boolean {
  return thrown instanceof BlocksError && ["PATH_REFUSED", "BLOCK_INVALID", "PARAMETERS_INVALID"].includes(thrown.code);
}

async function reuse(generation: Generation, earlier: FlowRecord, flowDirectory: string): Promise<GenerateOutcome> {
  generation.progress({
    kind: "note",
    text: `${earlier.id} answered this request before: no model is called (--retry runs it again)`,
  });
  const files = await readFlowBlock(flowDirectory);
  const { folder } = await generation.write(earlier.block.name, files);
  return { flow: earlier, flowDirectory, blockPath: folder, reused: true };
}

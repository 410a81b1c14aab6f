import { dirname, join, relative } from "node:path";
import type { Clock } from "../../base/clock.ts";
import { type Digest, digestOfJson } from "../../base/digest.ts";
import { BlocksError, blocksErrorFrom } from "../../base/errors.ts";
import { makeIgnoredFolder } from "../../base/ignored-folder.ts";
import type { Progress } from "../../base/progress.ts";
import type { Redactor } from "../../base/redaction.ts";
import type { BlockFile } from "../../block/block.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { blockNameFor } from "../../flow/assemble.ts";
import { Flow, type FlowBounds } from "../../flow/flow.ts";
import type { FlowMaterial } from "../../flow/material.ts";
import type { FlowPorts } from "../../flow/ports.ts";
import type { FlowRecord, FlowRun } from "../../generated/types.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Spending } from "../../ledger/spending.ts";
import { ANSWERS_FOLDER, SPENDING_FOLDER } from "../models/state-folders.ts";
import type { StateMirror } from "../use-case.ts";
import { flowsFolder, readFlowBlock, readFlowRecord, writeFlowFolder } from "./flow-folder.ts";
import { identityOfKey } from "./idempotency.ts";
import type { BlockRequest } from "./read-request.ts";
import { failedEntry, flowRecordFrom, membersOf, settledEntry } from "./record.ts";
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

/** Which run of which flow the models answer. */
export interface FlowOfRun {
  readonly id: string;
  readonly run: number;
  readonly mirror: () => Promise<void>;
}

/** Everything that a generation is made of, once the concrete parts have met. */
export interface Generation {
  readonly version: string;
  readonly workspace: string;
  readonly repository: string | undefined;
  readonly revision: string | undefined;
  readonly config: CompleteConfig;
  readonly offline: boolean;
  readonly retry: boolean;
  readonly idempotencyKey: string | undefined;
  /** Makes this a flow of its own, whatever was asked before. */
  readonly trial: string | undefined;
  readonly request: BlockRequest;
  /** Of the blueprint, or of the whole catalog where the architect chooses. */
  readonly blueprintDigest: Digest;
  readonly modelNames: FlowPorts["modelNames"];
  /** Reads the repository; called only when the flow really runs. */
  readonly material: (signal: AbortSignal) => Promise<FlowMaterial>;
  readonly ports: (flow: FlowOfRun) => Promise<FlowPorts>;
  readonly bounds: FlowBounds;
  /** Writes the block into the repository, whole or not at all. */
  readonly write: (
    name: string,
    files: readonly BlockFile[],
  ) => Promise<{ readonly folder: string; readonly digest: Digest }>;
  readonly spending: Spending;
  readonly ledger: Ledger;
  readonly mirror: StateMirror | undefined;
  readonly run: { readonly id: string | undefined; readonly actor: string | undefined };
  readonly clock: Clock;
  readonly progress: Progress;
  readonly redactor: Redactor;
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
    await writeRun(folder, run);
    const save = async () => mirror?.save(id, mirrored);
    return await runFlow({ generation, run, digest, folder, flowDirectory, save }, signal);
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
  readonly digest: Digest;
  readonly folder: string;
  readonly flowDirectory: string;
  readonly save: () => Promise<void>;
}

async function runFlow(running: RunningFlow, signal: AbortSignal): Promise<GenerateOutcome> {
  const { generation, run, folder, flowDirectory } = running;
  const { id } = run;
  const startedMs = generation.clock.monotonicMs();
  const before = await generation.spending.figures({ flow: id, run: run.run });
  if (run.processes > 1) {
    generation.progress({ kind: "note", text: `${id} was left unfinished: it is taken up where it stood` });
  }
  try {
    const ports = await generation.ports({ id, run: run.run, mirror: running.save });
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
    const record = flowRecordFrom(generation, { run, result, block, durationMs, money });
    await generation.ledger.append(settledEntry(generation, record));
    await writeFlowFolder(flowDirectory, membersOf(generation, result, record));
    await writeRun(folder, { ...run, outcome: "generated" });
    await tidyState({
      steps: checkpointsFolder(folder, run.run),
      answers: join(generation.workspace, ANSWERS_FOLDER),
      now: generation.clock.now(),
    });
    await running.save();
    return { flow: record, flowDirectory, blockPath: written.folder, reused: false };
  } catch (error) {
    await recordFailure(running, error, signal);
    throw error;
  }
}

/** The money of a flow that did not end well is in the ledger all the same. A failure to say so must not hide the cause. */
async function recordFailure({ generation, run, folder, save }: RunningFlow, thrown: unknown, signal: AbortSignal) {
  const error = blocksErrorFrom(thrown);
  const message = generation.redactor.redact(error.message);
  const cancelled = signal.aborted;
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
    const figures = await generation.spending.figures({ flow: run.id, run: run.run });
    await generation.ledger.append(failedEntry(generation, state, figures));
    await save();
  } catch (failure) {
    generation.progress({
      kind: "note",
      text: `the failure could not be recorded: ${blocksErrorFrom(failure).message}`,
    });
  }
}

/** An answer that could not be used was not kept as a step, but the answer cache has it. */
function isSpoiled(thrown: unknown): boolean {
  return thrown instanceof BlocksError && ["MODEL_ANSWER_INVALID", "MODEL_ANSWER_TRUNCATED"].includes(thrown.code);
}

/** What models wrote is kept, and would be refused again for the same reason. */
function isHopeless(thrown: unknown): boolean {
  return thrown instanceof BlocksError && ["PATH_REFUSED", "BLOCK_INVALID", "PARAMETERS_INVALID"].includes(thrown.code);
}

/** The flow's own deadline holds for what models do; the blueprint needs none. */
async function withinDeadline<T>(
  { config, clock, offline }: Generation,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (offline) return work(signal);
  const ended = new AbortController();
  const late = new AbortController();
  clock.sleep(config.flow.deadline_seconds * 1000, AbortSignal.any([signal, ended.signal])).then(
    () => late.abort(deadlineExceeded(config.flow.deadline_seconds)),
    () => undefined,
  );
  try {
    return await work(AbortSignal.any([signal, late.signal]));
  } finally {
    ended.abort();
  }
}

function deadlineExceeded(seconds: number): BlocksError {
  return new BlocksError(`timeout exceeded: the flow took longer than ${seconds} s`, {
    code: "MODEL_TIMEOUT",
    kind: "provider",
    hint: "Run the same command again: it goes on where it stands. Or raise flow.deadline_seconds, or enable context pruning.",
    retryable: true,
  });
}

/**
 * The same request on the same commit with the same blueprint, models and version is the same flow; with an idempotency
 * key it stays the flow of the key's first use.
 */
async function identityOf(generation: Generation): Promise<Digest> {
  const { request, workspace, idempotencyKey } = generation;
  const body = {
    family: request.family ?? null,
    type: request.type ?? null,
    parameters: request.parameters,
    text: request.text ?? null,
  };
  const identity = digestOfJson({
    version: generation.version,
    repository: generation.repository ?? null,
    revision: generation.revision ?? null,
    request: body,
    blueprint: generation.blueprintDigest,
    models: generation.modelNames,
    context: generation.config.context,
    flow: generation.config.flow,
    ...(generation.trial === undefined ? {} : { trial: generation.trial }),
  });
  return idempotencyKey === undefined ? identity : identityOfKey({ workspace, key: idempotencyKey, body, identity });
}

/** Twelve hexadecimal digits are enough to keep the flows of one repository apart. */
function flowIdFrom(digest: Digest): string {
  return `flow-${digest.slice("sha256-".length, "sha256-".length + 12)}`;
}

function titleOf({ family, type, text }: BlockRequest): string {
  if (family !== undefined) return `${family}/${type}`;
  const line = (text ?? "").split("\n").find((candidate) => candidate.trim() !== "") ?? "";
  return line
    .replace(/^#+\s*/, "")
    .replace(/\p{C}+/gu, " ")
    .trim()
    .slice(0, 120);
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

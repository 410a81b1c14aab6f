import { join } from "node:path";
import type { Clock } from "../../base/clock.ts";
import type { Digest } from "../../base/digest.ts";
import { BlocksError } from "../../base/errors.ts";
import { prettyJson, readTextIfPresent, writeFileAtomically } from "../../base/files.ts";
import { isLock, type Lock, tryLock } from "../../base/lock.ts";
import type { FlowRun } from "../../generated/types.ts";
import { validateFlowRun } from "../../generated/validators/flow-run.js";

/** Where the unfinished state of a flow lies: `<workspace>/.blocks/checkpoints/<flow>`. */
export function stateFolder(workspace: string, flow: string): string {
  return join(workspace, ".blocks", "checkpoints", flow);
}

/** Where the steps of one run are kept. */
export function checkpointsFolder(state: string, run: number): string {
  return join(state, String(run));
}

const RUN_FILE = "run.json";
const POLL_MS = 250;

/** How far the runs of a flow have come, or undefined where it never began. A damaged state is none. */
export async function readRun(folder: string): Promise<FlowRun | undefined> {
  const text = await readTextIfPresent(join(folder, RUN_FILE));
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return validateFlowRun(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Writes how far the runs have come. Throws `CHECKPOINT_UNWRITABLE`. */
export async function writeRun(folder: string, run: FlowRun): Promise<void> {
  try {
    await writeFileAtomically(join(folder, RUN_FILE), prettyJson(run));
  } catch (error) {
    throw new BlocksError(`cannot write the flow's state to ${folder}: ${(error as Error).message}`, {
      code: "CHECKPOINT_UNWRITABLE",
      kind: "storage",
      hint: "Make room on the disk, or give this user the right to write there.",
      cause: error,
    });
  }
}

/**
 * The run that this process works on: the one that was left unfinished, or a new one after a retry of a finished one,
 * and where what is kept can only fail again.
 */
export function nextRun(
  before: FlowRun | undefined,
  asked: { readonly id: string; readonly request: Digest; readonly title: string; readonly retry: boolean },
  now: Date,
): FlowRun {
  const { id, request, title } = asked;
  const fresh = (run: number): FlowRun => ({
    schemaVersion: 1,
    kind: "flow-run",
    id,
    request,
    title,
    run,
    spoiled: 0,
    processes: 1,
    startedAt: now.toISOString(),
    outcome: "running",
  });
  if (before === undefined || before.request !== request) return fresh(before === undefined ? 1 : before.run + 1);
  if (before.hopeless === true || (asked.retry && before.outcome === "generated")) return fresh(before.run + 1);
  const { error: _error, ...rest } = before;
  return { ...rest, processes: before.processes + 1, outcome: "running" };
}

/**
 * Makes this process the only one that works on a flow. Another one that does is waited for: the same request twice is
 * one run. Throws `FLOW_BUSY` when it has not ended after `patienceMs`, and the signal's reason.
 */
export async function holdFlow(
  folder: string,
  options: {
    readonly clock: Clock;
    readonly patienceMs: number;
    readonly signal: AbortSignal;
    readonly onWait: (pid: number) => void;
  },
): Promise<Lock> {
  const { clock, signal } = options;
  const path = join(folder, "lock");
  const startedMs = clock.monotonicMs();
  for (let told = false; ; ) {
    signal.throwIfAborted();
    const lock = await tryLock(path);
    if (isLock(lock)) return lock;
    if (clock.monotonicMs() - startedMs >= options.patienceMs) throw busy(folder, lock.pid, lock.host);
    if (!told && lock.pid !== 0) {
      told = true;
      options.onWait(lock.pid);
    }
    await clock.sleep(POLL_MS, signal);
  }
}

function busy(folder: string, pid: number, host: string): BlocksError {
  return new BlocksError(`process ${pid} on ${host} is still at work on this flow`, {
    code: "FLOW_BUSY",
    kind: "usage",
    hint: `Wait for it to end. If it is gone for good, remove ${join(folder, "lock")}.`,
    retryable: true,
  });
}

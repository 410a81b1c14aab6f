import { join } from "node:path";
import { usageError } from "../../base/errors.ts";
import { readCheckpoints } from "../../flow/folder-checkpoints.ts";
import type { FlowRecord, FlowRun } from "../../generated/types.ts";
import { createFolderSpending } from "../../ledger/folder-spending.ts";
import type { ShownFlow, UnfinishedFlow } from "../../report/render-flow-show.ts";
import { flowsFolder, readFlowRecord } from "../generate/flow-folder.ts";
import { checkpointsFolder, readRun, stateFolder } from "../generate/run-state.ts";
import { SPENDING_FOLDER } from "../models/state-folders.ts";
import { flowsBelow } from "../upload-context/choose-flow.ts";
import type { UseCaseContext } from "../use-case.ts";

const FLOW_ID = /^flow-[0-9a-f]{12}$/;

/** Wires `flow show`: one flow by its id, ended or not; without one the newest that has ended. */
export async function showFlow(id: string | undefined, context: UseCaseContext): Promise<ShownFlow> {
  const { workspace } = context;
  const chosen = id ?? (await flowsBelow(flowsFolder(workspace)))[0]?.flow.id;
  if (chosen === undefined) throw notFound("there is no flow in this repository yet");
  if (!FLOW_ID.test(chosen)) {
    throw usageError(
      "INPUT_INVALID",
      `${JSON.stringify(chosen.slice(0, 60))} is no id of a flow`,
      "`blocks flow list` lists them; an id looks like flow-0123456789ab.",
    );
  }
  const record = await readFlowRecord(join(flowsFolder(workspace), chosen));
  const folder = stateFolder(workspace, chosen);
  const run = await readRun(folder);
  if (record === undefined && run === undefined) throw notFound(`there is no flow ${chosen} in this repository`);
  const unfinished = run === undefined || run.outcome === "generated" ? undefined : await unfinishedOf(folder, run);
  const spending = createFolderSpending({
    folder: join(workspace, SPENDING_FOLDER),
    caps: { flowUsd: 0, dayUsd: 0 },
    clock: context.clock,
  });
  return {
    ...(record === undefined ? {} : { record }),
    ...(unfinished === undefined ? {} : { unfinished }),
    spending: await spending.figures({ flow: chosen, run: run?.run ?? record?.run ?? 1 }),
  };
}

async function unfinishedOf(folder: string, run: FlowRun): Promise<UnfinishedFlow> {
  const checkpoints = await readCheckpoints(checkpointsFolder(folder, run.run));
  return {
    id: run.id,
    run: run.run,
    steps: checkpoints.map(({ step, startedAt, durationMs, calls }) => ({
      step,
      startedAt,
      durationMs,
      calls: calls.map(({ call }) => call),
    })),
    ...(run.error === undefined ? {} : { error: run.error.message }),
  };
}

/** Wires `flow list`: the flows that have ended, the newest first. */
export async function listFlows(context: UseCaseContext): Promise<readonly FlowRecord[]> {
  return (await flowsBelow(flowsFolder(context.workspace))).map(({ flow }) => flow);
}

function notFound(message: string) {
  return usageError(
    "FLOW_NOT_FOUND",
    message,
    "`blocks flow list` lists the flows; `blocks flow run --input <file>` makes one.",
  );
}

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { systemErrorCode, usageError } from "../../base/errors.ts";
import { readTextIfPresent } from "../../base/files.ts";
import { FLOW_FILE, parseFlowRecord } from "../../bundle/flow-record.ts";
import type { FlowRecord } from "../../generated/types.ts";

/** A flow that has ended, and where it is. */
export interface ChosenFlow {
  /** Absolute path. */
  readonly folder: string;
  readonly flow: FlowRecord;
}

const FLOW_ID = /^flow-[0-9a-f]{12}$/;

/** True for what can only be meant as the id of a flow; anything else is that of a CI run. */
export function isFlowId(id: string): boolean {
  return id.startsWith("flow-");
}

/**
 * The flow that is meant: the one of the folder, or the one with this id below it, or the newest below it.
 * Throws `FLOW_NOT_FOUND` with the known ids, and `BUNDLE_INVALID` for a record that cannot be read: passing over a
 * damaged flow would seal another one in its place.
 */
export async function chooseFlow(directory: string, id: string | undefined): Promise<ChosenFlow> {
  const single = await readFlow(directory);
  if (single !== undefined) {
    if (id === undefined || single.flow.id === id) return single;
    throw notFound(directory, id, [single]);
  }
  const flows = await flowsBelow(directory);
  const chosen = id === undefined ? flows[0] : flows.find(({ flow }) => flow.id === id);
  if (chosen === undefined) throw notFound(directory, id, flows);
  return chosen;
}

/** The flows of a folder, the newest first. A folder without a record is of a flow that has not ended. */
export async function flowsBelow(directory: string): Promise<ChosenFlow[]> {
  const names = await readdir(directory).catch((error) => {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw usageError("PATH_UNREADABLE", `cannot read ${directory}: ${code}`, "Check its permissions.", error);
  });
  const flows = await Promise.all(
    names.filter((name) => FLOW_ID.test(name)).map((name) => readFlow(join(directory, name))),
  );
  return flows
    .filter((flow) => flow !== undefined)
    .sort((a, b) => (startOf(a) === startOf(b) ? 0 : startOf(a) < startOf(b) ? 1 : -1));
}

function startOf({ flow }: ChosenFlow): string {
  return `${flow.timing.startedAt} ${flow.id}`;
}

async function readFlow(folder: string): Promise<ChosenFlow | undefined> {
  const path = join(folder, FLOW_FILE);
  const text = await readTextIfPresent(path);
  return text === undefined ? undefined : { folder, flow: parseFlowRecord(text, path) };
}

function notFound(directory: string, id: string | undefined, known: readonly ChosenFlow[]) {
  const ids = known.map(({ flow }) => flow.id);
  return usageError(
    "FLOW_NOT_FOUND",
    id === undefined ? `there is no flow in ${directory}` : `there is no flow ${id} in ${directory}`,
    ids.length === 0 ? "Run blocks generate first." : `Name one of these, the newest first: ${ids.join(", ")}.`,
  );
}

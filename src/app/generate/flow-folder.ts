import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { usageError } from "../../base/errors.ts";
import { readTextIfPresent } from "../../base/files.ts";
import { problemsOf } from "../../base/validation.ts";
import type { FlowRecord } from "../../generated/types.ts";
import { validateFlowRecord } from "../../generated/validators/flow.js";

/** Where the flows of a repository lie: `<workspace>/.blocks/flows`. */
export function flowsFolder(workspace: string): string {
  return join(workspace, ".blocks", "flows");
}

/**
 * Writes a flow's folder whole or not at all; an earlier folder of the same flow is replaced.
 * `members` are texts by path relative to the folder.
 */
export async function writeFlowFolder(folder: string, members: ReadonlyMap<string, string>): Promise<void> {
  const unique = randomUUID();
  const fresh = `${folder}.${unique}.new`;
  const old = `${folder}.${unique}.old`;
  try {
    for (const [path, content] of members) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), content, { flag: "wx" });
    }
    await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** The record of a flow, or undefined where there is none. A record that does not fit its schema is `FLOW_CONFLICT`. */
export async function readFlowRecord(folder: string): Promise<FlowRecord | undefined> {
  const path = join(folder, "flow.json");
  const text = await readTextIfPresent(path);
  if (text === undefined) return undefined;
  const record = parseJson(text, path);
  if (!validateFlowRecord(record)) {
    const [first] = problemsOf(validateFlowRecord);
    throw usageError(
      "FLOW_CONFLICT",
      `${path} is not a flow record: ${first?.pointer} ${first?.message}`,
      "Run again with --retry.",
    );
  }
  return record;
}

/** The flow that was started last, or undefined where there is none. */
export async function newestFlow(workspace: string): Promise<FlowRecord | undefined> {
  const folder = flowsFolder(workspace);
  const names = await readdir(folder).catch(() => []);
  let newest: FlowRecord | undefined;
  for (const name of names.filter((candidate) => /^flow-[0-9a-f]{12}$/.test(candidate))) {
    const record = await readFlowRecord(join(folder, name));
    if (record !== undefined && (newest === undefined || record.timing.startedAt > newest.timing.startedAt))
      newest = record;
  }
  return newest;
}

/** The files of the block that a flow made, as it left them. */
export async function readFlowBlock(folder: string): Promise<{ path: string; content: string }[]> {
  const root = join(folder, "block");
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (path) => ({
      path: path.slice(root.length + 1).replaceAll("\\", "/"),
      content: await readFile(path, "utf8"),
    })),
  );
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw usageError("FLOW_CONFLICT", `${path} is not JSON`, "Run again with --retry.", error);
  }
}

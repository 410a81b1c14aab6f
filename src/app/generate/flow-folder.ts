import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readTextIfPresent } from "../../base/files.ts";
import { FLOW_FILE, parseFlowRecord } from "../../bundle/flow-record.ts";
import type { FlowRecord } from "../../generated/types.ts";
import { flowsBelow } from "../upload-context/choose-flow.ts";

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

/** The record of a flow, or undefined where there is none. Throws `BUNDLE_INVALID` for one that does not fit its schema. */
export async function readFlowRecord(folder: string): Promise<FlowRecord | undefined> {
  const path = join(folder, FLOW_FILE);
  const text = await readTextIfPresent(path);
  return text === undefined ? undefined : parseFlowRecord(text, path);
}

/** The flow that was started last, or undefined where there is none. */
export async function newestFlow(workspace: string): Promise<FlowRecord | undefined> {
  return (await flowsBelow(flowsFolder(workspace)))[0]?.flow;
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

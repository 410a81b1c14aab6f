import { createHash } from "node:crypto";
import { lstat, mkdir, readdir, readFile, realpath, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { systemErrorCode } from "../base/errors.ts";
import type { Redactor } from "../base/redaction.ts";

/** One file of a flow's state. */
export interface StateFile {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  readonly content: Buffer;
}

/** The state of a flow as it was at one moment. */
export interface StateSnapshot {
  readonly files: readonly StateFile[];
  /** Files that were left out because they hold a secret. */
  readonly leftOut: readonly string[];
}

/** More than a flow's state can come to; what is larger is not ours. */
export const MAX_STATE_BYTES = 64 * 1024 * 1024;

/** What belongs to a process of one machine: a lock, and a file that is still being written. */
const OF_THIS_MACHINE = /^\.|(?:^|\.)lock(?:\.|$)/;

/** True for a name as our own files and folders have them: not `..`, no separator, no drive, nothing hidden. */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}$/.test(name);
}

/** True for the name of a file or folder that another machine can make use of. */
export function isPortable(name: string): boolean {
  return isPlainName(name) && !OF_THIS_MACHINE.test(name);
}

/**
 * The plain files below the folders. A flow goes on while they are read: a file that is gone by then is left out.
 * Throws when a folder is reached through a link, and when it is more than a flow's state can be.
 */
export async function takeSnapshot(
  workspace: string,
  folders: readonly string[],
  redactor: Redactor,
): Promise<StateSnapshot> {
  const files: StateFile[] = [];
  const leftOut: string[] = [];
  let sizeBytes = 0;
  for (const path of await portablePaths(workspace, folders)) {
    const content = await unlessGone(readFile(join(workspace, path)));
    if (content === undefined) continue;
    sizeBytes += content.length;
    if (sizeBytes > MAX_STATE_BYTES) throw new Error(`it is larger than ${MAX_STATE_BYTES / 1024 / 1024} MiB`);
    if (redactor.finds(content.toString("utf8"))) leftOut.push(path);
    else files.push({ path, content });
  }
  return { files, leftOut };
}

/** Equal for equal files, in whatever order they come. */
export function digestOfState(files: readonly StateFile[]): string {
  const hash = createHash("sha256");
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

async function portablePaths(workspace: string, folders: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const folder of folders) {
    if ((await unlessGone(assertOwnPlace(workspace, folder))) === undefined) continue;
    await collect(workspace, folder, paths);
  }
  return paths;
}

async function collect(workspace: string, folder: string, paths: string[]): Promise<void> {
  const entries = (await unlessGone(readdir(join(workspace, folder), { withFileTypes: true }))) ?? [];
  for (const entry of entries) {
    if (!isPortable(entry.name)) continue;
    if (entry.isDirectory()) await collect(workspace, `${folder}/${entry.name}`, paths);
    else if (entry.isFile()) paths.push(`${folder}/${entry.name}`);
  }
}

/** A link in the repository could make a folder of the state mean another folder of the machine. */
async function assertOwnPlace(workspace: string, folder: string): Promise<true> {
  if ((await realpath(join(workspace, folder))) === join(await realpath(workspace), folder)) return true;
  throw new Error(`${folder} is reached through a link`);
}

/**
 * Writes files below a folder without following a link, and without replacing what is there: this machine knows better.
 * Throws when a folder on the way is a link or a file.
 */
export async function writeStateFiles(root: string, files: readonly StateFile[]): Promise<void> {
  const made = new Set<string>(["."]);
  for (const { path, content } of files) {
    await makeFolder(root, dirname(path), made);
    try {
      await writeFile(join(root, path), content, { flag: "wx" });
    } catch (error) {
      if (systemErrorCode(error) !== "EEXIST") throw error;
    }
  }
}

async function makeFolder(root: string, folder: string, made: Set<string>): Promise<void> {
  if (made.has(folder)) return;
  await makeFolder(root, dirname(folder), made);
  const path = join(root, folder);
  try {
    await mkdir(path);
  } catch (error) {
    if (systemErrorCode(error) !== "EEXIST") throw error;
    if (!(await lstat(path)).isDirectory()) throw new Error(`${folder} is not a folder of its own`);
  }
  made.add(folder);
}

async function unlessGone<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(systemErrorCode(error) ?? "")) return undefined;
    throw error;
  }
}

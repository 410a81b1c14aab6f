import { constants } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { isRepository, listFiles } from "../base/git.ts";
import type { ContextFile, SkippedFile } from "./context.ts";

/** A larger file is generated or data; it would push everything else out of the context. */
const MAX_FILE_BYTES = 128 * 1024;
/** A repository of this many files is read in part; the rest is skipped with a reason. */
const MAX_FILES = 20_000;

/** Folders that are never source, for a workspace without git to say so. */
const NEVER_SOURCE = new Set([".git", ".blocks", "node_modules", "dist", "build", "coverage", ".venv", "target"]);

/** Names under which secrets lie about. Their content is not even opened. */
const SECRET_NAMES = [
  /(^|\/)\.env(\..*)?$/,
  /(^|\/)\.(npmrc|netrc|pypirc|pgpass|git-credentials)$/,
  /(^|\/)\.(aws|ssh|gnupg|kube)\//,
  /\.(pem|key|p12|pfx|jks|keystore|asc)$/i,
  /(^|\/)id_(rsa|dsa|ecdsa|ed25519)$/,
  /(^|\/)(credentials|secrets?)(\.[a-z]+)?$/i,
];

/** What was read, in the order of the paths. */
export interface Collection {
  readonly files: readonly ContextFile[];
  readonly skipped: readonly SkippedFile[];
}

/**
 * Reads the repository's own files: what git tracks or would track, or every file where there is no git.
 * Links, devices, binaries, large files and files that by their name hold secrets are skipped with a reason.
 */
export async function collectFiles(workspace: string, signal: AbortSignal): Promise<Collection> {
  const paths = (await isRepository(workspace)) ? await listFiles(workspace) : await pathsFromFolder(workspace);
  const files: ContextFile[] = [];
  const skipped: SkippedFile[] = [];
  for (const path of paths.slice(0, MAX_FILES)) {
    signal.throwIfAborted();
    const read = await readSource(workspace, path);
    if ("reason" in read) skipped.push(read);
    else files.push(read);
  }
  for (const path of paths.slice(MAX_FILES)) skipped.push({ path, reason: `more than ${MAX_FILES} files` });
  return { files, skipped };
}

async function readSource(workspace: string, path: string): Promise<ContextFile | SkippedFile> {
  if (path.startsWith(".blocks/")) return { path, reason: "Blocks' own files" };
  if (SECRET_NAMES.some((pattern) => pattern.test(path)))
    return { path, reason: "its name says that it holds secrets" };
  const absolute = join(workspace, path);
  const stats = await lstat(absolute).catch(() => undefined);
  if (stats === undefined) return { path, reason: "not in the work tree" };
  if (!stats.isFile()) return { path, reason: "not a regular file" };
  if (stats.size > MAX_FILE_BYTES) return { path, reason: `larger than ${MAX_FILE_BYTES / 1024} KB` };
  const bytes = await readRegularFile(absolute);
  if (bytes === undefined) return { path, reason: "cannot be read" };
  if (bytes.includes(0)) return { path, reason: "binary" };
  try {
    return { path, content: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { path, reason: "not UTF-8" };
  }
}

/** Refuses to follow a link or to block on a pipe that took the file's place after it was looked at. */
async function readRegularFile(path: string): Promise<Buffer | undefined> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  );
  if (handle === undefined) return undefined;
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || stats.size > MAX_FILE_BYTES) return undefined;
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function pathsFromFolder(workspace: string): Promise<string[]> {
  const found: string[] = [];
  const pending = [""];
  for (let folder = pending.pop(); folder !== undefined && found.length <= MAX_FILES; folder = pending.pop()) {
    for (const entry of await readdir(join(workspace, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) found.push(path);
      else if (!NEVER_SOURCE.has(entry.name)) pending.push(path);
    }
  }
  return found.sort();
}

import { lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { isRepository, listWorkTree } from "../base/git.ts";
import type { SkippedFile } from "./context.ts";
import { isSecretName } from "./path-patterns.ts";

/** A larger file is generated or data; nobody reads it, and neither do we. */
export const MAX_FILE_BYTES = 256 * 1024;

/** No repository has more files that anybody could choose among; the rest is left out and the report says so. */
const MAX_FILES = 1_000_000;

/** Folders that are never source, for a workspace without git to say so. */
const NEVER_SOURCE = new Set([".git", ".blocks", "node_modules", "dist", "build", "coverage", ".venv", "target"]);

/** How many files are looked at before others get a turn. */
const TURN = 2000;

/** A file that can be read. */
export interface ListedFile {
  readonly path: string;
  readonly sizeBytes: number;
}

/** Every file of a repository, each in one of the two lists, both sorted by path. */
export interface Listing {
  readonly files: readonly ListedFile[];
  readonly skipped: readonly SkippedFile[];
  /** Paths of the skipped files that git must not open either: because of their names or their sizes. */
  readonly closed: readonly string[];
  /** Paths that git would track and does not yet. Undefined where there is no git. */
  readonly untracked: ReadonlySet<string> | undefined;
}

/**
 * Lists the repository's own files: what git tracks or would track, or every file where there is no git. No file is
 * opened. Links, pipes, devices, large files and those whose names say that they hold secrets are skipped with a reason.
 */
export async function listRepository(workspace: string, signal: AbortSignal): Promise<Listing> {
  const listed = (await isRepository(workspace)) ? await listWorkTree(workspace) : undefined;
  const paths =
    listed === undefined ? pathsFromFolder(workspace) : [...new Set([...listed.tracked, ...listed.untracked])].sort();
  const files: ListedFile[] = [];
  const skipped: SkippedFile[] = [];
  const closed: string[] = [];
  for (const [index, path] of paths.entries()) {
    if (index % TURN === 0) {
      signal.throwIfAborted();
      await setImmediate();
    }
    const looked = index < MAX_FILES ? look(workspace, path) : `more than ${MAX_FILES} files`;
    if (typeof looked !== "string") files.push(looked);
    else skipped.push({ path, reason: looked });
    if (looked === TOO_LARGE || looked === SECRET_NAME) closed.push(path);
  }
  return { files, skipped, closed, untracked: listed && new Set(listed.untracked) };
}

const SECRET_NAME = "its name says that it holds secrets";
const TOO_LARGE = `larger than ${MAX_FILE_BYTES / 1024} KB`;

/** The file, or why it is not read. */
function look(workspace: string, path: string): ListedFile | string {
  if (path.startsWith(".blocks/")) return "Blocks' own files";
  if (isSecretName(path)) return SECRET_NAME;
  const stats = statsOf(`${workspace}/${path}`);
  if (stats === undefined) return "not in the work tree";
  if (stats.isSymbolicLink()) return "a link";
  if (!stats.isFile()) return "not a regular file";
  if (stats.size > MAX_FILE_BYTES) return TOO_LARGE;
  return { path, sizeBytes: stats.size };
}

function statsOf(path: string): Stats | undefined {
  try {
    // A hundred thousand promises would take longer than everything else here.
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function pathsFromFolder(workspace: string): string[] {
  const found: string[] = [];
  const pending = [""];
  for (let folder = pending.pop(); folder !== undefined && found.length <= MAX_FILES; folder = pending.pop()) {
    for (const entry of entriesOf(join(workspace, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) found.push(path);
      else if (!NEVER_SOURCE.has(entry.name)) pending.push(path);
    }
  }
  return found.sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that this user may not list has nothing to show.
    return [];
  }
}

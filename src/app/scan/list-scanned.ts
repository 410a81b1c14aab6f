import { lstat, readdir } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { systemErrorCode, usageError } from "../../base/errors.ts";
import { changedFiles, isRepository, listFiles } from "../../base/git.ts";

/** Folders that tools make and nobody writes. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** Which files are asked for. */
export interface ListRequest {
  /** Absolute. */
  readonly workspace: string;
  readonly paths: readonly string[];
  /** The commit from which files have to differ; undefined for all files. */
  readonly changedSince: string | undefined;
}

/**
 * The files to scan, as absolute paths, each once and sorted. A folder stands for what git tracks or would track below it,
 * or for all that is below it where there is no git. Throws `PATH_UNREADABLE` for a path that there is not, and
 * `GIT_FAILED` where a comparison is asked for outside a repository.
 */
export async function listScanned({ workspace, paths, changedSince }: ListRequest): Promise<string[]> {
  const roots = (paths.length === 0 ? ["."] : paths).map((path) => resolve(workspace, path));
  const listed = await Promise.all(roots.map((root) => filesAt(root, changedSince)));
  return [...new Set(listed.flat())].sort();
}

/** A path as a report names it: relative to the repository, with forward slashes; absolute outside it. */
export function reportedPath(workspace: string, absolute: string): string {
  const inside = relative(workspace, absolute);
  return inside.startsWith("..") ? absolute : inside.split(sep).join("/");
}

async function filesAt(root: string, changedSince: string | undefined): Promise<string[]> {
  const isFolder = await folderAt(root);
  const folder = isFolder ? root : resolve(root, "..");
  if (changedSince !== undefined) {
    const changed = (await changedFiles(folder, changedSince)).map((path) => join(folder, path));
    return isFolder ? changed : changed.filter((path) => path === root);
  }
  if (!isFolder) return [root];
  if (await isRepository(root)) return (await listFiles(root)).map((path) => join(root, path));
  return filesBelow(root);
}

async function folderAt(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch (error) {
    const reason = systemErrorCode(error) === "ENOENT" ? "there is no such file or folder" : String(error);
    throw usageError("PATH_UNREADABLE", `cannot scan ${path}: ${reason}`, "Check the path.", error);
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return [path];
      return SKIPPED_FOLDERS.has(entry.name) ? [] : filesBelow(path);
    }),
  );
  return below.flat();
}

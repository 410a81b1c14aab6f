import { realpath } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { systemErrorCode, usageError } from "./errors.ts";

/**
 * The absolute path of something that an input names, which must lie in the workspace: also where links lead to.
 * What does not exist yet is judged by the nearest folder that does. Throws `PATH_REFUSED`.
 */
export async function resolveInWorkspace(workspace: string, path: string, input: string): Promise<string> {
  const absolute = resolve(workspace, path);
  const root = await realpath(workspace);
  if (path.includes("\0") || !isInside(root, await realpathOfNearest(absolute))) {
    throw usageError(
      "PATH_REFUSED",
      `${input}: "${path.replaceAll("\0", "\\0")}" is outside the repository`,
      "Name a path inside the repository.",
    );
  }
  return absolute;
}

/** True when `path` is `root` or below it. Both are absolute and without links. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || (!way.startsWith(`..${sep}`) && way !== ".." && !isAbsolute(way));
}

async function realpathOfNearest(path: string): Promise<string> {
  const missing: string[] = [];
  for (let current = path.replaceAll("\0", "_"); ; ) {
    try {
      return resolve(await realpath(current), ...missing);
    } catch (error) {
      const code = systemErrorCode(error);
      const parent = resolve(current, "..");
      if ((code !== "ENOENT" && code !== "ENOTDIR") || parent === current) throw error;
      missing.unshift(current.slice(parent.length).replace(/^[\\/]/, ""));
      current = parent;
    }
  }
}

import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { systemErrorCode, usageError } from "../base/errors.ts";
import { SKIPPED_FOLDERS } from "./read-block.ts";
import { isStagingName } from "./stage-block.ts";

const MAX_FOLDERS = 20_000;

/**
 * The absolute paths of all folders with a `block.json`, at or below a path, sorted. Links are not followed, and
 * neither `node_modules` nor `.git` is entered.
 * Throws `BLOCK_NOT_FOUND` for a path that is missing or has no block below it, and `PATH_UNREADABLE`.
 */
export async function findBlocks(path: string): Promise<string[]> {
  await assertFolder(path);
  const found: string[] = [];
  const folders = [resolve(path)];
  for (let index = 0; index < folders.length; index += 1) {
    if (index >= MAX_FOLDERS) {
      throw usageError(
        "PATH_REFUSED",
        `${path} has more than ${MAX_FOLDERS} folders`,
        "Name the folder of the blocks.",
      );
    }
    const folder = folders[index] ?? "";
    const entries = await entriesOf(folder);
    if (entries.some((entry) => entry.name === "block.json" && !entry.isDirectory())) found.push(folder);
    for (const entry of entries) {
      if (!entry.isDirectory() || SKIPPED_FOLDERS.has(entry.name) || isStagingName(entry.name)) continue;
      folders.push(join(folder, entry.name));
    }
  }
  if (found.length === 0) throw notFound(`there is no block at or below ${path}: no folder has a file block.json`);
  return found.sort();
}

async function assertFolder(path: string): Promise<void> {
  try {
    if ((await stat(path)).isDirectory()) return;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") throw notFound(`the path ${path} does not exist`);
    throw unreadable(path, error);
  }
  throw notFound(`the path ${path} is not a folder`);
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw unreadable(folder, error);
  }
}

function notFound(message: string) {
  return usageError("BLOCK_NOT_FOUND", message, "Check the path, or generate a block with: blocks generate");
}

function unreadable(path: string, error: unknown) {
  const code = systemErrorCode(error) ?? String(error);
  return usageError("PATH_UNREADABLE", `cannot read ${path}: ${code}`, "Check the path and its permissions.", error);
}

import { randomUUID } from "node:crypto";
import { link, lstat, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { systemErrorCode, usageError } from "../../base/errors.ts";

/**
 * Writes a file where there is nothing of that name, whole or not at all. False when something is there, be it a link
 * that leads nowhere: it stays as it is. Throws `PATH_UNREADABLE` when the folder cannot be written.
 */
export async function writeIfAbsent(path: string, content: string): Promise<boolean> {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content, { flag: "wx", flush: true });
    // A rename would replace what another process wrote meanwhile; a second name for the same file cannot.
    await link(temporary, path);
    return true;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "EEXIST" && (await isTaken(path))) return false;
    throw usageError(
      "PATH_UNREADABLE",
      `cannot write ${path}: ${code ?? String(error)}`,
      "Check the permissions of its folder.",
      error,
    );
  } finally {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** True when it was the file's own name that was taken, and not the name of a folder above it. */
async function isTaken(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

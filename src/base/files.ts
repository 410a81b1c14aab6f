import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { systemErrorCode, usageError } from "./errors.ts";

/**
 * Writes a file so that a reader sees the old content or the new one, never a half.
 * Missing folders are made. `mode` defaults to 0644.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content, { mode, flag: "wx", flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Pretty JSON with a final newline, the form of every JSON file that we write for people. */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The text of a file, or undefined where there is none. Any other failure is a usage error that names the path. */
export async function readTextIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw usageError(
      "PATH_UNREADABLE",
      `cannot read ${path}: ${code ?? String(error)}`,
      "Check the path and its permissions.",
      error,
    );
  }
}

/**
 * Makes a folder and those above it. Unlike Node.js' own `recursive`, which says `ENOENT` for every folder that cannot be
 * made on a read-only disk, it throws the system error that says why.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return;
    if (code !== "ENOENT" || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    // Another process may have been first.
    await mkdir(folder).catch((again) => {
      if (systemErrorCode(again) !== "EEXIST") throw again;
    });
  }
}

import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { BlocksError, systemErrorCode, usageError } from "../../base/errors.ts";
import type { MutmutFiles } from "../../gates/mutation/mutmut/mutmut-report.ts";

/** The folder that mutmut writes to, always of this name. */
const MUTANTS = "mutants";
const WANTED = /\.py(?:\.meta)?$/;

/** Of all files together: each function of a mutated file is there once for each of its mutants. */
const LARGEST_BYTES = 64 * 1024 * 1024;
const MOST_FILES = 5_000;

/**
 * What mutmut left in its folder `mutants`, or in all such folders below the given one: Python files and their results,
 * by their path without `mutants`. Links are not followed. `given` is the path as the configuration has it.
 * Throws `PATH_UNREADABLE` where there are no results, for what cannot be read and for more than 64 MiB or 5,000 files.
 */
export async function readMutmutFolder(folder: string, given: string): Promise<MutmutFiles> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => isWanted(entry, folder)).map((entry) => join(entry.parentPath, entry.name));
    if (!paths.some((path) => path.endsWith(".meta")))
      throw unreadable(given, "it holds no results of mutmut (*.py.meta)");
    if (paths.length > MOST_FILES) throw unreadable(given, `it holds more than ${MOST_FILES} files`);
    return await textsOf(paths.sort(), folder, given);
  } catch (error) {
    const code = error instanceof BlocksError ? undefined : systemErrorCode(error);
    throw code === undefined ? error : unreadable(given, code);
  }
}

function isWanted(entry: Dirent, folder: string): boolean {
  if (!entry.isFile() || !WANTED.test(entry.name)) return false;
  return basename(folder) === MUTANTS || segmentsOf(relative(folder, entry.parentPath)).includes(MUTANTS);
}

async function textsOf(paths: readonly string[], folder: string, given: string): Promise<MutmutFiles> {
  const texts: Record<string, string> = {};
  let sizeBytes = 0;
  for (const path of paths) {
    sizeBytes += (await stat(path)).size;
    if (sizeBytes > LARGEST_BYTES) throw unreadable(given, `it holds more than ${LARGEST_BYTES} bytes`);
    const name = segmentsOf(relative(folder, path)).filter((segment) => segment !== MUTANTS);
    texts[name.join("/")] = await readFile(path, "utf8");
  }
  return texts;
}

function segmentsOf(path: string): string[] {
  return path.split(/[\\/]/);
}

function unreadable(path: string, reason: string) {
  return usageError(
    "PATH_UNREADABLE",
    `cannot read the report ${path} (mutation.report): ${reason}`,
    "Run mutmut before blocks verify and name its folder mutants, or take mutation.report out of .blocks/config.yml.",
  );
}

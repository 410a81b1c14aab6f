import { systemErrorCode, usageError } from "../base/errors.ts";
import { problemsOf } from "../base/validation.ts";
import type { CatalogEntry } from "../generated/types.ts";
import { validateCatalogEntry } from "../generated/validators/catalog-entry.js";
import type { Block, BlockFile } from "./block.ts";
import { readFolder } from "./read-block.ts";

/** The catalog entry of a generated block. `path` is the block's folder relative to the repository. */
export function catalogEntryFor(block: Pick<Block, "manifest" | "digest">, path: string): CatalogEntry {
  const { name, family, type, version, parameters } = block.manifest;
  return {
    schemaVersion: 1,
    name,
    family,
    type,
    version,
    path: path.replaceAll("\\", "/"),
    digest: block.digest,
    parameters,
  };
}

/**
 * The entries of all generated blocks in a folder, sorted by name; none where the folder is missing.
 * Throws `BLOCK_INVALID` with every entry that cannot be read.
 */
export async function readCatalogEntries(folder: string): Promise<CatalogEntry[]> {
  const { files, problems } = await filesIn(folder);
  const entries = files.filter(({ path }) => /^[^/]+\.json$/.test(path)).map((file) => entryFrom(file, problems));
  if (problems.length > 0) {
    throw usageError(
      "BLOCK_INVALID",
      `the catalog of generated blocks in ${folder} cannot be read:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
      "Generate these blocks again, or remove their entries.",
    );
  }
  return entries.flatMap((entry) => (entry === undefined ? [] : [entry])).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function filesIn(folder: string): Promise<{ files: BlockFile[]; problems: string[] }> {
  try {
    return await readFolder(folder);
  } catch (error) {
    if (systemErrorCode(error instanceof Error ? error.cause : undefined) === "ENOENT")
      return { files: [], problems: [] };
    throw error;
  }
}

function entryFrom({ path, content }: BlockFile, problems: string[]): CatalogEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    problems.push(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  if (!validateCatalogEntry(value)) {
    problems.push(...problemsOf(validateCatalogEntry).map(({ pointer, message }) => `${path} ${pointer} ${message}`));
    return undefined;
  }
  if (path !== `${value.name}.json`) problems.push(`${path} is the entry of a block named ${value.name}`);
  return value;
}

import { usageError } from "../base/errors.ts";
import type { Collection } from "./collect.ts";
import type { CollectedContext, ContextFile, SkippedFile } from "./context.ts";

/** The context that no model is sent more than, pruned or not. The seeds promise an error above it. */
export const HARD_LIMIT_KB = 500;

/** How much is kept. */
export interface PruneOptions {
  readonly enabled: boolean;
  /** In kilobytes of 1024 bytes. */
  readonly maxSizeKb: number;
  /** Words of the request: files whose path or text has them come first. */
  readonly terms: readonly string[];
  /** Folder that the block goes to, relative to the repository: its neighbours matter. */
  readonly outputFolder: string;
}

/**
 * Ranks the files for the request and keeps the best ones that fit. The same files and options give the same result.
 * Throws `INPUT_INVALID` when pruning is off and the files are more than 500 KB.
 */
export function pruneContext(collection: Collection, options: PruneOptions): CollectedContext {
  const ranked = collection.files
    .map((file) => ({ file, rank: rankOf(file, options) }))
    .sort((a, b) => b.rank - a.rank || (a.file.path < b.file.path ? -1 : 1));
  const totalBytes = ranked.reduce((sum, { file }) => sum + sizeOf(file), 0);
  if (!options.enabled && totalBytes > HARD_LIMIT_KB * 1024) {
    throw usageError(
      "INPUT_INVALID",
      `Context bundle exceeds ${HARD_LIMIT_KB}KB: the repository's files are ${Math.ceil(totalBytes / 1024)} KB and context.pruning.enabled is false`,
      "Run: blocks config set context.pruning.enabled true && blocks config set context.max_size_kb 180",
    );
  }
  const limitBytes = (options.enabled ? options.maxSizeKb : HARD_LIMIT_KB) * 1024;
  const files: ContextFile[] = [];
  const skipped: SkippedFile[] = [...collection.skipped];
  let sizeBytes = 0;
  for (const { file } of ranked) {
    const bytes = sizeOf(file);
    if (sizeBytes + bytes > limitBytes)
      skipped.push({ path: file.path, reason: "pruned: less relevant than what was kept" });
    else {
      files.push(file);
      sizeBytes += bytes;
    }
  }
  return { files, skipped: skipped.sort((a, b) => (a.path < b.path ? -1 : 1)), sizeBytes };
}

function rankOf(file: ContextFile, options: PruneOptions): number {
  let rank = 0;
  if (/(^|\/)(package\.json|tsconfig\.json|pyproject\.toml|README\.md|CONTRIBUTING\.md)$/.test(file.path)) rank += 4;
  if (/\.(d\.ts|schema\.json|proto)$/.test(file.path) || /(^|\/)types?\b/.test(file.path)) rank += 3;
  if (/\.(ts|tsx|js|mjs|py|go|rs|java|kt|cs)$/.test(file.path)) rank += 2;
  if (/(^|\/)(package-lock\.json|yarn\.lock|pnpm-lock\.yaml|.+\.(min\.js|map|svg|csv))$/.test(file.path)) rank -= 8;
  if (options.outputFolder !== "" && file.path.startsWith(`${options.outputFolder}/`)) rank += 2;
  const path = file.path.toLowerCase();
  const text = file.content.toLowerCase();
  for (const term of options.terms) {
    const word = term.toLowerCase();
    if (path.includes(word)) rank += 5;
    else if (text.includes(word)) rank += 2;
  }
  return rank;
}

function sizeOf(file: ContextFile): number {
  return Buffer.byteLength(file.content) + Buffer.byteLength(file.path);
}

import { usageError } from "../base/errors.ts";
import { recentCommits } from "../base/git-search.ts";
import { chooseCandidates } from "./candidates.ts";
import type { ContextRequest, SelectedContext, SkippedFile } from "./context.ts";
import { type HistoryEvidence, historyEvidence, MOST_COMMITS } from "./history.ts";
import { ImportGraph } from "./imports.ts";
import { createTermFinder, type TermFinder } from "./lexical.ts";
import { type ListedFile, type Listing, listRepository } from "./list.ts";
import { FRAME_BYTES, packFiles, SHARES } from "./pack.ts";
import { kindOf } from "./path-patterns.ts";
import { type ReadFile, rankFiles } from "./rank.ts";
import { readSource, sourceFrom } from "./read-source.ts";
import { reportFrom } from "./report.ts";
import { folderOf, mapOfRest } from "./rest-map.ts";
import { termsOf } from "./terms.ts";

/** The context that no model is sent more than, pruned or not. The seeds promise an error above it. */
export const HARD_LIMIT_KB = 500;

/**
 * Chooses what the models may read of a repository for a request: the best files whole, the next ones as outlines, the
 * rest as a map. The same commit, files and request give the same bytes. Nothing that `cleanse` takes out is in them.
 * Throws `INPUT_INVALID` when pruning is off and the files are more than 500 KB, and `GIT_FAILED`.
 */
export async function selectContext(request: ContextRequest): Promise<SelectedContext> {
  const { workspace, signal } = request;
  const finder = createTermFinder(termsOf(request.text));
  const [{ first, whole }, commits] = await Promise.all([
    listRepository({ workspace, finder, signal }),
    recentCommits(workspace, MOST_COMMITS, signal),
  ]);
  const history = historyEvidence(commits, finder);
  // A large repository has most often nothing that git does not track: while git makes sure, that is taken for granted.
  const early = first.found === undefined ? undefined : choose(request, { listing: first, finder, history });
  const listing = await whole();
  return early !== undefined && listing === undefined
    ? early
    : choose(request, { listing: listing ?? first, finder, history });
}

interface Known {
  readonly listing: Listing;
  readonly finder: TermFinder;
  readonly history: HistoryEvidence;
}

function choose(request: ContextRequest, { listing, finder, history }: Known): SelectedContext {
  const { workspace, pruning, outputFolder, cleanse } = request;
  const limitBytes = (pruning.enabled ? pruning.maxSizeKb : HARD_LIMIT_KB) * 1024;
  if (!pruning.enabled) refuseTooMuch(listing, limitBytes, workspace);
  const candidates = chooseCandidates({ listing, finder, history, outputFolder });
  const { read, skipped } = readAll(request, { listing, candidates, finder });
  const ranked = rankFiles(read, finder, history, outputFolder);
  const mapBytes = Math.floor(limitBytes * SHARES.map);
  const packing = packFiles(ranked, limitBytes - mapBytes, cleanse);
  const shown = new Set(packing.files.map(({ ranked: { file } }) => file.path));
  const out = sortedByPath([...listing.skipped, ...skipped, ...packing.refused]);
  const refused = new Set(out.map(({ path }) => path));
  const rest = listing.files.map(({ path }) => path).filter((path) => !shown.has(path) && !refused.has(path));
  const map = mapOfRest(rest, mapBytes - FRAME_BYTES, foldersOf(shown));
  const sizeBytes = packing.sizeBytes + (map.text === "" ? 0 : Buffer.byteLength(map.text) + FRAME_BYTES);
  return {
    files: packing.files.map(({ ranked: { file }, content, form }) => ({ path: file.path, content, form })),
    map: map.text,
    rest,
    skipped: out,
    sizeBytes,
    report: reportFrom({ request, limitBytes, sizeBytes, finder, history, packing, rest, skipped: out }),
  };
}

/** Binaries are found only when they are read; those that are read for this are as few as the limit allows. */
function refuseTooMuch(listing: Listing, limitBytes: number, workspace: string): void {
  let sizeBytes = 0;
  for (const { path, sizeBytes: bytes } of listing.files) {
    if (!("text" in readSource(workspace, path))) continue;
    sizeBytes += bytes + Buffer.byteLength(path);
    if (sizeBytes <= limitBytes) continue;
    throw usageError(
      "INPUT_INVALID",
      `Context bundle exceeds ${HARD_LIMIT_KB}KB: the repository's files are larger and context.pruning.enabled is false`,
      "Run: blocks config set context.pruning.enabled true && blocks config set context.max_size_kb 180",
    );
  }
}

interface Candidates {
  readonly listing: Listing;
  readonly candidates: readonly ListedFile[];
  readonly finder: TermFinder;
}

function readAll(
  { workspace, signal }: ContextRequest,
  { listing, candidates, finder }: Candidates,
): { readonly read: ReadFile[]; readonly skipped: SkippedFile[] } {
  const paths = candidates.map(({ path }) => path);
  const graph = new ImportGraph(paths);
  const inPaths = finder.countInPaths(paths);
  const nowhere = new Uint8Array(finder.terms.length);
  const read: ReadFile[] = [];
  const skipped: SkippedFile[] = [];
  for (const [index, path] of paths.entries()) {
    signal.throwIfAborted();
    const bytes = listing.found?.bytes.get(path);
    const source = bytes === undefined ? readSource(workspace, path) : sourceFrom(bytes);
    if ("reason" in source) {
      skipped.push({ path, reason: source.reason });
      continue;
    }
    const { text } = source;
    const inPath = inPaths.get(index) ?? nowhere;
    read.push({
      path,
      text,
      kind: kindOf(path),
      counts: finder.count(text),
      inPath,
      imports: graph.importsOf(path, text),
    });
  }
  return { read, skipped };
}

function foldersOf(paths: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...paths].map(folderOf));
}

function sortedByPath(files: readonly SkippedFile[]): SkippedFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

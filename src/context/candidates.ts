import { countWords } from "../base/git-search.ts";
import type { HistoryEvidence } from "./history.ts";
import { idfOf } from "./history.ts";
import type { TermFinder } from "./lexical.ts";
import type { ListedFile, Listing } from "./list.ts";
import { kindOf } from "./path-patterns.ts";
import { KIND_FACTORS } from "./rank.ts";
import { readSource } from "./read-source.ts";

/** A repository of this size is read whole. */
const READ_WHOLE = { files: 3000, bytes: 24 * 1024 * 1024 };
/** Of a larger one the best candidates are read, so that time and memory do not grow with it. */
const MOST_READ = { files: 2000, bytes: 16 * 1024 * 1024 };
/** Files that show how rare the request's words are here. */
const SAMPLE_FILES = 240;
/** A word of more files than that, or of more words than that, makes git print more than it tells. */
const SEARCHED = { mostShare: 0.12, words: 10, linesOfAFile: 30 };
/** Each file that git must not open is an argument of its; with more of them paths and history alone have to do. */
const MOST_CLOSED = 1000;
/** Files that git does not track yet are few and new; more of them than that are something else. */
const MOST_UNTRACKED = 300;

/** What a choice of candidates is made from. */
export interface CandidateSources {
  readonly workspace: string;
  readonly listing: Listing;
  readonly finder: TermFinder;
  readonly history: HistoryEvidence;
  readonly outputFolder: string;
  readonly signal: AbortSignal;
}

/**
 * The files that are worth reading: all of them in a repository of usual size, else those whose paths, words (by one pass
 * of `git grep`) and history speak of the request, and after them contracts, manifests and whatever lies highest.
 */
export async function chooseCandidates(sources: CandidateSources): Promise<readonly ListedFile[]> {
  const { listing, outputFolder } = sources;
  const { files } = listing;
  if (files.length <= READ_WHOLE.files && sizeOf(files) <= READ_WHOLE.bytes) return files;
  const points = new Float64Array(files.length);
  addPathPoints(sources, points);
  await addWordPoints(sources, points);
  addUntrackedPoints(sources, points);
  const near = outputFolder === "" ? undefined : `${outputFolder}/`;
  for (const [index, { path }] of files.entries()) {
    const found = (points[index] ?? 0) + historyPoints(sources.history, path);
    const own = near !== undefined && path.startsWith(near) ? 0.5 : 0;
    points[index] = found > 0 ? (found + own) * KIND_FACTORS[kindOf(path)] + 0.2 : own + restPoints(path);
  }
  // The files are sorted by path, so their numbers break a tie as their paths would.
  const order = Uint32Array.from(files.keys()).sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b);
  return upTo(MOST_READ, order, files);
}

/** As many files in this order as may be read, in the order of their paths. */
function upTo(limits: typeof MOST_READ, order: Uint32Array, files: readonly ListedFile[]): ListedFile[] {
  const chosen: number[] = [];
  let bytes = 0;
  for (const index of order) {
    if (chosen.length >= limits.files) break;
    const sizeBytes = files[index]?.sizeBytes ?? 0;
    if (bytes + sizeBytes > limits.bytes) continue;
    bytes += sizeBytes;
    chosen.push(index);
  }
  return chosen.sort((a, b) => a - b).flatMap((index) => files[index] ?? []);
}

function addPathPoints({ listing, finder }: CandidateSources, points: Float64Array): void {
  const found: { index: number; counts: Uint8Array }[] = [];
  for (const [index, { path }] of listing.files.entries()) {
    const counts = finder.countInPath(path);
    if (counts.some((count) => count > 0)) found.push({ index, counts });
  }
  const idf = finder.terms.map((_, term) => {
    const documents = found.reduce((sum, { counts }) => sum + ((counts[term] ?? 0) > 0 ? 1 : 0), 0);
    return Math.log(1 + (listing.files.length - documents + 0.5) / (documents + 0.5));
  });
  for (const { index, counts } of found) {
    for (const [term, { weight }] of finder.terms.entries()) {
      if ((counts[term] ?? 0) > 0) points[index] = (points[index] ?? 0) + weight * (idf[term] ?? 0);
    }
  }
}

async function addWordPoints(sources: CandidateSources, points: Float64Array): Promise<void> {
  const { workspace, listing, signal } = sources;
  if (listing.untracked === undefined || listing.closed.length > MOST_CLOSED) return;
  const rare = rareTerms(sources);
  const words = rare.map(({ stem }) => stem);
  const counts = await countWords(
    workspace,
    { words, exclude: listing.closed, mostLines: SEARCHED.linesOfAFile },
    signal,
  );
  if (counts === undefined) return;
  const documents = new Map<string, number>();
  for (const ofFile of counts.values()) {
    for (const word of ofFile.keys()) documents.set(word, (documents.get(word) ?? 0) + 1);
  }
  for (const [index, { path, sizeBytes }] of listing.files.entries()) {
    const ofFile = counts.get(path);
    if (ofFile === undefined) continue;
    for (const { stem, weight } of rare) {
      const count = ofFile.get(stem) ?? 0;
      const idf = Math.log(1 + listing.files.length / (documents.get(stem) ?? 1));
      points[index] = (points[index] ?? 0) + (weight * idf * count) / (count + 0.6 + sizeBytes / 8000);
    }
  }
}

/** What git does not know it does not search. */
function addUntrackedPoints({ workspace, listing, finder }: CandidateSources, points: Float64Array): void {
  const { files, untracked } = listing;
  if (untracked === undefined || untracked.size > MOST_UNTRACKED) return;
  for (const [index, { path }] of files.entries()) {
    const source = untracked.has(path) ? readSource(workspace, path) : undefined;
    if (source === undefined || !("text" in source)) continue;
    const { inText } = finder.count(source.text);
    const found = finder.terms.reduce((sum, { weight }, term) => sum + ((inText[term] ?? 0) > 0 ? weight : 0), 0);
    points[index] = (points[index] ?? 0) + 4 * found;
  }
}

/** The request's words that are rare in a sample of the files, the most telling first. */
function rareTerms({ workspace, listing, finder, signal }: CandidateSources) {
  const step = Math.max(1, Math.floor(listing.files.length / SAMPLE_FILES));
  const counts: Uint16Array[] = [];
  for (let index = 0; index < listing.files.length && counts.length < SAMPLE_FILES; index += step) {
    signal.throwIfAborted();
    const source = readSource(workspace, listing.files[index]?.path ?? "");
    if ("text" in source) counts.push(finder.count(source.text).inText);
  }
  const idf = idfOf(counts, finder.terms.length);
  return finder.terms
    .map((term, index) => ({
      ...term,
      value: term.weight * (idf[index] ?? 0),
      share: counts.filter((one) => (one[index] ?? 0) > 0).length / Math.max(1, counts.length),
    }))
    .filter(({ share }) => share <= SEARCHED.mostShare)
    .sort((a, b) => b.value - a.value || (a.stem < b.stem ? -1 : 1))
    .slice(0, SEARCHED.words);
}

function historyPoints({ similar, churn }: HistoryEvidence, path: string): number {
  const likeness = similar.get(path) ?? 0;
  const changes = churn.get(path) ?? 0;
  return (likeness === 0 ? 0 : 2 + Math.log1p(likeness)) + Math.min(2, changes);
}

/** Below every file that something speaks for: what a repository is known by, and what lies high. */
function restPoints(path: string): number {
  let depth = 1;
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) depth += 1;
  return 0.1 / depth;
}

function sizeOf(files: readonly ListedFile[]): number {
  return files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

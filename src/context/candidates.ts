import type { HistoryEvidence } from "./history.ts";
import type { TermFinder } from "./lexical.ts";
import type { ListedFile, Listing } from "./list.ts";
import { kindOf } from "./path-patterns.ts";
import { KIND_FACTORS } from "./rank.ts";

/** Of a repository that is not read whole, the best candidates are ranked, so that memory does not grow with it. */
const MOST_READ = { files: 2000, bytes: 16 * 1024 * 1024 };

/** What a choice of candidates is made from. */
export interface CandidateSources {
  readonly listing: Listing;
  readonly finder: TermFinder;
  readonly history: HistoryEvidence;
  readonly outputFolder: string;
}

/**
 * The files that are worth reading: all of them in a repository of usual size, else those whose paths, rare words and
 * history speak of the request, and after them contracts, manifests and whatever lies highest.
 */
export function chooseCandidates(sources: CandidateSources): readonly ListedFile[] {
  const { listing, outputFolder } = sources;
  const { files } = listing;
  if (listing.found === undefined) return files;
  const points = new Float64Array(files.length);
  addPathPoints(sources, points);
  addWordPoints(sources, points);
  const near = outputFolder === "" ? undefined : `${outputFolder}/`;
  for (const [index, { path }] of files.entries()) {
    const found = (points[index] ?? 0) + historyPoints(sources.history, path);
    const own = near !== undefined && path.startsWith(near) ? 0.5 : 0;
    points[index] = found > 0 ? (found + own) * KIND_FACTORS[kindOf(path)] + 0.2 : own + restPoints(path);
  }
  return upTo(MOST_READ, files, points);
}

/** As many files as may be read, those with the most points first, in the order of their paths. */
function upTo(limits: typeof MOST_READ, files: readonly ListedFile[], points: Float64Array): ListedFile[] {
  // Numbers alone are sorted without a call for each pair, and most files have too few points to be compared at all.
  const least = points.toSorted()[Math.max(0, files.length - 2 * limits.files)] ?? 0;
  const chosen: number[] = [];
  let bytes = 0;
  const take = (indexes: readonly number[]) => {
    // The files are sorted by path, so their numbers break a tie as their paths would.
    for (const index of indexes.toSorted((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b)) {
      if (chosen.length >= limits.files) break;
      const sizeBytes = files[index]?.sizeBytes ?? 0;
      if (bytes + sizeBytes > limits.bytes) continue;
      bytes += sizeBytes;
      chosen.push(index);
    }
  };
  const above: number[] = [];
  const below: number[] = [];
  for (const [index, ofFile] of points.entries()) (ofFile > least ? above : below).push(index);
  take(above);
  if (chosen.length < limits.files) take(below);
  return chosen.sort((a, b) => a - b).flatMap((index) => files[index] ?? []);
}

function addPathPoints({ listing, finder }: CandidateSources, points: Float64Array): void {
  const found = finder.countInPaths(listing.files.map(({ path }) => path));
  const documents = new Float64Array(finder.terms.length);
  for (const counts of found.values()) {
    for (const term of documents.keys()) if ((counts[term] ?? 0) > 0) documents[term] = (documents[term] ?? 0) + 1;
  }
  const values = finder.terms.map(({ weight }, term) => {
    const paths = documents[term] ?? 0;
    return weight * Math.log(1 + (listing.files.length - paths + 0.5) / (paths + 0.5));
  });
  for (const [index, counts] of found) {
    for (const [term, value] of values.entries()) {
      if ((counts[term] ?? 0) > 0) points[index] = (points[index] ?? 0) + value;
    }
  }
}

function addWordPoints({ listing }: CandidateSources, points: Float64Array): void {
  const { files, found } = listing;
  if (found === undefined) return;
  const { words, counts } = found;
  const documents = new Float64Array(words.length);
  for (const ofFile of counts.values()) {
    for (const word of words.keys()) if ((ofFile[word] ?? 0) > 0) documents[word] = (documents[word] ?? 0) + 1;
  }
  const values = words.map(({ weight }, word) => weight * Math.log(1 + files.length / (documents[word] || 1)));
  for (const [index, { path, sizeBytes }] of files.entries()) {
    const ofFile = counts.get(path);
    if (ofFile === undefined) continue;
    for (const [word, value] of values.entries()) {
      const count = ofFile[word] ?? 0;
      points[index] = (points[index] ?? 0) + (value * count) / (count + 0.6 + sizeBytes / 8000);
    }
  }
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

import type { CommitChanges } from "../base/git-search.ts";
import type { TermFinder } from "./lexical.ts";

/** What the newest commits say about a request. Scores are above 0; a file that is missing has none. */
export interface HistoryEvidence {
  /** How often and how lately a file was changed. */
  readonly churn: ReadonlyMap<string, number>;
  /** How much the commits that changed a file read like the request. */
  readonly similar: ReadonlyMap<string, number>;
  /** By file, the files that were changed in the same commits, with how much that says. */
  readonly together: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly commits: number;
}

/** How many commits are looked at. More of them say little: code moves on. */
export const MOST_COMMITS = 1000;
/** A commit that changes more files than that is a move, a format or a licence: its files have nothing in common. */
const MOST_FILES = 40;
/** After so many commits, a change counts half. */
const HALF_LIFE = 250;

/** Reads the evidence out of commits, newest first. */
export function historyEvidence(commits: readonly CommitChanges[], finder: TermFinder): HistoryEvidence {
  const told = commits.map(({ message, paths }, age) => ({
    age,
    paths: paths.length > MOST_FILES ? [] : paths,
    counts: finder.count(message).inText,
  }));
  const idf = idfOf(
    told.map(({ counts }) => counts),
    finder.terms.length,
  );
  const churn = new Map<string, number>();
  const similar = new Map<string, number>();
  const together = new Map<string, Map<string, number>>();
  for (const { age, paths, counts } of told) {
    const recency = 0.5 ** (age / HALF_LIFE);
    const share = 1 / Math.sqrt(paths.length);
    const likeness = likenessOf(counts, finder, idf);
    for (const path of paths) {
      add(churn, path, recency * share);
      if (likeness > 0) add(similar, path, likeness * share);
      for (const other of paths) if (other !== path) addPair(together, path, other, share * share * (0.5 + recency));
    }
  }
  return { churn, similar, together, commits: commits.length };
}

/** How much a message has in common with the request; what few messages have counts more, and more than linearly. */
function likenessOf(counts: Uint16Array, { terms }: TermFinder, idf: readonly number[]): number {
  let likeness = 0;
  for (const [term, { weight }] of terms.entries()) if ((counts[term] ?? 0) > 0) likeness += weight * (idf[term] ?? 0);
  return likeness ** 1.5;
}

/** How rare each term is in these texts: the inverse document frequency of BM25. */
export function idfOf(counts: readonly ArrayLike<number>[], terms: number): number[] {
  return Array.from({ length: terms }, (_, term) => {
    let documents = 0;
    for (const one of counts) if ((one[term] ?? 0) > 0) documents += 1;
    return Math.log(1 + (counts.length - documents + 0.5) / (documents + 0.5));
  });
}

function add(scores: Map<string, number>, path: string, score: number): void {
  scores.set(path, (scores.get(path) ?? 0) + score);
}

function addPair(pairs: Map<string, Map<string, number>>, path: string, other: string, score: number): void {
  const ofPath = pairs.get(path) ?? new Map<string, number>();
  if (ofPath.size === 0) pairs.set(path, ofPath);
  add(ofPath, other, score);
}

import type { HistoryEvidence } from "./history.ts";
import { idfOf } from "./history.ts";
import type { TermCounts, TermFinder } from "./lexical.ts";
import type { FileKind } from "./path-patterns.ts";

/** What a file's rank is made of. Each part is from 0 to 1 over the files of one selection. */
export const PARTS = ["text", "path", "symbols", "commits", "together", "churn", "imports", "folder", "kind"] as const;

/** One of {@link PARTS}. */
export type Part = (typeof PARTS)[number];

/** A file that was read, with what was found in it. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly kind: FileKind;
  readonly counts: TermCounts;
  readonly inPath: Uint8Array;
  /** Files that it imports. */
  readonly imports: readonly string[];
}

/** A file with its rank. */
export interface RankedFile {
  readonly file: ReadFile;
  readonly points: number;
  /** What each part adds to the points. */
  readonly parts: Readonly<Record<Part, number>>;
}

/** Found by measurement on fixes of public repositories. @see docs/context.md */
export const WEIGHTS: Readonly<Record<Part, number>> = {
  text: 1,
  path: 0.4,
  symbols: 0.5,
  commits: 0.6,
  together: 0.25,
  churn: 0.3,
  imports: 0.2,
  folder: 0.15,
  kind: 0.15,
};

/** How far the points of a kind of file count. */
export const KIND_FACTORS: Readonly<Record<FileKind, number>> = {
  source: 1,
  contract: 1.05,
  manifest: 0.8,
  test: 0.55,
  document: 0.4,
  data: 0.4,
  generated: 0.1,
};

/** What a block has to fit in with comes first where nothing else speaks: contracts, types, the manifest. */
const KIND_PRIOR: Readonly<Record<FileKind, number>> = {
  source: 0.5,
  contract: 1,
  manifest: 1,
  test: 0.1,
  document: 0.1,
  data: 0,
  generated: 0,
};

/** BM25: how soon further occurrences stop to count, and how far length is held against a text. */
const K1 = 1.2;
const B = 0.6;
/** How many of the best files hand their relevance on. */
const HANDING_ON = 24;

/** The files, most relevant first. The order of the input does not matter. */
export function rankFiles(
  files: readonly ReadFile[],
  finder: TermFinder,
  history: HistoryEvidence,
  outputFolder: string,
): RankedFile[] {
  const idf = idfOf(
    files.map(({ counts }) => counts.inText),
    finder.terms.length,
  );
  const own = files.map((file) => file);
  const raw: Record<Part, Float64Array> = Object.fromEntries(
    PARTS.map((part) => [part, new Float64Array(own.length)]),
  ) as Record<Part, Float64Array>;
  const meanLength = Math.max(1, own.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, own.length));
  for (const [index, file] of own.entries()) {
    const norm = 1 - B + (B * file.text.length) / meanLength;
    raw.text[index] = weighted(finder, idf, (term) => saturated(file.counts.inText[term] ?? 0, norm));
    raw.path[index] = weighted(finder, idf, (term) => ((file.inPath[term] ?? 0) > 0 ? 1 : 0));
    raw.symbols[index] = weighted(finder, idf, (term) => saturated(file.counts.inSymbols[term] ?? 0, 1));
    raw.commits[index] = history.similar.get(file.path) ?? 0;
    raw.churn[index] = Math.log1p(history.churn.get(file.path) ?? 0);
    raw.folder[index] = closeness(file.path, outputFolder);
    raw.kind[index] = KIND_PRIOR[file.kind];
  }
  for (const part of ["text", "path", "symbols", "commits", "churn"] as const) scaleToOne(raw[part]);
  handOn(own, raw, history);
  return own
    .map((file, index) => {
      const factor = KIND_FACTORS[file.kind];
      const parts = Object.fromEntries(
        PARTS.map((part) => [part, WEIGHTS[part] * (raw[part][index] ?? 0) * factor]),
      ) as Record<Part, number>;
      return { file, parts, points: PARTS.reduce((sum, part) => sum + parts[part], 0) };
    })
    .sort((a, b) => b.points - a.points || (a.file.path < b.file.path ? -1 : 1));
}

/** Neighbours of the best files by import and by common commits get a share of their points. */
function handOn(files: readonly ReadFile[], raw: Readonly<Record<Part, Float64Array>>, history: HistoryEvidence): void {
  const base = files.map((file, index) => {
    const sum = PARTS.reduce((points, part) => points + WEIGHTS[part] * (raw[part][index] ?? 0), 0);
    return { path: file.path, index, points: sum * KIND_FACTORS[file.kind] };
  });
  const best = base.toSorted((a, b) => b.points - a.points || (a.path < b.path ? -1 : 1)).slice(0, HANDING_ON);
  const indexOf = new Map(files.map(({ path }, index) => [path, index]));
  const give = (part: "imports" | "together", path: string, points: number) => {
    const index = indexOf.get(path);
    if (index !== undefined) raw[part][index] = (raw[part][index] ?? 0) + points;
  };
  const bestByPath = new Map(best.map((one) => [one.path, one]));
  for (const { index, points, path } of best) {
    const imports = files[index]?.imports ?? [];
    for (const target of imports) give("imports", target, points / Math.sqrt(imports.length));
    const companions = history.together.get(path);
    if (companions === undefined) continue;
    const most = Math.max(...companions.values());
    for (const [other, strength] of companions) give("together", other, (points * strength) / most);
  }
  for (const file of files) {
    for (const target of file.imports) {
      const user = bestByPath.get(target);
      if (user !== undefined) give("imports", file.path, user.points / Math.sqrt(1 + file.imports.length));
    }
  }
  scaleToOne(raw.imports);
  scaleToOne(raw.together);
}

function weighted({ terms }: TermFinder, idf: readonly number[], amount: (term: number) => number): number {
  let sum = 0;
  for (const [term, { weight }] of terms.entries()) {
    const found = amount(term);
    if (found > 0) sum += weight * (idf[term] ?? 0) * found;
  }
  return sum;
}

function saturated(count: number, norm: number): number {
  return count === 0 ? 0 : (count * (K1 + 1)) / (count + K1 * norm);
}

/** The share of the output folder's path that a file's folder begins with. */
function closeness(path: string, outputFolder: string): number {
  if (outputFolder === "") return 0;
  const target = outputFolder.split("/");
  const folders = path.split("/").slice(0, -1);
  let shared = 0;
  while (shared < target.length && target[shared] === folders[shared]) shared += 1;
  return shared / target.length;
}

function scaleToOne(values: Float64Array): void {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  if (most > 0) for (const index of values.keys()) values[index] = (values[index] ?? 0) / most;
}

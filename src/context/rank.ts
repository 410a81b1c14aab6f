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
  const raw: Record<Part, Float64Array> = Object.fromEntries(
    PARTS.map((part) => [part, new Float64Array(files.length)]),
  ) as Record<Part, Float64Array>;
  const meanLength = Math.max(1, files.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, files.length));
  const values = finder.terms.map(({ weight }, term) => weight * (idf[term] ?? 0));
  const near = outputFolder === "" ? [] : outputFolder.split("/");
  for (const [index, file] of files.entries()) {
    const norm = 1 - B + (B * file.text.length) / meanLength;
    raw.text[index] = saturated(file.counts.inText, values, norm);
    raw.path[index] = present(file.inPath, values);
    raw.symbols[index] = saturated(file.counts.inSymbols, values, 1);
    raw.commits[index] = history.similar.get(file.path) ?? 0;
    raw.churn[index] = Math.log1p(history.churn.get(file.path) ?? 0);
    raw.folder[index] = closeness(file.path, near);
    raw.kind[index] = KIND_PRIOR[file.kind];
  }
  for (const part of ["text", "path", "symbols", "commits", "churn"] as const) scaleToOne(raw[part]);
  handOn(files, raw, history);
  return files
    .map((file, index) => {
      const factor = KIND_FACTORS[file.kind];
      const parts = {} as Record<Part, number>;
      let points = 0;
      for (const part of PARTS) {
        parts[part] = WEIGHTS[part] * (raw[part][index] ?? 0) * factor;
        points += parts[part];
      }
      return { file, parts, points };
    })
    .sort((a, b) => b.points - a.points || (a.file.path < b.file.path ? -1 : 1));
}

/** Neighbours of the best files by import and by common commits get a share of their points. */
function handOn(files: readonly ReadFile[], raw: Readonly<Record<Part, Float64Array>>, history: HistoryEvidence): void {
  const base = files.map((file, index) => {
    const sum = PARTS.reduce((points, part) => points + WEIGHTS[part] * (raw[part][index] ?? 0), 0);
    return { path: file.path, index, points: sum * KIND_FACTORS[file.kind] };
  });
  const least =
    Float64Array.from(base, ({ points }) => points)
      .sort()
      .at(-HANDING_ON) ?? 0;
  const best = base
    .filter(({ points }) => points >= least)
    .sort((a, b) => b.points - a.points || (a.path < b.path ? -1 : 1))
    .slice(0, HANDING_ON);
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

/** Loops over thousands of files and all terms: closures for each of them would be half of the time of a ranking. */
function saturated(counts: Uint16Array, values: readonly number[], norm: number): number {
  let sum = 0;
  for (let term = 0; term < counts.length; term += 1) {
    const count = counts[term] ?? 0;
    if (count > 0) sum += (values[term] ?? 0) * ((count * (K1 + 1)) / (count + K1 * norm));
  }
  return sum;
}

function present(counts: Uint8Array, values: readonly number[]): number {
  let sum = 0;
  for (let term = 0; term < counts.length; term += 1) if ((counts[term] ?? 0) > 0) sum += values[term] ?? 0;
  return sum;
}

/** The share of the output folder's path that a file's folder begins with. */
function closeness(path: string, near: readonly string[]): number {
  let shared = 0;
  for (let at = 0; shared < near.length; shared += 1) {
    const folder = `${near[shared]}/`;
    if (!path.startsWith(folder, at)) break;
    at += folder.length;
  }
  return shared === 0 ? 0 : shared / near.length;
}

function scaleToOne(values: Float64Array): void {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  if (most > 0) for (const index of values.keys()) values[index] = (values[index] ?? 0) / most;
}

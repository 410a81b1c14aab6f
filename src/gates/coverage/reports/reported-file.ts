import { type CoveredFile, type Share, uncoveredStretches } from "../covered-lines.ts";

/** What a coverage report says of one file. */
export interface ReportedFile {
  /** As the report names it: absolute, or relative to wherever its tool ran. */
  readonly path: string;
  /** How often each line was run, by its number from 1; lines without code are not there. */
  readonly hits: ReadonlyMap<number, number>;
  readonly functions: Share;
  readonly branches: Share;
}

export const NOTHING: Share = { covered: 0, total: 0 };

/** Several records of one file, such as those of two test runs, as one: a line counts as run when any of them ran it. */
export function mergedFile(records: readonly [ReportedFile, ...ReportedFile[]]): ReportedFile {
  const hits = new Map<number, number>();
  for (const record of records) {
    for (const [line, count] of record.hits) hits.set(line, Math.max(hits.get(line) ?? 0, count));
  }
  const best = (shares: readonly Share[]) => shares.reduce((a, b) => (b.covered > a.covered ? b : a));
  return {
    path: records[0].path,
    hits,
    functions: best(records.map(({ functions }) => functions)),
    branches: best(records.map(({ branches }) => branches)),
  };
}

/** A reported file in the form of our own measurement. Such reports know no statements: lines stand for them. */
export function coveredFileFromReport({ hits, functions, branches }: ReportedFile): CoveredFile {
  const ordered = new Map([...hits].sort(([a], [b]) => a - b));
  const lines = { covered: [...ordered.values()].filter((count) => count > 0).length, total: ordered.size };
  return { lines, statements: lines, functions, branches, hits: ordered, uncovered: uncoveredStretches(ordered) };
}

/** A source position as istanbul gives it. */
interface Position {
  readonly line?: number;
}

/** One file of istanbul's `coverage-final.json`. */
export interface FileCoverage {
  readonly statementMap: Readonly<Record<string, { readonly start: Position }>>;
  readonly s: Readonly<Record<string, number>>;
  readonly f: Readonly<Record<string, number>>;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

/** How much of something was run. */
export interface Share {
  readonly covered: number;
  readonly total: number;
}

/** What was run of one file. */
export interface CoveredFile {
  readonly lines: Share;
  readonly statements: Share;
  readonly functions: Share;
  readonly branches: Share;
  /** How often each line with code was run, by its number from 1, in order. */
  readonly hits: ReadonlyMap<number, number>;
  /** Stretches of lines of which none was run; lines without a statement between two of them belong to a stretch. */
  readonly uncovered: readonly { readonly line: number; readonly endLine: number }[];
}

/** What was run of one file of a block. */
export interface MeasuredFile {
  /** Relative to the block's folder. */
  readonly path: string;
  readonly file: CoveredFile;
}

/**
 * Counts one file. A line counts when a statement begins on it, and is covered when one of these statements was run.
 * @see https://github.com/istanbuljs/istanbuljs/blob/main/packages/istanbul-lib-coverage/lib/file-coverage.js
 */
export function coveredFileFrom(file: FileCoverage): CoveredFile {
  const hits = lineHits(file);
  return {
    lines: shareOf([...hits.values()]),
    statements: shareOf(Object.values(file.s)),
    functions: shareOf(Object.values(file.f)),
    branches: shareOf(Object.values(file.b).flat()),
    hits,
    uncovered: uncoveredStretches(hits),
  };
}

/** All shares together. */
export function sumOf(shares: readonly Share[]): Share {
  return shares.reduce((sum, { covered, total }) => ({ covered: sum.covered + covered, total: sum.total + total }), {
    covered: 0,
    total: 0,
  });
}

/** In percent; undefined of nothing. */
export function percentOf({ covered, total }: Share): number | undefined {
  return total === 0 ? undefined : (covered / total) * 100;
}

function shareOf(counts: readonly number[]): Share {
  return { covered: counts.filter((count) => count > 0).length, total: counts.length };
}

/** How often each line that counts was run, in the order of the lines. */
export function lineHits({ statementMap, s }: FileCoverage): Map<number, number> {
  const hits = new Map<number, number>();
  for (const [id, { start }] of Object.entries(statementMap)) {
    if (start.line === undefined) continue;
    hits.set(start.line, Math.max(hits.get(start.line) ?? 0, s[id] ?? 0));
  }
  return new Map([...hits].sort(([a], [b]) => a - b));
}

/** Neighbouring lines without a run, of lines in order. */
export function uncoveredStretches(hits: ReadonlyMap<number, number>): { line: number; endLine: number }[] {
  const stretches: { line: number; endLine: number }[] = [];
  let open: { line: number; endLine: number } | undefined;
  for (const [line, count] of hits) {
    if (count > 0) {
      open = undefined;
    } else if (open === undefined) {
      open = { line, endLine: line };
      stretches.push(open);
    } else {
      open.endLine = line;
    }
  }
  return stretches;
}

/** The stretches of lines that were run and that were not, as the report keeps them: only lines with code, none between. */
export function stretchesOf(hits: ReadonlyMap<number, number>): {
  readonly covered: [first: number, last: number][];
  readonly uncovered: [first: number, last: number][];
} {
  const covered: [number, number][] = [];
  const uncovered: [number, number][] = [];
  for (const [line, count] of hits) {
    const stretches = count > 0 ? covered : uncovered;
    const last = stretches.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else stretches.push([line, line]);
  }
  return { covered, uncovered };
}

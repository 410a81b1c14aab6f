import type { CoveredLines, LineRange } from "../../generated/types.ts";
import { type FileCoverage, lineHits } from "./covered-lines.ts";

/**
 * The lines that count, as stretches that follow each other without a gap: a page can show what was run and what was not,
 * and a line without a statement is neither.
 */
export function coveredLinesFrom(path: string, file: FileCoverage): CoveredLines {
  const hits = lineHits(file);
  return { path, covered: rangesOf(hits, true), uncovered: rangesOf(hits, false) };
}

function rangesOf(hits: ReadonlyMap<number, number>, wanted: boolean): LineRange[] {
  const ranges: [number, number][] = [];
  for (const [line, count] of hits) {
    if (count > 0 !== wanted) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}

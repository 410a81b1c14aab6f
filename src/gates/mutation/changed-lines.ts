import { diffLines } from "diff";

/** First and last line, from 1. */
export type LineRange = readonly [first: number, last: number];

/**
 * The lines of `current` that differ from `base`, in order and apart from each other; undefined `base`: all of them.
 * Where lines were taken out, the ones beside the gap count as changed: what is left of the code stands there.
 */
export function changedLines(base: string | undefined, current: string): LineRange[] {
  const count = current.split("\n").length;
  if (base === undefined) return [[1, count]];
  const ranges: LineRange[] = [];
  let line = 1;
  for (const { added, removed, count: length, value } of diffLines(base, current)) {
    const lines = length ?? value.split("\n").length - 1;
    if (added) ranges.push([line, line + lines - 1]);
    if (removed) ranges.push([Math.max(1, line - 1), Math.min(count, line)]);
    if (!removed) line += lines;
  }
  return joined(ranges);
}

function joined(ranges: readonly LineRange[]): LineRange[] {
  const result: LineRange[] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = result.at(-1);
    if (before !== undefined && first <= before[1] + 1) {
      result[result.length - 1] = [before[0], Math.max(before[1], last)];
    } else {
      result.push([first, last]);
    }
  }
  return result;
}

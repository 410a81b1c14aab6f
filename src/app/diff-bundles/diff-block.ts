import { structuredPatch } from "diff";
import type { ReadBundle } from "../../bundle/read-bundle.ts";
import type { BlockDiff, BlockFileDiff } from "../../generated/types.ts";
import { sumsBelow } from "./member-sums.ts";

const MOST_FILES = 40;
const MOST_LINES = 60;
/** Two large files without a common line: the exact difference of them is of no use and takes minutes. */
const TIMEOUT_MS = 2000;

/** The files of the block in which two bundles differ, each with the beginning of its unified diff. */
export async function diffBlock(a: ReadBundle, b: ReadBundle): Promise<BlockDiff> {
  const was = sumsBelow(a, "block/");
  const is = sumsBelow(b, "block/");
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  const different = paths.filter((path) => was.get(path) !== is.get(path));
  const files: BlockFileDiff[] = [];
  for (const path of different.slice(0, MOST_FILES)) {
    const before = was.has(path) ? await a.text(path) : "";
    const after = is.has(path) ? await b.text(path) : "";
    const change = !was.has(path) ? "added" : !is.has(path) ? "removed" : "changed";
    files.push({ path: path.slice("block/".length), change, ...patchOf(before, after) });
  }
  return { files, same: paths.length - different.length, more: different.length - files.length };
}

function patchOf(before: string, after: string): Pick<BlockFileDiff, "added" | "removed" | "lines" | "more"> {
  const patch = structuredPatch("a", "b", before, after, "", "", { context: 3, timeout: TIMEOUT_MS });
  if (patch === undefined) {
    return {
      added: lineCount(after),
      removed: lineCount(before),
      lines: [],
      more: lineCount(before) + lineCount(after),
    };
  }
  const lines = patch.hunks.flatMap((hunk) => [
    `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
    ...hunk.lines,
  ]);
  const counted = patch.hunks.flatMap((hunk) => hunk.lines);
  return {
    added: counted.filter((line) => line.startsWith("+")).length,
    removed: counted.filter((line) => line.startsWith("-")).length,
    lines: lines.slice(0, MOST_LINES),
    more: Math.max(0, lines.length - MOST_LINES),
  };
}

function lineCount(text: string): number {
  return text === "" ? 0 : text.split("\n").length;
}

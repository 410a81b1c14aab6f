import { linesOf, orderOf } from "./fold-month.ts";
import { recordInFile } from "./layout.ts";

/** A file that took part in folding a month. */
export interface FoldedFile {
  readonly path: string;
  readonly before: Buffer | undefined;
  readonly after: Buffer | undefined;
}

/**
 * What is wrong with folding a month, or undefined when all is well: each line that was there is there once more, none
 * came to it, the lines of each file kept their order, and what they became is sorted.
 */
export function foldedLinesProblem(
  files: readonly FoldedFile[],
): { readonly path: string; readonly message: string } | undefined {
  const places = new Map<string, number[]>();
  let position = 0;
  for (const { path, after } of files.toSorted((a, b) => partOf(a.path) - partOf(b.path))) {
    let last = "";
    for (const line of linesOf(after ?? Buffer.alloc(0))) {
      const text = line.toString("latin1");
      const found = places.get(text);
      if (found === undefined) places.set(text, [position]);
      else found.push(position);
      position += 1;
      const record = recordInFile(path, line.toString("utf8"));
      const order = typeof record === "string" ? last : orderOf(record);
      if (order < last) return { path, message: "is not sorted by time" };
      last = order;
    }
  }
  for (const { path, before, after } of files) {
    let last = -1;
    for (const [index, line] of linesOf(before ?? Buffer.alloc(0)).entries()) {
      const at = places.get(line.toString("latin1"))?.shift();
      const lost = after === undefined ? "was removed, and with it" : "lost or changed";
      if (at === undefined) return { path, message: `${lost} line ${index + 1}` };
      if (at < last) return { path, message: "was put into another order" };
      last = at;
    }
  }
  const extra = [...places.values()].flat().length;
  if (extra === 0) return undefined;
  return { path: files[0]?.path ?? "", message: `came to hold ${extra} lines that nobody had recorded` };
}

/** Parts of a month in their own order: the first one has no number. */
function partOf(path: string): number {
  return Number(/-(\d+)\.jsonl$/.exec(path)?.[1] ?? 1);
}

import { linesOf, orderOf } from "./fold-month.ts";
import { ledgerPathFrom, recordInFile } from "./layout.ts";

/** A file that took part in folding a month, or in unfolding it. */
export interface FoldedFile {
  readonly path: string;
  readonly before: Buffer | undefined;
  readonly after: Buffer | undefined;
}

/** What is wrong, and with which file. */
interface FoldProblem {
  readonly path: string;
  /** A sentence without a subject. */
  readonly message: string;
}

/** Where a line is now. */
interface Place {
  readonly path: string;
  readonly position: number;
}

const NOTHING = Buffer.alloc(0);

/**
 * What is wrong with folding a month or with taking it back, or undefined when all is well: each line that was there is
 * there once more, none came to it, lines of one file that are in one file again kept their order, and what a month was
 * folded into is sorted.
 */
export function foldedLinesProblem(files: readonly FoldedFile[]): FoldProblem | undefined {
  const places = new Map<string, Place[]>();
  for (const { path, after } of files) {
    for (const [position, line] of linesOf(after ?? NOTHING).entries()) {
      const text = line.toString("latin1");
      const found = places.get(text);
      if (found === undefined) places.set(text, [{ path, position }]);
      else found.push({ path, position });
    }
  }
  return (
    files.map(newContentProblem).find((problem) => problem !== undefined) ??
    files.map((file) => lossProblem(file, places)).find((problem) => problem !== undefined) ??
    extraProblem(files, places)
  );
}

function newContentProblem({ path, before, after }: FoldedFile): FoldProblem | undefined {
  const isDay = ledgerPathFrom(path)?.day !== undefined;
  let last = "";
  for (const [index, line] of linesOf(after ?? NOTHING).entries()) {
    const record = recordInFile(path, line.toString("utf8"));
    // What was no record before is named by the commit that added it.
    if (typeof record === "string" && before !== undefined) continue;
    if (typeof record === "string") return { path: `${path}:${index + 1}`, message: record };
    if (!isDay && orderOf(record) < last) return { path, message: "is not sorted by time" };
    last = orderOf(record);
  }
  return undefined;
}

/** Takes away each line that is found again. */
function lossProblem({ path, before, after }: FoldedFile, places: Map<string, Place[]>): FoldProblem | undefined {
  const lastIn = new Map<string, number>();
  for (const [index, line] of linesOf(before ?? NOTHING).entries()) {
    const place = places.get(line.toString("latin1"))?.shift();
    const lost = after === undefined ? "was removed, and with it" : "lost or changed";
    if (place === undefined) return { path, message: `${lost} line ${index + 1}` };
    if (place.position < (lastIn.get(place.path) ?? -1)) return { path, message: "was put into another order" };
    lastIn.set(place.path, place.position);
  }
  return undefined;
}

function extraProblem(files: readonly FoldedFile[], places: ReadonlyMap<string, readonly Place[]>) {
  const extra = [...places.values()].flat();
  if (extra.length === 0) return undefined;
  const path = extra[0]?.path ?? files[0]?.path ?? "";
  return { path, message: `came to hold ${extra.length} lines that nobody had recorded` };
}

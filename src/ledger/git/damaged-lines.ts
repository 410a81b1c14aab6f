import { type DamagedLine, rawLinesOf, withoutEnd } from "../set-aside.ts";
import { recordInFile } from "./layout.ts";

/** A file of the branch, divided. */
export interface DividedFile {
  /** What is no record of this file. */
  readonly damaged: readonly DamagedLine[];
  /** All else, byte by byte and in order. */
  readonly rest: Buffer;
}

/** Parts a file's records from the lines that are none. Lines are counted as in the problems of a reading. */
export function divideFile(path: string, content: Buffer): DividedFile {
  const damaged: DamagedLine[] = [];
  const rest: Buffer[] = [];
  for (const [index, whole] of rawLinesOf(content).entries()) {
    const bytes = withoutEnd(whole);
    const record = bytes.length === 0 ? undefined : recordInFile(path, bytes.toString("utf8"));
    if (typeof record === "string") damaged.push({ path, line: index + 1, bytes, problem: record });
    else rest.push(whole);
  }
  return { damaged, rest: damaged.length === 0 ? content : Buffer.concat(rest) };
}

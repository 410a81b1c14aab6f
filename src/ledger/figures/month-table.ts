import { isDeepStrictEqual } from "node:util";
import { TextFolder } from "./fold-lines.ts";
import { bytesIn, type FoldedTable, type OtherFormat, readTableFile, tableFileOf } from "./table-file.ts";
import { writeTable } from "./write-table.ts";

/** A file that a table of figures is made of. */
export interface TablePart {
  readonly path: string;
  /** Name of its content. */
  readonly object: string;
}

/** A part with what it holds. */
export interface TablePartContent extends TablePart {
  readonly content: Uint8Array;
}

/** Files are parted and warned of from here on. */
const MOST_FILE_BYTES = 32 * 1024 * 1024;

/**
 * The table of figures of a closed month, to be kept beside the files that it was made of. Undefined for one that would be too
 * large, and where lines are no entries: figures are then made of the lines.
 */
export function monthTableOf(parts: readonly TablePartContent[]): Buffer | undefined {
  const fold = foldOf(parts);
  const isOfEntries = fold.problemCount === 0 && fold.controls.length === 0;
  const file = isOfEntries ? tableFileOf(fold, namesOf(parts)) : undefined;
  return file !== undefined && file.length <= MOST_FILE_BYTES ? file : undefined;
}

/** What a table of figures says of exactly these parts; undefined when it is of others, or none. Never throws. */
export function readMonthTable(file: Uint8Array, parts: readonly TablePart[]): FoldedTable | OtherFormat | undefined {
  const names = namesOf(parts);
  const read = readTableFile(bytesIn(file), (of) => isDeepStrictEqual(of, names));
  return typeof read === "object" ? read.fold : read;
}

/** True when a table says of exactly these parts what their lines say, and of one that another version wrote: it is not read. */
export function isTableOf(file: Uint8Array, parts: readonly TablePartContent[]): boolean {
  const kept = readMonthTable(file, parts);
  if (typeof kept !== "object") return kept !== undefined;
  const made = foldOf(parts);
  const isOfEntries = made.problemCount === 0 && made.controls.length === 0 && kept.controls.length === 0;
  return (
    isOfEntries && kept.records === made.records && isDeepStrictEqual(writeTable(kept.table), writeTable(made.table))
  );
}

function foldOf(parts: readonly TablePartContent[]): FoldedTable {
  const texts = new TextFolder();
  for (const { path, content } of parts) texts.fold(content, path);
  return texts.folder;
}

function namesOf(parts: readonly TablePart[]): string[] {
  return parts.map(({ path, object }) => `${path} ${object}`);
}

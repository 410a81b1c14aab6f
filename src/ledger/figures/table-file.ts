import type { LedgerControl } from "../../generated/types.ts";
import type { LedgerProblem } from "../ledger.ts";
import { columnBytes } from "./column-codec.ts";
import { ColumnFrames, compressed, decompressed, framesOf } from "./column-frames.ts";
import type { FlowTable } from "./flow-table.ts";
import { readTable } from "./read-table.ts";
import { headFromText, type TableFileHead, textOfHead } from "./table-file-head.ts";
import { memoryBytesOf, TABLE_COLUMNS, type TableColumn } from "./table-form.ts";
import { writeTable } from "./write-table.ts";

/** What was made of lines, with one table. */
export interface FoldedTable {
  readonly table: FlowTable;
  readonly records: number;
  readonly controls: readonly LedgerControl[];
  readonly problemCount: number;
  readonly problems: readonly LedgerProblem[];
}

/** Where the bytes of a file come from, from the first to the last. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** The next ones; fewer where the file ends. They are good until the next call. */
  take(bytes: number): Uint8Array;
}

/** A table that another version of the program has written: this one does not read it, and has nothing to say of it. */
export type OtherFormat = "older" | "newer";

/** What a file's bytes say. */
export type TableFileContent = { readonly of: readonly string[]; readonly fold: FoldedTable } | OtherFormat | undefined;

/**
 * Stands at the begin of each file. The number changes whenever columns mean something else, or when the same lines make
 * another table: so what another version wrote is not taken for ours.
 */
const FORMAT = 1;
const FORMAT_LINE = Buffer.from(`blocks-figures ${FORMAT}\n`);
const LENGTH_BYTES = 4;

/** Longer heads than these are not written and not read. */
const MOST_HEAD_BYTES = 8 * 1024 * 1024;
/** A file may become so many times its size in memory, and these beside it: real ones become three times theirs. */
const MOST_GROWTH = 16;
const FREE_BYTES = 16 * 1024 * 1024;

const COLUMNS = Object.keys(TABLE_COLUMNS) as TableColumn[];

/**
 * A table as a file: a line that names the format, a head, and one column after another, all of them compressed and with
 * checksums. The same lines make the same content, but not the same bytes with another version of the compression.
 * @param of names of the contents that it was made of
 * @returns undefined for a table that would not be read again because it is too large
 */
export function tableFileOf(fold: FoldedTable, of: readonly string[]): Buffer | undefined {
  const { head, columns } = writeTable(fold.table);
  const frames = framesOf(COLUMNS.map((name) => columns[name].bytes));
  const forms = Object.fromEntries(COLUMNS.map((name) => [name, columns[name].form])) as TableFileHead["columns"];
  const frameBytes = frames.map(({ length }) => length);
  const text = Buffer.from(textOfHead({ of, fold, table: head, columns: forms, frameBytes }));
  const storedHead = compressed(text);
  const lengths = Buffer.alloc(2 * LENGTH_BYTES);
  lengths.writeUInt32LE(storedHead.length);
  lengths.writeUInt32LE(text.length, LENGTH_BYTES);
  const file = Buffer.concat([FORMAT_LINE, lengths, storedHead, ...frames]);
  const memoryBytes = memoryBytesOf(head.sizes) ?? Number.POSITIVE_INFINITY;
  return text.length <= MOST_HEAD_BYTES && memoryBytes <= mostMemoryBytes(file.length) ? file : undefined;
}

function mostMemoryBytes(sizeBytes: number): number {
  return sizeBytes * MOST_GROWTH + FREE_BYTES;
}

/**
 * What a file says, read one column after another. Undefined for bytes that are no such file, or of contents that are not
 * wanted. Never throws, and takes no more memory than a table may have.
 */
export function readTableFile(source: ByteSource, isWanted: (of: readonly string[]) => boolean): TableFileContent {
  try {
    return readFile(source, isWanted);
  } catch {
    return undefined;
  }
}

function readFile(source: ByteSource, isWanted: (of: readonly string[]) => boolean): TableFileContent {
  const format = /^blocks-figures (\d+)/.exec(Buffer.from(source.take(FORMAT_LINE.length)).toString("latin1"))?.[1];
  if (format === undefined) return undefined;
  if (Number(format) !== FORMAT) return Number(format) > FORMAT ? "newer" : "older";
  const lengths = Buffer.from(source.take(2 * LENGTH_BYTES));
  const headBytes = lengths.readUInt32LE(LENGTH_BYTES);
  if (headBytes > MOST_HEAD_BYTES) return undefined;
  const text = decompressed(source.take(lengths.readUInt32LE(0)), headBytes);
  const head = headFromText(text.toString("utf8"));
  if (head === undefined || !isWanted(head.of)) return undefined;
  const memoryBytes = memoryBytesOf(head.table.sizes);
  if (memoryBytes === undefined || memoryBytes > mostMemoryBytes(source.sizeBytes)) return undefined;
  const sizes = COLUMNS.map((name) => columnBytes(head.columns[name], head.table.sizes[TABLE_COLUMNS[name]]));
  if (!sizes.every((size) => size !== undefined)) return undefined;
  const frames = new ColumnFrames(sizes, (index) => source.take(head.frameBytes[index] ?? 0));
  let next = 0;
  const table = readTable(head.table, (name) => {
    // The columns are read in the order in which they stand there.
    if (COLUMNS[next] !== name) throw new Error(`${name} is not the next column`);
    next += 1;
    return { form: head.columns[name], bytes: frames.next() };
  });
  if (table === undefined || source.take(1).length > 0) return undefined;
  return { of: head.of, fold: { ...head.fold, table } };
}

/** A file's bytes in memory. */
export function bytesIn(content: Uint8Array): ByteSource {
  let at = 0;
  return {
    sizeBytes: content.length,
    take: (bytes) => {
      const start = at;
      at = Math.min(at + bytes, content.length);
      return content.subarray(start, at);
    },
  };
}

import type { LedgerControl } from "../../generated/types.ts";
import type { LedgerProblem } from "../ledger.ts";
import { recordFromText } from "../records.ts";
import { EntryFields, fillFromEntry } from "./entry-fields.ts";
import type { LineSource } from "./figures.ts";
import { FlowTable } from "./flow-table.ts";
import { EntryScanner } from "./scan-entry.ts";

const LINE_FEED = 0x0a;

/** Bytes that must be there behind what is folded: the scanner reads four at a time. */
export const SLACK_BYTES = 16;

/** Of more problems than these only the number is known. */
export const MOST_PROBLEMS = 20;

/** What stands in a buffer when a source is read: the line that is not complete yet and the next chunk. */
const FIRST_BUFFER_BYTES = 1 << 18;

/** Where lines stand. */
interface LinePlace {
  readonly path: string;
  /** Of the first byte, in the whole. */
  readonly offset: number;
  /** The number of the line that begins at an offset, from 1; absent where it is not known. */
  readonly lineAt?: (offset: number) => number;
}

/** Takes in lines of a ledger: most of them without making a string or an object. */
export class LineFolder {
  readonly table = new FlowTable();
  records = 0;
  readonly controls: LedgerControl[] = [];
  problemCount = 0;
  readonly problems: LedgerProblem[] = [];
  readonly #fields = new EntryFields();
  readonly #scanner = new EntryScanner(this.#fields, this.table.names);

  /**
   * Takes in the lines from `start` to `end`, behind the last one's line feed; `place` says where the first byte of `bytes`
   * is. Behind `end` there must be `SLACK_BYTES` more bytes.
   */
  fold(bytes: Uint8Array, start: number, end: number, place: LinePlace): void {
    const { cursor } = this.#scanner;
    cursor.use(bytes);
    for (let at = start; at < end; ) {
      if (this.#scanner.scan(at)) {
        this.records += 1;
        this.table.add(this.#fields);
        at = cursor.at + 1;
        continue;
      }
      const lineEnd = bytes.indexOf(LINE_FEED, at);
      this.#foldPlain(Buffer.from(bytes.buffer, bytes.byteOffset + at, lineEnd - at).toString("utf8"), {
        ...place,
        offset: place.offset + at,
      });
      at = lineEnd + 1;
    }
  }

  /** The plain way: everything that the scanner is not sure of, and everything that is no entry. */
  #foldPlain(text: string, { path, offset, lineAt }: LinePlace): void {
    if (text.trim() === "") return;
    const record = recordFromText(text);
    if (typeof record === "string") {
      this.problemCount += 1;
      if (this.problems.length >= MOST_PROBLEMS) return;
      this.problems.push(
        lineAt === undefined
          ? { path, message: `${record} (at byte ${offset})` }
          : { path: `${path}:${lineAt(offset)}`, message: record },
      );
      return;
    }
    this.records += 1;
    if (record.kind === "ledger-control") this.controls.push(record);
    else {
      fillFromEntry(this.#fields, record, this.table.names);
      this.table.add(this.#fields);
    }
  }
}

/** Takes in whole texts, one after another, in a buffer that they share. */
export class TextFolder {
  readonly folder = new LineFolder();
  #buffer = Buffer.alloc(FIRST_BUFFER_BYTES + SLACK_BYTES);

  /** Takes in all lines of a text; a last line without a line feed counts as well. */
  fold(content: Uint8Array, path: string): void {
    if (content.length === 0) return;
    const neededBytes = content.length + 1 + SLACK_BYTES;
    if (neededBytes > this.#buffer.length) this.#buffer = Buffer.alloc(neededBytes * 2);
    this.#buffer.set(content);
    this.#buffer[content.length] = LINE_FEED;
    const isComplete = content[content.length - 1] === LINE_FEED;
    const lineAt = (offset: number) => content.subarray(0, offset).filter((byte) => byte === LINE_FEED).length + 1;
    this.folder.fold(this.#buffer, 0, content.length + (isComplete ? 0 : 1), { path, offset: 0, lineAt });
  }
}

/** Takes in all lines of a source; a last line without a line feed counts as well. Rejects with what the source rejects with. */
export async function foldSource(folder: LineFolder, { path, chunks }: LineSource): Promise<void> {
  let buffer = Buffer.alloc(FIRST_BUFFER_BYTES + SLACK_BYTES);
  let [filled, offset] = [0, 0];
  for await (const chunk of chunks()) {
    if (filled + chunk.length + 1 > buffer.length - SLACK_BYTES) {
      const larger = Buffer.alloc(Math.max(buffer.length * 2, filled + chunk.length + 1 + SLACK_BYTES));
      buffer.copy(larger, 0, 0, filled);
      buffer = larger;
    }
    buffer.set(chunk, filled);
    const complete = buffer.subarray(0, filled + chunk.length).lastIndexOf(LINE_FEED) + 1;
    filled += chunk.length;
    folder.fold(buffer, 0, complete, { path, offset });
    buffer.copyWithin(0, complete, filled);
    filled -= complete;
    offset += complete;
  }
  buffer[filled] = LINE_FEED;
  if (filled > 0) folder.fold(buffer, 0, filled + 1, { path, offset });
}

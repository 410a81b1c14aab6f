import { closeSync, openSync, readSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type LineFolder, SLACK_BYTES } from "./fold-lines.ts";

const LINE_FEED = 0x0a;

/** What is read at a time. A thread that is done takes the next range, so that nobody waits for the slower one. */
export const RANGE_BYTES = 1 << 19;

/** What is read beyond a range at first, for the line that goes on there. */
const BEYOND_BYTES = 1 << 14;

/** A file that one or two threads fold: one takes its ranges from the front, the other from the back. */
export interface FileOrder {
  readonly path: string;
  readonly sizeBytes: number;
  /** One number: how many ranges are taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
  readonly from: "front" | "back";
}

/** Folds ranges of the file until none is left. Rejects with the system's error, and the signal's reason. */
export async function foldRanges(folder: LineFolder, order: FileOrder, signal?: AbortSignal): Promise<void> {
  const ranges = Math.ceil(order.sizeBytes / RANGE_BYTES);
  const file = openSync(order.path, "r");
  try {
    const reader = new RangeReader(file, order.sizeBytes);
    for (let count = 0; Atomics.add(order.taken, 0, 1) < ranges; count += 1) {
      const start = (order.from === "front" ? count : ranges - 1 - count) * RANGE_BYTES;
      const { bytes, from, to, offset } = reader.read(start, Math.min(start + RANGE_BYTES, order.sizeBytes));
      folder.fold(bytes, from, to, { path: order.path, offset });
      // Whoever wants to cancel gets a turn.
      if (count % 8 === 7) await nextTurn();
      signal?.throwIfAborted();
    }
  } finally {
    closeSync(file);
  }
}

/** The whole lines of ranges of a file: a line belongs to the range that it begins in. */
class RangeReader {
  readonly #file: number;
  readonly #sizeBytes: number;
  #buffer = Buffer.allocUnsafeSlow(1 + RANGE_BYTES + BEYOND_BYTES + 1 + SLACK_BYTES);

  constructor(file: number, sizeBytes: number) {
    this.#file = file;
    this.#sizeBytes = sizeBytes;
  }

  /** `offset` is where in the file the first of `bytes` is; the lines stand between `from` and `to`. */
  read(
    start: number,
    end: number,
  ): { readonly bytes: Buffer; readonly from: number; readonly to: number; readonly offset: number } {
    // One byte before: it tells whether a line begins at the start.
    const offset = Math.max(0, start - 1);
    let filled = this.#fill(offset, 0, Math.min(end + BEYOND_BYTES, this.#sizeBytes) - offset);
    const from = start === 0 ? 0 : this.#buffer.subarray(0, filled).indexOf(LINE_FEED) + 1;
    const nothing = { bytes: this.#buffer, from: 0, to: 0, offset };
    if ((start > 0 && from === 0) || from > end - offset - 1) return nothing;
    for (;;) {
      const at = this.#buffer.subarray(0, filled).indexOf(LINE_FEED, end - offset - 1);
      if (at !== -1) return { bytes: this.#buffer, from, to: at + 1, offset };
      if (offset + filled >= this.#sizeBytes) break;
      filled = this.#fill(offset, filled, Math.min(filled * 2, this.#sizeBytes - offset));
    }
    // The last line of a file can lack its line feed.
    this.#buffer[filled] = LINE_FEED;
    return { bytes: this.#buffer, from, to: filled + 1, offset };
  }

  /** Reads until so many bytes are in the buffer, or the file ends: it can have become shorter. */
  #fill(offset: number, filled: number, wanted: number): number {
    if (wanted + 1 + SLACK_BYTES > this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(wanted + 1 + SLACK_BYTES);
      this.#buffer.copy(larger, 0, 0, filled);
      this.#buffer = larger;
    }
    let sizeBytes = filled;
    while (sizeBytes < wanted) {
      const read = readSync(this.#file, this.#buffer, sizeBytes, wanted - sizeBytes, offset + sizeBytes);
      if (read === 0) break;
      sizeBytes += read;
    }
    return sizeBytes;
  }
}

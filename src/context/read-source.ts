import { isAscii, isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** A larger file is generated or data; nobody reads it, and neither do we. */
export const MAX_FILE_BYTES = 256 * 1024;

/** Why a file of more bytes is not read. */
export const TOO_LARGE = `larger than ${MAX_FILE_BYTES / 1024} KB`;

/** Why something is not read that is neither a file nor a link. */
export const NOT_REGULAR = "not a regular file";

/** Characters that show a text in another order than the one in which a program reads it. @see https://trojansource.codes */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;

/** Refuses to follow a link or to block on a pipe that took the file's place after it was looked at. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const buffer = Buffer.alloc(MAX_FILE_BYTES + 1);

/** The text of a file, or why it has none. */
export type Source = { readonly text: string } | { readonly reason: string };

/** The text of a file of the repository, or why it has none. Reads at most 256 KB. */
export function readSource(workspace: string, path: string): Source {
  const length = readInto(`${workspace}/${path}`, buffer, 0);
  if (length === undefined) return { reason: "cannot be read" };
  if (typeof length === "string") return { reason: length };
  return sourceFrom(buffer.subarray(0, length));
}

/** The text that a file's bytes are, or why they are none. */
export function sourceFrom(bytes: Buffer): Source {
  if (bytes.includes(0)) return { reason: "binary" };
  if (isAscii(bytes)) return { text: bytes.toString("latin1") };
  if (!isUtf8(bytes)) return { reason: "not UTF-8" };
  const start = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const text = bytes.toString("utf8", start);
  return BIDI.test(text) ? { reason: "holds characters that turn the direction of text" } : { text };
}

/**
 * Reads a regular file into a buffer, which has to have room for 256 KB and a byte from there on. How many bytes it has, or
 * why it is not read; undefined where it cannot be opened or read.
 */
export function readInto(path: string, into: Buffer, at: number): number | string | undefined {
  let file: number;
  try {
    file = openSync(path, FLAGS);
  } catch {
    return undefined;
  }
  try {
    const status = fstatSync(file);
    if (!status.isFile()) return NOT_REGULAR;
    if (status.size > MAX_FILE_BYTES) return TOO_LARGE;
    let length = 0;
    for (let read = -1; read !== 0 && length <= MAX_FILE_BYTES; length += read) {
      read = readSync(file, into, at + length, MAX_FILE_BYTES + 1 - length, null);
      // The system would be asked a second time for every file only to hear that this was all.
      if (length + read === status.size) return status.size;
    }
    return length > MAX_FILE_BYTES ? TOO_LARGE : length;
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { MAX_FILE_BYTES } from "./list.ts";

/** Characters that show a text in another order than the one in which a program reads it. @see https://trojansource.codes */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;

/** Refuses to follow a link or to block on a pipe that took the file's place after it was looked at. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const decoder = new TextDecoder("utf-8", { fatal: true });
const buffer = Buffer.alloc(MAX_FILE_BYTES + 1);

/** The text of a file of the repository, or why it has none. Reads at most 256 KB. */
export function readSource(workspace: string, path: string): { readonly text: string } | { readonly reason: string } {
  const bytes = readRegularFile(join(workspace, path));
  if (typeof bytes === "string") return { reason: bytes };
  if (bytes.includes(0)) return { reason: "binary" };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { reason: "not UTF-8" };
  }
  return BIDI.test(text) ? { reason: "holds characters that turn the direction of text" } : { text };
}

/** The bytes, valid until the next call, or why there are none. */
function readRegularFile(path: string): Buffer | string {
  let file: number;
  try {
    file = openSync(path, FLAGS);
  } catch {
    return "cannot be read";
  }
  try {
    if (!fstatSync(file).isFile()) return "not a regular file";
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = readSync(file, buffer, length, buffer.length - length, null);
    }
    return length > MAX_FILE_BYTES ? `larger than ${MAX_FILE_BYTES / 1024} KB` : buffer.subarray(0, length);
  } catch {
    return "cannot be read";
  } finally {
    closeSync(file);
  }
}

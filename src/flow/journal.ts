import { closeSync, constants, fstatSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { systemErrorCode } from "../base/errors.ts";

/** More than any flow writes; a larger file is not ours. */
const MAX_JOURNAL_BYTES = 256 * 1024 * 1024;

/**
 * The lines of a file that only grows, or none where there is no ordinary file of a sensible size: links are not
 * followed, and nothing is waited for. The last line can be torn; it is given like the others.
 */
export function readJournal(path: string): string[] {
  try {
    const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const status = fstatSync(file);
      if (!status.isFile() || status.size > MAX_JOURNAL_BYTES) return [];
      return textOf(file, status.size)
        .split("\n")
        .filter((line) => line !== "");
    } finally {
      closeSync(file);
    }
  } catch {
    return [];
  }
}

/**
 * Appends one line, in one piece and at once: it survives the death of the process, and nothing that stands before it is
 * touched. What another process has left torn stays a line of its own. A link in the file's place is taken away.
 * To create a file takes many times as long as to write to one that is there, so all lines share one.
 * Throws system errors.
 */
export function appendToJournal(path: string, line: string): void {
  const file = openForAppending(path);
  try {
    const { size } = fstatSync(file);
    const text = size > 0 && !endsWithLineBreak(file, size) ? `\n${line}\n` : `${line}\n`;
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  } finally {
    closeSync(file);
  }
}

const APPEND = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;

function openForAppending(path: string): number {
  // Prompts and code are in it: nobody else on the machine has to read them.
  const open = () => openSync(path, APPEND, 0o600);
  try {
    return open();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT") mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    else if (code === "ELOOP") rmSync(path);
    else throw error;
    return open();
  }
}

function endsWithLineBreak(file: number, size: number): boolean {
  const last = Buffer.alloc(1);
  return readSync(file, last, 0, 1, size - 1) === 1 && last[0] === 0x0a;
}

function textOf(file: number, size: number): string {
  const bytes = Buffer.alloc(size);
  let length = 0;
  for (let read = -1; read !== 0 && length < size; length += read)
    read = readSync(file, bytes, length, size - length, length);
  return bytes.toString("utf8", 0, length);
}

import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { systemErrorCode } from "../../base/errors.ts";
import type { SkippedFile } from "../../generated/types.ts";

const MAX_FILE_BYTES = 1024 * 1024;

/** A file as it is scanned, or why it is not. */
export type ReadFile =
  | { readonly content: string; readonly sizeBytes: number }
  | { readonly skipped: SkippedFile["reason"] };

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads one file of at most 1 MiB. A link is not followed, and a pipe or a device is not waited for. Never throws. */
export async function readScanned(absolute: string): Promise<ReadFile> {
  try {
    await using handle = await open(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const status = await handle.stat();
    if (!status.isFile()) return { skipped: "not a regular file" };
    if (status.size > MAX_FILE_BYTES) return { skipped: "too large" };
    const bytes = await handle.readFile();
    if (bytes.length > MAX_FILE_BYTES) return { skipped: "too large" };
    if (bytes.includes(0)) return { skipped: "binary" };
    try {
      return { content: UTF8.decode(bytes), sizeBytes: bytes.length };
    } catch {
      return { skipped: "not UTF-8" };
    }
  } catch (error) {
    const code = systemErrorCode(error);
    return { skipped: code === "ELOOP" ? "link" : code === "ENXIO" ? "not a regular file" : "unreadable" };
  }
}

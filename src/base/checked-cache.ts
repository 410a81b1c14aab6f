import { createHash } from "node:crypto";
import { constants, type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Digest, digestOf } from "./digest.ts";
import { systemErrorCode } from "./errors.ts";
import { writeFileAtomically } from "./files.ts";

/** What is kept under a key, or why what was found there does not count. */
export interface Kept {
  readonly content?: string;
  /** A sentence without a full stop; undefined when there is simply nothing. */
  readonly problem?: string;
}

/** Texts kept under digests, each with a checksum over its key and itself. */
export interface CheckedCache {
  /** Never throws: what cannot be read is as good as nothing. */
  read(key: Digest): Promise<Kept>;
  /**
   * Why the content is not kept, as a sentence without a full stop; undefined when it is. Never throws: what cannot be
   * kept is found out once more.
   */
  write(key: Digest, content: string): Promise<string | undefined>;
}

const DEFAULT_MAX_BYTES = 32 * 1024 * 1024;

/** The oldest ones go first. */
const MOST_ENTRIES = 200;

/**
 * A cache in a folder, which is made readable by this user only. An entry is its checksum, its key and its content; one
 * whose checksum or key is another, that was cut off or that is larger than `maxBytes` does not count, nor one that
 * another user could have written. Written beside its place and renamed, so that there is never half an entry.
 */
export function createCheckedCache(options: { readonly folder: string; readonly maxBytes?: number }): CheckedCache {
  const { folder, maxBytes = DEFAULT_MAX_BYTES } = options;
  return {
    read: (key) => readEntry(join(folder, key), key, maxBytes),
    write: async (key, content) => {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFileAtomically(join(folder, key), `${checksum(key, content)}\n${key}\n${content}`, 0o600);
        await dropOldest(folder);
        return undefined;
      } catch (error) {
        return `${folder} cannot be written (${systemErrorCode(error) ?? String(error)})`;
      }
    },
  };
}

async function readEntry(path: string, key: Digest, maxBytes: number): Promise<Kept> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const { size, mode, uid } = await file.stat();
    const mine = process.getuid?.() === undefined || uid === process.getuid();
    if (!mine || (mode & 0o022) !== 0) return { problem: "another user could have written it" };
    if (size > maxBytes) return { problem: `it has more than ${maxBytes} bytes` };
    return entryFrom(await file.readFile("utf8"), key);
  } catch (error) {
    const code = systemErrorCode(error);
    return code === "ENOENT" || code === "ENOTDIR" ? {} : { problem: `it cannot be read (${code ?? String(error)})` };
  } finally {
    await file?.close();
  }
}

function entryFrom(text: string, key: Digest): Kept {
  const [sum = "", name = ""] = text.split("\n", 2);
  const content = text.slice(sum.length + name.length + 2);
  if (name !== key) return { problem: "it was kept for something else" };
  return sum === checksum(key, content) ? { content } : { problem: "its checksum does not fit its content" };
}

/** Over the key as well: an entry that was moved to another key's place is told apart. */
function checksum(key: Digest, content: string): string {
  return digestOf(createHash("sha256").update(`${key}\n${content}`).digest());
}

async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith("sha256-"));
  if (names.length <= MOST_ENTRIES) return;
  const aged = await Promise.all(
    names.map(async (name) => ({ name, writtenMs: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = aged.sort((a, b) => b.writtenMs - a.writtenMs).slice(MOST_ENTRIES);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}

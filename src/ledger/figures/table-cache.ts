import { constants, type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { digestOf } from "../../base/digest.ts";
import { writeFileAtomically } from "../../base/files.ts";
import { VERSION } from "../../generated/version.ts";
import type { SentFold } from "./sent-table.ts";

/** Changes whenever columns mean something else, so that what an earlier program kept is not taken for ours. */
const FORMAT = 1;

/** A digest as text, and a line feed. */
const CHECKSUM_BYTES = "sha256-".length + 64 + 1;

/** What was made of files of a ledger that never change: closed months. It is read again and not made again. */
export interface TableCache {
  /** What was made of a content, by the content's name. Never throws: what cannot be read is as good as nothing. */
  read(object: string): Promise<SentFold | undefined>;
  /** Never throws: what cannot be kept is made once more. */
  write(object: string, fold: SentFold): Promise<void>;
}

/**
 * A cache in a folder, readable by this user only. An entry is its checksum and what it holds; one that was cut off, that
 * holds something else, or that another user could have written does not count.
 */
export function createTableCache({ folder }: { readonly folder: string }): TableCache {
  const pathOf = (object: string) => join(folder, digestOf(`${FORMAT} ${VERSION} ${process.versions.v8} ${object}`));
  return {
    read: async (object) => {
      try {
        return await readFold(pathOf(object));
      } catch {
        return undefined;
      }
    },
    write: async (object, fold) => {
      const content = serialize(fold);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const checksum = Buffer.from(`${digestOf(content)}\n`);
        await writeFileAtomically(pathOf(object), Buffer.concat([checksum, content]), 0o600);
      } catch {
        // The figures are right without it.
      }
    },
  };
}

async function readFold(path: string): Promise<SentFold | undefined> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const { mode, uid } = await file.stat();
    const mine = process.getuid?.() === undefined || uid === process.getuid();
    if (!mine || (mode & 0o022) !== 0) return undefined;
    const bytes = await file.readFile();
    const content = bytes.subarray(CHECKSUM_BYTES);
    const checksum = bytes.subarray(0, CHECKSUM_BYTES).toString("latin1");
    return checksum === `${digestOf(content)}\n` ? (deserialize(content) as SentFold) : undefined;
  } finally {
    await file?.close();
  }
}

import { constants, type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "../../base/digest.ts";
import { writeFileAtomically } from "../../base/files.ts";
import { VERSION } from "../../generated/version.ts";
import { bytesOfFile } from "./file-bytes.ts";
import { type FoldedTable, readTableFile, tableFileOf } from "./table-file.ts";

/** What was made of files of a ledger that never change: closed months. It is read again and not made again. */
export interface TableCache {
  /** What was made of a content, by the content's name. Never throws: what cannot be read is as good as nothing. */
  read(object: string): Promise<FoldedTable | undefined>;
  /** Never throws: what cannot be kept is made once more. */
  write(object: string, fold: FoldedTable): Promise<void>;
}

/**
 * A cache in a folder, readable by this user only. One that was cut off, that holds something else, or that another user
 * could have written does not count.
 */
export function createTableCache({ folder }: { readonly folder: string }): TableCache {
  const pathOf = (object: string) => join(folder, digestOf(`${VERSION} ${object}`));
  return {
    read: async (object) => {
      try {
        return await readFold(pathOf(object), object);
      } catch {
        return undefined;
      }
    },
    write: async (object, fold) => {
      try {
        const content = tableFileOf(fold, [object]);
        if (content === undefined) return;
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFileAtomically(pathOf(object), content, 0o600);
      } catch {
        // The figures are right without it.
      }
    },
  };
}

async function readFold(path: string, object: string): Promise<FoldedTable | undefined> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const { mode, uid, size } = await file.stat();
    const mine = process.getuid?.() === undefined || uid === process.getuid();
    if (!mine || (mode & 0o022) !== 0) return undefined;
    const content = readTableFile(bytesOfFile(file.fd, size), (of) => of.length === 1 && of[0] === object);
    return typeof content === "object" ? content.fold : undefined;
  } finally {
    await file?.close();
  }
}

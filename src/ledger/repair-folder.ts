import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { BlocksError, systemErrorCode } from "../base/errors.ts";
import { folderLedgerFiles } from "./folder-ledger.ts";
import { type FolderTurn, inTurn } from "./folder-transaction.ts";
import { recordFromText } from "./records.ts";
import { type DamagedLine, SET_ASIDE_FILE, type SettingAside, setAsideLine } from "./set-aside.ts";

/**
 * Looks for files that hold no record (torn by a disk, or with the marks of a merge in them), and with `write` moves them into
 * {@link SET_ASIDE_FILE} of the folder. A file with a record that its name does not speak of stays: that is no damage.
 * Throws `LEDGER_UNWRITABLE`, and the signal's reason.
 */
export async function repairFolder(turn: FolderTurn, write: SettingAside | undefined): Promise<readonly DamagedLine[]> {
  if (write === undefined) return damagedFiles(turn.folder);
  return inTurn(turn, async () => {
    const found = await damagedFiles(turn.folder);
    if (found.length === 0) return found;
    const now = turn.clock.now();
    try {
      await appendFlushed(
        join(turn.folder, SET_ASIDE_FILE),
        found.map((line) => `${setAsideLine(line, write, now)}\n`).join(""),
      );
      // Only what is kept already goes. Should this end here, the next run keeps it once more, and nothing is lost.
      for (const { path } of found) await rm(join(turn.folder, path), { force: true });
    } catch (error) {
      throw unwritable(turn.folder, error);
    }
    return found;
  });
}

async function damagedFiles(folder: string): Promise<DamagedLine[]> {
  const list = await folderLedgerFiles({ folder });
  const damaged: DamagedLine[] = [];
  await list.read(list.files, ({ path }, bytes) => {
    const problem = recordFromText(bytes.toString("utf8"));
    if (typeof problem === "string") damaged.push({ path, line: 1, bytes, problem });
  });
  return damaged;
}

async function appendFlushed(path: string, text: string): Promise<void> {
  const file = await open(path, "a");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function unwritable(folder: string, error: unknown): BlocksError {
  return new BlocksError(`cannot set damaged files of the ledger ${folder} aside: ${systemErrorCode(error) ?? error}`, {
    code: "LEDGER_UNWRITABLE",
    kind: "storage",
    hint: "Check the folder's permissions and the space on its disk.",
    cause: error,
  });
}

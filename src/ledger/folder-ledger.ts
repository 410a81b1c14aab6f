import { randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { type Clock, systemClock } from "../base/clock.ts";
import { canonicalJson } from "../base/digest.ts";
import { BlocksError, systemErrorCode } from "../base/errors.ts";
import { transactInFolder } from "./folder-transaction.ts";
import type { Ledger, LedgerProblem, LedgerReading, LedgerReceipt, LedgerRecord, SharedLedger } from "./ledger.ts";
import type { LedgerFileList } from "./ledger-files.ts";
import { readingFrom } from "./reading.ts";
import { dayPathOf, digest12Of, recordFromText, recordProblems, subjectOf } from "./records.ts";

/** Where the folder ledger is. */
export interface FolderLedgerOptions {
  /** Absolute path. Made with the first entry. */
  readonly folder: string;
  /** The machine's own when absent. */
  readonly clock?: Clock;
}

/**
 * A ledger of one immutable file per event, `<yyyy>/<mm>/<dd>/<flow>-<event>-<digest12>.json` (`control-…` for a
 * decision). Processes that record at
 * the same time touch no common file, so they cannot lose each other's entries, and two branches of it merge in git
 * without a conflict.
 */
export function createFolderLedger(options: FolderLedgerOptions): SharedLedger {
  const { clock = systemClock } = options;
  const folder = resolve(options.folder);
  const ledger: Ledger = {
    append: (record) => append(folder, record),
    read: () => readAll(folder),
  };
  return {
    ...ledger,
    transact: (decide, signal) => transactInFolder(ledger, { folder, clock, decide, signal }),
  };
}

/** The files of a folder ledger, each with one record, to be read one by one. A file that is gone by then is left out. */
export async function folderLedgerFiles(options: FolderLedgerOptions): Promise<LedgerFileList> {
  const folder = resolve(options.folder);
  const problems: LedgerProblem[] = [];
  const paths = await entryFiles(folder, problems);
  return {
    // The name of a file says what is in it.
    files: paths.map((path) => ({ ledger: folder, path: relative(folder, path), object: basename(path) })),
    problems,
    read: async (files, take) => {
      for (const file of files) {
        const content = await readFile(join(folder, file.path)).catch(() => undefined);
        if (content !== undefined) take(file, content);
      }
    },
  };
}

async function append(folder: string, entry: LedgerRecord): Promise<LedgerReceipt> {
  const problems = recordProblems(entry);
  if (problems.length > 0) throw unwritable(folder, `the entry is not valid: ${problems.join("; ")}`);
  const text = `${canonicalJson(entry)}\n`;
  const path = join(folder, entryPath(entry, text));
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await makeFolders(dirname(path), folder);
    await writeFile(temporary, text, { mode: 0o444, flag: "wx", flush: true });
    // A link is made whole or not at all and, unlike a rename, never replaces what is there.
    await link(temporary, path);
    await flushFolder(dirname(path));
    return { path, added: true };
  } catch (error) {
    if (systemErrorCode(error) !== "EEXIST") throw unwritable(folder, systemErrorCode(error) ?? String(error), error);
    return await sameEntry(path, text, folder);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

function entryPath(record: LedgerRecord, text: string): string {
  return join(...dayPathOf(record), `${subjectOf(record)}-${record.event}-${digest12Of(text)}.json`);
}

/** An entry that is there under the same digest is the same one, or it is damaged: then nothing was recorded. */
async function sameEntry(path: string, text: string, folder: string): Promise<LedgerReceipt> {
  const present = await readFile(path, "utf8").catch((error) => {
    throw unwritable(folder, systemErrorCode(error) ?? String(error), error);
  });
  if (present === text) return { path, added: false };
  throw unwritable(folder, `${path} is there already with other content`);
}

async function readAll(folder: string): Promise<LedgerReading> {
  const records: { readonly path: string; readonly record: LedgerRecord }[] = [];
  const problems: LedgerProblem[] = [];
  for (const path of await entryFiles(folder, problems)) {
    const record = await readEntry(path);
    if (typeof record === "string") problems.push({ path, message: record });
    else records.push({ path, record });
  }
  return readingFrom(records, problems);
}

async function entryFiles(folder: string, problems: LedgerProblem[]): Promise<string[]> {
  const files: string[] = [];
  const open = [folder];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const found = await readdir(current, { withFileTypes: true }).catch((error) => {
      const code = systemErrorCode(error);
      if (code !== "ENOENT") problems.push({ path: current ?? folder, message: `cannot be read: ${code}` });
      return [];
    });
    for (const item of found) {
      const path = join(current, item.name);
      if (item.isDirectory()) open.push(path);
      else if (!item.isFile()) problems.push({ path, message: "is not a regular file" });
      else if (item.name.endsWith(".json")) files.push(path);
    }
  }
  return files.sort();
}

/** The record of a file, or what is wrong with it. */
async function readEntry(path: string): Promise<LedgerRecord | string> {
  try {
    const text = await readFile(path, "utf8");
    const record = recordFromText(text);
    if (typeof record === "string") return record;
    const named = basename(entryPath(record, text));
    return basename(path) === named ? record : `has other content than its name says (${named})`;
  } catch (error) {
    return `cannot be read: ${systemErrorCode(error) ?? String(error)}`;
  }
}

/** Makes the folder and flushes the names of all that are new, up to the ledger's own. */
async function makeFolders(folder: string, root: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let current = folder; current.length >= root.length; current = dirname(current)) await flushFolder(current);
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function unwritable(folder: string, reason: string, cause?: unknown): BlocksError {
  return new BlocksError(`cannot record in the ledger ${folder}: ${reason}`, {
    code: "LEDGER_UNWRITABLE",
    kind: "storage",
    hint: "Check the folder's permissions and the space on its disk, or set ledger.path in .blocks/config.yml.",
    cause,
  });
}

import { resolve } from "node:path";
import type { CompleteConfig } from "../../config/config.ts";
import { folderLedgerFiles } from "../../ledger/folder-ledger.ts";
import { createGitLedger } from "../../ledger/git/git-ledger.ts";
import { recordInFile } from "../../ledger/git/layout.ts";
import type { LedgerProblem, LedgerRecord } from "../../ledger/ledger.ts";
import type { LedgerFile, LedgerFileList } from "../../ledger/ledger-files.ts";
import { recordFromText } from "../../ledger/records.ts";
import type { UseCaseContext } from "../use-case.ts";
import { fromOthers } from "./gather-ledgers.ts";
import { gitLedgerOptions } from "./git-ledger-options.ts";
import type { OpenLedgerOptions } from "./open-ledger.ts";

/** The files of several ledgers. */
export interface GatheredFiles extends LedgerFileList {
  /** Which of them are of the own ledger; undefined while that one is empty. */
  readonly own: string | undefined;
}

/**
 * The files of the own ledger and of those of `ledger.repositories`, for figures of more records than memory holds: what a
 * file holds never changes under its `object`, so that a sum that was made of it once can be kept. Errors as those of
 * {@link gatherLedgers}.
 */
export async function gatherLedgerFiles(
  config: CompleteConfig,
  context: UseCaseContext,
  options: OpenLedgerOptions = {},
): Promise<GatheredFiles> {
  const own = await ownFiles(config, context, options);
  const { found, problems } = await fromOthers(config, context, {
    ...options,
    read: (ledger) => ledger.files(context.signal),
  });
  const lists = [own, ...found];
  return {
    own: own.files[0]?.ledger,
    files: lists.flatMap(({ files }) => files),
    tables: lists.flatMap(({ tables = [] }) => tables),
    problems: [...lists.flatMap((list) => list.problems), ...problems],
    read: async (files, take) => {
      for (const list of lists) {
        const ledger = list.files[0]?.ledger;
        const some = files.filter((file) => file.ledger === ledger);
        if (some.length > 0) await list.read(some, take);
      }
    },
  };
}

/**
 * Hands over every record of the given files, ledger by ledger and file by file, one file in memory at a time; not in the
 * order of time. What is no record is returned. Throws `LEDGER_UNREADABLE`.
 */
export async function forEachRecord(
  list: LedgerFileList,
  take: (record: LedgerRecord, file: LedgerFile) => void,
): Promise<readonly LedgerProblem[]> {
  const problems: LedgerProblem[] = [];
  await list.read(list.files, (file, content) => {
    let number = 0;
    for (const line of content.toString("utf8").split("\n")) {
      number += 1;
      if (line === "") continue;
      const record = file.path.endsWith(".jsonl") ? recordInFile(file.path, line) : recordFromText(line);
      if (typeof record === "string") problems.push({ path: `${file.ledger}:${file.path}:${number}`, message: record });
      else take(record, file);
    }
  });
  return problems;
}

async function ownFiles(
  config: CompleteConfig,
  context: UseCaseContext,
  options: OpenLedgerOptions,
): Promise<LedgerFileList> {
  const { type, path, remote } = config.ledger;
  if (type === "folder") return folderLedgerFiles({ folder: resolve(context.workspace, path) });
  const ledger = createGitLedger({ ...(await gitLedgerOptions(remote, config, context)), ...options });
  return ledger.files(context.signal);
}

import type { LedgerControl, LedgerEntry } from "../../../src/generated/types.ts";
import { plainGit } from "../../ledger/git/ledger-fixture.ts";

/** What one commit of a ledger's branch added. */
export interface HistoryCommit {
  /** From 1. */
  readonly number: number;
  /** When it was made; of a commit by plain git the time of the machine. */
  readonly at: Date;
  readonly entries: readonly LedgerEntry[];
  readonly controls: readonly LedgerControl[];
}

/** A branch by what plain git shows of it. */
export interface BranchHistory {
  readonly commits: readonly HistoryCommit[];
  /** Lines that were records and were taken away again. */
  readonly removed: readonly string[];
  /** Lines that are no records. */
  readonly torn: readonly string[];
}

/** Reads what the commits added, from the oldest on, with nothing but git and a parser of JSON. */
export async function branchHistory(remote: string): Promise<BranchHistory> {
  const format = "--format=commit %ct";
  const text = await plainGit(remote, "log", "--reverse", "--no-renames", "-p", "-U0", format, "blocks-ledger");
  const commits: { number: number; at: Date; entries: LedgerEntry[]; controls: LedgerControl[] }[] = [];
  const removed: string[] = [];
  const torn = new Set<string>();
  for (const line of text.split("\n")) {
    const seconds = /^commit (\d+)$/.exec(line)?.[1];
    const current = commits.at(-1);
    if (seconds !== undefined) {
      commits.push({ number: commits.length + 1, at: new Date(Number(seconds) * 1000), entries: [], controls: [] });
    } else if (line.startsWith("+{")) {
      const record = parsed(line.slice(1));
      if (record === undefined) torn.add(line.slice(1));
      else if (record.kind === "ledger-entry") current?.entries.push(record);
      else current?.controls.push(record);
    } else if (line.startsWith("-{") && parsed(line.slice(1)) !== undefined) removed.push(line.slice(1));
  }
  return { commits, removed, torn: [...torn] };
}

function parsed(text: string): LedgerEntry | LedgerControl | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { randomUUID } from "node:crypto";
import type { LedgerProblem } from "../ledger.ts";
import { type PlannedCommit, writeToBranch } from "./branch-writer.ts";
import { foldMonth, type MonthFile } from "./fold-month.ts";
import { ledgerPathFrom } from "./layout.ts";
import type { LedgerBranch, Snapshot } from "./ledger-branch.ts";
import { type LedgerParts, settled } from "./ledger-parts.ts";

/** What was folded, or would be. */
export interface Compaction {
  readonly months: readonly CompactedMonth[];
  /** Why a month was left as it is: a line in it is no record. */
  readonly problems: readonly LedgerProblem[];
  /** The commit; undefined when there was nothing to fold, or nothing was to be changed. */
  readonly commit: string | undefined;
}

/** One month and what became of it. */
export interface CompactedMonth {
  /** `yyyy-mm` in UTC. */
  readonly month: string;
  /** How many files became one. */
  readonly files: number;
  readonly records: number;
}

/** What to fold. */
export interface CompactionRequest {
  /** `yyyy-mm`: months before this one. Never the current month: it is still being written. */
  readonly beforeMonth: string;
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

interface PreparedMonth extends CompactedMonth {
  readonly write: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
  readonly problems: readonly LedgerProblem[];
}

/**
 * Folds closed months into `<yyyy>/<mm>.jsonl` each, in one commit that others' records go around. A record that comes
 * late is written into its day again, and is folded by the next run. Throws `LEDGER_UNREADABLE`, `LEDGER_UNWRITABLE`.
 */
export function compactLedger(parts: LedgerParts, request: CompactionRequest): Promise<Compaction> {
  return settled(parts, () => compact(parts, request));
}

async function compact(parts: LedgerParts, request: CompactionRequest): Promise<Compaction> {
  const { branch, reader, writer } = parts;
  // While others write, only what they changed is folded again: it must not take longer than they need for a record.
  const prepared = new Map<string, Promise<PreparedMonth>>();
  const prepare = async (snapshot: Snapshot): Promise<PreparedMonth[]> => {
    const months: PreparedMonth[] = [];
    for (const [month, files] of monthsToFold(snapshot, request.beforeMonth)) {
      const key = `${month} ${files.map(({ path, object }) => `${path} ${object}`).join(" ")}`;
      const folded = prepared.get(key) ?? prepareMonth(branch, month, files);
      prepared.set(key, folded);
      months.push(await folded);
    }
    return months;
  };
  if (request.dryRun === true)
    return compactionOf(await prepare(await reader.refresh({ signal: request.signal })), undefined);
  const plan = async (snapshot: Snapshot) => plannedCommit(await prepare(snapshot));
  const { value, tip } = await writeToBranch(writer, plan, request.signal);
  return compactionOf(value, value.some(isFolded) ? tip : undefined);
}

interface NamedBlob {
  readonly path: string;
  readonly object: string;
}

/** The files of the months that have any of a day, each month in the order of its paths. */
function monthsToFold(snapshot: Snapshot, beforeMonth: string): [string, NamedBlob[]][] {
  const months = new Map<string, NamedBlob[]>();
  const withDays = new Set<string>();
  for (const [path, object] of snapshot.files) {
    const place = ledgerPathFrom(path);
    if (place === undefined || place.month >= beforeMonth) continue;
    if (place.day !== undefined) withDays.add(place.month);
    const files = months.get(place.month);
    if (files === undefined) months.set(place.month, [{ path, object }]);
    else files.push({ path, object });
  }
  return [...months].filter(([month]) => withDays.has(month));
}

async function prepareMonth(branch: LedgerBranch, month: string, files: readonly NamedBlob[]): Promise<PreparedMonth> {
  const contents: MonthFile[] = [];
  await branch.readBlobs(
    files.map(({ object }) => object),
    (_object, content) => contents.push({ path: files[contents.length]?.path ?? "", content: Buffer.from(content) }),
  );
  const folded = foldMonth(month, contents);
  const unchanged = { month, files: files.length, write: new Map<string, string>(), remove: [] };
  if (!("write" in folded)) return { ...unchanged, records: 0, problems: folded };
  const write = new Map<string, string>();
  for (const [path, content] of folded.write) write.set(path, await branch.writeBlob(content));
  const remove = files.map(({ path }) => path).filter((path) => !write.has(path));
  return { month, files: files.length, records: folded.records, write, remove, problems: [] };
}

function plannedCommit(months: readonly PreparedMonth[]): PlannedCommit<readonly PreparedMonth[]> {
  const folded = months.filter(isFolded);
  if (folded.length === 0) return { commit: undefined, value: months };
  const names = folded.map(({ month }) => month).join(", ");
  const records = folded.reduce((sum, { records }) => sum + records, 0);
  return {
    value: months,
    commit: {
      message: `Fold ${names}: ${records} records\n\nBlocks-Write: ${randomUUID()}\n`,
      write: new Map(folded.flatMap(({ write }) => [...write])),
      remove: folded.flatMap(({ remove }) => remove),
    },
  };
}

function compactionOf(months: readonly PreparedMonth[], commit: string | undefined): Compaction {
  return {
    months: months.filter(isFolded).map(({ month, files, records }) => ({ month, files, records })),
    problems: months.flatMap(({ problems }) => problems),
    commit,
  };
}

function isFolded({ problems }: PreparedMonth): boolean {
  return problems.length === 0;
}

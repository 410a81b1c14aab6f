import { randomUUID } from "node:crypto";
import { monthTableOf, readMonthTable, type TablePartContent } from "../figures/month-table.ts";
import type { LedgerProblem } from "../ledger.ts";
import { type PlannedCommit, writeToBranch } from "./branch-writer.ts";
import { foldMonth, type MonthFile } from "./fold-month.ts";
import { figuresPath, isEntriesOf, ledgerPathFrom } from "./layout.ts";
import type { LedgerBranch, Snapshot } from "./ledger-branch.ts";
import { type LedgerParts, settled } from "./ledger-parts.ts";

/** What was folded, or would be. */
export interface Compaction {
  readonly months: readonly CompactedMonth[];
  /** Months, `yyyy-mm`, that were folded before and only got a table of figures. */
  readonly tables: readonly string[];
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
  /** False for a month that was folded before. */
  readonly isFold: boolean;
  readonly write: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
  readonly problems: readonly LedgerProblem[];
}

/**
 * Folds closed months into `<yyyy>/<mm>.jsonl` each, in one commit that others' records go around, and makes a table of
 * figures of each. A record that comes late is written into its day again, and is folded by the next run. Throws `LEDGER_UNREADABLE`, `LEDGER_UNWRITABLE`.
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
    for (const month of closedMonths(snapshot, request.beforeMonth)) {
      const { files, table = "" } = month;
      const key = `${table} ${files.map(({ path, object }) => `${path} ${object}`).join(" ")}`;
      const made = prepared.get(key) ?? (month.hasDays ? prepareFold(branch, month) : prepareTable(branch, month));
      prepared.set(key, made);
      months.push(await made);
    }
    return months;
  };
  if (request.dryRun === true)
    return compactionOf(await prepare(await reader.refresh({ signal: request.signal })), undefined);
  const plan = async (snapshot: Snapshot) => plannedCommit(await prepare(snapshot));
  const { value, tip } = await writeToBranch(writer, plan, request.signal);
  return compactionOf(value, value.some(changesMonth) ? tip : undefined);
}

interface NamedBlob {
  readonly path: string;
  readonly object: string;
}

/** A month that is over. */
interface ClosedMonth {
  readonly month: string;
  /** Of records, in the order of their paths. */
  readonly files: readonly NamedBlob[];
  /** Any of them is of a day: it is to be folded. */
  readonly hasDays: boolean;
  /** The table of figures that is there. */
  readonly table: string | undefined;
}

function closedMonths({ files }: Snapshot, beforeMonth: string): ClosedMonth[] {
  const months = new Map<string, { files: NamedBlob[]; hasDays: boolean }>();
  for (const [path, object] of files) {
    const place = ledgerPathFrom(path);
    if (place === undefined || place.month >= beforeMonth) continue;
    const month = months.get(place.month) ?? { files: [], hasDays: false };
    months.set(place.month, month);
    month.files.push({ path, object });
    if (place.day !== undefined) month.hasDays = true;
  }
  return [...months].map(([month, found]) => ({ month, ...found, table: files.get(figuresPath(month)) }));
}

async function prepareFold(branch: LedgerBranch, { month, files }: ClosedMonth): Promise<PreparedMonth> {
  const folded = foldMonth(month, await contentsOf(branch, files));
  const unchanged = { month, files: files.length, isFold: true, write: new Map<string, string>(), remove: [] };
  if (!("write" in folded)) return { ...unchanged, records: 0, problems: folded };
  const write = new Map<string, string>();
  const parts: TablePartContent[] = [];
  for (const [path, content] of folded.write) {
    const object = await branch.writeBlob(content);
    write.set(path, object);
    if (isEntriesOf(month, path)) parts.push({ path, object, content });
  }
  // In the order in which the branch has them.
  const table = monthTableOf(parts.sort((a, b) => (a.path < b.path ? -1 : 1)));
  if (table !== undefined) write.set(figuresPath(month), await branch.writeBlob(table));
  const remove = files.map(({ path }) => path).filter((path) => !write.has(path));
  return { ...unchanged, records: folded.records, write, remove, problems: [] };
}

/** Of a month that was folded before: its table is made when there is none that says what the month's files say. */
async function prepareTable(branch: LedgerBranch, { month, files, table: known }: ClosedMonth): Promise<PreparedMonth> {
  const parts = files.filter(({ path }) => isEntriesOf(month, path));
  const prepared = { month, files: parts.length, records: 0, isFold: false, remove: [], problems: [] };
  const unchanged = { ...prepared, write: new Map<string, string>() };
  if (parts.length === 0 || (known !== undefined && (await isTableHere(branch, known, parts)))) return unchanged;
  const table = monthTableOf(await contentsOf(branch, parts));
  return table === undefined
    ? unchanged
    : { ...prepared, write: new Map([[figuresPath(month), await branch.writeBlob(table)]]) };
}

async function isTableHere(branch: LedgerBranch, object: string, parts: readonly NamedBlob[]): Promise<boolean> {
  let isHere = false;
  await branch.readBlobs([object], (_object, content) => {
    const read = readMonthTable(content, parts);
    isHere = read !== undefined && read !== "older";
  });
  return isHere;
}

async function contentsOf(branch: LedgerBranch, files: readonly NamedBlob[]): Promise<(NamedBlob & MonthFile)[]> {
  const contents: (NamedBlob & MonthFile)[] = [];
  await branch.readBlobs(
    files.map(({ object }) => object),
    (object, content) => contents.push({ path: files[contents.length]?.path ?? "", object, content }),
  );
  return contents;
}

function plannedCommit(months: readonly PreparedMonth[]): PlannedCommit<readonly PreparedMonth[]> {
  const changed = months.filter(changesMonth);
  if (changed.length === 0) return { commit: undefined, value: months };
  return {
    value: months,
    commit: {
      message: `${subjectOf(changed)}\n\nBlocks-Write: ${randomUUID()}\n`,
      write: new Map(changed.flatMap(({ write }) => [...write])),
      remove: changed.flatMap(({ remove }) => remove),
    },
  };
}

function subjectOf(changed: readonly PreparedMonth[]): string {
  const folded = changed.filter(({ isFold }) => isFold);
  const names = (months: readonly PreparedMonth[]) => months.map(({ month }) => month).join(", ");
  if (folded.length === 0) return `Make figures of ${names(changed)}`;
  return `Fold ${names(folded)}: ${folded.reduce((sum, { records }) => sum + records, 0)} records`;
}

function compactionOf(months: readonly PreparedMonth[], commit: string | undefined): Compaction {
  const changed = months.filter(changesMonth);
  return {
    months: changed.filter(({ isFold }) => isFold).map(({ month, files, records }) => ({ month, files, records })),
    tables: changed.filter(({ isFold }) => !isFold).map(({ month }) => month),
    problems: months.flatMap(({ problems }) => problems),
    commit,
  };
}

function changesMonth({ write }: PreparedMonth): boolean {
  return write.size > 0;
}

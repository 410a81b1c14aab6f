import type { LedgerControl } from "../../generated/types.ts";
import type { LedgerProblem, LedgerReading } from "../ledger.ts";
import type { LedgerFile, LedgerFileList } from "../ledger-files.ts";
import { idsIn, letGo } from "./columns.ts";
import { countFigures, isIn } from "./count-figures.ts";
import { EntryFields, fillFromEntry } from "./entry-fields.ts";
import type { Booking, FlowSummary, LedgerFigures, LineSource } from "./figures.ts";
import { FlowReader } from "./flow-reader.ts";
import { flowSummaryOf } from "./flow-summary.ts";
import { FlowTable } from "./flow-table.ts";
import { foldSource, LineFolder, MOST_PROBLEMS, TextFolder } from "./fold-lines.ts";
import { readMonthTable } from "./month-table.ts";
import type { TableCache } from "./table-cache.ts";
import type { FoldedTable } from "./table-file.ts";

/** What was made of records, whatever they were read from. */
export interface FoldedRecords {
  readonly tables: readonly FlowTable[];
  readonly records: number;
  readonly controls: readonly LedgerControl[];
  readonly problemCount: number;
  readonly problems: readonly LedgerProblem[];
}

/** Makes figures of what a ledger's reading holds. */
export function figuresFromReading(reading: LedgerReading): LedgerFigures {
  const table = new FlowTable();
  const fields = new EntryFields();
  for (const entry of reading.entries) {
    fillFromEntry(fields, entry, table.names);
    table.add(fields);
  }
  return figuresFromFolded({
    tables: [table],
    records: reading.entries.length + reading.controls.length,
    controls: reading.controls,
    problemCount: reading.problems.length,
    problems: reading.problems.slice(0, MOST_PROBLEMS),
  });
}

/** Makes figures of the lines of sources, one after another. Rejects with what a source rejects with, and the signal's reason. */
export async function figuresFromLines(sources: Iterable<LineSource>, signal?: AbortSignal): Promise<LedgerFigures> {
  const folder = new LineFolder();
  for (const source of sources) {
    signal?.throwIfAborted();
    await foldSource(folder, source);
  }
  return figuresFromFolded({ ...foldOf(folder), tables: [folder.table] });
}

/**
 * Makes figures of the files of ledgers, one in memory at a time. Where a ledger keeps a table beside files, that is read in
 * their place. What was made of another closed month is kept in the cache, where there is one, and not made again. Rejects with what reading the files rejects with.
 */
export async function figuresFromFiles(list: LedgerFileList, cache?: TableCache): Promise<LedgerFigures> {
  const { folds, done } = await foldsOfTables(list);
  const left = list.files.filter((file) => !done.has(file));
  const texts = new TextFolder();
  const months = cache === undefined ? [] : left.filter(({ path }) => MONTH_FILE.test(path));
  const others = months.length === 0 ? left : left.filter(({ path }) => !MONTH_FILE.test(path));
  const placeOf = placesIn(list);
  if (others.length > 0) await list.read(others, (file, content) => texts.fold(content, placeOf(file)));
  let folded: FoldedRecords = { ...foldOf(texts.folder), tables: [texts.folder.table] };
  for (const fold of folds) folded = joined(folded, fold);
  for (const month of months)
    folded = joined(folded, await foldOfMonth(month, { list, placeOf, cache: cache as TableCache }));
  return figuresFromFolded({
    ...folded,
    problemCount: list.problems.length + folded.problemCount,
    problems: [...list.problems, ...folded.problems].slice(0, MOST_PROBLEMS),
  });
}

/** `2026/10.jsonl` and its parts: what a compaction has folded. */
const MONTH_FILE = /^\d{4}\/[^/]+\.jsonl$/;

/** How problems name a file: by its path, and with its ledger where it is not the first one. */
function placesIn({ files }: LedgerFileList): (file: LedgerFile) => string {
  const own = files[0]?.ledger;
  return ({ ledger, path }) => (ledger === own ? path : `${ledger}:${path}`);
}

/** What the ledger's own tables say, and the files that need not be read for that. */
async function foldsOfTables(list: LedgerFileList) {
  const folds: FoldedTable[] = [];
  const done = new Set<LedgerFile>();
  const tables = new Map<LedgerFile, readonly LedgerFile[]>(list.tables?.map((table) => [table, table.of]));
  const take = (table: LedgerFile, content: Buffer) => {
    const of = tables.get(table) ?? [];
    const fold = readMonthTable(content, of);
    letGoOf(content);
    // It is derived: where it does not fit, its files are read as if there were none.
    if (typeof fold !== "object") return;
    folds.push(fold);
    for (const file of of) done.add(file);
  };
  if (tables.size > 0) await list.read([...tables.keys()], take);
  return { folds, done };
}

/** Gives a table's bytes back at once, where their memory is theirs alone. */
function letGoOf({ buffer, byteLength }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength <= byteLength + 1) letGo({ buffer });
}

interface MonthReading {
  readonly list: LedgerFileList;
  readonly placeOf: (file: LedgerFile) => string;
  readonly cache: TableCache;
}

async function foldOfMonth(file: LedgerFile, { list, placeOf, cache }: MonthReading): Promise<FoldedTable> {
  const kept = await cache.read(file.object);
  if (kept !== undefined) return kept;
  const texts = new TextFolder();
  await list.read([file], (_file, content) => texts.fold(content, placeOf(file)));
  await cache.write(file.object, texts.folder);
  return texts.folder;
}

function foldOf({ records, controls, problemCount, problems }: Omit<FoldedRecords, "tables">) {
  return { records, controls, problemCount, problems };
}

function joined(own: FoldedRecords, other: FoldedTable): FoldedRecords {
  return {
    tables: [...own.tables, other.table],
    records: own.records + other.records,
    controls: [...own.controls, ...other.controls],
    problemCount: own.problemCount + other.problemCount,
    problems: [...own.problems, ...other.problems].slice(0, MOST_PROBLEMS),
  };
}

/** Makes what is asked of flows and controls. */
export function figuresFromFolded(folded: FoldedRecords): LedgerFigures {
  const reader = new FlowReader(folded.tables);
  const controls = folded.controls.toSorted((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt),
  );
  return {
    records: folded.records,
    problemCount: folded.problemCount,
    problems: folded.problems,
    controls,
    repositories: repositoriesOf(folded.tables),
    figures: (question) => countFigures(reader, question),
    flows: ({ period, repository, now }) => {
      const flows: FlowSummary[] = [];
      const id = idOf(repository, reader);
      reader.each(now.getTime(), (state) => {
        if (state.outcome === undefined || !isIn(period, state.atMs)) return;
        if (id === undefined || state.repository === id) flows.push(flowSummaryOf(state, state.outcome, reader.names));
      });
      return flows.sort(byTime);
    },
    bookings: ({ period, repository }) => {
      const bookings: Booking[] = [];
      const id = idOf(repository, reader);
      reader.each(0, (state) => {
        if (id !== undefined && state.repository !== id) return;
        for (let index = 0; index < state.bookings; index += 1) {
          const [atMs, costUsd] = [state.bookedAtMs[index] as number, state.bookedUsd[index] as number];
          if (isIn(period, atMs)) bookings.push({ atMs, costUsd, repository: reader.names.textOf(state.repository) });
        }
      });
      return bookings.sort((a, b) => a.atMs - b.atMs);
    },
  };
}

function idOf(repository: string | undefined, reader: FlowReader): number | undefined {
  return repository === undefined ? undefined : reader.names.idOf(repository);
}

/** Of the columns alone: nothing that a flow's records say decides it. */
function repositoriesOf(tables: readonly FlowTable[]): string[] {
  const found = new Set<string>();
  for (const { names, repository, size } of tables) {
    for (const id of idsIn(repository.subarray(0, size), names.texts.length)) found.add(names.textOf(id));
  }
  return [...found].sort();
}

/** The newest first; of one moment by repository and flow. */
function byTime(a: FlowSummary, b: FlowSummary): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return `${a.repository} ${a.flow}` < `${b.repository} ${b.flow}` ? -1 : 1;
}

import type { LedgerControl } from "../../generated/types.ts";
import type { LedgerProblem } from "../ledger.ts";
import type { CountColumn } from "./columns.ts";
import { FLOW_COLUMNS, FlowTable } from "./flow-table.ts";
import type { LineFolder } from "./fold-lines.ts";
import { MODEL_COUNTS } from "./model-columns.ts";
import { Names } from "./names.ts";
import { ROW_COLUMNS, USE_COUNTS } from "./row-columns.ts";

type Numbers = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
type Columns = Readonly<Record<string, Numbers>>;
type Counts = Readonly<Record<string, { readonly values: Numbers; readonly large: ReadonlyMap<number, number> }>>;

/** A table as one thread hands it to another: its numbers are not copied. */
export interface SentTable {
  readonly texts: readonly string[];
  readonly labels: FlowTable["labels"];
  readonly sizes: readonly [flows: number, rows: number, uses: number, models: number];
  readonly flows: Columns;
  readonly rows: Columns;
  readonly uses: Columns;
  readonly useCounts: Counts;
  readonly models: Columns;
  readonly modelCounts: Counts;
}

/** The table's parts, and the memory that goes over to the other thread with them: the table is not to be used after that. */
export function sentTableOf(table: FlowTable): { readonly sent: SentTable; readonly memory: ArrayBuffer[] } {
  const { rows, models } = table;
  const sent: SentTable = {
    texts: table.names.texts,
    labels: table.labels,
    sizes: [table.size, rows.size, rows.uses.size, models.size],
    flows: { ...picked(table, FLOW_COLUMNS), roleCostUsd: table.roleCostUsd },
    rows: picked(rows, ROW_COLUMNS),
    uses: picked(rows.uses, ["durationMs"]),
    useCounts: pickedCounts(rows.uses, USE_COUNTS),
    models: picked(models, ["name", "costUsd"]),
    modelCounts: pickedCounts(models, MODEL_COUNTS),
  };
  const arrays = [sent.flows, sent.rows, sent.uses, sent.models].flatMap((columns) => Object.values(columns));
  const counts = [sent.useCounts, sent.modelCounts].flatMap((columns) => Object.values(columns));
  return { sent, memory: [...arrays, ...counts.map(({ values }) => values)].map(({ buffer }) => buffer) };
}

/** The table that was sent. */
export function tableFromSent(sent: SentTable): FlowTable {
  const table = new FlowTable(new Names(sent.texts), sent.labels);
  [table.size, table.rows.size, table.rows.uses.size, table.models.size] = sent.sizes;
  Object.assign(table, sent.flows);
  Object.assign(table.rows, sent.rows);
  Object.assign(table.rows.uses, sent.uses);
  Object.assign(table.models, sent.models);
  for (const name of USE_COUNTS) fill(table.rows.uses[name], sent.useCounts[name]);
  for (const name of MODEL_COUNTS) fill(table.models[name], sent.modelCounts[name]);
  return table;
}

function picked<Name extends string>(from: Readonly<Record<Name, Numbers>>, names: readonly Name[]): Columns {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}

function pickedCounts<Name extends string>(from: Readonly<Record<Name, CountColumn>>, names: readonly Name[]): Counts {
  return Object.fromEntries(names.map((name) => [name, { values: from[name].values, large: from[name].large }]));
}

function fill(column: CountColumn, sent: Counts[string] | undefined): void {
  if (sent === undefined) return;
  column.values = sent.values as CountColumn["values"];
  for (const [index, count] of sent.large) column.large.set(index, count);
}

/** Everything that a thread made of its lines. */
export interface SentFold {
  readonly table: SentTable;
  readonly records: number;
  readonly controls: readonly LedgerControl[];
  readonly problemCount: number;
  readonly problems: readonly LedgerProblem[];
}

/** What a thread made, ready to be handed over; the folder is not to be used after that. */
export function sentFoldOf(folder: LineFolder): { readonly sent: SentFold; readonly memory: ArrayBuffer[] } {
  const { records, controls, problemCount, problems } = folder;
  const { sent, memory } = sentTableOf(folder.table);
  return { sent: { table: sent, records, controls, problemCount, problems }, memory };
}

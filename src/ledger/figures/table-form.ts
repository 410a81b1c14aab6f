import type { ColumnForm, WrittenColumn } from "./column-codec.ts";
import type { CountColumn } from "./columns.ts";

/** How many of everything a written table has. */
export interface TableSizes {
  readonly flows: number;
  readonly rows: number;
  readonly uses: number;
  readonly models: number;
  /** Costs of roles. */
  readonly roles: number;
  /** Names in labels: four each. */
  readonly labels: number;
}

/**
 * The columns in the order in which they are written, and what each has a value of. Flows stand in the order of `flowOrder`,
 * rows in that of their flows and from the oldest to the newest, uses and models in that of rows and flows: so that little
 * has to be written of where things are.
 */
export const TABLE_COLUMNS = {
  labels: "labels",
  repository: "flows",
  /** What a flow's number is more than that of the one before it in the same repository. */
  flowStep: "flows",
  rowCount: "flows",
  lightKey: "flows",
  /** What the end of a reservation is later than the begin, in milliseconds. */
  heldMs: "flows",
  lightActor: "flows",
  /** What the newest record of a begin is newer than the newest one that names somebody. */
  lightActorAge: "flows",
  /** Which of the flow's rows was the last to speak of models, from 1; 0 for none. */
  modelsRow: "flows",
  modelsCount: "flows",
  rolesRow: "flows",
  roleMask: "flows",
  roleCostUsd: "roles",
  /** What a row is newer than the one before it; the first one than the begin. */
  keyStep: "rows",
  /** As in memory, and above them whether there is a use. */
  flags: "rows",
  gates: "rows",
  amount: "rows",
  label: "rows",
  durationMs: "uses",
  inputTokens: "uses",
  outputTokens: "uses",
  retries: "uses",
  fallbacks: "uses",
  repairRounds: "uses",
  modelName: "models",
  modelCostUsd: "models",
  modelRequests: "models",
  modelInputTokens: "models",
  modelOutputTokens: "models",
} as const satisfies Readonly<Record<string, keyof TableSizes>>;

/** The name of a column that is written. */
export type TableColumn = keyof typeof TABLE_COLUMNS;

/** Counts that do not fit into the few bytes of their column, by their places. */
export type LargeCounts = Readonly<Partial<Record<TableColumn, readonly (readonly [index: number, count: number])[]>>>;

/** What stands before the columns. */
export interface TableHead {
  readonly sizes: TableSizes;
  /** Sorted, behind the empty one. */
  readonly texts: readonly string[];
  readonly large: LargeCounts;
}

/** A table as it is written: the same table is always written the same, whatever order its records came in. */
export interface WrittenTable {
  readonly head: TableHead;
  readonly columns: Readonly<Record<TableColumn, WrittenColumn>>;
}

/** Gives a column's form and bytes. */
export type ColumnSource = (column: TableColumn) => { readonly form: ColumnForm; readonly bytes: Uint8Array };

/** In the flags of a written row: a use belongs to it. */
export const HAS_USE = 1 << 8;

/** Bytes in memory for one of each. */
const MEMORY_BYTES: TableSizes = { flows: 120, rows: 32, uses: 22, models: 24, roles: 8, labels: 16 };

/** How much memory a table takes that has such sizes; undefined for numbers that are no sizes. */
export function memoryBytesOf(sizes: TableSizes): number | undefined {
  let sum = 0;
  for (const name of Object.keys(MEMORY_BYTES) as (keyof TableSizes)[]) {
    const size = sizes[name];
    if (!Number.isInteger(size) || size < 0) return undefined;
    sum += size * MEMORY_BYTES[name];
  }
  return sum;
}

/** The counts of a column that stand beside it. */
export function largeCountsOf(columns: Readonly<Partial<Record<TableColumn, CountColumn>>>): LargeCounts {
  const large = Object.entries(columns).flatMap(([name, { large }]) => (large.size === 0 ? [] : [[name, [...large]]]));
  return Object.fromEntries(large) as LargeCounts;
}

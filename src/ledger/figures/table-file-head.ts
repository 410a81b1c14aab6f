import { canonicalJson } from "../../base/digest.ts";
import type { LedgerControl } from "../../generated/types.ts";
import type { LedgerProblem } from "../ledger.ts";
import { recordProblems } from "../records.ts";
import type { ColumnForm } from "./column-codec.ts";
import type { FoldedTable } from "./table-file.ts";
import { type LargeCounts, TABLE_COLUMNS, type TableColumn, type TableHead, type TableSizes } from "./table-form.ts";

/** What stands before the columns of a file. */
export interface TableFileHead {
  /** Names of the contents that the table was made of. */
  readonly of: readonly string[];
  readonly fold: Omit<FoldedTable, "table">;
  readonly table: TableHead;
  readonly columns: Readonly<Record<TableColumn, ColumnForm>>;
  /** Bytes of each frame that columns are compressed in. */
  readonly frameBytes: readonly number[];
}

const SIZES = ["flows", "rows", "uses", "models", "roles", "labels"] as const satisfies readonly (keyof TableSizes)[];

/** Canonical JSON of a head. */
export function textOfHead({ of, fold, table, columns, frameBytes }: TableFileHead): string {
  const { records, controls, problemCount, problems } = fold;
  return canonicalJson({ of, records, controls, problemCount, problems, ...table, columns, frameBytes });
}

/** The head that a text says, every member of the kind that it must be; undefined for any other text. Throws for what is no JSON. */
export function headFromText(text: string): TableFileHead | undefined {
  const value = JSON.parse(text) as unknown;
  if (!isObject(value)) return undefined;
  const { of, records, controls, problemCount, problems, sizes, texts, large, columns, frameBytes } = value;
  const isHead =
    isListOf(of, isText) &&
    isListOf(texts, isText) &&
    isCount(records) &&
    isCount(problemCount) &&
    isListOf(controls, isControl) &&
    isListOf(problems, isProblem) &&
    isObject(sizes) &&
    SIZES.every((name) => isCount(sizes[name])) &&
    isObject(large) &&
    Object.values(large).every((counts) => isListOf(counts, isPairOfCounts)) &&
    isObject(columns) &&
    Object.keys(TABLE_COLUMNS).every((name) => isForm(columns[name])) &&
    isListOf(frameBytes, isCount);
  if (!isHead) return undefined;
  return {
    of,
    fold: { records, controls, problemCount, problems },
    table: { sizes: sizes as unknown as TableSizes, texts, large: large as LargeCounts },
    columns: columns as TableFileHead["columns"],
    frameBytes,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, isOne: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isOne);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isPairOfCounts(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(isCount);
}

function isControl(value: unknown): value is LedgerControl {
  return isObject(value) && value["kind"] === "ledger-control" && recordProblems(value).length === 0;
}

function isProblem(value: unknown): value is LedgerProblem {
  return isObject(value) && isText(value["path"]) && isText(value["message"]);
}

/** Whether the numbers fit together is seen where they are used. */
function isForm(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { width, offset, scale, exceptions } = value;
  return [width, offset, scale, exceptions].every((number) => typeof number === "number");
}

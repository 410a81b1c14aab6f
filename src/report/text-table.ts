import { textWidth } from "./text-width.ts";
import { REPORT_COLUMNS } from "./text-wrap.ts";

/** How a table is laid out. */
export interface TableLayout {
  /** Columns whose cells are set to the right, from 0: figures. */
  readonly right?: readonly number[];
}

/** A table with aligned columns, two spaces between them; the last column is not padded. Cells must be harmless already. */
export function textTable(rows: readonly (readonly string[])[], { right = [] }: TableLayout = {}): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, textWidth(cell));
    });
  }
  const padded = (cell: string, index: number) => {
    const space = " ".repeat(Math.max(0, (widths[index] ?? 0) - textWidth(cell)));
    return right.includes(index) ? space + cell : cell + space;
  };
  return rows.map((row) => row.map(padded).join("  ").trimEnd()).join("\n");
}

/** A table whose last column can be long. */
export interface LongTable extends TableLayout {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly columns?: number | undefined;
}

/** The table as lines; where it is too wide, what stands in its last column comes below each row. */
export function longTable({ head, rows, columns = REPORT_COLUMNS, ...layout }: LongTable): string[] {
  const lines = textTable([head, ...rows], layout).split("\n");
  if (lines.every((line) => textWidth(line) <= columns)) return lines;
  const narrow = textTable(
    [head, ...rows].map((row) => row.slice(0, -1)),
    layout,
  ).split("\n");
  return narrow.flatMap((line, index) => {
    const last = index === 0 ? "" : (rows[index - 1]?.at(-1) ?? "");
    return last === "" ? [line] : [line, `    ${last}`];
  });
}

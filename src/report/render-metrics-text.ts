import { terminalText } from "./escape.ts";
import type { MetricsTable } from "./metrics-tables.ts";
import { textTable } from "./text-table.ts";

/** Tables for a terminal, each with its title and notes. */
export function metricsText(tables: readonly MetricsTable[]): string {
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map(tableText)
    .join("\n\n");
}

function tableText({ title, columns, rows, notes }: MetricsTable): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : terminalText(cell.name))));
  const right = columns.flatMap(({ figure }, index) => (figure === true ? [index] : []));
  // Figures by name need no heads.
  const head = columns[0]?.title === "Figure" && columns.length === 2 ? [] : [columns.map((column) => column.title)];
  const table = textTable([...head, ...cells], { right });
  return [title, ...table.split("\n").map((line) => `  ${line}`), ...notes.map((note) => `  ${note}`)].join("\n");
}

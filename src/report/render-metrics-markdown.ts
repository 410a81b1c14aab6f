import type { MetricsReport } from "../generated/types.ts";
import { markdownText } from "./escape.ts";
import {
  emptyLine,
  type MetricsCell,
  type MetricsTable,
  metricsTables,
  metricsTitle,
  periodText,
  problemLines,
} from "./metrics-tables.ts";

/**
 * The daily report. ❌ stands only in a line of a target that is missed, so that `grep ❌` finds exactly these; where there is
 * no figure there is neither ✅ nor ❌.
 */
export function metricsMarkdown(report: MetricsReport): string {
  const empty = emptyLine(report);
  const tables = metricsTables(report).filter(({ title }) => empty === undefined || title === "Targets");
  return `${[
    `# ${markdownText(metricsTitle(report))}`,
    `${periodText(report.period)} · ${report.repository === undefined ? "all repositories" : markdownText(report.repository)}`,
    ...(empty === undefined ? [] : [empty]),
    ...tables.map(tableMarkdown),
    ...problemsMarkdown(report),
    `Made by Blocks ${report.version} at ${report.generatedAt}.`,
  ].join("\n\n")}\n`;
}

/** A table with its heading and notes. */
export function tableMarkdown({ title, columns, rows, notes }: MetricsTable): string {
  const lines = [
    `| ${columns.map((column) => column.title).join(" | ")} |`,
    `| ${columns.map(({ figure }) => (figure === true ? "---:" : "---")).join(" | ")} |`,
    ...rows.map((row) => `| ${row.map(cellMarkdown).join(" | ")} |`),
  ];
  return [`## ${title}`, lines.join("\n"), ...notes].join("\n\n");
}

function cellMarkdown(cell: MetricsCell): string {
  return typeof cell === "string" ? cell : markdownText(cell.name);
}

function problemsMarkdown(report: MetricsReport): string[] {
  const [first, ...lines] = problemLines(report);
  if (first === undefined) return [];
  return [`## What could not be read`, first, lines.map((line) => `- ${markdownText(line)}`).join("\n")];
}

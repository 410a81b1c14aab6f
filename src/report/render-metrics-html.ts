import type { MetricsReport } from "../generated/types.ts";
import { htmlText } from "./escape.ts";
import { pageHead } from "./html/page-head.ts";
import { htmlTable, section, spoken } from "./html/section.ts";
import { REPORT_STYLE } from "./html/style.ts";
import {
  emptyLine,
  type MetricsCell,
  type MetricsTable,
  metricsTables,
  metricsTitle,
  periodText,
  problemLines,
} from "./metrics-tables.ts";

/** Words in place of signs: not every machine has a font with them. */
const SIGNS: Readonly<Record<string, string>> = {
  "✅": '<span class="badge pass">reached</span>',
  "❌": '<span class="badge fail">missed</span>',
  "–": spoken("–", "unknown"),
};

/** One HTML page that loads nothing and runs nothing: the same tables as the Markdown report, light and dark. */
export function metricsHtml(report: MetricsReport): string {
  const empty = emptyLine(report);
  const tables = metricsTables(report).filter(({ title }) => empty === undefined || title === "Targets");
  const missed = report.targets.filter(({ reached }) => reached === false).length;
  const title = metricsTitle(report);
  return `${pageHead({ title, style: REPORT_STYLE })}
<body>
<a class="skip" href="#main">Skip to the figures</a>
<header class="top ${missed > 0 ? "fail" : "pass"}">
<p class="brand">Blocks figures</p>
<h1>${htmlText(title)}</h1>
<p class="next">${htmlText(periodText(report.period))} · ${report.repository === undefined ? "all repositories" : htmlText(report.repository)}</p>
</header>
<main id="main" tabindex="-1">
${[...(empty === undefined ? [] : [`<p class="none">${htmlText(empty)}</p>`]), ...tables.map(tableHtml), ...problemsHtml(report)].join("\n")}
</main>
<footer><p>Made by Blocks ${htmlText(report.version)} at ${htmlText(report.generatedAt)}. This page loads nothing from anywhere.</p></footer>
</body>
</html>
`;
}

function tableHtml({ title, columns, rows, notes }: MetricsTable): string {
  const heads = columns.map(({ title: head, figure }) => ({
    title: head === "" ? '<span class="spoken">Reached</span>' : htmlText(head),
    ...(figure === undefined ? {} : { figure }),
  }));
  const table = htmlTable(
    htmlText(title),
    heads,
    rows.map((row) => row.map(cellHtml)),
  );
  return section(htmlText(title), [table, ...notes.map((note) => `<p class="quiet">${htmlText(note)}</p>`)].join("\n"));
}

function cellHtml(cell: MetricsCell): string {
  const text = typeof cell === "string" ? cell : cell.name;
  const sign = typeof cell === "string" ? SIGNS[cell] : undefined;
  return sign ?? htmlText(text);
}

function problemsHtml(report: MetricsReport): string[] {
  const [first, ...lines] = problemLines(report);
  if (first === undefined) return [];
  const items = lines.map((line) => `<li>${htmlText(line)}</li>`).join("\n");
  return [section("What could not be read", `<p>${htmlText(first)}</p><ul>${items}</ul>`)];
}

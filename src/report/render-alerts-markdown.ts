import { markdownText } from "./escape.ts";
import { countOf } from "./figures.ts";

/** One alert, as a job summary shows it. */
export interface ShownAlert {
  readonly rule: string;
  readonly severity: string;
  readonly repository: string | undefined;
  /** The finding as a sentence. */
  readonly reason: string;
  /** UTC, ISO 8601. */
  readonly since: string;
}

/** What an evaluation came to. */
export interface ShownAlerts {
  readonly fired: readonly ShownAlert[];
  readonly holding: readonly ShownAlert[];
  readonly recovered: readonly ShownAlert[];
  /** What kept somebody from being told, a sentence each. */
  readonly problems: readonly string[];
  readonly notices: readonly string[];
}

/** The alerts of an evaluation: what has begun, what holds and what is over. */
export function alertsMarkdown({ fired, holding, recovered, problems, notices }: ShownAlerts): string {
  const rows = [
    ...fired.map((alert) => row("🔔 fired", alert)),
    ...holding.map((alert) => row("holds", alert)),
    ...recovered.map((alert) => row("✅ recovered", alert)),
  ];
  const open = fired.length + holding.length;
  return `${[
    "## Alerts",
    open === 0 ? "No alert holds." : `${countOf(open, "alert")} hold${open === 1 ? "s" : ""}.`,
    ...(rows.length === 0
      ? []
      : [["| | alert | severity | where | what | since |", "|---|---|---|---|---|---|", ...rows].join("\n")]),
    ...problems.map((problem) => `⚠️ ${markdownText(problem)}`),
    ...notices.map((notice) => markdownText(notice)),
  ].join("\n\n")}\n`;
}

function row(state: string, { rule, severity, repository, reason, since }: ShownAlert): string {
  const where = repository === undefined ? "all repositories" : markdownText(repository);
  const when = since.slice(0, "yyyy-mm-ddThh:mm".length).replace("T", " ");
  return `| ${state} | \`${rule}\` | ${severity} | ${where} | ${markdownText(reason)} | ${when} |`;
}

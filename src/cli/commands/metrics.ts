import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { PeriodInputs } from "../../app/metrics/period.ts";
import type { ShownMetrics } from "../../app/metrics/show-metrics.ts";
import type { MetricsReport } from "../../generated/types.ts";
import type { Session } from "../session.ts";
import { addPeriodOptions } from "./period-options.ts";

interface ExportOptions extends PeriodInputs {
  readonly repo?: string;
  readonly format: "markdown" | "json" | "csv" | "html";
  readonly out?: string;
}

interface QueryOptions extends PeriodInputs {
  readonly repo?: string;
  readonly metric: string;
  readonly sort: string;
  readonly limit: string;
}

interface ShowOptions extends PeriodInputs {
  readonly repo?: string;
}

/** `blocks metrics`: figures of the flows that the ledger has records of. */
export function addMetricsCommands(program: Command, session: Session): void {
  const metrics = program
    .command("metrics")
    .description("figures from the ledger: success, duration, cost, quality, return on investment");
  addExport(metrics, session);
  addQuery(metrics, session);
  for (const view of VIEWS) addView(metrics, session, view);
}

function addExport(metrics: Command, session: Session): void {
  const command = metrics
    .command("export")
    .description("the report of a period against its targets; a line with ❌ only where one is missed")
    .addOption(
      new Option("--format <format>", "what it is written as")
        .choices(["markdown", "json", "csv", "html"])
        .default("markdown"),
    )
    .addOption(new Option("--json", "the same as --format json").implies({ format: "json" }))
    .option("--out <file>", "write it there and not to the terminal");
  addPeriodOptions(command, "the last 24 hours")
    .addHelpText("after", EXAMPLES)
    .action(async (options: ExportOptions) => {
      const { exportMetrics } = await import("../../app/metrics/export-metrics.ts");
      const report = await exportMetrics(options, await session.context());
      const text = await reportText(report, options.format);
      if (options.out === undefined) return session.print(report, () => text);
      const { writeFileAtomically } = await import("../../base/files.ts");
      const path = resolve(session.workspace, options.out);
      await writeFileAtomically(path, session.redactor.redact(text));
      session.print({ path }, () => `Written to ${path}`);
    });
}

const EXAMPLES = `
Examples:
  blocks metrics export --last-24h --format markdown > daily.md && ! grep "❌" daily.md
  blocks metrics export --repo bank --last-7d --format html --out figures.html
  blocks metrics export --since 2026-11-01 --until 2026-11-30 --format csv`;

async function reportText(report: MetricsReport, format: ExportOptions["format"]): Promise<string> {
  switch (format) {
    case "markdown":
      return (await import("../../report/render-metrics-markdown.ts")).metricsMarkdown(report);
    case "csv":
      return (await import("../../report/render-metrics-csv.ts")).metricsCsv(report);
    case "html":
      return (await import("../../report/render-metrics-html.ts")).metricsHtml(report);
    case "json":
      return `${JSON.stringify(report, null, 2)}\n`;
  }
}

function addQuery(metrics: Command, session: Session): void {
  const command = metrics
    .command("query")
    .description("the flows with the highest or lowest figures")
    .requiredOption("--metric <name>", "flow_cost, flow_duration, flow_tokens, kill_rate or retries")
    .option("--sort <order>", "asc or desc", "desc")
    .option("--limit <number>", "how many flows", "10")
    .option("--json", "print as JSON");
  addPeriodOptions(command, "the last 30 days").action(async (options: QueryOptions) => {
    const [{ queryMetrics }, { flowSummariesText }] = await Promise.all([
      import("../../app/metrics/query-metrics.ts"),
      import("../../report/render-flow-summaries.ts"),
    ]);
    const queried = await queryMetrics(options, await session.context());
    session.print(queried, () => {
      if (queried.flows.length === 0) return `No flow of ${queried.period.label} has a known ${queried.metric}.`;
      const unknown =
        queried.unknown === 0 ? [] : ["", `${queried.unknown} more whose ${queried.metric} is not known.`];
      return [flowSummariesText(queried.flows), ...unknown].join("\n");
    });
  });
}

/** The views of one subject. */
const VIEWS = ["cost", "rate-limits", "safety", "summary"] as const;

const DESCRIPTIONS: Readonly<Record<(typeof VIEWS)[number], string>> = {
  cost: "what flows cost, by model, role and repository, and what is left of the budgets",
  "rate-limits": "retries, fallbacks, and what is used of the providers' daily quotas",
  safety: "gates that did not pass, blocks that were held back, pauses and incidents",
  summary: "the figures of a period beside those of the one before",
};

function addView(metrics: Command, session: Session, view: (typeof VIEWS)[number]): void {
  const command = metrics.command(view).description(DESCRIPTIONS[view]).option("--json", "print as JSON");
  addPeriodOptions(command, "today").action(async (options: ShowOptions) => {
    const [{ showMetrics }, views] = await Promise.all([
      import("../../app/metrics/show-metrics.ts"),
      import("../../report/render-metrics-views.ts"),
    ]);
    const shown: ShownMetrics = await showMetrics(options, await session.context());
    session.print(shown, () => views.metricsViewText(view, shown));
  });
}

import { join } from "node:path";
import { prettyJson, writeFileAtomically } from "../../base/files.ts";
import { resolveInWorkspace } from "../../base/workspace-path.ts";
import type { MetricsReport } from "../../generated/types.ts";
import type { EvaluationOutcome } from "../alerts/evaluate.ts";
import type { PeriodInputs } from "../metrics/period.ts";
import type { UseCaseContext } from "../use-case.ts";
import type { ReportInputs, ReportPeriod } from "./inputs.ts";

/** What a scheduled run made. Absolute paths. */
export interface ReportOutcome {
  readonly inputs: ReportInputs;
  readonly metrics?: {
    readonly report: MetricsReport;
    readonly markdown: string;
    readonly paths: Readonly<Record<"markdown" | "json" | "csv" | "html", string>>;
  };
  readonly alerts?: EvaluationOutcome;
  /** The page of the static dashboard. */
  readonly dashboardPath?: string;
}

const PERIODS: Readonly<Record<ReportPeriod, PeriodInputs>> = {
  "last-24h": { last24h: true },
  "last-7d": { last7d: true },
  "last-30d": { last30d: true },
};

/**
 * Wires what a scheduled workflow does: the figures of a period as files, the alerts, the static dashboard. They look at the
 * ledger that all runs share, unless the environment says otherwise. Throws `INPUT_INVALID`, `LEDGER_UNREADABLE`,
 * `LEDGER_UNWRITABLE` and what `loadConfig` throws.
 */
export function composeReport(inputs: ReportInputs, context: UseCaseContext): { run(): Promise<ReportOutcome> } {
  return { run: () => run(inputs, { ...context, env: { ...context.env, BLOCKS_LEDGER: ledgerOf(context) } }) };
}

function ledgerOf({ env }: UseCaseContext): string {
  return env["BLOCKS_LEDGER"]?.trim() || "git";
}

async function run(inputs: ReportInputs, context: UseCaseContext): Promise<ReportOutcome> {
  const folder = await resolveInWorkspace(context.workspace, inputs.outputDirectory, "output-directory");
  const wants = new Set(inputs.tasks);
  const metrics = wants.has("report") ? await writeMetrics(inputs, folder, context) : undefined;
  const dashboardPath = wants.has("dashboards") ? await writeDashboard(inputs, context) : undefined;
  // Last: what people are told of is in the files by then.
  const alerts = wants.has("alerts") ? await evaluate(context) : undefined;
  return {
    inputs,
    ...(metrics === undefined ? {} : { metrics }),
    ...(alerts === undefined ? {} : { alerts }),
    ...(dashboardPath === undefined ? {} : { dashboardPath }),
  };
}

async function writeMetrics(
  { period, repo }: ReportInputs,
  folder: string,
  context: UseCaseContext,
): Promise<NonNullable<ReportOutcome["metrics"]>> {
  const { exportMetrics } = await import("../metrics/export-metrics.ts");
  const { metricsMarkdown } = await import("../../report/render-metrics-markdown.ts");
  const { metricsCsv } = await import("../../report/render-metrics-csv.ts");
  const { metricsHtml } = await import("../../report/render-metrics-html.ts");
  const report = await exportMetrics({ ...PERIODS[period], repo }, context);
  const { redactor } = context;
  const markdown = redactor.redact(metricsMarkdown(report));
  const texts = { markdown, json: prettyJson(report), csv: metricsCsv(report), html: metricsHtml(report) };
  const paths = {
    markdown: join(folder, "metrics.md"),
    json: join(folder, "metrics.json"),
    csv: join(folder, "metrics.csv"),
    html: join(folder, "metrics.html"),
  };
  for (const format of ["markdown", "json", "csv", "html"] as const) {
    await writeFileAtomically(paths[format], redactor.redact(texts[format]));
  }
  return { report, markdown, paths };
}

async function writeDashboard(inputs: ReportInputs, context: UseCaseContext): Promise<string | undefined> {
  const { exportDashboard } = await import("../dashboards/export.ts");
  const out = join(inputs.outputDirectory, "dashboard", "index.html");
  const { files } = await exportDashboard({ what: "html", out, last90d: true, repository: inputs.repo }, context);
  return files[0];
}

async function evaluate(context: UseCaseContext): Promise<EvaluationOutcome> {
  const { evaluateAlerts } = await import("../alerts/evaluate.ts");
  return await evaluateAlerts({ dryRun: false }, context);
}

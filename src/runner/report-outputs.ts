import type { ReportOutcome } from "../app/report/compose.ts";
import type { ActionContext, OutputValue } from "./define-action.ts";
import { repositoryPath } from "./repository-path.ts";

/** The outputs of a scheduled run, by their names in `actions/report/action.yml`. What is not known is not written. */
export function reportOutputs(
  { metrics, alerts, dashboardPath }: ReportOutcome,
  context: ActionContext,
): Readonly<Record<string, OutputValue>> {
  const pathOf = (path: string | undefined) =>
    path === undefined ? undefined : repositoryPath(context.workspace, path);
  const { figures, targets = [] } = metrics?.report ?? {};
  const p95Ms = figures?.duration.p95Ms;
  return {
    "missed-targets": metrics && targets.filter(({ reached }) => reached === false).length,
    flows: figures?.flows.ended,
    "success-rate": figures?.successRate,
    "p95-seconds": p95Ms === undefined ? undefined : p95Ms / 1000,
    "cost-usd": figures?.cost.totalUsd,
    fired: alerts?.fired.length,
    holding: alerts && alerts.fired.length + alerts.holding.length,
    recovered: alerts?.recovered.length,
    "markdown-path": pathOf(metrics?.paths.markdown),
    "json-path": pathOf(metrics?.paths.json),
    "csv-path": pathOf(metrics?.paths.csv),
    "html-path": pathOf(metrics?.paths.html),
    "dashboard-path": pathOf(dashboardPath),
  };
}

/** The daily report, and the alerts below it. */
export async function reportSummary({ metrics, alerts, dashboardPath }: ReportOutcome): Promise<string> {
  const { alertsMarkdown } = await import("../report/render-alerts-markdown.ts");
  return [
    ...(metrics === undefined ? [] : [metrics.markdown]),
    ...(alerts === undefined ? [] : [alertsMarkdown(alerts)]),
    ...(dashboardPath === undefined ? [] : ["The dashboard was written.\n"]),
  ].join("\n");
}

/** Why a scheduled run is red: somebody could not be told, or what `fail-on` names. */
export function whyReportRed({ inputs, metrics, alerts }: ReportOutcome): string | undefined {
  const [problem] = alerts?.problems ?? [];
  if (problem !== undefined) return `somebody could not be told of an alert: ${problem}`;
  const missed = metrics?.report.targets.filter(({ reached }) => reached === false) ?? [];
  if (inputs.failOn === "missed-target" && missed.length > 0) {
    return `${missed.length} of the targets are missed: ${missed.map(({ name }) => name).join(", ")}`;
  }
  const critical = [...(alerts?.fired ?? []), ...(alerts?.holding ?? [])].filter(
    ({ severity }) => severity === "critical",
  );
  if (inputs.failOn !== "critical" || critical.length === 0) return undefined;
  return `a critical alert holds: ${critical.map(({ rule }) => rule).join(", ")}`;
}

import type { Figures, FiguresBucket, FiguresGroup, FiguresModel, MetricsReport } from "../generated/types.ts";

/** One figure of one thing. */
type Line = readonly [section: string, name: string, figure: string, unit: string, value: number | string | undefined];

/**
 * All figures of a report as CSV, one a line: section, name, figure, unit, value. An unknown figure has an empty value. Text
 * that a spreadsheet would take for a formula begins with an apostrophe.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function metricsCsv(report: MetricsReport): string {
  const { figures, period, repository } = report;
  const lines: Line[] = [
    ["report", "", "since", "time", period.since],
    ["report", "", "until", "time", period.until],
    ["report", "", "repository", "name", repository],
    ["report", "", "records", "count", report.records],
    ["report", "", "unreadable_records", "count", report.problemCount],
    ...totalLines(figures),
    ...report.targets.map(({ name, target }): Line => ["target", name, "target", "", target]),
    ...figures.gates.flatMap(({ gate, passed, failed, undecided, passRate }) =>
      linesOf("gate", gate, [
        ["passed", "count", passed],
        ["failed", "count", failed],
        ["undecided", "count", undecided],
        ["pass_rate", "percent", passRate],
      ]),
    ),
    ...figures.repositories.flatMap((group) => groupLines("repository", group)),
    ...figures.families.flatMap((group) => groupLines("family", group)),
    ...figures.models.flatMap((model) => modelLines("model", model)),
    ...figures.providers.flatMap((model) => modelLines("provider", model)),
    ...figures.roles.flatMap(({ name, flows, costUsd }) =>
      linesOf("role", name, [
        ["flows", "count", flows],
        ["cost", "usd", costUsd],
      ]),
    ),
    ...figures.errors.map(({ name, flows }): Line => ["error", name, "flows", "count", flows]),
    ...figures.actors.map(({ name, flows }): Line => ["actor", name, "flows", "count", flows]),
    ...figures.series.flatMap((bucket) => bucketLines(figures.bucketMs === 86_400_000 ? "day" : "hour", bucket)),
  ];
  return ["section,name,figure,unit,value", ...lines.map((line) => line.map(csvCell).join(","))]
    .join("\r\n")
    .concat("\r\n");
}

function totalLines(figures: Figures): Line[] {
  const { flows, duration, cost, tokens, retries, fallbacks, repairRounds, killRate, roi } = figures;
  return linesOf("total", "", [
    ...Object.entries(flows).map(([name, count]): Value => [name, "count", count]),
    ["success_rate", "percent", figures.successRate],
    ["accepted_rate", "percent", figures.acceptedRate],
    ["duration_p50", "ms", duration.p50Ms],
    ["duration_p95", "ms", duration.p95Ms],
    ["duration_average", "ms", duration.averageMs],
    ["cost", "usd", cost.totalUsd],
    ["cost_average", "usd", cost.averageUsd],
    ["cost_maximum", "usd", cost.maxUsd],
    ["cost_per_accepted", "usd", cost.perAcceptedUsd],
    ["booked", "usd", cost.bookedUsd],
    ["flows_of_unknown_cost", "count", cost.unknown],
    ["flows_of_estimated_cost", "count", cost.estimated],
    ["input_tokens", "count", tokens.input],
    ["output_tokens", "count", tokens.output],
    ["retries", "count", retries.total],
    ["fallbacks", "count", fallbacks.total],
    ["repair_rounds", "count", repairRounds.total],
    ["kill_rate_average", "percent", killRate.averagePercent],
    ["kill_rate_lowest", "percent", killRate.lowestPercent],
    ["assumed_hours_saved", "hours", roi.hoursSaved],
    ["assumed_hourly", "usd", roi.hourlyUsd],
    ["saved", "usd", roi.savedUsd],
    ["return_on_investment", "ratio", roi.ratio],
  ]);
}

/** A figure without what it is of. */
type Value = readonly [figure: string, unit: string, value: number | undefined];

function linesOf(section: string, name: string, values: readonly Value[]): Line[] {
  return values.map(([figure, unit, value]): Line => [section, name, figure, unit, value]);
}

function groupLines(section: string, group: FiguresGroup): Line[] {
  return linesOf(section, group.name, [
    ["ended", "count", group.ended],
    ["accepted", "count", group.accepted],
    ["rejected", "count", group.rejected],
    ["failed", "count", group.failed],
    ["cancelled", "count", group.cancelled],
    ["success_rate", "percent", group.successRate],
    ["duration_p95", "ms", group.p95Ms],
    ["cost", "usd", group.costUsd],
    ["cost_average", "usd", group.averageUsd],
    ["booked", "usd", group.bookedUsd],
  ]);
}

function modelLines(section: string, model: FiguresModel): Line[] {
  return linesOf(section, model.name, [
    ["flows", "count", model.flows],
    ["requests", "count", model.requests],
    ["input_tokens", "count", model.inputTokens],
    ["output_tokens", "count", model.outputTokens],
    ["cost", "usd", model.costUsd],
  ]);
}

function bucketLines(section: string, bucket: FiguresBucket): Line[] {
  return linesOf(section, bucket.from, [
    ["ended", "count", bucket.ended],
    ["failed", "count", bucket.failed],
    ["success_rate", "percent", bucket.successRate],
    ["duration_p95", "ms", bucket.p95Ms],
    ["cost", "usd", bucket.costUsd],
    ["booked", "usd", bucket.bookedUsd],
  ]);
}

/** A cell. Numbers stay as they are; a text that begins like a formula is made one that does not. */
function csvCell(value: number | string | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

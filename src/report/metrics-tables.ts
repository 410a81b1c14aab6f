import type { Figures, FiguresGroup, FiguresModel, MetricsReport, MetricsTarget } from "../generated/types.ts";
import { costText, countOf, countText, durationText, percentText, usdText } from "./figures.ts";

/** What stands for a figure that nobody knows: it is never zero. */
export const NO_FIGURE = "–";

/** A text of ours, or a name from outside, which the renderer has to escape. */
export type MetricsCell = string | { readonly name: string };

/** A table of a report, for any form of it. */
export interface MetricsTable {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly figure?: boolean }[];
  readonly rows: readonly (readonly MetricsCell[])[];
  /** Sentences below it. */
  readonly notes: readonly string[];
}

/** Rows of a breakdown beyond these are summed up in a note: a report is read by people. */
const MOST_ROWS = 50;

/** All tables of a report. One without rows is left out. */
export function metricsTables(report: MetricsReport): MetricsTable[] {
  const { figures } = report;
  return [
    targetsTable(report),
    flowsTable(figures),
    costTable(figures),
    gatesTable(figures),
    groupsTable("Repositories", "Repository", figures.repositories),
    groupsTable("Families", "Family", figures.families),
    modelsTable("Models", "Model", figures.models),
    modelsTable("Providers", "Provider", figures.providers),
    rolesTable(figures),
    namedTable("Errors", "Error", figures.errors),
    roiTable(figures),
  ].filter(({ rows }) => rows.length > 0);
}

/** ✅ or ❌ for a figure that has a target, nothing where there is no figure. */
export function targetMark({ reached }: Pick<MetricsTarget, "reached">): string {
  if (reached === undefined) return NO_FIGURE;
  return reached ? "✅" : "❌";
}

/** The targets with their figures: what the daily report is read for. */
export function targetsTable({ targets }: Pick<MetricsReport, "targets">): MetricsTable {
  return {
    title: "Targets",
    columns: [{ title: "Figure" }, { title: "Value", figure: true }, { title: "Target", figure: true }, { title: "" }],
    rows: targets.map((target) => [
      TARGET_TITLES[target.name],
      targetValue(target),
      targetGoal(target),
      targetMark(target),
    ]),
    notes: [],
  };
}

const TARGET_TITLES: Readonly<Record<MetricsTarget["name"], string>> = {
  success_rate: "Flow success rate",
  p95_seconds: "P95 duration",
  cost_usd: "Average cost of a flow",
  kill_rate: "Average mutation kill rate",
};

function targetValue({ name, value }: MetricsTarget): string {
  if (value === undefined) return NO_FIGURE;
  if (name === "p95_seconds") return secondsText(value);
  return name === "cost_usd" ? usdText(value) : percentText(value);
}

function targetGoal({ name, target }: MetricsTarget): string {
  if (name === "p95_seconds") return `< ${secondsText(target)}`;
  return name === "cost_usd" ? `< ${usdText(target)}` : `≥ ${percentText(target)}`;
}

/** A duration in seconds to a tenth, rounded up, so that 120.04 does not read as 120. */
function secondsText(seconds: number): string {
  return `${Math.ceil(seconds * 10 - 1e-6) / 10} s`;
}

/** Flows, rates and durations. */
export function flowsTable({
  flows,
  successRate,
  acceptedRate,
  duration,
  retries,
  fallbacks,
  repairRounds,
  tokens,
  repositories,
  actors,
}: Figures): MetricsTable {
  const active = repositories.filter(({ ended }) => ended > 0).length;
  return figureTable(
    "Flows",
    [
      ["Ended", countText(flows.ended)],
      ["Accepted, rejected, undecided", [flows.accepted, flows.rejected, flows.undecided].map(countText).join(", ")],
      ["Generated, not stored yet", countText(flows.generated)],
      ["Failed, cancelled", [flows.failed, flows.cancelled].map(countText).join(", ")],
      ["At work, died", [flows.open, flows.died].map(countText).join(", ")],
      ["Success rate", shown(successRate, percentText)],
      ["Accepted of the stored", shown(acceptedRate, percentText)],
      [
        "Duration P50, P95, longest",
        [duration.p50Ms, duration.p95Ms, duration.maxMs].map((ms) => shown(ms, durationText)).join(", "),
      ],
      ["Tokens in, out", [tokens.input, tokens.output].map((count) => shown(count, countText)).join(", ")],
      [
        "Retries, fallbacks, repair rounds",
        [retries, fallbacks, repairRounds].map(({ total }) => shown(total, countText)).join(", "),
      ],
      ["Active repositories, people", [active, actors.length].map(countText).join(", ")],
    ],
    [...unknownNote(flows.ended - duration.known, "duration"), ...unknownNote(tokens.unknown, "token count")],
  );
}

/** Money. */
export function costTable({ cost, flows }: Figures): MetricsTable {
  return figureTable(
    "Cost",
    [
      [
        "Of the flows that ended",
        shown(cost.totalUsd, (costUsd) => costText({ costUsd, estimated: cost.estimated > 0 })),
      ],
      ["Booked in the period", usdText(cost.bookedUsd)],
      ["Average of a flow", shown(cost.averageUsd, usdText)],
      ["Dearest flow", shown(cost.maxUsd, usdText)],
      ["Of an accepted block", shown(cost.perAcceptedUsd, usdText)],
    ],
    [
      ...(cost.estimated > 0 ? [`${countOf(cost.estimated, "flow")} with a part that is an upper estimate.`] : []),
      ...unknownNote(flows.ended === 0 ? 0 : cost.unknown, "cost"),
    ],
  );
}

/** Gates with their pass rates, and the kill rate. */
export function gatesTable({ gates, killRate }: Figures): MetricsTable {
  const { averagePercent, lowestPercent, lowestFlow } = killRate;
  return {
    title: "Gates",
    columns: [
      { title: "Gate" },
      { title: "Passed", figure: true },
      { title: "Failed", figure: true },
      { title: "Undecided", figure: true },
      { title: "Pass rate", figure: true },
    ],
    rows: gates.map(({ gate, passed, failed, undecided, passRate }) => [
      gate,
      countText(passed),
      countText(failed),
      countText(undecided),
      percentText(passRate),
    ]),
    notes:
      averagePercent === undefined || lowestPercent === undefined
        ? []
        : [
            `Mutation kill rate: ${percentText(averagePercent)} on average of ${countOf(killRate.known, "flow")}, ${percentText(lowestPercent)} at the lowest (${lowestFlow?.flow ?? NO_FIGURE}).`,
          ],
  };
}

/** Return on investment, the assumptions with it. */
export function roiTable({ roi }: Figures): MetricsTable {
  return figureTable(
    "Return on investment",
    [
      ["Accepted blocks", countText(roi.acceptedBlocks)],
      ["Assumed: hours saved by a block", String(roi.hoursSaved)],
      ["Assumed: price of an hour", usdText(roi.hourlyUsd)],
      ["Saved by these assumptions", usdText(roi.savedUsd)],
      ["Cost of the flows", shown(roi.costUsd, usdText)],
      ["Saved over cost", shown(roi.ratio, (ratio) => `${ratio.toFixed(1)}×`)],
    ],
    ["The assumptions are yours: metrics.hours_saved and metrics.hourly_usd in .blocks/config.yml."],
  );
}

/** Flows and money by a name. */
export function groupsTable(title: string, of: string, groups: readonly FiguresGroup[]): MetricsTable {
  return {
    title,
    columns: [
      { title: of },
      ...["Ended", "Accepted", "Failed", "Success", "P95", "Cost", "Average", "Booked"].map((column) => ({
        title: column,
        figure: true,
      })),
    ],
    rows: groups
      .slice(0, MOST_ROWS)
      .map((group) => [
        { name: group.name },
        countText(group.ended),
        countText(group.accepted),
        countText(group.failed),
        shown(group.successRate, percentText),
        shown(group.p95Ms, durationText),
        shown(group.costUsd, usdText),
        shown(group.averageUsd, usdText),
        usdText(group.bookedUsd),
      ]),
    notes: leftNote(groups.length),
  };
}

/** Requests, tokens and money by a name. */
export function modelsTable(title: string, of: string, models: readonly FiguresModel[]): MetricsTable {
  const columns = ["Flows", "Requests", "Tokens in", "Tokens out", "Cost", "Unknown cost"];
  return {
    title,
    columns: [{ title: of }, ...columns.map((column) => ({ title: column, figure: true }))],
    rows: models
      .slice(0, MOST_ROWS)
      .map((model) => [
        { name: model.name },
        countText(model.flows),
        countText(model.requests),
        shown(model.inputTokens, countText),
        shown(model.outputTokens, countText),
        shown(model.costUsd, usdText),
        countText(model.unknownCost),
      ]),
    notes: leftNote(models.length),
  };
}

/** Money by role. */
export function rolesTable({ roles }: Figures): MetricsTable {
  return {
    title: "Roles",
    columns: [
      { title: "Role" },
      { title: "Flows", figure: true },
      { title: "Cost", figure: true },
      { title: "Unknown cost", figure: true },
    ],
    rows: roles.map(({ name, flows, costUsd, unknownCost }) => [
      name,
      countText(flows),
      shown(costUsd, usdText),
      countText(unknownCost),
    ]),
    notes: [],
  };
}

/** Flows by a name. */
export function namedTable(title: string, of: string, counts: Figures["errors"]): MetricsTable {
  return {
    title,
    columns: [{ title: of }, { title: "Flows", figure: true }],
    rows: counts.slice(0, MOST_ROWS).map(({ name, flows }) => [{ name }, countText(flows)]),
    notes: leftNote(counts.length),
  };
}

/** Figures by name. */
export function figureTable(
  title: string,
  rows: readonly (readonly [MetricsCell, MetricsCell])[],
  notes: readonly string[] = [],
): MetricsTable {
  return { title, columns: [{ title: "Figure" }, { title: "Value", figure: true }], rows, notes };
}

/** The figure as text, or that there is none. */
export function shown(value: number | undefined, text: (value: number) => string): string {
  return value === undefined ? NO_FIGURE : text(value);
}

/** What the report is of, and when: `Figures of the last 24 hours`. */
export function metricsTitle({ period }: Pick<MetricsReport, "period">): string {
  return `Blocks: figures of ${period.label}`;
}

/** `2026-11-20 10:00 to 2026-11-21 10:00 UTC`. */
export function periodText({ since, until }: { readonly since: string; readonly until: string }): string {
  return `${minuteText(since)} to ${minuteText(until)} UTC`;
}

/** A time to the minute. */
export function minuteText(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)}`;
}

/** Records that could not be read, as sentences; none when all could. */
export function problemLines({ problemCount, problems }: Pick<MetricsReport, "problemCount" | "problems">): string[] {
  if (problemCount === 0) return [];
  return [
    `${countOf(problemCount, "record")} of the ledger could not be read and ${problemCount === 1 ? "is" : "are"} in no figure:`,
    ...problems.map(({ path, message }) => `${path} ${message}`),
  ];
}

/** What to say of a period without a flow. */
export function emptyLine({ records, figures }: Pick<MetricsReport, "records" | "figures">): string | undefined {
  if (records === 0)
    return "The ledger is empty: no flow has been recorded yet. `blocks flow run` makes the first one.";
  return figures.flows.ended === 0 ? "No flow ended in this period." : undefined;
}

function unknownNote(unknown: number, of: string): string[] {
  return unknown > 0 ? [`${countOf(unknown, "flow")} of unknown ${of}: in none of these figures.`] : [];
}

function leftNote(rows: number): string[] {
  return rows > MOST_ROWS ? [`${countText(rows - MOST_ROWS)} more: --format json or csv has all.`] : [];
}

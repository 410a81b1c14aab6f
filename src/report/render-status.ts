import type { LedgerControl, MetricsReport } from "../generated/types.ts";
import type { FlowSummary } from "../ledger/figures/figures.ts";
import { terminalText } from "./escape.ts";
import { countOf, countText, durationText, percentText } from "./figures.ts";
import { emptyLine, figureTable, problemLines, shown } from "./metrics-tables.ts";
import { flowSummariesText } from "./render-flow-summaries.ts";
import { metricsText } from "./render-metrics-text.ts";
import { capsTable, controlsTable, quotasTable, type ShownCap, type ShownQuota } from "./render-metrics-views.ts";

/** How things stand. */
export interface StatusParts {
  readonly pauses: readonly LedgerControl[];
  readonly incidents: readonly LedgerControl[];
  readonly today: MetricsReport;
  readonly caps: readonly ShownCap[];
  readonly quotas: readonly ShownQuota[];
}

/** The status for a terminal: first what stands in the way, then today. */
export function statusText({ pauses, incidents, today, caps, quotas }: StatusParts): string {
  const { flows, successRate, duration } = today.figures;
  const empty = today.records === 0 ? emptyLine(today) : undefined;
  return [
    pauses.length === 0
      ? "Flows may begin: nothing is paused."
      : `Paused: ${countOf(pauses.length, "pause")} in force.`,
    ...(incidents.length === 0 ? ["No incident is open."] : [`${countOf(incidents.length, "incident")} open.`]),
    ...(empty === undefined ? [] : [empty]),
    "",
    metricsText([
      controlsTable("Pauses", pauses),
      controlsTable("Open incidents", incidents),
      figureTable("Today, UTC", [
        ["Flows ended", countText(flows.ended)],
        ["Accepted, rejected, undecided", [flows.accepted, flows.rejected, flows.undecided].map(countText).join(", ")],
        ["Failed, cancelled", [flows.failed, flows.cancelled].map(countText).join(", ")],
        ["At work, died", [flows.open, flows.died].map(countText).join(", ")],
        ["Success rate", shown(successRate, percentText)],
        ["P95 duration", shown(duration.p95Ms, durationText)],
      ]),
      capsTable(caps),
      quotasTable(quotas),
    ]),
    ...problemLines(today).map((line) => `\n${terminalText(line)}`),
  ].join("\n");
}

/** What `status flows` shows. */
export interface StatusFlowsParts {
  readonly period: { readonly label: string };
  readonly failedOnly: boolean;
  readonly flows: readonly FlowSummary[];
  readonly problemCount: number;
}

/** The flows of a period for a terminal. */
export function statusFlowsText({ period, failedOnly, flows, problemCount }: StatusFlowsParts): string {
  const kind = failedOnly ? "failed flow" : "flow";
  const problems =
    problemCount === 0
      ? []
      : ["", `${countOf(problemCount, "record")} of the ledger could not be read: blocks status lists them.`];
  if (flows.length === 0) return [`No ${kind} in ${period.label}.`, ...problems].join("\n");
  return [flowSummariesText(flows), "", `${countOf(flows.length, kind)} in ${period.label}.`, ...problems].join("\n");
}

import type { FlowSummary } from "../ledger/figures/figures.ts";
import { terminalText } from "./escape.ts";
import { costText, durationText, percentText } from "./figures.ts";
import { minuteText, NO_FIGURE, shown } from "./metrics-tables.ts";
import { textTable } from "./text-table.ts";

/** Flows of a ledger as a table for a terminal, in the order given. */
export function flowSummariesText(flows: readonly FlowSummary[]): string {
  const rows = flows.map((flow) => [
    terminalText(flow.flow),
    terminalText(flow.repository),
    minuteText(flow.at),
    flow.outcome,
    shown(flow.durationMs, durationText),
    flow.costUsd === undefined ? NO_FIGURE : costText(flow),
    shown(flow.killRatePercent, percentText),
    terminalText(flow.family ?? NO_FIGURE),
    why(flow),
  ]);
  const head = ["Flow", "Repository", "When (UTC)", "Outcome", "Duration", "Cost", "Kill rate", "Block", "Why"];
  return textTable([head, ...rows], { right: [4, 5, 6] });
}

/** The code of its error, or the gates that did not pass. */
function why({ error, gates, outcome }: FlowSummary): string {
  if (error !== undefined) return terminalText(error);
  if (outcome !== "rejected" && outcome !== "undecided") return "";
  const blocking = gates.filter(({ verdict }) => verdict !== "pass");
  return blocking.map(({ gate, verdict }) => (verdict === "error" ? `${gate} (undecided)` : gate)).join(", ");
}

import type { FlowRecord } from "../generated/types.ts";
import { terminalText } from "./escape.ts";
import { costText } from "./figures.ts";
import { textTable } from "./text-table.ts";

/** Flows as a table for a terminal, in the order given: id, when, outcome, cost, block. */
export function renderFlowList(flows: readonly FlowRecord[]): string {
  if (flows.length === 0) return "No flow has ended here yet. Begin with: blocks generate --help";
  const rows = flows.map((flow) => [
    terminalText(flow.id),
    whenText(flow.timing.startedAt),
    flow.outcome,
    flow.offline ? "offline" : costText(flow),
    terminalText(flow.block.path),
  ]);
  return textTable([["Flow", "When (UTC)", "Outcome", "Cost", "Block"], ...rows], { right: [3] });
}

/** To the minute; what is no date stays as it is written. */
function whenText(startedAt: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(startedAt);
  return match === null ? terminalText(startedAt) : `${match[1]} ${match[2]}`;
}

import type { FlowRecord, ModelCall } from "../generated/types.ts";
import { durationText, usdText } from "./figures.ts";

/** What of a flow's text is the caller's choice. */
export interface FlowTextOptions {
  /** Also a line for each model call. */
  readonly verbose: boolean;
}

/** A flow as lines for a terminal: what it made, how long it took, what it cost. */
export function renderFlowText(flow: FlowRecord, options: FlowTextOptions): string {
  const lines = [
    `Flow:      ${flow.id}`,
    `Block:     ${flow.block.path}`,
    `Duration:  ${durationText(flow.timing.durationMs)}`,
    `Cost:      ${costText(flow)}`,
    `Tokens:    ${tokensText(flow)}`,
  ];
  if (flow.repairRounds > 0)
    lines.push(`Repaired:  ${flow.repairRounds} ${flow.repairRounds === 1 ? "round" : "rounds"}`);
  if (options.verbose) lines.push("", ...flow.calls.map(callText));
  return lines.join("\n");
}

function costText(flow: FlowRecord): string {
  if (flow.offline) return `${usdText(0)} (offline: no LLM was called)`;
  return flow.costUsd === undefined ? "unknown (the price of a call is not known)" : usdText(flow.costUsd);
}

function tokensText(flow: FlowRecord): string {
  if (flow.inputTokens === undefined || flow.outputTokens === undefined) return "unknown";
  return `${flow.inputTokens} in, ${flow.outputTokens} out`;
}

function callText(call: ModelCall): string {
  const tokens = `${call.usage.inputTokens ?? "?"} in, ${call.usage.outputTokens ?? "?"} out`;
  const cost = call.costUsd === undefined ? "price unknown" : usdText(call.costUsd);
  const attempts = call.attempts === 1 ? "" : `, ${call.attempts} attempts`;
  return `  ${call.task.padEnd(10)} ${call.role.padEnd(15)} ${call.provider}/${call.model}: ${tokens}, ${cost}${attempts}`;
}

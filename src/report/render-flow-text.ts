import type { FlowRecord } from "../generated/types.ts";
import { callLines } from "./call-text.ts";
import { terminalText } from "./escape.ts";
import { costText, countOf, countText, durationText } from "./figures.ts";
import {
  cachedShare,
  discardedText,
  flowCostText,
  flowNotes,
  flowTokensText,
  NONE,
  resumedText,
  reviewText,
  roleRows,
  roundRows,
  usedFallbacks,
} from "./flow-figures.ts";
import { longTable } from "./text-table.ts";
import { REPORT_COLUMNS, wrapped } from "./text-wrap.ts";

/** What of a flow's text is the caller's choice. */
export interface FlowTextOptions {
  /** Also each model call. Never a prompt or an answer. */
  readonly verbose: boolean;
  /** Of the terminal. */
  readonly columns?: number;
}

/** A flow as lines for a terminal: what it made, how long it took, what it cost, by role and by round. */
export function renderFlowText(flow: FlowRecord, { verbose, columns = REPORT_COLUMNS }: FlowTextOptions): string {
  const calls = verbose ? flow.calls.flatMap((call) => callLines(call, columns)) : [];
  return [
    ...flowFacts(flow, columns),
    ...(flow.offline ? [] : roleLines(flow, columns)),
    ...roundLines(flow, columns),
    ...(calls.length === 0 ? [] : ["", "Calls:", ...calls]),
  ].join("\n");
}

/** What stands at the head of every text about a flow. */
export function flowFacts(flow: FlowRecord, columns: number): string[] {
  const run = flow.run === undefined || flow.run === 1 ? "" : ` (run ${countText(flow.run)})`;
  const resumed = resumedText(flow.timing);
  const discarded = discardedText(flow.calls);
  const review = reviewText(flow);
  const facts: [string, string][] = [
    ["Flow", `${flow.id}${run}`],
    ["Block", flow.block.path],
    ["Duration", `${durationText(flow.timing.durationMs)}${resumed === "" ? "" : `, ${resumed}`}`],
    ["Cost", flowCostText(flow)],
  ];
  if (!flow.offline) facts.push(["Tokens", flowTokensText(flow)]);
  if (discarded !== undefined) facts.push(["Discarded", discarded]);
  if (flow.repairRounds > 0) facts.push(["Repaired", countOf(flow.repairRounds, "round")]);
  if (review !== undefined) facts.push(["Review", review]);
  for (const note of flowNotes(flow)) facts.push(["Note", note]);
  return facts.flatMap(([name, value]) => factLines(name, value, columns));
}

/** `Block:     src/generated/a`: names and values each in their column. */
export function factLines(name: string, value: string, columns: number): string[] {
  return wrapped(terminalText(value), { first: `${name}:`.padEnd(11), rest: " ".repeat(11), columns });
}

function roleLines(flow: FlowRecord, columns: number): string[] {
  const rows = roleRows(flow).map((row) => [
    row.role,
    countText(row.calls),
    countText(row.inputTokens),
    cachedShare(row) ?? NONE,
    countText(row.outputTokens),
    costText(row),
    terminalText(row.models.join(", ")),
  ]);
  if (rows.length === 0) return [];
  const head = ["Role", "Calls", "Tokens in", "Cached", "Tokens out", "Cost", "Models"];
  const fallbacks = usedFallbacks(flow.calls).flatMap(({ role, asked, answered, calls }) =>
    wrapped(terminalText(`${answered} answered in place of ${asked} (${role}, ${countOf(calls, "call")})`), {
      first: "  ",
      rest: "    ",
      columns,
    }),
  );
  return ["", ...longTable({ head, rows, right: [1, 2, 3, 4, 5], columns }), ...fallbacks];
}

function roundLines({ rounds }: FlowRecord, columns: number): string[] {
  // A first candidate that needed no repair is no news.
  if (rounds === undefined || rounds.length < 2) return [];
  const head = ["Round", "Findings", "Survivors", "Result", "Cost", "Fast gates"];
  const rows = roundRows(rounds).map(({ round, findings, survivors, result, cost, gates }) => [
    round,
    findings,
    survivors,
    result,
    cost,
    gates.length === 0 ? "no gate ran" : terminalText(gates.join(", ")),
  ]);
  return ["", ...longTable({ head, rows, right: [1, 2, 4], columns })];
}

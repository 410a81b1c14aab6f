import type { FlowRecord } from "../generated/types.ts";
import { markdownCode, markdownText } from "./escape.ts";
import { costText, countOf, countText, durationText } from "./figures.ts";
import {
  cachedShare,
  discardedText,
  flowCostText,
  flowNotes,
  flowTokensText,
  type RoleRow,
  resumedText,
  reviewText,
  roleRows,
  roundRows,
  usedFallbacks,
} from "./flow-figures.ts";
import { timelineOf } from "./flow-timeline.ts";
import { mermaidGantt } from "./mermaid-gantt.ts";

/** Of each list of a flow; the record has them all. */
const MOST_ROWS = 50;

/** A flow in the job summary: what it made and cost, each role, each round, and when each step ran. Markdown. */
export function flowSections(flow: FlowRecord, isHeadline: boolean): string[] {
  return [
    factsSection(flow, isHeadline),
    ...(flow.offline ? [] : roleSections(flow)),
    ...roundSections(flow),
    ...timelineSections(flow),
  ];
}

function factsSection(flow: FlowRecord, isHeadline: boolean): string {
  const generated = flow.outcome === "generated";
  const title = generated ? "The block was generated" : "No block was generated";
  const { family, type, chosen } = flow.request;
  const review = reviewText(flow);
  const discarded = discardedText(flow.calls);
  return [
    `${isHeadline ? "## " : "### "}${generated ? "✅" : "❌"} ${title}`,
    "",
    `- Flow ${markdownCode(flow.id)}${runText(flow)}: ${markdownText(`${family}/${type}`)}${chosen === true ? " (chosen by the architect)" : ""} for ${markdownText(flow.repository)}`,
    `- Outcome: ${flow.outcome}`,
    `- Block: ${markdownText(flow.block.name)} in ${markdownCode(flow.block.path)}`,
    `- Cost: ${markdownText(flowCostText(flow))}`,
    ...(flow.offline ? [] : [`- Tokens: ${markdownText(flowTokensText(flow))}`]),
    ...(discarded === undefined ? [] : [`- Discarded answers: ${markdownText(discarded)}`]),
    `- Duration: ${durationOf(flow)}`,
    `- Repair rounds: ${countText(flow.repairRounds)}`,
    ...(review === undefined ? [] : [`- Review inside the flow: ${review}`]),
    ...flowNotes(flow).map((note) => `- Note: ${markdownText(note)}`),
  ].join("\n");
}

function runText({ run }: FlowRecord): string {
  return run === undefined || run === 1 ? "" : `, run ${countText(run)}`;
}

function durationOf({ timing }: FlowRecord): string {
  return [durationText(timing.durationMs), resumedText(timing)].filter((part) => part !== "").join(", ");
}

function roleSections(flow: FlowRecord): string[] {
  const rows = roleRows(flow);
  if (rows.length === 0) return [];
  const fallbacks = usedFallbacks(flow.calls);
  return [
    [
      "| Role | Models | Calls | Input tokens | Output tokens | Cost |",
      "| --- | --- | ---: | ---: | ---: | ---: |",
      ...rows.map(roleLine),
    ].join("\n"),
    ...(fallbacks.length === 0
      ? []
      : [
          [
            "Fallbacks:",
            "",
            ...fallbacks
              .slice(0, MOST_ROWS)
              .map(
                ({ role, asked, answered, calls }) =>
                  `- ${markdownCode(answered)} answered in place of ${markdownCode(asked)} (${role}, ${countOf(calls, "call")})`,
              ),
            ...moreLine(fallbacks.length, "fallback"),
          ].join("\n"),
        ]),
  ];
}

function roleLine(row: RoleRow): string {
  const models = row.models.slice(0, MOST_ROWS).map((model) => markdownCode(model, 200));
  const share = cachedShare(row);
  const cells = [
    row.role,
    models.length === 0 ? "none" : models.join("<br>"),
    countText(row.calls),
    `${countText(row.inputTokens)}${share === undefined ? "" : ` (${share} cached)`}`,
    countText(row.outputTokens),
    markdownText(costText(row)),
  ];
  return `| ${cells.join(" | ")} |`;
}

function roundSections({ rounds }: FlowRecord): string[] {
  if (rounds === undefined || rounds.length === 0) return [];
  return [
    [
      "| Round | Fast gates | Findings | Surviving mutants | Result | Cost |",
      "| --- | --- | ---: | ---: | --- | ---: |",
      ...roundRows(rounds.slice(0, MOST_ROWS)).map(({ round, gates, findings, survivors, result, cost }) => {
        const said = gates.length === 0 ? "none ran" : gates.map((gate) => markdownText(gate, 100)).join("<br>");
        return `| ${[round, said, findings, survivors, result, markdownText(cost)].join(" | ")} |`;
      }),
    ].join("\n"),
    ...moreLine(rounds.length, "round"),
  ];
}

function timelineSections({ timing }: FlowRecord): string[] {
  const diagram = mermaidGantt(timelineOf(timing));
  return diagram === undefined ? [] : [diagram];
}

function moreLine(total: number, singular: string): string[] {
  return total > MOST_ROWS ? [`${countOf(total - MOST_ROWS, `more ${singular}`)} in the flow's record.`] : [];
}

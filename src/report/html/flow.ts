import type { FlowRecord } from "../../generated/types.ts";
import { htmlText } from "../escape.ts";
import { costText, countOf, countText, durationText } from "../figures.ts";
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
} from "../flow-figures.ts";
import { type TimelineBar, timelineOf } from "../flow-timeline.ts";
import { factsSection, htmlTable, section } from "./section.ts";

/** Of the timeline; the record has them all. */
const MOST_BARS = 500;

/** A flow in the HTML report: its facts, then what each role used, the rounds of repair, and when each step ran. */
export function flowHtml(flow: FlowRecord): string {
  return [factsOf(flow), rolesOf(flow), roundsOf(flow), timelineHtml(timelineOf(flow.timing))]
    .filter((part) => part !== "")
    .join("\n");
}

function factsOf(flow: FlowRecord): string {
  const resumed = resumedText(flow.timing);
  const discarded = discardedText(flow.calls);
  const review = reviewText(flow);
  const chosen = flow.request.chosen === true ? " (chosen by the architect)" : "";
  return factsSection("Flow", [
    ["Flow", `<code>${htmlText(flow.id)}</code>${(flow.run ?? 1) === 1 ? "" : `, run ${countText(flow.run)}`}`],
    ["Outcome", flow.outcome],
    ["Request", `${htmlText(`${flow.request.family}/${flow.request.type}`)}${chosen}`],
    ["Repository", htmlText(flow.repository)],
    ["Revision", flow.revision === undefined ? "unknown" : `<code>${htmlText(flow.revision)}</code>`],
    ["Duration", `${durationText(flow.timing.durationMs)}${resumed === "" ? "" : `, ${resumed}`}`],
    ["Cost", htmlText(flowCostText(flow))],
    ["Tokens", flow.offline ? "none" : htmlText(flowTokensText(flow))],
    ["Model calls", flow.offline ? "none: the blueprint answered" : countText(flow.calls.length)],
    ...(discarded === undefined ? [] : [["Discarded answers", htmlText(discarded)] as const]),
    ["Repair rounds", countText(flow.repairRounds)],
    ...(review === undefined ? [] : [["Review inside the flow", review] as const]),
    ...flowNotes(flow).map((note) => ["Note", htmlText(note)] as const),
  ]);
}

function rolesOf(flow: FlowRecord): string {
  const rows = flow.offline ? [] : roleRows(flow);
  if (rows.length === 0) return "";
  const table = htmlTable(
    "Roles of the flow",
    [
      { title: "Role" },
      { title: "Models" },
      { title: "Calls", figure: true },
      { title: "Input tokens", figure: true },
      { title: "From the prompt cache", figure: true },
      { title: "Output tokens", figure: true },
      { title: "Cost", figure: true },
    ],
    rows.map((row) => [
      row.role,
      row.models.map((model) => `<code>${htmlText(model, 200)}</code>`).join("<br>"),
      countText(row.calls),
      countText(row.inputTokens),
      cachedShare(row) ?? NONE,
      countText(row.outputTokens),
      htmlText(costText(row)),
    ]),
  );
  const fallbacks = usedFallbacks(flow.calls).map(
    ({ role, asked, answered, calls }) =>
      `<p>Fallback: <code>${htmlText(answered)}</code> answered in place of <code>${htmlText(asked)}</code> (${role}, ${countOf(calls, "call")})</p>`,
  );
  return section("Roles", `${table}${fallbacks.join("\n")}`);
}

function roundsOf({ rounds }: FlowRecord): string {
  if (rounds === undefined || rounds.length === 0) return "";
  const table = htmlTable(
    "Rounds of repair",
    [
      { title: "Round" },
      { title: "Fast gates" },
      { title: "Findings", figure: true },
      { title: "Surviving mutants", figure: true },
      { title: "Result" },
      { title: "Cost", figure: true },
    ],
    roundRows(rounds).map(({ round, gates, findings, survivors, result, cost }) => [
      round,
      gates.length === 0 ? "none ran" : gates.map((gate) => htmlText(gate, 100)).join("<br>"),
      findings,
      survivors,
      result,
      htmlText(cost),
    ]),
  );
  return section("Repair rounds", table);
}

/** Bars in a list: each says in words what it shows. */
function timelineHtml(bars: readonly TimelineBar[]): string {
  if (bars.length === 0) return "";
  const shown = bars.slice(0, MOST_BARS);
  const hidden = bars.length - shown.length;
  const lastMs = Math.max(1, ...shown.map(({ endMs }) => endMs));
  const items = shown.map((bar) => {
    const when = `${durationText(bar.durationMs)} ${bar.resumed ? "in an earlier process" : `from ${durationText(bar.startMs)}`}`;
    const { startMs, endMs, resumed } = bar;
    return `<li><span class="step">${htmlText(bar.step, 80)}</span>${barSvg({ from: startMs / lastMs, to: endMs / lastMs, resumed })}<span class="when">${when}</span></li>`;
  });
  const more = hidden > 0 ? `<p>${countOf(hidden, "more step")} in the JSON report</p>` : "";
  return section("Timeline", `<ol class="timeline">\n${items.join("\n")}\n</ol>${more}`);
}

/** A page whose styles are pinned by their digest takes no style attribute, but a drawing may have widths. */
function barSvg({ from, to, resumed }: { from: number; to: number; resumed: boolean }): string {
  const x = Math.min(from * 1000, 994);
  const width = Math.max((to - from) * 1000, 6);
  return `<svg class="track" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="bar${resumed ? " resumed" : ""}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="10"/></svg>`;
}

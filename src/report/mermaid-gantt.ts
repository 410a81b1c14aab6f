import { countOf } from "./figures.ts";
import type { TimelineBar } from "./flow-timeline.ts";

/** A diagram of more text than this is refused as a whole: 50,000 characters, and a bar has about 100. */
const MOST_BARS = 300;

/** Below this the axis counts milliseconds: whole seconds would all read the same. */
const SHORT_MS = 5_000;

/** A step that took next to no time is still drawn as wide as this part of the whole, or nobody would see it. */
const NARROWEST = 1 / 200;

/** Words that begin another kind of line in Mermaid's grammar, and would make one of a step of that name. */
const GRAMMAR =
  /^(?:gantt|dateFormat|inclusiveEndDates|topAxis|axisFormat|tickInterval|includes|excludes|todayMarker|weekday|weekend|title|accTitle|accDescr|section|click|call|href|direction)/i;

/**
 * A timeline of steps as a fenced Mermaid diagram, which GitHub draws; undefined when there are no steps.
 * The axis counts seconds and not minutes: Mermaid writes times of day in the reader's zone, where the minutes of zero
 * are not zero everywhere.
 * @see https://mermaid.js.org/syntax/gantt.html
 */
export function mermaidGantt(bars: readonly TimelineBar[]): string | undefined {
  if (bars.length === 0) return undefined;
  const shown = bars.slice(0, MOST_BARS);
  const hidden = bars.length - shown.length;
  const lastMs = Math.max(...shown.map(({ endMs }) => endMs));
  const shortestMs = Math.max(1, Math.ceil(lastMs * NARROWEST));
  return [
    "```mermaid",
    "gantt",
    "  accTitle: Timeline of the flow",
    "  dateFormat x",
    `  axisFormat ${lastMs < SHORT_MS ? "%Q ms" : "%s s"}`,
    "  todayMarker off",
    ...sectionOf(
      "Taken up",
      shown.filter(({ resumed }) => resumed),
      shortestMs,
    ),
    ...sectionOf(
      "Steps",
      shown.filter(({ resumed }) => !resumed),
      shortestMs,
    ),
    "```",
    ...(hidden > 0 ? ["", `${countOf(hidden, "more step")} in the flow's record.`] : []),
  ].join("\n");
}

function sectionOf(title: string, bars: readonly TimelineBar[], shortestMs: number): string[] {
  return bars.length === 0 ? [] : [`  section ${title}`, ...bars.map((bar) => barLine(bar, shortestMs))];
}

function barLine({ step, startMs, endMs, resumed }: TimelineBar, shortestMs: number): string {
  const start = Math.round(startMs);
  const end = Math.max(start + shortestMs, Math.round(endMs));
  return `    ${ganttName(step)} :${resumed ? "done, " : ""}${start}, ${end}`;
}

/** A step's name in which nothing is left that Mermaid gives a meaning to. */
function ganttName(step: string): string {
  const name = step
    .replace(/[^A-Za-z0-9 -]+/g, " ")
    .replace(/ +/g, " ")
    .trim()
    .slice(0, 60);
  return /^[A-Za-z]/.test(name) && !GRAMMAR.test(name) ? name : `step ${name}`.trim();
}

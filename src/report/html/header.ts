import type { GateReport } from "../../generated/types.ts";
import { htmlText } from "../escape.ts";
import { countOf, durationText } from "../figures.ts";
import { MODE_WORDS } from "../gate-facts.ts";
import { gateTally, nextStep, VERDICT_WORDS } from "../gate-line.ts";
import { VERDICT_MARKS } from "./marks.ts";

/** The verdict in one line, for the title and the first heading. Not escaped. */
export function headline(report: GateReport): string {
  const { passed, total } = gateTally(report);
  return `${VERDICT_WORDS[report.verdict]}: ${passed} of ${countOf(total, "gate")} passed`;
}

/** The top of the page: verdict, what to do next, and under which conditions it was decided. */
export function pageHeader(report: GateReport): string {
  const next = nextStep(report);
  const { startedAt, durationMs } = report.timing;
  const findings = report.blocks.flatMap((block) => block.gates).reduce((sum, gate) => sum + gate.findings.length, 0);
  const facts: readonly (readonly [string, string])[] = [
    ["Blocks", report.blocks.length === 1 ? htmlText(report.blocks[0]?.name ?? "") : String(report.blocks.length)],
    ["Findings", countOf(findings, "finding")],
    ["Mode", MODE_WORDS[report.mode]],
    ["Sandbox", htmlText(report.sandbox.level)],
    ["When", `<time datetime="${htmlText(startedAt)}">${htmlText(whenText(startedAt))}</time>`],
    ["Took", durationText(durationMs)],
  ];
  return `<header class="top ${report.verdict}">
<p class="brand">Blocks gate report</p>
<h1><span class="mark" aria-hidden="true">${VERDICT_MARKS[report.verdict]}</span> ${htmlText(headline(report))}</h1>
${next === undefined ? "" : `<p class="next"><strong>Next:</strong> ${htmlText(next)}</p>`}
<dl class="facts">${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("")}</dl>
</header>`;
}

/** `2026-11-20 10:00 UTC`; anything else as it stands. */
function whenText(startedAt: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/.exec(startedAt);
  return match === null ? startedAt : `${match[1]} ${match[2]} UTC`;
}

/** A link of the navigation. */
export interface NavigationEntry {
  readonly title: string;
  readonly id: string;
  /** How many there are of what the section lists. */
  readonly count?: number | undefined;
}

/** Links to the sections of the page. */
export function pageNavigation(entries: readonly NavigationEntry[]): string {
  const items = entries.map(({ title, id, count }) => {
    const number = count === undefined ? "" : ` <span class="count">${count}</span>`;
    return `<li><a href="#${id}">${title}${number}</a></li>`;
  });
  return `<nav aria-label="Sections"><ul>${items.join("")}</ul></nav>`;
}

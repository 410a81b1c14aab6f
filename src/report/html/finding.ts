import type { BlockVerdict, Finding, GateName } from "../../generated/types.ts";
import { htmlCode, htmlText } from "../escape.ts";
import { cweUrl, explanationUrl } from "../explanation.ts";
import { countOf } from "../figures.ts";
import { GATE_TITLES } from "../gate-line.ts";
import { placeOf } from "../place.ts";
import { severityBadge } from "./marks.ts";

/** A finding with all that its place on the page needs. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly gate: GateName;
  readonly block: BlockVerdict;
  /** Id of its element. */
  readonly id: string;
  /** Id of its line in the code, where the page shows it. */
  readonly lineId: string | undefined;
}

const MOST_DIFF_LINES = 60;
const MOST_TESTS = 50;

/** A finding as an item of a list. Everything in it is text from outside. */
export function findingItem({ finding, gate, block, id, lineId }: ShownFinding): string {
  const { severity, message, remedy, quote, diff, tests, reviewers } = finding;
  return `<li id="${id}" class="finding ${severity.toLowerCase()}" data-gate="${gate}" data-severity="${severity}" tabindex="-1">
<h4>${severityBadge(severity)} <span class="message">${htmlText(message)}</span></h4>
<p class="meta">${metaOf({ finding, gate, block, lineId })}</p>
${quote === undefined || diff !== undefined ? "" : `<pre class="quote"><code>${htmlCode(quote.slice(0, 500))}</code></pre>`}
${diff === undefined ? "" : diffOf(diff)}
<p class="remedy"><span aria-hidden="true">→ </span>${htmlText(remedy)}</p>
${tests === undefined || tests.length === 0 ? "" : testsOf(tests)}
${reviewers === undefined || reviewers.length === 0 ? "" : `<p class="meta">Reported by ${namesOf(reviewers)}</p>`}
</li>`;
}

function metaOf({ finding, gate, block, lineId }: Omit<ShownFinding, "id">): string {
  const { code, cwe, tool } = finding;
  const place = `<code>${htmlText(placeOf(block, finding))}</code>`;
  const weakness = cwe === undefined ? undefined : cweUrl(cwe);
  return [
    lineId === undefined ? place : `<a href="#${lineId}">${place}</a>`,
    outwardLink(explanationUrl(code), code),
    GATE_TITLES[gate],
    ...(cwe === undefined ? [] : [weakness === undefined ? htmlText(cwe) : outwardLink(weakness, cwe)]),
    ...(tool === undefined ? [] : [`found by ${htmlText(tool, 100)}`]),
  ].join('<span class="dot" aria-hidden="true"> · </span>');
}

/** The address is one of ours; nothing from outside decides where a link leads. */
function outwardLink(url: string, text: string): string {
  return `<a href="${htmlText(url)}" rel="noopener noreferrer">${htmlText(text, 100)}</a>`;
}

function diffOf(diff: string): string {
  const lines = diff.replace(/\n$/, "").split("\n");
  const shown = lines.slice(0, MOST_DIFF_LINES).map((line) => {
    const kind = line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "";
    const text = htmlCode(line.slice(0, 300));
    return kind === "" ? text : `<span class="${kind}">${text}</span>`;
  });
  const hidden = lines.length - shown.length;
  const more = hidden > 0 ? `\n… ${countOf(hidden, "more line")}` : "";
  return `<pre class="diff" role="region" aria-label="What the mutation changed" tabindex="0"><code>${shown.join("\n")}${more}</code></pre>`;
}

function testsOf(tests: readonly string[]): string {
  const hidden = tests.length - MOST_TESTS;
  return `<details class="tests"><summary>Tests that ran over this line</summary><ul>${tests
    .slice(0, MOST_TESTS)
    .map((test) => `<li>${htmlText(test, 200)}</li>`)
    .join("")}</ul>${hidden > 0 ? `<p>and ${countOf(hidden, "more test")}</p>` : ""}</details>`;
}

function namesOf(names: readonly string[]): string {
  return names.map((name) => `<code>${htmlText(name, 100)}</code>`).join(", ");
}

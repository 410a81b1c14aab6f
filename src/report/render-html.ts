import type { BlockVerdict, Finding, FlowRecord, GateReport, GateResult, Verdict } from "../generated/types.ts";
import type { StoreReceipt } from "../store/store.ts";
import { htmlText } from "./escape.ts";
import { countOf, countText, durationText } from "./figures.ts";
import { figureText, GATE_TITLES, gateTally, nextStep, VERDICT_WORDS } from "./gate-line.ts";
import { flowHtml } from "./html-flow.ts";
import { factsSection } from "./html-section.ts";
import { byWeight, placeOf } from "./place.ts";
import { REPORT_STYLE } from "./report-style.ts";

/** What an HTML report shows. */
export interface HtmlParts {
  readonly gateReport: GateReport;
  readonly flow?: FlowRecord | undefined;
  readonly receipt?: StoreReceipt | undefined;
}

const MARKS: Readonly<Record<Verdict, string>> = { pass: "✔", fail: "✘", error: "⚠" };

/** Of one gate; the JSON report has them all. */
const MOST_FINDINGS = 200;

/** One HTML page that loads nothing: verdict, gates with their figures, findings, flow with its timeline, and bundle. */
export function reportHtml(parts: HtmlParts): string {
  const { gateReport: report, flow, receipt } = parts;
  const { passed, total } = gateTally(report);
  const title = `${VERDICT_WORDS[report.verdict]}: ${passed} of ${countOf(total, "gate")} passed`;
  const next = nextStep(report);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${htmlText(title)} – Blocks</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header class="verdict ${report.verdict}">
<p class="brand">Blocks gate report</p>
<h1><span class="mark" aria-hidden="true">${MARKS[report.verdict]}</span> ${htmlText(title)}</h1>
${next === undefined ? "" : `<p class="next">${htmlText(next)}</p>`}
</header>
<main>
${report.blocks.map(blockSection).join("\n")}
${flow === undefined ? "" : flowHtml(flow)}
${receipt === undefined ? "" : bundleSection(receipt)}
${runSection(report)}
</main>
</body>
</html>
`;
}

function blockSection(block: BlockVerdict, index: number): string {
  const id = `block-${index + 1}`;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${htmlText(block.name)} ${badge(block.verdict)}</h2>
<p class="path"><code>${htmlText(block.path)}</code></p>
<ul class="gates">
${block.gates.map(gateCard).join("\n")}
</ul>
${block.gates.map((gate) => findingsSection(block, gate)).join("\n")}
</section>`;
}

function gateCard(gate: GateResult): string {
  return `<li class="gate ${gate.verdict}"><h3>${GATE_TITLES[gate.gate]}</h3>
<p class="figure">${htmlText(figureText(gate))}</p>
<p>${badge(gate.verdict)} <span class="quiet">${durationText(gate.durationMs)}</span></p></li>`;
}

function badge(verdict: Verdict): string {
  return `<span class="badge ${verdict}"><span aria-hidden="true">${MARKS[verdict]}</span> ${VERDICT_WORDS[verdict]}</span>`;
}

function findingsSection(block: BlockVerdict, gate: GateResult): string {
  if (gate.findings.length === 0) return "";
  const shown = byWeight(gate.findings).slice(0, MOST_FINDINGS);
  const hidden = gate.findings.length - shown.length;
  return `<details${gate.verdict === "pass" ? "" : " open"}>
<summary>${GATE_TITLES[gate.gate]}: ${countOf(gate.findings.length, "finding")}</summary>
<ol class="findings">
${shown.map((finding) => findingItem(block, finding)).join("\n")}
</ol>
${hidden > 0 ? `<p>and ${countText(hidden)} more in the JSON report</p>` : ""}
</details>`;
}

function findingItem(block: BlockVerdict, finding: Finding): string {
  const { severity, code, message, remedy, quote } = finding;
  return `<li><p><span class="severity ${severity.toLowerCase()}">${severity}</span> <strong>${htmlText(message)}</strong></p>
<p class="quiet"><code>${htmlText(placeOf(block, finding))}</code> · <code>${htmlText(code)}</code></p>
${quote === undefined ? "" : `<pre tabindex="0"><code>${htmlText(quote)}</code></pre>`}
<p class="remedy">${htmlText(remedy)}</p></li>`;
}

function bundleSection(receipt: StoreReceipt): string {
  return factsSection("Context bundle", [
    ["Digest", `<code>${htmlText(receipt.digest)}</code>`],
    ["Stored at", `<code>${htmlText(receipt.uri)}</code>`],
    [
      "Kept until",
      receipt.retainedUntil === undefined ? "the store promises no date" : htmlText(receipt.retainedUntil),
    ],
  ]);
}

function runSection(report: GateReport): string {
  return factsSection("This run", [
    ["Mode", report.mode],
    ["Sandbox", htmlText(`${report.sandbox.level}: ${report.sandbox.description}`)],
    ["Started", `<time datetime="${htmlText(report.timing.startedAt)}">${htmlText(report.timing.startedAt)}</time>`],
    ["Duration", durationText(report.timing.durationMs)],
    ["Blocks", htmlText(report.version)],
    ...report.blocks.map(({ name, digest }): [string, string] => [
      `Digest of ${htmlText(name)}`,
      `<code>${htmlText(digest)}</code>`,
    ]),
  ]);
}

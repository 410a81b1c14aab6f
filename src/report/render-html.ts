import type { Finding, FlowRecord, GateReport } from "../generated/types.ts";
import type { StoreReceipt } from "../store/store.ts";
import { htmlText } from "./escape.ts";
import { durationText } from "./figures.ts";
import { MODE_WORDS } from "./gate-facts.ts";
import { codePages } from "./html/code.ts";
import { findingLists, findingsSection } from "./html/findings.ts";
import { flowHtml } from "./html/flow.ts";
import { gatesSection } from "./html/gates.ts";
import { headline, type NavigationEntry, pageHeader, pageNavigation } from "./html/header.ts";
import { pageHead } from "./html/page-head.ts";
import { dissentCount, reviewersSection } from "./html/reviewers.ts";
import { REPORT_SCRIPT } from "./html/script.ts";
import { factsSection } from "./html/section.ts";
import { REPORT_STYLE } from "./html/style.ts";

/** What an HTML report shows. */
export interface HtmlParts {
  readonly gateReport: GateReport;
  readonly flow?: FlowRecord | undefined;
  readonly receipt?: StoreReceipt | undefined;
}

/**
 * One HTML page that loads nothing: verdict, gates with their figures, findings, what reviewers do not agree on, the code
 * with covered and uncovered lines and mutants, the flow with its timeline, and the bundle. Every text from outside is
 * escaped, and the page's policy lets nothing run and nothing style but what is written here, by its digest. About 5 MB
 * at most: what is left out is said.
 */
export function reportHtml(parts: HtmlParts): string {
  const { gateReport: report, flow, receipt } = parts;
  const code = codePages(report);
  const lists = findingLists(report, code.lineIdOf);
  const ids = new Map<Finding, string>(lists.shown.map(({ finding, id }) => [finding, id]));
  const reviewers = reviewersSection(report);
  const sections = [
    gatesSection(report),
    findingsSection(report, lists),
    reviewers,
    code.section((finding) => ids.get(finding)),
    flow === undefined ? "" : flowHtml(flow),
    receipt === undefined ? "" : bundleSection(receipt),
    runSection(report),
  ];
  const navigation: readonly (NavigationEntry | undefined)[] = [
    { title: "Gates", id: "gates" },
    { title: "Findings", id: "findings", count: lists.shown.length + lists.left },
    reviewers === "" ? undefined : { title: "Reviewers", id: "reviewers", count: dissentCount(report) || undefined },
    code.files === 0 ? undefined : { title: "Code", id: "code", count: code.files },
    flow === undefined ? undefined : { title: "Flow", id: "flow" },
    receipt === undefined ? undefined : { title: "Evidence", id: "context-bundle" },
    { title: "This run", id: "this-run" },
  ];
  return `${pageHead({ title: `${headline(report)} – Blocks`, style: REPORT_STYLE, script: REPORT_SCRIPT })}
<body>
<a class="skip" href="#main">Skip to the report</a>
${pageHeader(report)}
${pageNavigation(navigation.filter((entry) => entry !== undefined))}
<main id="main" tabindex="-1">
${sections.filter((part) => part !== "").join("\n")}
</main>
<footer><p>Made by Blocks ${htmlText(report.version)}. This page loads nothing from anywhere.</p></footer>
<script>${REPORT_SCRIPT}</script>
</body>
</html>
`;
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
    ["Mode", MODE_WORDS[report.mode]],
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

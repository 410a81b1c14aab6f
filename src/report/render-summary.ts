import { reviewCallsOf } from "../gates/gate.ts";
import type {
  BlockVerdict,
  Finding,
  FlowRecord,
  GateReport,
  GateResult,
  OnboardingReport,
  Verdict,
} from "../generated/types.ts";
import type { StoreReceipt } from "../store/store.ts";
import { markdownCode, markdownText } from "./escape.ts";
import { countOf, countText, durationText, usdText } from "./figures.ts";
import { modelOf, tokensText } from "./flow-figures.ts";
import { gateFacts, MODE_WORDS, sandboxText } from "./gate-facts.ts";
import { GATE_TITLES, gateTally, nextStep, thresholdText, valueText } from "./gate-line.ts";
import { dissentOf } from "./opinions.ts";
import { byWeight, fileOf, placeOf } from "./place.ts";
import { flowSections } from "./summary-flow.ts";

/** What happened, as far as the job knows it. */
export interface SummaryParts {
  readonly gateReport?: GateReport | undefined;
  readonly flow?: FlowRecord | undefined;
  readonly receipt?: StoreReceipt | undefined;
  readonly onboarding?: OnboardingReport | undefined;
}

const MARKS: Readonly<Record<Verdict, string>> = { pass: "✅", fail: "❌", error: "⚠️" };
const HEADLINES: Readonly<Record<Verdict, string>> = {
  pass: "The block passed",
  fail: "The block failed",
  error: "The gates could not decide",
};

/** In a row of the table, and in the list below it. */
const FIRST_FINDINGS = 3;
const MOST_FINDINGS_OF_A_GATE = 20;

/**
 * GitHub refuses a step's summary of more than 1 MiB as a whole.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
const MOST_BYTES = 1_000_000;

/** The job summary: the verdict first, then a row per gate, then the flow with its cost, then the bundle. Below 1 MiB. */
export function summaryMarkdown(parts: SummaryParts): string {
  const { gateReport, flow, receipt, onboarding } = parts;
  const sections = [
    ...(gateReport === undefined ? [] : gateSections(gateReport)),
    ...(onboarding === undefined ? [] : [onboardingSection(onboarding)]),
    ...(flow === undefined ? [] : flowSections(flow, gateReport === undefined)),
    ...(gateReport === undefined ? [] : reviewLines(gateReport)),
    ...(gateReport === undefined ? [] : [runFacts(gateReport)]),
    ...(receipt === undefined ? [] : [bundleSection(receipt)]),
    // Last, since it is what may be cut.
    ...(gateReport === undefined ? [] : [...suppressedSections(gateReport), ...dissentSections(gateReport)]),
    ...(gateReport === undefined ? [] : findingSections(gateReport)),
  ];
  return withinLimit(sections);
}

function gateSections(report: GateReport): string[] {
  const { passed, total } = gateTally(report);
  const next = nextStep(report);
  return [
    `## ${MARKS[report.verdict]} ${headline(report)}: ${passed} of ${countOf(total, "gate")} passed`,
    ...(next === undefined ? [] : [`**What to do next:** ${markdownText(next)}`]),
    ...report.blocks.flatMap((block) => [gateTable(block), ...factLists(block)]),
  ];
}

function headline(report: GateReport): string {
  return report.blocks.length === 1 ? HEADLINES[report.verdict] : HEADLINES[report.verdict].replace("block", "blocks");
}

function gateTable(block: BlockVerdict): string {
  return [
    `### ${MARKS[block.verdict]} ${markdownText(block.name)} in ${markdownCode(block.path)}`,
    "",
    "| Gate | Verdict | Figure | Threshold | First findings |",
    "| --- | --- | ---: | ---: | --- |",
    ...block.gates.map((gate) => gateRow(block, gate)),
  ].join("\n");
}

/** What the gates found out beside their figures, and what bears on what a verdict is worth. */
function factLists(block: BlockVerdict): string[] {
  const lines = block.gates.flatMap((gate) => {
    const facts = gateFacts(gate);
    return facts.length === 0
      ? []
      : [`- ${GATE_TITLES[gate.gate]}: ${facts.map((fact) => markdownText(fact)).join("; ")}`];
  });
  return lines.length === 0 ? [] : [lines.join("\n")];
}

function gateRow(block: BlockVerdict, gate: GateResult): string {
  const first = byWeight(gate.findings).slice(0, FIRST_FINDINGS);
  const hidden = gate.findings.length - first.length;
  const findings = [
    ...(gate.verdict === "pass" && first.length > 0 ? [] : [markdownText(gate.summary)]),
    ...first.map((finding) => `${markdownCode(placeOf(block, finding))} ${markdownText(finding.message, 160)}`),
    ...(hidden > 0 ? [`and ${countText(hidden)} more`] : []),
  ];
  const cells = [
    GATE_TITLES[gate.gate],
    `${MARKS[gate.verdict]} ${gate.verdict}`,
    valueText(gate) ?? "–",
    thresholdText(gate) ?? "–",
    findings.join("<br>"),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** What the reviews of the blocks cost, one line each; none where no LLM reviewed. */
function reviewLines(report: GateReport): string[] {
  const calls = report.blocks.flatMap((block) => block.gates).flatMap(reviewCallsOf);
  const lines = calls.map(
    (call) => `- Review by ${markdownCode(modelOf(call))}: ${markdownText(usdText(call.costUsd))}, ${tokensText(call)}`,
  );
  return lines.length === 0 ? [] : [lines.join("\n")];
}

function runFacts(report: GateReport): string {
  return [
    `Gates: ${durationText(report.timing.durationMs)}, mode ${markdownText(MODE_WORDS[report.mode])}`,
    markdownText(sandboxText(report)),
  ].join("; ");
}

function bundleSection(receipt: StoreReceipt): string {
  return [
    "### Context bundle",
    "",
    `- Digest: ${markdownCode(receipt.digest)}`,
    `- Stored at: ${markdownCode(receipt.uri)}${receipt.added ? "" : " (it was there before)"}`,
    `- Kept until: ${receipt.retainedUntil === undefined ? "unknown: this store promises no date" : markdownText(receipt.retainedUntil)}`,
  ].join("\n");
}

function findingSections(report: GateReport): string[] {
  return report.blocks.flatMap((block) =>
    block.gates
      .filter(({ findings }) => findings.length > 0)
      .map((gate) => {
        const shown = byWeight(gate.findings).slice(0, MOST_FINDINGS_OF_A_GATE);
        const hidden = gate.findings.length - shown.length;
        return [
          `<details${gate.verdict === "pass" ? "" : " open"}><summary>${GATE_TITLES[gate.gate]} of ${markdownText(block.name)}: ${countOf(gate.findings.length, "finding")}</summary>`,
          "",
          ...shown.map((finding) => findingItem(block, finding)),
          ...(hidden > 0 ? [`- and ${countText(hidden)} more in the JSON report`] : []),
          "",
          "</details>",
        ].join("\n");
      }),
  );
}

function suppressedSections(report: GateReport): string[] {
  const items = report.blocks.flatMap((block) =>
    block.gates.flatMap(({ suppressed = [] }) =>
      suppressed.map(
        ({ finding, reason, expires }) =>
          `- ${markdownCode(finding.code)} at ${markdownCode(placeOf(block, finding))}, until ${markdownText(expires)}: ${markdownText(reason)}`,
      ),
    ),
  );
  return folded(`${countOf(items.length, "finding")} suppressed by the base configuration`, items);
}

function dissentSections(report: GateReport): string[] {
  const names = (models: readonly string[]) => models.map((model) => markdownCode(model, 100)).join(", ") || "nobody";
  const items = report.blocks.flatMap((block) =>
    block.gates.flatMap((gate) =>
      dissentOf(gate).map(({ path, line, message, reportedBy, notReportedBy }) => {
        const place = [fileOf(block, path === undefined ? {} : { path }) ?? block.path, line];
        return `- ${markdownCode(place.filter((part) => part !== undefined).join(":"))} ${markdownText(message)} Reported by ${names(reportedBy)}, not by ${names(notReportedBy)}`;
      }),
    ),
  );
  return folded(`Dissent: ${countOf(items.length, "finding")} that not all reviewers share`, items);
}

function folded(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const hidden = items.length - MOST_FINDINGS_OF_A_GATE;
  const more = hidden > 0 ? [`- and ${countText(hidden)} more in the JSON report`] : [];
  const lines = [...items.slice(0, MOST_FINDINGS_OF_A_GATE), ...more];
  return [[`<details><summary>${title}</summary>`, "", ...lines, "", "</details>"].join("\n")];
}

function findingItem(block: BlockVerdict, finding: Finding): string {
  const { severity, code, message, remedy, quote } = finding;
  return [
    `- **${severity}** ${markdownCode(code)} at ${markdownCode(placeOf(block, finding))}: ${markdownText(message)}`,
    ...(quote === undefined ? [] : [markdownCode(quote)]),
    markdownText(remedy),
  ].join("<br>");
}

const STATUS_MARKS: Readonly<Record<OnboardingReport["checks"][number]["status"], string>> = {
  passed: "✅",
  failed: "❌",
  unknown: "⚠️",
};
const ELIGIBILITY: Readonly<Record<OnboardingReport["verdict"], string>> = {
  eligible: "✅ This repository can use Blocks",
  ineligible: "❌ This repository cannot use Blocks yet",
  undecided: "⚠️ Whether this repository can use Blocks is not known yet",
};

function onboardingSection(report: OnboardingReport): string {
  return [
    `## ${ELIGIBILITY[report.verdict]}`,
    "",
    "| Check | Status | What was found | What to change |",
    "| --- | --- | --- | --- |",
    ...report.checks.map(
      ({ title, status, detail, remedy, decisive }) =>
        `| ${markdownText(title)}${decisive ? "" : " (advice)"} | ${STATUS_MARKS[status]} ${status} | ${markdownText(detail)} | ${markdownText(remedy)} |`,
    ),
  ].join("\n");
}

/** Whole sections as long as they fit; what is left out is said. */
function withinLimit(sections: readonly string[]): string {
  const notice = "More did not fit into this summary: the JSON report has everything.";
  const kept: string[] = [];
  let sizeBytes = Buffer.byteLength(notice) + 2;
  for (const section of sections) {
    sizeBytes += Buffer.byteLength(section) + 2;
    if (sizeBytes > MOST_BYTES) return `${[...kept, notice].join("\n\n")}\n`;
    kept.push(section);
  }
  return `${kept.join("\n\n")}\n`;
}

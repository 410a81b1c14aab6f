import type { BlockVerdict, Finding, GateReport, GateResult } from "../generated/types.ts";
import { figureText, GATE_TITLES } from "./gate-line.ts";
import { byWeight, placeOf } from "./place.ts";

/** Of one gate; the JSON report has them all. */
const MOST_FINDINGS = 200;
const LONGEST_LINE = 2000;

/**
 * The report as JUnit XML: a test suite for each block, a test case for each gate. What a gate found is in its failure,
 * or in its output where it passed. The mode is a property: whoever reads this file sees the gates' true verdicts, also
 * where the mode lets the job stay green.
 * @see https://github.com/testmoapp/junitxml
 */
export function gateReportJunit(report: GateReport): string {
  const gates = report.blocks.flatMap((block) => block.gates);
  const attributes = { name: "Blocks", ...countsOf(gates), time: seconds(report.timing.durationMs) };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributesText(attributes)}>`,
    ...report.blocks.map((block) => suiteOf(block, report)),
    "</testsuites>",
    "",
  ].join("\n");
}

function countsOf(gates: readonly GateResult[]) {
  const count = (wanted: GateResult["verdict"]) => gates.filter(({ verdict }) => verdict === wanted).length;
  return { tests: gates.length, failures: count("fail"), errors: count("error"), skipped: 0 };
}

function suiteOf(block: BlockVerdict, report: GateReport): string {
  const timeMs = block.gates.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const attributes = {
    name: block.name,
    ...countsOf(block.gates),
    time: seconds(timeMs),
    timestamp: report.timing.startedAt,
    file: block.path,
  };
  const properties = {
    verdict: block.verdict,
    mode: report.mode,
    digest: block.digest,
    path: block.path,
    sandbox: report.sandbox.level,
    "blocks-version": report.version,
  };
  return [
    `  <testsuite${attributesText(attributes)}>`,
    propertiesText(properties, "    "),
    ...block.gates.map((gate) => caseOf(block, gate)),
    "  </testsuite>",
  ].join("\n");
}

function caseOf(block: BlockVerdict, gate: GateResult): string {
  const { figure } = gate;
  const attributes = {
    name: GATE_TITLES[gate.gate],
    classname: `blocks.${block.name}`,
    time: seconds(gate.durationMs),
    file: block.path,
  };
  const properties = {
    gate: gate.gate,
    ...(figure === undefined ? {} : { [figure.name]: figure.value, [`${figure.name} threshold`]: figure.threshold }),
    findings: gate.findings.length,
    suppressed: gate.suppressed?.length,
  };
  return [
    `    <testcase${attributesText(attributes)}>`,
    propertiesText(properties, "      "),
    outcomeOf(block, gate),
    "    </testcase>",
  ].join("\n");
}

function outcomeOf(block: BlockVerdict, gate: GateResult): string {
  const text = findingsText(block, gate);
  if (gate.verdict === "pass") return `      <system-out>${xmlText(text)}</system-out>`;
  const element = gate.verdict === "fail" ? "failure" : "error";
  const type = byWeight(gate.findings)[0]?.code ?? gate.gate;
  const attributes = attributesText({ message: figureText(gate), type });
  return `      <${element}${attributes}>${xmlText(text)}</${element}>`;
}

function findingsText(block: BlockVerdict, gate: GateResult): string {
  const shown = byWeight(gate.findings).slice(0, MOST_FINDINGS);
  const hidden = gate.findings.length - shown.length;
  return [
    gate.summary,
    ...shown.map((finding) => findingText(block, finding)),
    ...(hidden > 0 ? [`and ${hidden} more in the JSON report`] : []),
  ].join("\n");
}

function findingText(block: BlockVerdict, finding: Finding): string {
  const { severity, code, message, remedy, quote } = finding;
  return [
    `${placeOf(block, finding)}: ${code} (${severity}): ${message}`,
    ...(quote === undefined ? [] : [`    | ${quote}`]),
    `    ${remedy}`,
  ]
    .map((line) => line.replace(/\s+/g, " ").slice(0, LONGEST_LINE))
    .join("\n");
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function propertiesText(properties: Attributes, indent: string): string {
  const items = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${indent}  <property${attributesText({ name, value })}/>`);
  return [`${indent}<properties>`, ...items, `${indent}</properties>`].join("\n");
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlText(String(value).replace(/\s+/g, " "))}"`)
    .join("");
}

function seconds(durationMs: number): string {
  return (durationMs / 1000).toFixed(3);
}

/**
 * A text for an element or a quoted attribute. XML has no way at all to write most control characters.
 * @see https://www.w3.org/TR/xml/#charsets
 */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

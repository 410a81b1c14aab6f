import type { BlockVerdict, Finding, GateReport, GateResult, Verdict } from "../generated/types.ts";
import { terminalText } from "./escape.ts";
import { countOf, durationText } from "./figures.ts";
import { figureText, GATE_TITLES, gateTally, nextStep, VERDICT_WORDS } from "./gate-line.ts";
import { byWeight, placeOf } from "./place.ts";
import { dissentTexts } from "./review-text.ts";
import { wrapped } from "./text-wrap.ts";

const MARKS: Readonly<Record<Verdict, string>> = { pass: "✔", fail: "✘", error: "⚠" };
/** Of one gate; the JSON report has them all. */
const MOST_FINDINGS = 50;

/** The gates' report for a terminal: the gate table of each block, then the findings gate by gate. Fits 80 columns. */
export function gateReportText(report: GateReport): string {
  const { passed, total } = gateTally(report);
  const next = nextStep(report);
  const lines = [
    `${MARKS[report.verdict]} ${VERDICT_WORDS[report.verdict]}: ${passed} of ${countOf(total, "gate")} passed`,
    ...report.blocks.flatMap((block) => ["", ...gateTable(block)]),
    ...report.blocks.flatMap((block) => block.gates.flatMap((gate) => findingLines(block, gate))),
    "",
    ...wrapped(`Mode ${report.mode}, ${durationText(report.timing.durationMs)}, ${sandboxText(report)}`, {
      first: "",
      rest: "",
    }),
    ...(next === undefined ? [] : wrapped(terminalText(next), { first: "Next: ", rest: "      " })),
  ];
  return lines.join("\n");
}

/** One gate in one line: `✔ Unit Test Coverage: ≥90% (92.5%)`. */
function gateLine(gate: GateResult): string {
  return terminalText(`${MARKS[gate.verdict]} ${GATE_TITLES[gate.gate]}: ${figureText(gate)}`);
}

function gateTable(block: BlockVerdict): string[] {
  return [
    ...wrapped(terminalText(`${block.name} (${block.path})`), { first: "", rest: "  " }),
    ...block.gates.flatMap((gate) => wrapped(gateLine(gate), { first: "  ", rest: "    " })),
  ];
}

function findingLines(block: BlockVerdict, gate: GateResult): string[] {
  const shown = byWeight(gate.findings).slice(0, MOST_FINDINGS);
  const hidden = gate.findings.length - shown.length;
  if (shown.length === 0) return [];
  return [
    "",
    `${GATE_TITLES[gate.gate]}: ${countOf(gate.findings.length, "finding")}`,
    ...shown.flatMap((finding) => oneFinding(block, finding)),
    ...(hidden > 0 ? [`  … and ${hidden} more in the JSON report`] : []),
    ...dissentTexts(gate).flatMap((text) => wrapped(terminalText(`Dissent: ${text}`), { first: "  ", rest: "    " })),
  ];
}

function oneFinding(block: BlockVerdict, finding: Finding): string[] {
  const { severity, code, message, remedy, quote } = finding;
  return [
    ...wrapped(terminalText(placeOf(block, finding)), { first: "  ", rest: "    " }),
    ...wrapped(terminalText(`${code} (${severity}): ${message}`), { first: "    ", rest: "    " }),
    ...(quote === undefined ? [] : wrapped(terminalText(quote), { first: "    │ ", rest: "    │ " })),
    ...wrapped(terminalText(remedy), { first: "    → ", rest: "      " }),
  ];
}

function sandboxText({ sandbox }: GateReport): string {
  return terminalText(`sandbox ${sandbox.level}: ${sandbox.description}`);
}

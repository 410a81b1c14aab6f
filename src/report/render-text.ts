import type { BlockVerdict, Finding, GateReport, GateResult, Verdict } from "../generated/types.ts";
import { terminalText } from "./escape.ts";
import { countOf, durationText } from "./figures.ts";
import { gateFacts, gateNotices, MODE_WORDS, sandboxText } from "./gate-facts.ts";
import { figureText, GATE_TITLES, gateTally, nextStep, VERDICT_WORDS } from "./gate-line.ts";
import { byWeight, placeOf } from "./place.ts";
import { dissentTexts } from "./review-text.ts";
import { wrapped } from "./text-wrap.ts";
import { verboseLines } from "./verbose-text.ts";

const MARKS: Readonly<Record<Verdict, string>> = { pass: "✔", fail: "✘", error: "⚠" };
/** Of one gate; the JSON report has them all, and so has the verbose form. */
const MOST_FINDINGS = 50;

/** How a report is shown. */
export interface TextOptions {
  /** Also LOW findings of gates that passed, what a mutation changed, the tests over it, figures file by file, and what the sandbox leaves open. */
  readonly verbose?: boolean;
}

/** The gates' report for a terminal: the gate table of each block, then the findings gate by gate. Fits 80 columns. */
export function gateReportText(report: GateReport, { verbose = false }: TextOptions = {}): string {
  const { passed, total } = gateTally(report);
  const next = nextStep(report);
  const lines = [
    `${MARKS[report.verdict]} ${VERDICT_WORDS[report.verdict]}: ${passed} of ${countOf(total, "gate")} passed`,
    ...report.blocks.flatMap((block) => ["", ...gateTable(block, verbose)]),
    ...report.blocks.flatMap((block) => block.gates.flatMap((gate) => findingLines(block, gate, verbose))),
    ...(verbose ? report.blocks.flatMap((block) => verboseLines(block)) : []),
    "",
    ...runLines(report, verbose),
    ...(next === undefined ? [] : wrapped(terminalText(next), { first: "Next: ", rest: "      " })),
  ];
  return lines.join("\n");
}

/** How the gates ran. What the sandbox leaves open fills lines, so that it stands only where everything is asked for. */
function runLines(report: GateReport, verbose: boolean): string[] {
  const sandbox = verbose ? `sandbox ${report.sandbox.level}: ${report.sandbox.description}` : sandboxText(report);
  const facts = `Mode ${MODE_WORDS[report.mode]}; ${durationText(report.timing.durationMs)}, ${terminalText(sandbox)}`;
  return wrapped(facts, { first: "", rest: "" });
}

/** One gate in one line: `✔ Unit Test Coverage: ≥90% (92.5%)`. */
function gateLine(gate: GateResult): string {
  return terminalText(
    `${MARKS[gate.verdict]} ${GATE_TITLES[gate.gate]}: ${figureText(gate)}${gate.cached === true ? " (taken over: nothing has changed)" : ""}`,
  );
}

function gateTable(block: BlockVerdict, verbose: boolean): string[] {
  return [
    ...wrapped(terminalText(`${block.name} (${block.path})`), { first: "", rest: "  " }),
    ...block.gates.flatMap((gate) => [
      ...wrapped(gateLine(gate), { first: "  ", rest: "    " }),
      ...(verbose ? gateFacts(gate) : gateNotices(gate)).flatMap((fact) =>
        wrapped(terminalText(fact), { first: "      · ", rest: "        " }),
      ),
    ]),
  ];
}

function findingLines(block: BlockVerdict, gate: GateResult, verbose: boolean): string[] {
  const all = byWeight(gate.findings);
  if (all.length === 0) return [];
  // A gate that passed asks for nothing: its advice is counted, and read by whoever wants it.
  const wanted = verbose || gate.verdict !== "pass" ? all : all.filter(({ severity }) => severity !== "LOW");
  const shown = verbose ? wanted : wanted.slice(0, MOST_FINDINGS);
  const low = all.length - wanted.length;
  const hidden = wanted.length - shown.length;
  return [
    "",
    `${GATE_TITLES[gate.gate]}: ${countOf(all.length, "finding")}`,
    ...shown.flatMap((finding) => oneFinding(block, finding, verbose)),
    ...(low > 0 ? [`  ${countOf(low, "LOW finding")}: blocks verify show --verbose lists them`] : []),
    ...(hidden > 0 ? [`  … and ${hidden} more in the JSON report`] : []),
    ...dissentTexts(gate).flatMap((text) => wrapped(terminalText(`Dissent: ${text}`), { first: "  ", rest: "    " })),
  ];
}

function oneFinding(block: BlockVerdict, finding: Finding, verbose: boolean): string[] {
  const { severity, code, message, remedy, quote, diff = "", tests = [] } = finding;
  return [
    ...wrapped(terminalText(placeOf(block, finding)), { first: "  ", rest: "    " }),
    ...wrapped(terminalText(`${code} (${severity}): ${message}`), { first: "    ", rest: "    " }),
    ...(quote === undefined ? [] : wrapped(terminalText(quote), { first: "    │ ", rest: "    │ " })),
    ...(verbose ? diffLines(diff) : []),
    ...(verbose ? tests.flatMap((test) => wrapped(terminalText(test), { first: "    ran: ", rest: "         " })) : []),
    ...(verbose ? originLines(finding) : []),
    ...wrapped(terminalText(remedy), { first: "    → ", rest: "      " }),
  ];
}

function diffLines(diff: string): string[] {
  const lines = diff.split("\n").filter((line) => line !== "");
  return lines.flatMap((line) => wrapped(terminalText(line), { first: "    ┆ ", rest: "    ┆   " }));
}

function originLines({ cwe, tool, reviewers = [] }: Finding): string[] {
  const origin = [...(cwe === undefined ? [] : [cwe]), ...(tool === undefined ? [] : [`found by ${tool}`])];
  if (reviewers.length > 0) origin.push(`reported by ${reviewers.join(", ")}`);
  return origin.length === 0 ? [] : wrapped(terminalText(origin.join(" · ")), { first: "    ", rest: "    " });
}

import type { Invocation, Log, Notification } from "sarif";
import { prettyJson } from "../base/files.ts";
import type { BlockVerdict, GateReport, GateResult } from "../generated/types.ts";
import { plainText } from "./escape.ts";
import { PROJECT_URL, type RuleTexts } from "./explanation.ts";
import { countOf } from "./figures.ts";
import { GATE_TITLES } from "./gate-line.ts";
import { weightOf } from "./place.ts";
import { type PlacedFinding, sarifResults, uriOf } from "./sarif-results.ts";
import { type GateFinding, sarifRules } from "./sarif-rules.ts";
import { logOf } from "./sarif-shape.ts";

/**
 * Code scanning refuses a run with more results, and shows 5,000 of them.
 * @see https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
const MOST_RESULTS = 25_000;

/**
 * The findings as a SARIF 2.1.0 log with one run, the heaviest first. A finding about a whole block has no place and is
 * left out; how many there are is a notification, as is every gate that could not decide. Paths are relative to the
 * repository.
 */
export function sarifLog(report: GateReport, texts: RuleTexts = new Map()): Log {
  const all = report.blocks.flatMap((block) => block.gates.flatMap((gate) => placedFindings(block, gate)));
  const placed = all.filter((one): one is GateFinding & PlacedFinding => one.uri !== undefined);
  const shown = placed.toSorted((a, b) => weightOf(a.finding) - weightOf(b.finding)).slice(0, MOST_RESULTS);
  const rules = sarifRules(shown, texts);
  const driver = {
    version: report.version,
    ...(/^\d+\.\d+\.\d+/.test(report.version) ? { semanticVersion: report.version } : {}),
    informationUri: PROJECT_URL,
    rules,
  };
  return logOf(driver, {
    // Jobs that ask other gates about one commit upload beside each other, not over each other.
    automationDetails: { id: `blocks/${gatesOf(report).join("-") || "none"}/` },
    invocations: [invocationOf(report, all.length - placed.length, placed.length - shown.length)],
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
    results: sarifResults(shown, new Map(rules.map(({ id }, index) => [id, index]))),
    properties: { mode: report.mode, verdict: report.verdict, sandbox: plainText(report.sandbox.level) },
  });
}

/** The same as the text of a file. */
export function gateReportSarif(report: GateReport, texts?: RuleTexts): string {
  return prettyJson(sarifLog(report, texts));
}

type Candidate = GateFinding & Omit<PlacedFinding, "uri"> & { readonly uri: string | undefined };

function placedFindings(block: BlockVerdict, { gate, findings, suppressed = [] }: GateResult): Candidate[] {
  return [
    ...findings.map((finding) => ({ gate, finding, uri: uriOf(block, finding) })),
    ...suppressed.map(({ finding, reason, expires }) => ({
      gate,
      finding,
      uri: uriOf(block, finding),
      suppressed: { reason, expires },
    })),
  ];
}

function gatesOf(report: GateReport): string[] {
  return [...new Set(report.blocks.flatMap((block) => block.gates.map(({ gate }) => gate)))];
}

function invocationOf({ blocks, timing }: GateReport, placeless: number, cut: number): Invocation {
  const undecided = blocks.flatMap((block) =>
    block.gates.filter(({ verdict }) => verdict === "error").map((gate) => undecidedNote(block, gate)),
  );
  const endMs = Date.parse(timing.startedAt) + timing.durationMs;
  return {
    executionSuccessful: undecided.length === 0 && blocks.length > 0,
    ...(Number.isFinite(endMs)
      ? {
          startTimeUtc: new Date(Date.parse(timing.startedAt)).toISOString(),
          endTimeUtc: new Date(endMs).toISOString(),
        }
      : {}),
    toolExecutionNotifications: [
      ...undecided,
      ...(placeless > 0
        ? [note("note", `${countOf(placeless, "finding")} about no single file: see the JSON report.`)]
        : []),
      ...(cut > 0 ? [note("warning", `${countOf(cut, "more finding")}: see the JSON report.`)] : []),
    ],
  };
}

function undecidedNote(block: BlockVerdict, gate: GateResult): Notification {
  return note("error", plainText(`${GATE_TITLES[gate.gate]} of ${block.name} could not decide: ${gate.summary}`, 1000));
}

function note(level: "note" | "warning" | "error", text: string): Notification {
  return { level, message: { text: text.replaceAll("](", "] (") } };
}

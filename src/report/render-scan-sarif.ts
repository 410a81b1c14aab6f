import type { ScanFinding, ScanReport } from "../generated/types.ts";
import { plainText } from "./escape.ts";

const LEVELS: Readonly<Record<ScanFinding["severity"], string>> = {
  BLOCKER: "error",
  HIGH: "error",
  MEDIUM: "warning",
  LOW: "note",
};

/** CVSS scores that GitHub takes for critical, high, medium and low. */
const SCORES: Readonly<Record<ScanFinding["severity"], string>> = {
  BLOCKER: "9.5",
  HIGH: "8.0",
  MEDIUM: "5.5",
  LOW: "2.0",
};

/**
 * A scan as SARIF 2.1.0, for tools that collect findings.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function scanSarif(report: ScanReport): object {
  const codes = [...new Set(report.findings.map(({ code }) => code))].sort();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "Blocks", semanticVersion: report.version, rules: codes.map((code) => rule(code, report)) },
        },
        columnKind: "utf16CodeUnits",
        results: report.findings.map(result),
      },
    ],
  };
}

function rule(code: string, { findings }: ScanReport): object {
  const [first] = findings.filter((finding) => finding.code === code);
  const cwe = first?.cwe?.toLowerCase();
  return {
    id: code,
    shortDescription: { text: plainText(first?.message ?? code) },
    help: { text: plainText(first?.remedy ?? "") },
    properties: {
      "security-severity": SCORES[first?.severity ?? "LOW"],
      tags: ["security", ...(cwe === undefined ? [] : [`external/cwe/${cwe}`])],
    },
  };
}

function result({ code, severity, message, remedy, path, line, endLine, column }: ScanFinding): object {
  const region =
    line === undefined
      ? {}
      : { region: { startLine: line, startColumn: column ?? 1, ...(endLine ? { endLine } : {}) } };
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: plainText(`${message} ${remedy}`) },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(path) }, ...region } }],
  };
}

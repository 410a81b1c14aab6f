import type { Log, ReportingDescriptor, Result } from "sarif";
import type { ScanFinding, ScanReport } from "../generated/types.ts";
import { plainText } from "./escape.ts";
import { levelOf, logOf, securitySeverity, weaknessTag } from "./sarif-shape.ts";

/** A scan as SARIF 2.1.0, for tools that collect findings. */
export function scanSarif(report: ScanReport): Log {
  const codes = [...new Set(report.findings.map(({ code }) => code))].sort();
  const rules = codes.map((code) => rule(code, report));
  return logOf({ semanticVersion: report.version, rules }, { results: report.findings.map(result) });
}

function rule(code: string, { findings }: ScanReport): ReportingDescriptor {
  const [first] = findings.filter((finding) => finding.code === code);
  return {
    id: code,
    shortDescription: { text: plainText(first?.message ?? code) },
    help: { text: plainText(first?.remedy ?? "") },
    properties: {
      ...securitySeverity(first?.severity ?? "LOW"),
      tags: ["security", ...(first?.cwe === undefined ? [] : [weaknessTag(first.cwe)])],
    },
  };
}

function result({ code, severity, message, remedy, path, line, endLine, column }: ScanFinding): Result {
  const region =
    line === undefined
      ? {}
      : { region: { startLine: line, startColumn: column ?? 1, ...(endLine ? { endLine } : {}) } };
  return {
    ruleId: code,
    level: levelOf(severity),
    message: { text: plainText(`${message} ${remedy}`) },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(path) }, ...region } }],
  };
}

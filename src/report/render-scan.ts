import type { ScanFinding, ScanReport } from "../generated/types.ts";
import { terminalText } from "./escape.ts";

const SEVERITIES: readonly ScanFinding["severity"][] = ["BLOCKER", "HIGH", "MEDIUM", "LOW"];

/** A scan as lines for a terminal: each finding with its place, its line and its remedy, and one line with the figures. */
export function scanText(report: ScanReport): string {
  const lines = report.findings.flatMap((finding) => [
    `${placeOf(finding)}  ${finding.severity}  ${finding.code}  ${terminalText(finding.message)}`,
    ...(finding.quote === undefined ? [] : [`    ${terminalText(finding.quote)}`]),
    `    → ${terminalText(finding.remedy)}`,
  ]);
  const skipped = countsOf(report.skipped.map(({ reason }) => reason));
  return [
    ...lines,
    ...(lines.length === 0 ? [] : [""]),
    `${summaryOf(report)} in ${count(report.scanned.files, "file")} (${megabytes(report.scanned.bytes)})`,
    ...(skipped === "" ? [] : [`Not looked at: ${skipped}`]),
    ...(report.unparsed.length === 0 ? [] : [`Not parsed: ${namesOf(report.unparsed)}`]),
  ].join("\n");
}

function placeOf({ path, line, column }: ScanFinding): string {
  return [terminalText(path), line, column].filter((part) => part !== undefined).join(":");
}

function summaryOf({ findings }: ScanReport): string {
  if (findings.length === 0) return "No findings";
  const parts = SEVERITIES.map(
    (severity) => [severity, findings.filter((one) => one.severity === severity).length] as const,
  )
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => `${number} ${severity}`);
  return `${count(findings.length, "finding")} (${parts.join(", ")})`;
}

function countsOf(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, number]) => `${number} ${reason}`).join(", ");
}

const MOST_NAMES = 10;

function namesOf(paths: readonly string[]): string {
  const names = paths.slice(0, MOST_NAMES).map((path) => terminalText(path));
  return paths.length > MOST_NAMES ? `${names.join(", ")} and ${paths.length - MOST_NAMES} more` : names.join(", ");
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

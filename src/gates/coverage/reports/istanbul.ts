import { coveredFileFrom, type FileCoverage } from "../covered-lines.ts";
import type { ReportedFile } from "./reported-file.ts";

/**
 * The files of Istanbul's `coverage-final.json`, or undefined when the value is none. Its `coverage-summary.json` has no
 * lines and is none.
 * @see https://github.com/istanbuljs/istanbuljs/blob/main/packages/istanbul-lib-coverage/lib/coverage-map.js
 */
export function filesFromIstanbul(value: unknown): ReportedFile[] | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  if (entries.length === 0 || !entries.every(([, file]) => isFileCoverage(file))) return undefined;
  return entries.map(([path, file]) => {
    const { hits, functions, branches } = coveredFileFrom(file as FileCoverage);
    return { path: (file as { path?: string }).path ?? path, hits, functions, branches };
  });
}

function isFileCoverage(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { statementMap, s, f, b } = value;
  return (
    isRecord(statementMap) &&
    Object.values(statementMap).every((place) => isRecord(place) && isRecord(place["start"])) &&
    [s, f].every((counts) => isRecord(counts) && Object.values(counts).every((count) => typeof count === "number")) &&
    isRecord(b) &&
    Object.values(b).every((counts) => Array.isArray(counts) && counts.every((count) => typeof count === "number"))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

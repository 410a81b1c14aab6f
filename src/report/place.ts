import type { BlockVerdict, Finding } from "../generated/types.ts";

/** The file of a finding, relative to the repository; undefined for a finding about the whole block. Not escaped. */
export function fileOf(block: Pick<BlockVerdict, "path">, finding: Pick<Finding, "path">): string | undefined {
  if (finding.path === undefined) return undefined;
  const folder = block.path.replace(/^(\.\/)+|\/+$/g, "");
  return folder === "" || folder === "." ? finding.path : `${folder}/${finding.path}`;
}

/** `src/generated/a/logic.ts:12:5`, or the block's folder for a finding without a file. Not escaped. */
export function placeOf(block: Pick<BlockVerdict, "path">, finding: Finding): string {
  return [fileOf(block, finding) ?? block.path, finding.line, finding.line && finding.column]
    .filter((part) => part !== undefined)
    .join(":");
}

const WEIGHTS: readonly Finding["severity"][] = ["BLOCKER", "HIGH", "MEDIUM", "LOW"];

/** 0 for the heaviest severity, 3 for the lightest. */
export function weightOf({ severity }: Pick<Finding, "severity">): number {
  return WEIGHTS.indexOf(severity);
}

/** The heaviest findings first; equal ones stay in their order. */
export function byWeight(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => weightOf(a) - weightOf(b));
}

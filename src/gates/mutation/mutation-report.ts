import type { Block } from "../../block/block.ts";
import type { Finding } from "../gate.ts";

/** @see https://github.com/stryker-mutator/mutation-testing-elements/blob/master/packages/report-schema/src/mutation-testing-report-schema.json */
export type MutantStatus =
  | "Killed"
  | "Survived"
  | "NoCoverage"
  | "CompileError"
  | "RuntimeError"
  | "Timeout"
  | "Ignored"
  | "Pending";

interface Position {
  readonly line: number;
  readonly column: number;
}

/** One mutant of a mutation testing report; lines and columns count from 1. */
export interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: MutantStatus;
  readonly location: { readonly start: Position; readonly end: Position };
}

/** A mutation testing report, as far as the gate reads it. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

/** How many mutants ended how. */
export type MutantCounts = Readonly<Record<MutantStatus, number>>;

/** Counts of one file or of several. */
export function countMutants(mutants: readonly Mutant[]): MutantCounts {
  const count = (status: MutantStatus) => mutants.filter((mutant) => mutant.status === status).length;
  return {
    Killed: count("Killed"),
    Survived: count("Survived"),
    NoCoverage: count("NoCoverage"),
    CompileError: count("CompileError"),
    RuntimeError: count("RuntimeError"),
    Timeout: count("Timeout"),
    Ignored: count("Ignored"),
    Pending: count("Pending"),
  };
}

/**
 * Share of mutants that the tests noticed, in percent; undefined when there was none to notice. Mutants that could not
 * be built or run, and those that were ignored, are no evidence for or against the tests.
 * @see https://stryker-mutator.io/docs/mutation-testing-elements/mutant-states-and-metrics/
 */
export function killRate(counts: MutantCounts): number | undefined {
  const noticed = counts.Killed + counts.Timeout;
  const valid = noticed + counts.Survived + counts.NoCoverage;
  return valid === 0 ? undefined : (noticed / valid) * 100;
}

/**
 * The kill rate when a timeout is no evidence: on a slow machine a mutant can time out that no test would notice.
 * Undefined when there is nothing else.
 */
export function killRateWithoutTimeouts(counts: MutantCounts): number | undefined {
  return killRate({ ...counts, Timeout: 0 });
}

/** A finding for each mutant that no test noticed, in the order of the files and lines. */
export function survivorFindings(report: MutationReport, block: Block): Finding[] {
  return Object.entries(report.files).flatMap(([path, { mutants }]) => {
    const lines = (block.files.find((file) => file.path === path)?.content ?? "").split("\n");
    return mutants
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .sort(
        (a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column,
      )
      .map((mutant) => survivorFinding(mutant, path, lines));
  });
}

function survivorFinding(mutant: Mutant, path: string, lines: readonly string[]): Finding {
  const { start, end } = mutant.location;
  const quote = lines[start.line - 1]?.trim().slice(0, 200) ?? "";
  const change = `${shortCode(textBetween(lines, start, end))} can become ${shortCode(mutant.replacement ?? "")}`;
  const survived = mutant.status === "Survived";
  return {
    code: survived ? "MUTATION-SURVIVED" : "MUTATION-NOT-COVERED",
    severity: "LOW",
    message: `${change} ${survived ? "and every test still passes" : "and no test runs it"} (${mutant.mutatorName})`,
    remedy: survived ? "Assert what this change would break." : "Write a test that runs this code.",
    path,
    line: start.line,
    ...(end.line > start.line ? { endLine: end.line } : {}),
    column: start.column,
    ...(quote === "" ? {} : { quote }),
  };
}

function textBetween(lines: readonly string[], start: Position, end: Position): string {
  const part = lines.slice(start.line - 1, end.line);
  if (part.length === 0) return "";
  part.push((part.pop() ?? "").slice(0, end.column - 1));
  part[0] = (part[0] ?? "").slice(start.column - 1);
  return part.join("\n");
}

const LONGEST_CODE = 80;

function shortCode(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `\`${line.length > LONGEST_CODE ? `${line.slice(0, LONGEST_CODE)}…` : line}\``;
}

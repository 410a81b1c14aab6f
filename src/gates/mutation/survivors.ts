import type { Block } from "../../block/block.ts";
import type { Finding } from "../gate.ts";
import { type Mutant, type MutationReport, mutantsInOrder } from "./mutation-report.ts";

type Position = Mutant["location"]["start"];

/** Names that a finding lists; a report with every test of every survivor would be as long as the run. */
const MOST_TESTS = 10;
const LONGEST_NAME = 200;

/** Lines of each side of a diff; what an emptied function held is in the source anyway. */
const MOST_DIFF_LINES = 8;
const LONGEST_DIFF_LINE = 200;
const LONGEST_CODE = 80;

/**
 * A finding for each mutant that no test noticed, in the order of the files and places: what was changed as a diff, and
 * the tests that ran over it and passed all the same.
 */
export function survivorFindings(report: MutationReport, block: Block): Finding[] {
  const names = testNames(report);
  const linesOf = new Map(block.files.map(({ path, content }) => [path, content.split("\n")]));
  return mutantsInOrder(report)
    .filter(({ mutant: { status, selected } }) => selected !== false && isUnnoticed(status))
    .map(({ path, mutant }) => survivorFinding(mutant, path, { lines: linesOf.get(path) ?? [], names }));
}

function isUnnoticed(status: Mutant["status"]): boolean {
  return status === "Survived" || status === "NoCoverage";
}

function survivorFinding(
  mutant: Mutant,
  path: string,
  { lines, names }: { readonly lines: readonly string[]; readonly names: ReadonlyMap<string, string> },
): Finding {
  const { start, end } = mutant.location;
  const quote = lines[start.line - 1]?.trim().slice(0, 200) ?? "";
  const survived = mutant.status === "Survived";
  const tests = survived ? boundedNames((mutant.coveredBy ?? []).map((id) => names.get(id) ?? id)) : [];
  const diff = diffOf(mutant, lines);
  return {
    code: survived ? "MUTATION-SURVIVED" : "MUTATION-NOT-COVERED",
    severity: "LOW",
    message: `${changeOf(mutant, lines)} ${survived ? "and every test still passes" : "and no test runs it"} (${mutant.mutatorName})`,
    remedy: survived ? "Assert what this change would break." : "Write a test that runs this code.",
    path,
    line: start.line,
    ...(end.line > start.line ? { endLine: end.line } : {}),
    column: start.column,
    ...(quote === "" ? {} : { quote }),
    ...(diff === undefined ? {} : { diff }),
    ...(tests.length === 0 ? {} : { tests }),
  };
}

function testNames({ testFiles }: MutationReport): Map<string, string> {
  const tests = Object.values(testFiles ?? {}).flatMap(({ tests }) => tests);
  return new Map(tests.map(({ id, name }) => [id, name]));
}

function boundedNames(names: readonly string[]): string[] {
  const shown = names.slice(0, MOST_TESTS).map((name) => name.slice(0, LONGEST_NAME));
  const left = names.length - shown.length;
  return left === 0 ? shown : [...shown, `… and ${left} more`];
}

function changeOf(mutant: Mutant, lines: readonly string[]): string {
  const { start, end } = mutant.location;
  if (mutant.replacement === undefined && mutant.description !== undefined) return shortCode(mutant.description);
  return `${shortCode(textBetween(lines, start, end))} can become ${shortCode(mutant.replacement ?? "")}`;
}

/**
 * The mutation as the lines of a unified diff: the changed lines before and after it. Undefined where the tool did not
 * say what stands there in the mutant.
 */
export function diffOf(
  { location: { start, end }, replacement }: Mutant,
  lines: readonly string[],
): string | undefined {
  const before = lines.slice(start.line - 1, end.line);
  if (replacement === undefined || before.length === 0) return undefined;
  const head = (before[0] ?? "").slice(0, start.column - 1);
  const tail = (before.at(-1) ?? "").slice(end.column - 1);
  const after = `${head}${replacement}${tail}`.split("\n");
  const header = `@@ -${rangeText(start.line, before.length)} +${rangeText(start.line, after.length)} @@`;
  return [header, ...boundedLines("-", before), ...boundedLines("+", after)].join("\n");
}

function rangeText(first: number, count: number): string {
  return count === 1 ? String(first) : `${first},${count}`;
}

function boundedLines(sign: "-" | "+", lines: readonly string[]): string[] {
  const shown = lines.slice(0, MOST_DIFF_LINES).map((line) => `${sign}${shortened(line, LONGEST_DIFF_LINE)}`);
  const left = lines.length - shown.length;
  return left === 0 ? shown : [...shown, `${sign}… ${left} more lines`];
}

function textBetween(lines: readonly string[], start: Position, end: Position): string {
  const part = lines.slice(start.line - 1, end.line);
  if (part.length === 0) return "";
  part.push((part.pop() ?? "").slice(0, end.column - 1));
  part[0] = (part[0] ?? "").slice(start.column - 1);
  return part.join("\n");
}

function shortCode(text: string): string {
  return `\`${shortened(text.replace(/\s+/g, " ").trim(), LONGEST_CODE)}\``;
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

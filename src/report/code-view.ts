import type { BlockVerdict, Finding, LineRange, ReportedMutant } from "../generated/types.ts";
import { type Token, type TokenKind, tokenLines } from "./syntax.ts";

/** A file of a block with all that the gates say of its lines. */
export interface CodeFile {
  readonly path: string;
  readonly lineCount: number;
  /** Laid out only when it is asked for: a large report shows a part of its files. */
  readonly lines: () => readonly CodeLine[];
  readonly mutants: readonly ReportedMutant[];
  /** Lines that count, and how many of them a test runs; undefined where nobody measured. */
  readonly coverage: { readonly covered: number; readonly total: number } | undefined;
  /** Findings with a place in this file. */
  readonly findings: readonly Finding[];
}

/** One line of a file. */
export interface CodeLine {
  /** From 1. */
  readonly number: number;
  readonly parts: readonly CodePart[];
  /** Undefined for a line that has nothing to run, and where nobody measured. */
  readonly covered: boolean | undefined;
  readonly findings: readonly Finding[];
  readonly mutants: readonly ReportedMutant[];
}

/** A stretch of a line; `unnoticed` where a change of it was noticed by no test. */
export interface CodePart {
  readonly kind: TokenKind;
  readonly text: string;
  readonly unnoticed: boolean;
}

/** The sources of a block that the report holds, those with findings first, each group by path. */
export function codeFilesOf(block: BlockVerdict): CodeFile[] {
  const findings = block.gates.flatMap((gate) => gate.findings);
  const covered = block.gates.flatMap((gate) => gate.lines ?? []);
  const mutants = block.gates.flatMap((gate) => gate.mutants ?? []);
  const files = (block.sources ?? []).map(({ path, content }): CodeFile => {
    const ofFile = { findings: findings.filter(isIn(path)), mutants: mutants.filter(isIn(path)) };
    const measured = covered.filter(isIn(path));
    const hits = hitsOf(
      measured.flatMap((file) => file.covered),
      measured.flatMap((file) => file.uncovered),
    );
    const counts = [...hits.values()];
    return {
      path,
      ...ofFile,
      lineCount: content.replace(/\n$/, "").split("\n").length,
      lines: () => linesOf(path, content, { ...ofFile, hits }),
      coverage:
        measured.length === 0 ? undefined : { covered: counts.filter((hit) => hit).length, total: counts.length },
    };
  });
  return files.toSorted(
    (a, b) => Number(b.findings.length > 0) - Number(a.findings.length > 0) || (a.path < b.path ? -1 : 1),
  );
}

function isIn(wanted: string): (placed: { readonly path?: string }) => boolean {
  return ({ path }) => path === wanted;
}

/** A report can name any number as the end of a stretch. */
const MOST_LINES = 100_000;

function hitsOf(covered: readonly LineRange[], uncovered: readonly LineRange[]): Map<number, boolean> {
  const hits = new Map<number, boolean>();
  const mark = (ranges: readonly LineRange[], hit: boolean) => {
    for (const [first = 1, last = first] of ranges) {
      for (let line = first; line <= Math.min(last, MOST_LINES); line += 1) hits.set(line, hit);
    }
  };
  mark(covered, true);
  mark(uncovered, false);
  return hits;
}

interface LineFacts {
  readonly findings: readonly Finding[];
  readonly mutants: readonly ReportedMutant[];
  readonly hits: ReadonlyMap<number, boolean>;
}

function linesOf(path: string, content: string, { findings, mutants, hits }: LineFacts): CodeLine[] {
  const byLine = Map.groupBy(findings, ({ line = 1 }) => line);
  const mutantsByLine = Map.groupBy(mutants, ({ line }) => line);
  const unnoticed = mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  const lines = tokenLines(path, content);
  // The last line feed ends a line and begins none.
  if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines.map((tokens, index) => {
    const number = index + 1;
    return {
      number,
      parts: partsOf(tokens, stretchesOn(number, unnoticed)),
      covered: hits.get(number),
      findings: byLine.get(number) ?? [],
      mutants: mutantsByLine.get(number) ?? [],
    };
  });
}

type Stretch = readonly [from: number, to: number];

/** Where a line would change, in UTF-16 units from 0. */
function stretchesOn(line: number, mutants: readonly ReportedMutant[]): Stretch[] {
  return mutants
    .filter((mutant) => mutant.line <= line && line <= (mutant.endLine ?? mutant.line))
    .map((mutant) => [
      mutant.line === line ? mutant.column - 1 : 0,
      (mutant.endLine ?? mutant.line) === line && mutant.endColumn !== undefined
        ? mutant.endColumn - 1
        : Number.POSITIVE_INFINITY,
    ]);
}

/** The tokens cut where a stretch begins or ends. */
function partsOf(tokens: readonly Token[], stretches: readonly Stretch[]): CodePart[] {
  if (stretches.length === 0) return tokens.map((token) => ({ ...token, unnoticed: false }));
  const edges = [...new Set(stretches.flat())].sort((a, b) => a - b);
  const parts: CodePart[] = [];
  let start = 0;
  for (const { kind, text } of tokens) {
    const end = start + text.length;
    const cuts = [start, ...edges.filter((edge) => edge > start && edge < end), end];
    for (const [index, from] of cuts.slice(0, -1).entries()) {
      const to = cuts[index + 1] ?? end;
      const unnoticed = stretches.some(([first, last]) => first <= from && to <= last);
      parts.push({ kind, text: text.slice(from - start, to - start), unnoticed });
    }
    start = end;
  }
  return parts;
}

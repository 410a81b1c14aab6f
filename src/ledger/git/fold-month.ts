import type { LedgerProblem, LedgerRecord } from "../ledger.ts";
import { subjectOf } from "../records.ts";
import { recordInFile } from "./layout.ts";

/** A file of a month with what it holds. */
export interface MonthFile {
  readonly path: string;
  readonly content: Buffer;
}

/** What a closed month becomes. */
export interface FoldedMonth {
  /** Whole content by path. */
  readonly write: ReadonlyMap<string, Buffer>;
  readonly records: number;
}

interface Line {
  readonly key: string;
  readonly isControl: boolean;
  /** With its end. */
  readonly bytes: Buffer;
}

const LINE_FEED = 10;
/** GitHub refuses files of 100 MB and warns from 50 MB on. */
const MOST_PART_BYTES = 32 * 1024 * 1024;

/**
 * All lines of a month's files as one file in the order in which the records were made, those of decisions as another
 * one; in parts where one would be too large. Every line stays as it is, byte by byte. A line that is no record is a
 * problem, and then nothing is folded: it may be all that is left of an event.
 * @param files in the order of their paths
 */
export function foldMonth(
  month: string,
  files: readonly MonthFile[],
  mostPartBytes = MOST_PART_BYTES,
): FoldedMonth | readonly LedgerProblem[] {
  const lines: Line[] = [];
  const problems: LedgerProblem[] = [];
  for (const { path, content } of files) {
    let number = 0;
    for (const bytes of linesOf(content)) {
      number += 1;
      const record = recordInFile(path, bytes.toString("utf8"));
      if (typeof record === "string") problems.push({ path: `${path}:${number}`, message: record });
      else lines.push({ key: orderOf(record), isControl: record.kind === "ledger-control", bytes });
    }
  }
  if (problems.length > 0) return problems;
  // Stable: records of one flow and one moment stay in the order in which they were written.
  lines.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const base = month.replace("-", "/");
  const write = new Map([
    ...partsOf(
      base,
      lines.filter(({ isControl }) => !isControl),
      mostPartBytes,
    ),
    ...partsOf(
      `${base}-control`,
      lines.filter(({ isControl }) => isControl),
      mostPartBytes,
    ),
  ]);
  return { write, records: lines.length };
}

/** By what the records of a folded month are sorted: as in a reading. */
export function orderOf(record: LedgerRecord): string {
  return `${record.recordedAt} ${subjectOf(record)}`;
}

/** Each line with its end; the last one gets the end that it may lack. Empty lines are left out. */
export function linesOf(content: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < content.length; ) {
    const end = content.indexOf(LINE_FEED, start);
    const next = end === -1 ? content.length : end + 1;
    const line = content.subarray(start, next);
    if (end === -1) lines.push(Buffer.concat([line, Buffer.from("\n")]));
    else if (line.length > 1) lines.push(line);
    start = next;
  }
  return lines;
}

function partsOf(base: string, lines: readonly Line[], mostPartBytes: number): [string, Buffer][] {
  const parts: Buffer[][] = [];
  let sizeBytes = Number.POSITIVE_INFINITY;
  for (const { bytes } of lines) {
    if (sizeBytes + bytes.length > mostPartBytes) {
      parts.push([]);
      sizeBytes = 0;
    }
    parts.at(-1)?.push(bytes);
    sizeBytes += bytes.length;
  }
  return parts.map((part, index) => [
    index === 0 ? `${base}.jsonl` : `${base}-${index + 1}.jsonl`,
    Buffer.concat(part),
  ]);
}

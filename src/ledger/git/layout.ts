import { canonicalJson } from "../../base/digest.ts";
import type { LedgerProblem, LedgerRecord } from "../ledger.ts";
import { dayPathOf, recordFromText, subjectOf } from "../records.ts";

/** A file of the branch that holds records, one canonical JSON text a line. */
export interface LedgerPath {
  /** `yyyy-mm` in UTC. */
  readonly month: string;
  /** `yyyy-mm-dd`; undefined for what a closed month was folded into. */
  readonly day?: string;
  /** True for a file that holds decisions alone, false for one that holds none. */
  readonly control: boolean;
}

const DAY_FILE = /^(\d{4})\/(\d{2})\/(\d{2})\/(control|flow-[0-9a-f]{12})\.jsonl$/;
const MONTH_FILE = /^(\d{4})\/(\d{2})(-control)?(?:-\d{1,4})?\.jsonl$/;

/** What a path holds, or undefined for one that is no part of the record. */
export function ledgerPathFrom(path: string): LedgerPath | undefined {
  const inDay = DAY_FILE.exec(path);
  if (inDay !== null) {
    const [, year, month, day, subject] = inDay;
    return { month: `${year}-${month}`, day: `${year}-${month}-${day}`, control: subject === "control" };
  }
  const inMonth = MONTH_FILE.exec(path);
  if (inMonth === null) return undefined;
  return { month: `${inMonth[1]}-${inMonth[2]}`, control: inMonth[3] !== undefined };
}

/** Where the table of figures is that was made of what a closed month was folded into. It is no part of the record. */
export function figuresPath(month: string): string {
  return `${month.replace("-", "/")}.figures`;
}

/** The month of a table of figures, or undefined for any other path. */
export function monthOfFigures(path: string): string | undefined {
  const found = /^(\d{4})\/(\d{2})\.figures$/.exec(path);
  return found === null ? undefined : `${found[1]}-${found[2]}`;
}

/** True for a file of entries that a month was folded into. */
export function isEntriesOf(month: string, path: string): boolean {
  const place = ledgerPathFrom(path);
  return place !== undefined && place.day === undefined && !place.control && place.month === month;
}

/** Where a record is written: `<yyyy>/<mm>/<dd>/<flow>.jsonl`, decisions into `control.jsonl`. */
export function recordPath(record: LedgerRecord): string {
  return `${dayPathOf(record).join("/")}/${subjectOf(record)}.jsonl`;
}

/** A record's line, without its end. */
export function recordLine(record: LedgerRecord): string {
  return canonicalJson(record);
}

/** What a file of the branch holds. */
export interface LedgerFileContent {
  readonly records: readonly LedgerRecord[];
  readonly problems: readonly LedgerProblem[];
}

/** The records of a file, line by line; a line that is none, or that belongs elsewhere, is a problem. Never throws. */
export function parseLedgerFile(path: string, bytes: Buffer): LedgerFileContent {
  const records: LedgerRecord[] = [];
  const problems: LedgerProblem[] = [];
  let number = 0;
  for (const line of bytes.toString("utf8").split("\n")) {
    number += 1;
    if (line === "") continue;
    const record = recordInFile(path, line);
    if (typeof record === "string") problems.push({ path: `${path}:${number}`, message: record });
    else records.push(record);
  }
  return { records, problems };
}

/** The record that a line of a file holds, or what is wrong with it there as a sentence without a subject. Never throws. */
export function recordInFile(path: string, line: string): LedgerRecord | string {
  const record = recordFromText(line);
  if (typeof record === "string") return record;
  return belongsInto(record, path) ? record : `is a record that belongs into ${recordPath(record)}`;
}

function belongsInto(record: LedgerRecord, path: string): boolean {
  const place = ledgerPathFrom(path);
  if (place === undefined) return false;
  if (place.day !== undefined) return recordPath(record) === path;
  return record.recordedAt.startsWith(place.month) && (record.kind === "ledger-control") === place.control;
}

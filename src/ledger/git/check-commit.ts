import { isTableOf, type TablePart } from "../figures/month-table.ts";
import { SET_ASIDE_FILE } from "../set-aside.ts";
import type { FileChange, HistoryCommit } from "./branch-history.ts";
import { foldedLinesProblem } from "./check-fold.ts";
import { type ChangedContent, checkRepair, type InvalidLine, type RemovedLine } from "./check-repair.ts";
import { linesOf } from "./fold-month.ts";
import { ledgerPathFrom, monthOfFigures, recordInFile } from "./layout.ts";

/** Something in the history that an append-only ledger does not have. */
export interface LedgerFinding {
  /** tampered: what was recorded was changed or taken away; invalid: a line that was added is no record. */
  readonly kind: "tampered" | "invalid";
  readonly commit: string;
  /** A file of the branch, with the number of the line where one is meant; the branch's name for all of it. */
  readonly path: string;
  /** What is wrong, as a sentence without a subject. */
  readonly message: string;
}

/** What was found in one commit. */
export interface CheckedCommit {
  readonly findings: readonly LedgerFinding[];
  /** How many records it added. */
  readonly added: number;
  /** Its lines that are no records: each is one of the findings, until a later commit sets it aside. */
  readonly invalid: readonly InvalidLine[];
  /** Lines that it set aside as it should. */
  readonly setAside: readonly RemovedLine[];
}

/** What a commit is checked with. */
export interface CommitContents {
  readonly contentOf: (blob: string) => Buffer;
  /** What the month is folded into at this commit; asked of months whose table of figures it changed. */
  readonly partsOf: (month: string) => readonly TablePart[];
}

/** What is wrong with one commit, its files' contents at hand. */
export function checkCommit({ commit, changes }: HistoryCommit, { contentOf, partsOf }: CommitContents): CheckedCommit {
  const findings: LedgerFinding[] = [];
  const invalid: InvalidLine[] = [];
  let added = 0;
  const ofTheRecord = changes.filter(({ path }) => isOfTheRecord(path));
  for (const { path } of ofTheRecord.filter(({ isFile }) => !isFile)) {
    findings.push({ kind: "tampered", commit, path, message: "became something else than an ordinary file" });
  }
  const files = ofTheRecord.filter(({ isFile }) => isFile);
  for (const { path, after } of files) {
    const month = monthOfFigures(path);
    if (month === undefined || after === undefined) continue;
    const parts = partsOf(month).map((part) => ({ ...part, content: contentOf(part.object) }));
    if (isTableOf(contentOf(after), parts)) continue;
    findings.push({ kind: "tampered", commit, path, message: "does not say what the lines of its month say" });
  }
  const all = files.filter(({ path }) => isOfLines(path)).map((change) => readChange(change, contentOf));
  const repair = checkRepair(all);
  for (const problem of repair.problems) findings.push({ commit, ...problem });
  const read = all.filter(({ path }) => !repair.explains.has(path));
  const folds = foldsIn(read);
  for (const change of read) {
    if (folds.get(monthOf(change))?.includes(change) === true) continue;
    const start = grownFrom(change);
    if (start === undefined) findings.push({ kind: "tampered", commit, path: change.path, message: loss(change) });
    else {
      const { records, problems } = addedLines(change, start);
      added += records;
      for (const { bytes, ...problem } of problems) {
        const finding = { kind: "invalid", commit, ...problem } as const;
        findings.push(finding);
        invalid.push({ finding, path: change.path, bytes });
      }
    }
  }
  for (const files of folds.values()) {
    const problem = foldedLinesProblem(files);
    if (problem !== undefined) findings.push({ kind: "tampered", commit, ...problem });
  }
  return { findings, added, invalid, setAside: repair.removed };
}

/**
 * The files that took part in folding a month or in taking that back, by month: where a day is gone, or where what a
 * month was folded into did not only grow. A day that was there before and is still there took no part: it may only grow.
 */
function foldsIn(changes: readonly ChangedContent[]): Map<string, ChangedContent[]> {
  const folds = new Map<string, ChangedContent[]>();
  const takesPart = (change: ChangedContent) => {
    const place = ledgerPathFrom(change.path);
    if (place === undefined) return false;
    return place.day === undefined || change.after === undefined || change.before === undefined;
  };
  for (const change of changes) {
    if (takesPart(change) && grownFrom(change) === undefined) folds.set(monthOf(change), []);
  }
  for (const change of changes) if (takesPart(change)) folds.get(monthOf(change))?.push(change);
  return folds;
}

function monthOf({ path }: ChangedContent): string {
  return ledgerPathFrom(path)?.month ?? "";
}

/** What belongs to no record, such as a README, may change as its owner likes. */
export function isOfTheRecord(path: string): boolean {
  return isOfLines(path) || monthOfFigures(path) !== undefined;
}

function isOfLines(path: string): boolean {
  return path.endsWith(".jsonl") || path === SET_ASIDE_FILE;
}

function readChange({ path, before, after }: FileChange, contentOf: (blob: string) => Buffer): ChangedContent {
  return {
    path,
    before: before === undefined ? undefined : contentOf(before),
    after: after === undefined ? undefined : contentOf(after),
  };
}

/** Where the new content begins in a file that only grew at its end; undefined for any other change. */
function grownFrom({ before, after }: ChangedContent): number | undefined {
  if (after === undefined) return undefined;
  if (before === undefined || before.length === 0) return 0;
  if (!after.subarray(0, before.length).equals(before)) return undefined;
  const endsWhole = before.at(-1) === 10 || after.length === before.length || after[before.length] === 10;
  return endsWhole ? before.length : undefined;
}

function addedLines({ path, after }: ChangedContent, start: number) {
  const content = after ?? Buffer.alloc(0);
  const before = start === 0 ? 0 : linesOf(content.subarray(0, start)).length;
  const lines = linesOf(content.subarray(start));
  const problems = lines.flatMap((line, index) => {
    const record = recordInFile(path, line.toString("utf8"));
    return typeof record === "string"
      ? [{ path: `${path}:${before + index + 1}`, message: record, bytes: line.subarray(0, -1) }]
      : [];
  });
  return { records: lines.length - problems.length, problems };
}

/** What a file lost that did not only grow. */
function loss({ before, after }: ChangedContent): string {
  if (after === undefined) return "was removed";
  const [old, fresh] = [linesOf(before ?? Buffer.alloc(0)), linesOf(after)];
  const at = old.findIndex((line, index) => fresh[index]?.equals(line) !== true);
  const gone = old[at];
  if (gone === undefined) return "was changed at its end";
  const isElsewhere = fresh.some((line) => line.equals(gone));
  return isElsewhere ? `was put into another order from line ${at + 1} on` : `lost or changed line ${at + 1}`;
}

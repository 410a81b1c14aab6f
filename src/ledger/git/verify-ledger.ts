import type { Clock } from "../../base/clock.ts";
import { usageError } from "../../base/errors.ts";
import type { Progress } from "../../base/progress.ts";
import type { TablePart } from "../figures/month-table.ts";
import { branchHistory, type HistoryCommit } from "./branch-history.ts";
import { checkCommit, isOfTheRecord, type LedgerFinding } from "./check-commit.ts";
import { InvalidLines } from "./check-repair.ts";
import { unreadable } from "./git-failure.ts";
import { isEntriesOf, monthOfFigures } from "./layout.ts";
import type { LedgerBranch } from "./ledger-branch.ts";
import type { LedgerParts } from "./ledger-parts.ts";

/** What a check of the ledger's history came to. */
export interface LedgerVerification {
  /** Undefined for a ledger that is not there yet. */
  readonly tip: string | undefined;
  /** How many commits were looked at. */
  readonly commits: number;
  /** How many records they added. */
  readonly records: number;
  readonly findings: readonly LedgerFinding[];
}

/** What to check. */
export interface VerifyRequest {
  /** A commit that an auditor has kept: it must still belong to the history, and only what came after it is looked at. */
  readonly since?: string | undefined;
  /** Takes the history as it is for the one that this machine has seen, whatever is found. */
  readonly accept?: boolean;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/** So many commits are looked at with the contents of their files at hand. */
const CHUNK = 500;

/**
 * Checks the whole chain: each commit has one parent and only adds lines at the end of files, or folds a closed month
 * and keeps every line, or sets lines aside that are no records; each line that came and was not set aside is a record; a
 * table of figures says what the lines of its month say; and what this machine, or an auditor, has seen before is still
 * part of the history. Throws `LEDGER_UNREADABLE`.
 */
export async function verifyLedger(parts: LedgerParts, request: VerifyRequest): Promise<LedgerVerification> {
  const { branch, clock } = parts;
  const { signal, since } = request;
  if (since !== undefined) assertCommitName(since);
  const remote = await branch.remote.tip(signal);
  if ("kind" in remote) throw unreadable(branch, remote);
  const { tip } = remote;
  const seen = await branch.seenTip();
  if (tip === undefined) {
    const findings = seen === undefined ? [] : [tampered(branch, seen, "is gone from the remote")];
    return { tip, commits: 0, records: 0, findings };
  }
  const failure = await branch.remote.fetchHistory(tip, signal);
  if (failure !== undefined) throw unreadable(branch, failure);
  let findings: LedgerFinding[] = [];
  if (seen !== undefined && !(await branch.isAncestor(seen, tip))) findings.push(tampered(branch, seen, REWRITTEN));
  const from = since === undefined ? undefined : await branch.commitNamed(since);
  if (since !== undefined && (from === undefined || !(await branch.isAncestor(from, tip)))) {
    findings.push(tampered(branch, since, "was rewritten: the commit that you gave is no part of it"));
  }
  const isBase = findings.length === 0;
  const history = await branchHistory(branch, { tip, since: isBase ? from : undefined });
  const isWhole = !isBase || from === undefined;
  const { records, withdrawn } = await checkHistory(branch, { ...request, history, findings, isWhole, clock });
  findings = findings.filter((finding) => !withdrawn.has(finding));
  const isClean = findings.every(({ kind }) => kind === "invalid");
  if (isClean || request.accept === true) await branch.remember(tip, seen);
  return { tip, commits: history.length, records, findings };
}

const REWRITTEN = "was rewritten: this commit, which this machine has seen, is no part of it any more";

async function checkHistory(
  branch: LedgerBranch,
  work: {
    readonly history: readonly HistoryCommit[];
    readonly findings: LedgerFinding[];
    /** True when it begins with the branch itself. */
    readonly isWhole: boolean;
    readonly clock: Clock;
    readonly progress: Progress;
    readonly signal?: AbortSignal;
  },
): Promise<{ readonly records: number; readonly withdrawn: ReadonlySet<LedgerFinding> }> {
  const { history, findings, isWhole, progress, clock, signal } = work;
  const step = { step: "verify-ledger", title: `checking ${history.length} commits of the ledger` };
  const startedMs = clock.monotonicMs();
  progress({ kind: "step-started", ...step });
  const invalid = new InvalidLines();
  const withdrawn = new Set<LedgerFinding>();
  let records = 0;
  for (let start = 0; start < history.length; start += CHUNK) {
    signal?.throwIfAborted();
    const chunk = history.slice(start, start + CHUNK);
    const parts = await partsOfTables(branch, chunk);
    const contents = await contentsOf(branch, chunk, parts);
    for (const [index, commit] of chunk.entries()) {
      const parents = isWhole && start + index === 0 ? 0 : 1;
      if (commit.parents.length !== parents) {
        findings.push(tampered(branch, commit.commit, `is no chain: this commit has ${commit.parents.length} parents`));
      }
      const checked = checkCommit(commit, {
        contentOf: (blob) => contents.get(blob) ?? Buffer.alloc(0),
        partsOf: (month) => parts.get(`${commit.commit} ${month}`) ?? [],
      });
      findings.push(...checked.findings);
      records += checked.added;
      for (const line of checked.invalid) invalid.add(line);
      for (const line of checked.setAside) {
        const finding = invalid.take(line);
        if (finding !== undefined) withdrawn.add(finding);
      }
    }
  }
  const outcome = findings.every((finding) => withdrawn.has(finding)) ? "passed" : "failed";
  progress({ kind: "step-ended", ...step, outcome, durationMs: clock.monotonicMs() - startedMs });
  return { records, withdrawn };
}

/** What the months are folded into whose table of figures a commit changed, by commit and month. */
async function partsOfTables(branch: LedgerBranch, commits: readonly HistoryCommit[]) {
  const parts = new Map<string, readonly TablePart[]>();
  for (const { commit, changes } of commits) {
    const months = changes.flatMap(({ path, after }) => (after === undefined ? [] : (monthOfFigures(path) ?? [])));
    if (months.length === 0) continue;
    const files = [...(await branch.snapshot(commit)).files];
    for (const month of months) {
      const found = files.filter(([path]) => isEntriesOf(month, path));
      parts.set(
        `${commit} ${month}`,
        found.map(([path, object]) => ({ path, object })),
      );
    }
  }
  return parts;
}

async function contentsOf(
  branch: LedgerBranch,
  commits: readonly HistoryCommit[],
  parts: ReadonlyMap<string, readonly TablePart[]>,
): Promise<Map<string, Buffer>> {
  const blobs = new Set<string>();
  for (const { changes } of commits) {
    for (const { path, before, after, isFile } of changes) {
      if (!isFile || !isOfTheRecord(path)) continue;
      for (const blob of [before, after]) if (blob !== undefined) blobs.add(blob);
    }
  }
  for (const { object } of [...parts.values()].flat()) blobs.add(object);
  const contents = new Map<string, Buffer>();
  await branch.readBlobs([...blobs], (blob, content) => contents.set(blob, content));
  return contents;
}

function tampered(branch: LedgerBranch, commit: string, message: string): LedgerFinding {
  return { kind: "tampered", commit, path: branch.branch, message };
}

function assertCommitName(name: string): void {
  if (/^[0-9a-f]{7,64}$/.test(name)) return;
  throw usageError(
    "INPUT_INVALID",
    `${JSON.stringify(name.slice(0, 60))} is no name of a commit`,
    "Give the commit that an earlier `blocks ledger verify --json` named as tip.",
  );
}

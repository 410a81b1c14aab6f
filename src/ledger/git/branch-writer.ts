import { randomUUID } from "node:crypto";
import type { Clock } from "../../base/clock.ts";
import type { LedgerRecord } from "../ledger.ts";
import { subjectOf } from "../records.ts";
import { additionsTo } from "./additions.ts";
import { backoffMs } from "./backoff.ts";
import type { BranchReader } from "./branch-reader.ts";
import type { PushOutcome } from "./branch-remote.ts";
import { unwritable } from "./git-failure.ts";
import type { LedgerBranch, NewCommit, Snapshot } from "./ledger-branch.ts";

/** What a writer of the branch is made with. */
export interface BranchWriterOptions {
  readonly branch: LedgerBranch;
  readonly reader: BranchReader;
  readonly clock: Clock;
  readonly random: () => number;
  /** How long others may be faster before it gives up, in milliseconds. */
  readonly patienceMs: number;
}

/** What is to become of the branch as it is now. */
export interface PlannedCommit<T> {
  /** Undefined when there is nothing to change. */
  readonly commit: Omit<NewCommit, "parent" | "at"> | undefined;
  readonly value: T;
}

/** What was recorded, and at which commit. */
export interface Written<T> {
  readonly value: T;
  readonly tip: string | undefined;
}

const MOST_FAILURES = 5;

/**
 * Brings a commit to the end of the branch. When another writer is faster, the plan is made again from what that one
 * left; whoever is fastest always gets through. A push of which nobody knows how it ended is looked for before anything
 * is planned anew: what arrived is not written twice. Throws `LEDGER_UNREADABLE`, `LEDGER_UNWRITABLE`, what `plan` throws,
 * and the signal's reason.
 */
export async function writeToBranch<T>(
  options: BranchWriterOptions,
  plan: (snapshot: Snapshot) => Promise<PlannedCommit<T>>,
  signal?: AbortSignal,
): Promise<Written<T>> {
  const { branch, reader, clock, random } = options;
  const startedMs = clock.monotonicMs();
  const unsure: Written<T>[] = [];
  let outcome: PushOutcome | undefined;
  let failures = 0;
  let shortestRoundMs = Number.POSITIVE_INFINITY;
  for (let lost = 0; ; lost += 1) {
    const roundStartedMs = clock.monotonicMs();
    const snapshot = await reader.refresh({ signal });
    const arrived = await arrivedIn(branch, snapshot, unsure);
    if (arrived !== undefined) return arrived;
    giveUpIf(options, { outcome, failures, spentMs: clock.monotonicMs() - startedMs });
    const { commit, value } = await plan(snapshot);
    if (commit === undefined) return { value, tip: snapshot.tip };
    const tip = await branch.commit({ ...commit, parent: snapshot.tip, at: clock.now() });
    outcome = await branch.remote.push(tip, signal);
    if (outcome.kind === "accepted") {
      reader.advance(tip);
      return { value, tip };
    }
    // Also an old one may still arrive: the server may be at work on it.
    if (outcome.kind === "unknown" || (outcome.kind === "outrun" && outcome.wasSent)) unsure.push({ value, tip });
    failures = outcome.kind === "unknown" ? failures + 1 : 0;
    shortestRoundMs = Math.min(shortestRoundMs, clock.monotonicMs() - roundStartedMs);
    await clock.sleep(backoffMs(lost, shortestRoundMs, random), signal);
  }
}

/** The commit of which nobody knew whether it had arrived, and which has. */
async function arrivedIn<T>(
  branch: LedgerBranch,
  { tip }: Snapshot,
  unsure: readonly Written<T>[],
): Promise<Written<T> | undefined> {
  if (tip === undefined) return undefined;
  for (const sent of unsure) {
    if (sent.tip !== undefined && (sent.tip === tip || (await branch.isAncestor(sent.tip, tip)))) return sent;
  }
  return undefined;
}

function giveUpIf(
  { branch, patienceMs }: BranchWriterOptions,
  state: { readonly outcome: PushOutcome | undefined; readonly failures: number; readonly spentMs: number },
): void {
  const { outcome, failures, spentMs } = state;
  if (outcome?.kind === "refused") throw unwritable(branch, { kind: "refused", detail: outcome.detail });
  if (outcome?.kind === "unknown" && failures >= MOST_FAILURES) {
    throw unwritable(branch, { kind: "other", detail: outcome.detail });
  }
  if (outcome !== undefined && spentMs > patienceMs) {
    const detail = `others were faster for ${Math.round(spentMs / 1000)} s`;
    throw unwritable(branch, { kind: "busy", detail });
  }
}

/** The commit that adds records, and for each of them whether it is new. Throws `LEDGER_UNREADABLE`. */
export async function planRecords(
  branch: LedgerBranch,
  snapshot: Snapshot,
  records: readonly LedgerRecord[],
): Promise<PlannedCommit<readonly boolean[]>> {
  const { write, added } = await additionsTo(branch, snapshot, records);
  if (write.size === 0) return { commit: undefined, value: added };
  const fresh = records.filter((_record, index) => added[index]);
  return { commit: { message: messageOf(fresh), write }, value: added };
}

/** The last line makes two commits differ that say the same: only one of them is the one that a writer has sent. */
function messageOf(records: readonly LedgerRecord[]): string {
  const [first] = records;
  const subject =
    records.length === 1 && first !== undefined
      ? `Record ${first.event} of ${subjectOf(first)}`
      : `Record ${records.length} events`;
  return `${subject}\n\nBlocks-Write: ${randomUUID()}\n`;
}

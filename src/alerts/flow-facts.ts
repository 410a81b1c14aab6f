import type { LedgerEntry } from "../generated/types.ts";

/** How a flow ended, as alerts see it. A block that could not be decided on counts as failed: it is no verdict of quality. */
export type FlowOutcome = "success" | "rejected" | "failed" | "cancelled";

/** What alert rules have to know of one flow. Times are milliseconds since 1970. */
export interface FlowFacts {
  readonly repository: string;
  readonly flow: string;
  /** Undefined while it runs. */
  readonly end: { readonly outcome: FlowOutcome; readonly atMs: number } | undefined;
  /** Undefined when it is not known. */
  readonly durationSeconds: number | undefined;
  /** Of the mutation gate, in percent; undefined before it has run. */
  readonly kill: { readonly percent: number; readonly atMs: number } | undefined;
  /** What was spent, when it was booked: the cost grows from entry to entry, and each increase is booked once. */
  readonly bookings: readonly { readonly costUsd: number; readonly atMs: number }[];
}

/**
 * The flows of a ledger that have an entry after `sinceMs`, each with all that is known of it by `nowMs`: later entries are
 * of machines whose clocks run ahead, and count when their time has come.
 * @param entries from the oldest to the newest
 */
export function flowFactsFrom(
  entries: readonly LedgerEntry[],
  { sinceMs, nowMs }: { readonly sinceMs: number; readonly nowMs: number },
): FlowFacts[] {
  const since = new Date(sinceMs).toISOString();
  const now = new Date(nowMs).toISOString();
  // Times of one form: their texts are in the order of the times, and need not be parsed. Ids alone are looked for first,
  // since nearly all entries of a large ledger are of flows that ended long ago.
  const recent = new Set<string>();
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at];
    if (entry === undefined || entry.recordedAt <= since) break;
    if (entry.recordedAt <= now) recent.add(entry.flow);
  }
  const byFlow = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (!recent.has(entry.flow) || entry.recordedAt > now) continue;
    const key = `${entry.flow} ${entry.repository}`;
    const found = byFlow.get(key);
    if (found === undefined) byFlow.set(key, [entry]);
    else found.push(entry);
  }
  return [...byFlow.values()].map(factsOf);
}

function factsOf(entries: readonly LedgerEntry[]): FlowFacts {
  const last = endOf(entries);
  const outcome = last === undefined ? undefined : outcomeOf(last.event, last.verdict);
  const checked = entries.findLast(({ gates }) => gates?.["mutation"]?.figure !== undefined);
  const percent = checked?.gates?.["mutation"]?.figure;
  const durationMs = entries.findLast((entry) => entry.durationMs !== undefined)?.durationMs;
  return {
    repository: entries[0]?.repository ?? "",
    flow: entries[0]?.flow ?? "",
    end: last === undefined || outcome === undefined ? undefined : { outcome, atMs: Date.parse(last.recordedAt) },
    durationSeconds: durationMs === undefined ? undefined : durationMs / 1000,
    kill:
      checked === undefined || percent === undefined ? undefined : { percent, atMs: Date.parse(checked.recordedAt) },
    bookings: bookingsOf(entries),
  };
}

/**
 * The entry that ended the flow. What is stored is not undone by a settlement: the two come from different machines, whose
 * clocks differ. A failure or a cancellation is undone by what is newer, since a flow can be run again.
 */
function endOf(entries: readonly LedgerEntry[]): LedgerEntry | undefined {
  const at = entries.findLastIndex(({ event }) => outcomeOf(event, undefined) !== undefined);
  if (entries[at]?.event !== "settled") return entries[at];
  const stoppedAt = entries.findLastIndex(({ event }) => event === "failed" || event === "cancelled");
  return entries.findLast(({ event }, index) => event === "stored" && index > stoppedAt) ?? entries[at];
}

/** The outcome that an event stands for; undefined for one that ends nothing. */
function outcomeOf(event: LedgerEntry["event"], verdict: LedgerEntry["verdict"]): FlowOutcome | undefined {
  switch (event) {
    case "failed":
    case "cancelled":
      return event;
    case "settled":
      return "success";
    case "stored":
      if (verdict === "error") return "failed";
      return verdict === "fail" ? "rejected" : "success";
    default:
      return undefined;
  }
}

function bookingsOf(entries: readonly LedgerEntry[]): { costUsd: number; atMs: number }[] {
  const bookings: { costUsd: number; atMs: number }[] = [];
  let bookedUsd = 0;
  for (const { event, costUsd, recordedAt } of entries) {
    if (costUsd === undefined || event === "reserved" || event === "released" || costUsd <= bookedUsd) continue;
    bookings.push({ costUsd: costUsd - bookedUsd, atMs: Date.parse(recordedAt) });
    bookedUsd = costUsd;
  }
  return bookings;
}

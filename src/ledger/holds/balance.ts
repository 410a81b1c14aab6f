import type { LedgerEntry } from "../../generated/types.ts";

/** A vendor whose tokens are counted. */
export type QuotaProvider = "anthropic" | "openai" | "google";

/** All of them, in the order in which they are shown. */
export const QUOTA_PROVIDERS: readonly QuotaProvider[] = ["anthropic", "openai", "google"];

/** The money of one scope, in US dollars. */
export interface ScopeBalance {
  /** What was recorded as spent. */
  readonly spentUsd: number;
  /** What is put aside for flows that have not ended. */
  readonly heldUsd: number;
}

/** What a ledger says of money and tokens at one moment. */
export interface Balance {
  /** Of today, UTC, everything in the ledger. */
  readonly day: ScopeBalance;
  /** Of the calendar month, UTC, everything in the ledger. */
  readonly month: ScopeBalance;
  /** The same of one repository. */
  readonly repositoryDay: ScopeBalance;
  readonly repositoryMonth: ScopeBalance;
  /** Tokens of today by provider, input and output together; what is put aside counts. */
  readonly tokensToday: Readonly<Record<QuotaProvider, number>>;
}

/** One booking: what an entry says beyond what the flow's earlier entries had said. */
interface Booking {
  readonly day: string;
  readonly repository: string;
  readonly costUsd: number;
  readonly tokens: Readonly<Record<QuotaProvider, number>>;
}

/**
 * Adds up what the entries say. The cost of a flow is cumulative, so each entry counts with its increase, on the UTC day
 * on which it was recorded; so do its tokens, but for each run of the flow apart, since no run knows what another has used. A reservation counts as held until an entry names its end or its time is over, on whatever day
 * it was made, since what it pays for is booked when it ends. A flow that ended without a known cost counts with all that
 * had been put aside for it: unknown is never nothing.
 *
 * `entries` are in the order of a reading.
 */
export function balanceOf(
  entries: readonly LedgerEntry[],
  at: { readonly repository: string; readonly now: Date },
): Balance {
  const today = at.now.toISOString().slice(0, "yyyy-mm-dd".length);
  const thisMonth = today.slice(0, "yyyy-mm".length);
  const bookings = bookingsOf(entries);
  const open = openHolds(entries, at.now);
  const scope = (covers: (item: { readonly repository: string }) => boolean, period: string): ScopeBalance => ({
    spentUsd: sum(
      bookings.filter((booking) => covers(booking) && booking.day.startsWith(period)).map(({ costUsd }) => costUsd),
    ),
    heldUsd: sum(open.filter(covers).map(({ hold }) => hold?.costUsd ?? 0)),
  });
  const everything = () => true;
  const ofRepository = ({ repository }: { readonly repository: string }) => repository === at.repository;
  const tokensToday = emptyTokens();
  for (const { day, tokens } of bookings) if (day === today) addTokens(tokensToday, tokens);
  for (const { hold } of open) addTokens(tokensToday, hold?.tokens ?? {});
  return {
    day: scope(everything, today),
    month: scope(everything, thisMonth),
    repositoryDay: scope(ofRepository, today),
    repositoryMonth: scope(ofRepository, thisMonth),
    tokensToday,
  };
}

/** The reservations that count at a moment: nobody has ended them, and their time is not over. */
export function openHolds(entries: readonly LedgerEntry[], now: Date): LedgerEntry[] {
  const at = now.toISOString();
  const ended = new Set(entries.filter(({ event }) => event !== "reserved").map(({ hold }) => hold?.id));
  const open = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    if (entry.event !== "reserved" || entry.hold === undefined || ended.has(entry.hold.id)) continue;
    if ((entry.hold.until ?? at) > at) open.set(entry.hold.id, entry);
  }
  return [...open.values()];
}

function bookingsOf(entries: readonly LedgerEntry[]): Booking[] {
  const reserved = new Map<string, number>();
  for (const { event, hold } of entries) if (event === "reserved" && hold) reserved.set(hold.id, hold.costUsd ?? 0);
  const bookedUsd = new Map<string, number>();
  const usedTokens = new Map<string, Record<QuotaProvider, number>>();
  const bookings: Booking[] = [];
  for (const entry of entries) {
    if (entry.event === "reserved" || entry.event === "released") continue;
    const flow = `${entry.repository} ${entry.flow}`;
    const run = `${flow} ${entry.startedAt ?? ""}`;
    const beforeUsd = bookedUsd.get(flow) ?? 0;
    const costUsd = Math.max(beforeUsd, costOf(entry, reserved, beforeUsd));
    const before = usedTokens.get(run) ?? emptyTokens();
    const tokens = tokensOf(entry, before);
    bookedUsd.set(flow, costUsd);
    usedTokens.set(run, tokens);
    bookings.push({
      day: entry.recordedAt.slice(0, "yyyy-mm-dd".length),
      repository: entry.repository,
      costUsd: costUsd - beforeUsd,
      tokens: mapTokens((provider) => tokens[provider] - before[provider]),
    });
  }
  return bookings;
}

const ENDS = new Set(["settled", "stored", "failed", "cancelled"]);

/** What the flow has cost by this entry, in all. */
function costOf(entry: LedgerEntry, reserved: ReadonlyMap<string, number>, beforeUsd: number): number {
  if (entry.costUsd !== undefined) return entry.costUsd;
  const heldUsd = reserved.get(entry.hold?.id ?? "") ?? 0;
  return ENDS.has(entry.event) && beforeUsd === 0 ? heldUsd : beforeUsd;
}

function tokensOf(entry: LedgerEntry, before: Readonly<Record<QuotaProvider, number>>): Record<QuotaProvider, number> {
  const tokens = emptyTokens();
  for (const [model, used] of Object.entries(entry.models ?? {})) {
    const provider = QUOTA_PROVIDERS.find((candidate) => model.startsWith(`${candidate}/`));
    if (provider !== undefined) tokens[provider] += (used.inputTokens ?? 0) + (used.outputTokens ?? 0);
  }
  return mapTokens((provider) => Math.max(tokens[provider], before[provider]));
}

function emptyTokens(): Record<QuotaProvider, number> {
  return mapTokens(() => 0);
}

function mapTokens(value: (provider: QuotaProvider) => number): Record<QuotaProvider, number> {
  return { anthropic: value("anthropic"), openai: value("openai"), google: value("google") };
}

function addTokens(sums: Record<QuotaProvider, number>, more: Readonly<Partial<Record<QuotaProvider, number>>>): void {
  for (const provider of QUOTA_PROVIDERS) sums[provider] += more[provider] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

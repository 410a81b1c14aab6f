import type { CompleteConfig } from "../../config/config.ts";
import type { Figures } from "../../generated/types.ts";
import type { LedgerFigures, Period } from "../../ledger/figures/figures.ts";

/** A cap of the configuration and what is booked against it. */
export interface SpentCap {
  /** The setting. */
  readonly setting: string;
  /** What it is the cap of, in words. */
  readonly of: string;
  readonly spentUsd: number;
  /** Absent where the configuration sets none. */
  readonly capUsd?: number;
}

/** What of a provider's daily quota is used. */
export interface ProviderQuota {
  readonly provider: string;
  /** Input and output tokens of the flows that ended today; absent when none is known. */
  readonly usedTokens?: number;
  readonly quotaTokens: number;
  /** In percent; absent when no use is known. */
  readonly usedPercent?: number;
}

/** The caps of today and this month, UTC. With a repository also its own; without one that of the dearest repository. */
export function caps(
  { ledger, config }: { readonly ledger: LedgerFigures; readonly config: Pick<CompleteConfig, "budget"> },
  repository: string | undefined,
  now: Date,
): SpentCap[] {
  const { budget } = config;
  const [day, month] = [dayOf(now), monthOf(now)];
  const spent = (period: Period, name?: string) => sumOf(ledger.bookings({ period, repository: name }));
  const total: SpentCap[] = [
    cap("budget.day_usd", "today", spent(day), budget.day_usd),
    cap("budget.month_usd", "this month", spent(month), budget.month_usd),
  ];
  if (repository === undefined) return total;
  return [
    ...total,
    cap("budget.repository_day_usd", `today, ${repository}`, spent(day, repository), budget.repository_day_usd),
    cap(
      "budget.repository_month_usd",
      `this month, ${repository}`,
      spent(month, repository),
      budget.repository_month_usd,
    ),
  ];
}

function cap(setting: string, of: string, spentUsd: number, capUsd: number | undefined): SpentCap {
  return { setting, of, spentUsd, ...(capUsd === undefined ? {} : { capUsd }) };
}

/** To a billionth of a dollar: the rest of a binary sum is no money. */
function sumOf(bookings: readonly { readonly costUsd: number }[]): number {
  return bookings.reduce((sum, { costUsd }) => sum + Math.round(costUsd * 1e9), 0) / 1e9;
}

function dayOf(now: Date): Period {
  const since = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  return { since, until: new Date(since.getTime() + 86_400_000) };
}

function monthOf(now: Date): Period {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return { since: new Date(Date.UTC(year, month)), until: new Date(Date.UTC(year, month + 1)) };
}

/** Each provider's tokens of today against its quota. */
export function quotasOf(today: Figures, { providers }: Pick<CompleteConfig, "providers">): ProviderQuota[] {
  return Object.entries(providers).map(([provider, { tokens_per_day: quotaTokens }]) => {
    const use = today.providers.find(({ name }) => name === provider);
    // Nothing used is known to be nothing only when it is known of all flows what they used.
    const used = use === undefined ? 0 : tokensOf(use.inputTokens, use.outputTokens);
    if (used === undefined) return { provider, quotaTokens };
    return { provider, usedTokens: used, quotaTokens, usedPercent: (100 * used) / quotaTokens };
  });
}

function tokensOf(input: number | undefined, output: number | undefined): number | undefined {
  return input === undefined && output === undefined ? undefined : (input ?? 0) + (output ?? 0);
}

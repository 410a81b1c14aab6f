import type { CompleteConfig } from "../../config/config.ts";
import { type Balance, QUOTA_PROVIDERS, type QuotaProvider, type ScopeBalance } from "../../ledger/holds/balance.ts";

/** A cap of the configuration and what counts against it. */
export interface SpentCap {
  /** The setting. */
  readonly setting: string;
  /** What it is the cap of, in words. */
  readonly of: string;
  /** What is booked. */
  readonly spentUsd: number;
  /** What is put aside for flows that have not ended. */
  readonly heldUsd: number;
  /** Absent where the configuration sets none. */
  readonly capUsd?: number;
}

/** What of a provider's daily quota is used. */
export interface ProviderQuota {
  readonly provider: QuotaProvider;
  /** Input and output tokens of today, UTC; what is put aside counts. */
  readonly usedTokens: number;
  readonly quotaTokens: number;
  /** In percent of the quota. */
  readonly usedPercent: number;
}

/** The caps of today and this month, UTC; with a repository, whose balance it then is, also its own. */
export function caps(
  balance: Balance,
  { budget }: Pick<CompleteConfig, "budget">,
  repository: string | undefined,
): SpentCap[] {
  const total: SpentCap[] = [
    cap("budget.day_usd", "today", balance.day, budget.day_usd),
    cap("budget.month_usd", "this month", balance.month, budget.month_usd),
  ];
  if (repository === undefined) return total;
  return [
    ...total,
    cap("budget.repository_day_usd", `today, ${repository}`, balance.repositoryDay, budget.repository_day_usd),
    cap(
      "budget.repository_month_usd",
      `this month, ${repository}`,
      balance.repositoryMonth,
      budget.repository_month_usd,
    ),
  ];
}

function cap(setting: string, of: string, { spentUsd, heldUsd }: ScopeBalance, capUsd: number | undefined): SpentCap {
  const counted = { spentUsd: wholeParts(spentUsd), heldUsd: wholeParts(heldUsd) };
  return { setting, of, ...counted, ...(capUsd === undefined ? {} : { capUsd }) };
}

/** To a billionth of a dollar: the rest of a binary sum is no money. */
function wholeParts(usd: number): number {
  return Math.round(usd * 1e9) / 1e9;
}

/** Each provider's tokens of today against its quota. */
export function quotasOf(
  { tokensToday }: Pick<Balance, "tokensToday">,
  { providers }: Pick<CompleteConfig, "providers">,
): ProviderQuota[] {
  return QUOTA_PROVIDERS.map((provider) => {
    const [usedTokens, quotaTokens] = [tokensToday[provider], providers[provider].tokens_per_day];
    return { provider, usedTokens, quotaTokens, usedPercent: (100 * usedTokens) / quotaTokens };
  });
}

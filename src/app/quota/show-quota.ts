import { basename, join } from "node:path";
import { isRepository, originRepository } from "../../base/git.ts";
import { createFolderSpending } from "../../ledger/folder-spending.ts";
import { balanceOf, QUOTA_PROVIDERS, type QuotaProvider } from "../../ledger/holds/balance.ts";
import { pauseFor, pausesInForce } from "../../ledger/holds/pauses.ts";
import { ROLES } from "../../llm/model.ts";
import { ledgerConfig } from "../ledger/ledger-config.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { modelOf } from "../models/configured-models.ts";
import { SPENDING_FOLDER } from "../models/state-folders.ts";
import { budgetSinceDay, quotasOf } from "../reserve/reserve.ts";
import type { UseCaseContext } from "../use-case.ts";

/** How much of a provider's day is used. */
export interface ProviderQuota {
  readonly provider: QuotaProvider;
  readonly usedTokens: number;
  readonly quotaTokens: number;
  /** Of the quota. */
  readonly usedPercent: number;
  /** stopped: the breaker lets no call through; paused: no flow that asks it begins until somebody resumes it. */
  readonly state: "free" | "stopped" | "paused";
  /** Why it is paused. */
  readonly reason?: string;
}

/** The quotas of a day. */
export interface QuotaReport {
  /** UTC, as in `2026-11-20`. */
  readonly day: string;
  readonly breakerPercent: number;
  readonly pausePercent: number;
  readonly providers: readonly ProviderQuota[];
  /** Records of the ledger that could not be read: what they used is missing here. */
  readonly unreadable: number;
}

/**
 * The providers' quotas and what is used of them today: by everybody who writes to the ledger, and by what this machine
 * has asked that is not recorded yet. Only the providers of the configured roles, unless `all`. Throws what the ledger throws.
 */
export async function showQuota(inputs: { readonly all: boolean }, context: UseCaseContext): Promise<QuotaReport> {
  const { workspace, clock } = context;
  const config = await ledgerConfig(context);
  const reading = await (await openLedger(config, context, { sinceDay: budgetSinceDay(clock.now()) })).read();
  const now = clock.now();
  const repository = await repositoryOf(context);
  const spending = createFolderSpending({
    folder: join(workspace, SPENDING_FOLDER),
    caps: { flowUsd: 0, dayUsd: 0 },
    clock,
  });
  const here = (await spending.figures({ flow: "none", run: 1 })).tokensToday;
  const { tokensToday } = balanceOf(reading.entries, { repository, now });
  const quotas = quotasOf(config);
  const used = inputs.all ? QUOTA_PROVIDERS : providersIn(config);
  return {
    day: now.toISOString().slice(0, "yyyy-mm-dd".length),
    breakerPercent: config.breaker.threshold,
    pausePercent: config.breaker.pause_threshold,
    providers: used.map((provider) => {
      const usedTokens = Math.max(tokensToday[provider], here[provider] ?? 0);
      const usedPercent = (100 * usedTokens) / quotas[provider];
      const pause = pauseFor(
        pausesInForce(reading.controls).filter((control) => control.provider === provider),
        { repository, providers: [provider] },
      );
      const isStopped = config.breaker.enabled && usedPercent >= config.breaker.threshold;
      return {
        provider,
        usedTokens,
        quotaTokens: quotas[provider],
        usedPercent,
        state: pause === undefined ? (isStopped ? "stopped" : "free") : "paused",
        ...(pause === undefined ? {} : { reason: pause.reason }),
      };
    }),
    unreadable: reading.problems.length,
  };
}

function providersIn(config: Parameters<typeof modelOf>[1]): QuotaProvider[] {
  const asked = new Set(ROLES.map((role) => modelOf(role, config).name.provider));
  return QUOTA_PROVIDERS.filter((provider) => asked.has(provider));
}

async function repositoryOf({ repository, workspace }: UseCaseContext): Promise<string> {
  if (repository !== undefined) return repository;
  const origin = (await isRepository(workspace)) ? await originRepository(workspace) : undefined;
  return origin ?? basename(workspace);
}

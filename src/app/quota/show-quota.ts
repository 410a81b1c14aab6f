import { pauseFor, pausesInForce } from "../../ledger/holds/pauses.ts";
import { ROLES } from "../../llm/model.ts";
import { gatherLedgerFiles } from "../ledger/gather-files.ts";
import { ledgerConfig } from "../ledger/ledger-config.ts";
import { modelOf } from "../models/configured-models.ts";
import { readBalance, repositoryHere } from "../reserve/read-balance.ts";
import { type ProviderQuota, quotasOf } from "../status/money.ts";
import type { UseCaseContext } from "../use-case.ts";

/** How much of a provider's day is used, and what that stops. */
export interface ShownQuota extends ProviderQuota {
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
  readonly providers: readonly ShownQuota[];
  /** Records of the ledger that could not be read: what they used is missing here. */
  readonly unreadable: number;
}

/**
 * The providers' quotas and what is used of them today: by everybody who writes to the ledger, and by what this machine
 * has asked that is not recorded yet. Only the providers of the configured roles, unless `all`. The states are those for a
 * flow of this repository, which its own ledger decides. Throws what the ledger throws.
 */
export async function showQuota(inputs: { readonly all: boolean }, context: UseCaseContext): Promise<QuotaReport> {
  const config = await ledgerConfig(context);
  const list = await gatherLedgerFiles(config, context);
  const now = context.clock.now();
  const repository = await repositoryHere(context);
  const balance = await readBalance(list, { repository, now }, context);
  const pauses = pausesInForce(balance.ownControls);
  const { breaker } = config;
  const own = quotasOf(balance.own, config);
  const asked = inputs.all ? undefined : providersIn(config);
  return {
    day: now.toISOString().slice(0, "yyyy-mm-dd".length),
    breakerPercent: breaker.threshold,
    pausePercent: breaker.pause_threshold,
    providers: quotasOf(balance.all, config).flatMap((quota): ShownQuota[] => {
      const { provider } = quota;
      if (asked?.has(provider) === false) return [];
      const ofProvider = pauses.filter((control) => control.provider === provider);
      const pause = pauseFor(ofProvider, { repository, providers: [provider] });
      if (pause !== undefined) return [{ ...quota, state: "paused", reason: pause.reason }];
      const ownPercent = own.find((other) => other.provider === provider)?.usedPercent ?? 0;
      return [{ ...quota, state: breaker.enabled && ownPercent >= breaker.threshold ? "stopped" : "free" }];
    }),
    unreadable: balance.problems.length,
  };
}

function providersIn(config: Parameters<typeof modelOf>[1]): ReadonlySet<string> {
  return new Set(ROLES.map((role) => modelOf(role, config).name.provider));
}

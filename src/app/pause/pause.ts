import { usageError } from "../../base/errors.ts";
import type { LedgerControl } from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import { QUOTA_PROVIDERS, type QuotaProvider } from "../../ledger/holds/balance.ts";
import { isLiftedBy, type PauseScope, pausesInForce, scopeText } from "../../ledger/holds/pauses.ts";
import type { SharedLedger } from "../../ledger/ledger.ts";
import { ledgerConfig } from "../ledger/ledger-config.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import type { UseCaseContext } from "../use-case.ts";

/** What is to be paused or resumed, as it was typed. */
export interface PauseInputs {
  /** owner/name; absent: everything in this ledger. */
  readonly repository?: string | undefined;
  readonly provider?: string | undefined;
  readonly reason?: string | undefined;
}

/** What came of it. */
export interface PauseOutcome {
  /** What it holds for, in words. */
  readonly scope: string;
  /** False when the ledger said so already: nothing was recorded. */
  readonly changed: boolean;
  /** The pauses in force now. */
  readonly paused: readonly LedgerControl[];
}

/**
 * Lets no new flow begin in the scope; those that run go on to their end. Throws `INPUT_INVALID`, and what the ledger
 * throws when it cannot be read or written.
 */
export async function pause(inputs: PauseInputs, context: UseCaseContext): Promise<PauseOutcome> {
  const { reason } = inputs;
  if (reason === undefined || reason.trim() === "") {
    throw usageError(
      "INPUT_INVALID",
      "a pause needs a reason: whoever meets it will ask",
      'Say why, for example --reason "Wrong attestations: under investigation".',
    );
  }
  const scope = scopeFrom(inputs);
  const ledger = await configuredLedger(context);
  return await ledger.transact(({ controls }) => {
    const before = pausesInForce(controls);
    if (before.some((held) => sameScope(held, scope))) {
      return { records: [], value: { scope: scopeText(scope), changed: false, paused: before } };
    }
    const record = controlOf("paused", { scope, reason, context });
    const value = { scope: scopeText(scope), changed: true, paused: pausesInForce([...controls, record]) };
    return { records: [record], value };
  }, context.signal);
}

/** Lifts the pause of a scope, or all pauses where no scope is named. Throws `INPUT_INVALID`, and what the ledger throws. */
export async function resume(inputs: PauseInputs, context: UseCaseContext): Promise<PauseOutcome> {
  const scope = scopeFrom(inputs);
  const reason = inputs.reason?.trim() || "Resumed.";
  const ledger = await configuredLedger(context);
  return await ledger.transact(({ controls }) => {
    const before = pausesInForce(controls);
    if (!before.some((held) => isLiftedBy(held, scope))) {
      return { records: [], value: { scope: scopeText(scope), changed: false, paused: before } };
    }
    const record = controlOf("resumed", { scope, reason, context });
    const value = { scope: scopeText(scope), changed: true, paused: pausesInForce([...controls, record]) };
    return { records: [record], value };
  }, context.signal);
}

async function configuredLedger(context: UseCaseContext): Promise<SharedLedger> {
  const config = await ledgerConfig(context);
  return await openLedger(config, context);
}

const REPOSITORY = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)?$/;

function scopeFrom({ repository, provider }: PauseInputs): PauseScope {
  if (repository !== undefined && !REPOSITORY.test(repository)) {
    throw usageError(
      "INPUT_INVALID",
      `${JSON.stringify(repository.slice(0, 60))} is no name of a repository`,
      "Name it as owner/name, as it stands in `blocks status flows`.",
    );
  }
  const known = QUOTA_PROVIDERS.find((candidate): candidate is QuotaProvider => candidate === provider);
  if (provider !== undefined && known === undefined) {
    throw usageError(
      "INPUT_INVALID",
      `${JSON.stringify(provider.slice(0, 60))} is no provider`,
      `Choose one of ${QUOTA_PROVIDERS.join(", ")}.`,
    );
  }
  return { repository, provider: known };
}

function sameScope(control: LedgerControl, scope: PauseScope): boolean {
  return control.repository === scope.repository && control.provider === scope.provider;
}

function controlOf(
  event: "paused" | "resumed",
  made: { readonly scope: PauseScope; readonly reason: string; readonly context: UseCaseContext },
): LedgerControl {
  const { scope, reason, context } = made;
  const actor = context.env["GITHUB_ACTOR"] ?? context.env["USER"];
  return {
    schemaVersion: 1,
    kind: "ledger-control",
    version: VERSION,
    event,
    recordedAt: context.clock.now().toISOString(),
    ...(scope.repository === undefined ? {} : { repository: scope.repository }),
    ...(scope.provider === undefined ? {} : { provider: scope.provider }),
    reason: reason.trim().slice(0, 500),
    ...(actor === undefined || actor === "" ? {} : { actor }),
  };
}

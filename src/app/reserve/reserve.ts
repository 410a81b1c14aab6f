import { randomBytes } from "node:crypto";
import { BlocksError, blocksErrorFrom } from "../../base/errors.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { LedgerEntry, Reservation } from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import type { QuotaProvider } from "../../ledger/holds/balance.ts";
import { pauseFor } from "../../ledger/holds/pauses.ts";
import { decideReservation, flowsPaused, type LedgerCaps, type Quotas } from "../../ledger/holds/reserve.ts";
import type { SharedLedger } from "../../ledger/ledger.ts";
import type { UseCaseContext } from "../use-case.ts";

/** A flow that is about to ask its first model. */
export interface FlowToReserve {
  readonly flow: string;
  /** owner/name, or the folder's name on a laptop. */
  readonly repository: string;
  /** Vendors that it asks first; empty for a flow that asks none. */
  readonly providers: readonly QuotaProvider[];
  /** How long the hold counts when nobody ends it. */
  readonly durationMs: number;
  /** What it may cost, in US dollars; `budget.flow_usd` when absent. */
  readonly costUsd?: number;
  readonly revision?: string | undefined;
  /** The run of the CI system, and who started it. */
  readonly run?: string | undefined;
  readonly actor?: string | undefined;
}

/** Where it is reserved. */
export interface ReservingWorld {
  readonly ledger: SharedLedger;
  readonly config: CompleteConfig;
  readonly clock: UseCaseContext["clock"];
  readonly signal: AbortSignal;
}

/**
 * Puts aside what a flow may cost. Throws `BUDGET_EXCEEDED` and `FLOWS_PAUSED` where it may not begin; `LEDGER_UNREADABLE`
 * and `LEDGER_UNWRITABLE` where that could not be decided, which is the same for the flow: it does not begin.
 */
export async function reserve(asked: FlowToReserve, world: ReservingWorld): Promise<Reservation> {
  const { ledger, config, clock, signal } = world;
  const id = `hold-${randomBytes(16).toString("hex")}`;
  const until = new Date(clock.now().getTime() + asked.durationMs).toISOString();
  const { costUsd = config.budget.flow_usd } = asked;
  const outcome = await ledger
    .transact((reading) => {
      const now = clock.now();
      return decideReservation(reading, {
        entry: entryFor(asked, { id, costUsd, until }, now),
        providers: asked.providers,
        caps: capsOf(config),
        quotas: quotasOf(config),
        pauseThresholdPercent: config.breaker.enabled ? config.breaker.pause_threshold : Number.POSITIVE_INFINITY,
        now,
      });
    }, signal)
    .catch((error) => Promise.reject(undecided(error)));
  if (outcome.kind === "refused") throw outcome.error;
  return {
    schemaVersion: 1,
    kind: "reservation",
    id: outcome.hold,
    flow: asked.flow,
    repository: asked.repository,
    costUsd,
    until,
    tokensToday: { ...outcome.balance.tokensToday },
  };
}

/**
 * Looks whether flows are paused that cost nothing, and so need no money put aside. Throws `FLOWS_PAUSED`. A ledger that
 * cannot be read does not stop them: `note` is told.
 */
export async function assertNotPaused(
  repository: string,
  { ledger }: Pick<ReservingWorld, "ledger">,
  note: (text: string) => void,
): Promise<void> {
  let controls: Awaited<ReturnType<SharedLedger["read"]>>["controls"];
  try {
    ({ controls } = await ledger.read());
  } catch (error) {
    return note(`whether flows are paused is not known: ${blocksErrorFrom(error).message}`);
  }
  const pause = pauseFor(controls, { repository, providers: [] });
  if (pause !== undefined) throw flowsPaused(pause);
}

/**
 * The day from which a ledger has to be read for the budgets of a day and of a month, `yyyy-mm-dd`: the first of the month,
 * and on the first of the month that of the month before, since holds of yesterday count still.
 */
export function budgetSinceDay(now: Date): string {
  const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000);
  return `${yesterday.toISOString().slice(0, "yyyy-mm".length)}-01`;
}

/** What a flow does beyond its models' deadline: it reads the repository before, and runs gates in between. */
const GRACE_MS = 15 * 60 * 1000;

/** How long the hold of a flow counts when nobody ends it, in milliseconds. */
export function holdMsOf({ flow }: CompleteConfig): number {
  return flow.deadline_seconds * 1000 + GRACE_MS;
}

/** The caps of a configuration. */
export function capsOf({ budget }: CompleteConfig): LedgerCaps {
  return {
    dayUsd: budget.day_usd,
    repositoryDayUsd: budget.repository_day_usd,
    monthUsd: budget.month_usd,
    repositoryMonthUsd: budget.repository_month_usd,
  };
}

/** The providers' daily quotas of a configuration, in tokens. */
export function quotasOf({ providers }: CompleteConfig): Quotas {
  return {
    anthropic: providers.anthropic.tokens_per_day,
    openai: providers.openai.tokens_per_day,
    google: providers.google.tokens_per_day,
  };
}

function entryFor(asked: FlowToReserve, hold: NonNullable<LedgerEntry["hold"]>, now: Date): LedgerEntry {
  const { flow, repository, revision, run, actor } = asked;
  return {
    schemaVersion: 1,
    kind: "ledger-entry",
    version: VERSION,
    flow,
    event: "reserved",
    recordedAt: now.toISOString(),
    repository,
    ...(revision === undefined ? {} : { revision }),
    ...(run === undefined ? {} : { run }),
    ...(actor === undefined ? {} : { actor }),
    hold,
  };
}

/** A ledger that could not be asked is no permission: the flow stops, and the sentence says that it is the cap's doing. */
function undecided(error: unknown): unknown {
  if (!(error instanceof BlocksError) || !error.code.startsWith("LEDGER_")) return error;
  return new BlocksError(`the flow was not begun, since its budget could not be decided: ${error.message}`, {
    code: error.code,
    kind: error.kind,
    retryable: error.retryable,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    cause: error,
  });
}

import { BlocksError, usageError } from "../../base/errors.ts";
import type { LedgerControl, LedgerEntry } from "../../generated/types.ts";
import type { LedgerDecision, LedgerProblem, LedgerReading } from "../ledger.ts";
import {
  type Balance,
  balanceOf,
  openHolds,
  QUOTA_PROVIDERS,
  type QuotaProvider,
  type ScopeBalance,
} from "./balance.ts";
import { isLetGoOn, pauseFor, scopeText } from "./pauses.ts";

/** Upper bounds in US dollars; no bound when undefined. */
export interface LedgerCaps {
  readonly dayUsd: number;
  readonly repositoryDayUsd: number | undefined;
  readonly monthUsd: number | undefined;
  readonly repositoryMonthUsd: number | undefined;
}

/** A provider's daily quota, in tokens. */
export type Quotas = Readonly<Record<QuotaProvider, number>>;

/** A flow that wants to begin. */
export interface ReservationRequest {
  /** The entry that records the reservation, with `hold.costUsd` and `hold.until`. */
  readonly entry: LedgerEntry;
  /** Vendors whose models the flow asks first. Empty for a flow that asks none. */
  readonly providers: readonly string[];
  readonly caps: LedgerCaps;
  readonly quotas: Quotas;
  /** Share of a quota, in percent, from which on no new flow begins. */
  readonly pauseThresholdPercent: number;
  readonly now: Date;
}

/** A flow may begin, or it may not: then the records say why for everybody. */
export type ReservationOutcome =
  | {
      readonly kind: "reserved";
      /** Id of the hold: the request's, or that of a hold of the same flow that was still open. */
      readonly hold: string;
      /** As it was before this reservation. */
      readonly balance: Balance;
    }
  | { readonly kind: "refused"; readonly error: BlocksError };

/**
 * Decides whether a flow may begin, on everything that is recorded. To be given to `SharedLedger.transact`, which asks it
 * again when somebody was faster: so flows that begin at the same time cannot pass a cap together. A provider that has used
 * up its share is paused for everybody, once, until somebody resumes it.
 */
export function decideReservation(
  reading: LedgerReading,
  request: ReservationRequest,
): LedgerDecision<ReservationOutcome> {
  const rewritten = reading.problems.find((problem) => problem.rewritten === true);
  if (rewritten !== undefined) return refused([], notTheWhole(rewritten));
  const { now } = request;
  const { repository } = request.entry;
  const own = openHolds(reading.entries, now).find(
    ({ repository: of, flow }) => of === repository && flow === request.entry.flow,
  );
  const others = reading.entries.filter(({ event, hold }) => event !== "reserved" || hold?.id !== own?.hold?.id);
  const entry = withHoldOf(request.entry, own);
  const balance = balanceOf(own === undefined ? reading.entries : others, { repository, now });
  const pauses = quotaPauses(reading.controls, balance, request);
  const pause = pauseFor([...reading.controls, ...pauses], { repository, providers: request.providers });
  if (pause !== undefined) return refused(pauses, flowsPaused(pause));
  const obstacles = obstaclesOf(balance, request);
  if (obstacles.length > 0) return refused(pauses, capReached(entry.hold?.costUsd ?? 0, obstacles));
  return { records: [...pauses, entry], value: { kind: "reserved", hold: entry.hold?.id ?? "", balance } };
}

/** A flow that died and is taken up again goes on under the hold that it had. */
function withHoldOf(entry: LedgerEntry, own: LedgerEntry | undefined): LedgerEntry {
  return own?.hold === undefined ? entry : { ...entry, hold: { ...entry.hold, id: own.hold.id } };
}

function refused(records: readonly LedgerControl[], error: BlocksError): LedgerDecision<ReservationOutcome> {
  return { records, value: { kind: "refused", error } };
}

/** A pause for every provider of the flow whose quota is nearly used up, unless there is one or somebody lifted it today. */
function quotaPauses(
  controls: readonly LedgerControl[],
  balance: Balance,
  request: ReservationRequest,
): LedgerControl[] {
  const { quotas, pauseThresholdPercent, now, entry } = request;
  const day = now.toISOString().slice(0, "yyyy-mm-dd".length);
  return QUOTA_PROVIDERS.flatMap((provider): LedgerControl[] => {
    if (!request.providers.includes(provider)) return [];
    const percent = (100 * balance.tokensToday[provider]) / quotas[provider];
    if (percent < pauseThresholdPercent || isLetGoOn(controls, provider, day)) return [];
    if (pauseFor(controls, { repository: "", providers: [provider] }) !== undefined) return [];
    return [
      {
        schemaVersion: 1,
        kind: "ledger-control",
        version: entry.version,
        event: "paused",
        recordedAt: now.toISOString(),
        provider,
        reason: `${percent.toFixed(1)} % of today's quota of ${provider} are used (the bound is ${pauseThresholdPercent} %).`,
        automatic: true,
        value: Number(percent.toFixed(4)),
        threshold: pauseThresholdPercent,
      },
    ];
  });
}

interface Obstacle {
  readonly name: string;
  readonly setting: string;
  readonly limitUsd: number;
  readonly balance: ScopeBalance;
}

function obstaclesOf(balance: Balance, { caps, entry }: ReservationRequest): Obstacle[] {
  const wantedUsd = entry.hold?.costUsd ?? 0;
  const scopes = [
    { name: "the day's cap", setting: "budget.day_usd", limitUsd: caps.dayUsd, balance: balance.day },
    {
      name: "the day's cap of this repository",
      setting: "budget.repository_day_usd",
      limitUsd: caps.repositoryDayUsd,
      balance: balance.repositoryDay,
    },
    { name: "the month's cap", setting: "budget.month_usd", limitUsd: caps.monthUsd, balance: balance.month },
    {
      name: "the month's cap of this repository",
      setting: "budget.repository_month_usd",
      limitUsd: caps.repositoryMonthUsd,
      balance: balance.repositoryMonth,
    },
  ];
  return scopes.flatMap(({ limitUsd, ...scope }) => {
    if (limitUsd === undefined) return [];
    const { spentUsd, heldUsd } = scope.balance;
    return spentUsd + heldUsd + wantedUsd - limitUsd > ROUNDING_USD ? [{ ...scope, limitUsd }] : [];
  });
}

/** Sums of many small figures differ in their last digits by the order in which they were added. */
const ROUNDING_USD = 1e-9;

function capReached(wantedUsd: number, obstacles: readonly Obstacle[]): BlocksError {
  const reasons = obstacles.map(
    ({ name, limitUsd, balance }) =>
      `of ${name} of ${usd(limitUsd)}, ${usd(balance.spentUsd)} are spent and ${usd(balance.heldUsd)} held`,
  );
  const settings = obstacles.map(({ setting }) => setting).join(" or ");
  return usageError(
    "BUDGET_EXCEEDED",
    `the flow was not begun: it may cost ${usd(wantedUsd)}, and ${reasons.join("; ")}`,
    `Wait until flows that are under way have ended, run again when the period is over (UTC), or raise ${settings} in .blocks/config.yml.`,
  );
}

/** Records that somebody took away may be money that was spent: then no sum is known to be within a cap. */
function notTheWhole({ path, message }: LedgerProblem): BlocksError {
  return new BlocksError(`the flow was not begun, since its budget could not be decided: ${path} ${message}`, {
    code: "LEDGER_TAMPERED",
    kind: "storage",
    hint: "Look at what is missing with `blocks ledger verify`; when it was done on purpose, `blocks ledger verify --accept` says so.",
  });
}

/** The error of a flow that may not begin while a pause is in force. */
export function flowsPaused(pause: LedgerControl): BlocksError {
  const by = pause.automatic === true ? "" : ` by ${pause.actor ?? "somebody"}`;
  const scope = [
    pause.repository === undefined ? "" : ` --repo ${pause.repository}`,
    pause.provider === undefined ? "" : ` --provider ${pause.provider}`,
  ].join("");
  return usageError(
    "FLOWS_PAUSED",
    `the flow was not begun: ${scopeText(pause)} are paused${by} since ${pause.recordedAt.slice(0, 16).replace("T", " ")} UTC: ${pause.reason}`,
    `When the reason is gone, lift it: blocks resume${scope}`,
  );
}

function usd(amount: number): string {
  return `${Number(amount.toFixed(6))} USD`;
}

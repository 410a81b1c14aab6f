import { isCalendarDay } from "../../base/calendar-day.ts";
import { usageError } from "../../base/errors.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The stretches of time that end now, as the command line names them. */
const LAST = {
  last24h: { ms: DAY_MS, label: "the last 24 hours" },
  last7d: { ms: 7 * DAY_MS, label: "the last 7 days" },
  last30d: { ms: 30 * DAY_MS, label: "the last 30 days" },
  last90d: { ms: 90 * DAY_MS, label: "the last 90 days" },
} as const;

/** What of the ledger is exported: at most one of these; all of it when there is none. */
export interface DashboardPeriodInputs {
  readonly last24h?: boolean | undefined;
  readonly last7d?: boolean | undefined;
  readonly last30d?: boolean | undefined;
  readonly last90d?: boolean | undefined;
  /** `yyyy-mm-dd`, UTC, included. */
  readonly since?: string | undefined;
}

/** A stretch of time that ends now. */
export interface DashboardPeriod {
  /** Included; undefined: from the beginning. */
  readonly since: Date | undefined;
  /** Not included. */
  readonly until: Date;
  readonly label: string;
}

/** The period that is asked for. Throws `INPUT_INVALID` for two at once, for what is no day, and for one that is to come. */
export function dashboardPeriod(inputs: DashboardPeriodInputs, now: Date): DashboardPeriod {
  // A record of this very moment is in it.
  const until = new Date(now.getTime() + 1);
  const last = (Object.keys(LAST) as (keyof typeof LAST)[]).filter((name) => inputs[name] === true);
  if (last.length + Number(inputs.since !== undefined) > 1) {
    throw usageError(
      "INPUT_INVALID",
      "more than one period is asked for",
      "Give one --last-… or --since, or none for all.",
    );
  }
  if (inputs.since !== undefined) {
    const since = sinceFrom(inputs.since, now);
    return { since, until, label: `since ${inputs.since}` };
  }
  if (last[0] === undefined) return { since: undefined, until, label: "all in the ledger" };
  const { ms, label } = LAST[last[0]];
  return { since: new Date(until.getTime() - ms), until, label };
}

function sinceFrom(day: string, now: Date): Date {
  const since = new Date(isCalendarDay(day) ? `${day}T00:00:00.000Z` : Number.NaN);
  if (since <= now) return since;
  const shown = JSON.stringify(day.slice(0, 40));
  throw usageError(
    "INPUT_INVALID",
    Number.isNaN(since.getTime()) ? `${shown} after --since is no day` : `${shown} after --since is yet to come`,
    "Write a day that has begun (UTC), such as 2026-11-20.",
  );
}

import { isCalendarDay } from "../../base/calendar-day.ts";
import { usageError } from "../../base/errors.ts";
import type { Period } from "../../ledger/figures/figures.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The stretches of time that end now, as the command line names them. */
const LAST = {
  last1h: { ms: HOUR_MS, label: "the last hour" },
  last24h: { ms: DAY_MS, label: "the last 24 hours" },
  last7d: { ms: 7 * DAY_MS, label: "the last 7 days" },
  last30d: { ms: 30 * DAY_MS, label: "the last 30 days" },
  last90d: { ms: 90 * DAY_MS, label: "the last 90 days" },
} as const;

/** Whole days that end with today, by name. */
const NAMED = {
  day: { days: 1, label: "today" },
  week: { days: 7, label: "today and the 6 days before" },
  month: { days: 30, label: "today and the 29 days before" },
} as const;

/** The names of `--period`. */
export const PERIOD_NAMES = Object.keys(NAMED) as readonly (keyof typeof NAMED)[];

/** What was asked for: at most one of these, `since` and `until` together counting as one. */
export interface PeriodInputs {
  readonly last1h?: boolean | undefined;
  readonly last24h?: boolean | undefined;
  readonly last7d?: boolean | undefined;
  readonly last30d?: boolean | undefined;
  readonly last90d?: boolean | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly period?: string | undefined;
}

/** A period with its name for people. */
export interface NamedPeriod extends Period {
  readonly label: string;
}

/**
 * The period that is asked for, else `fallback`. A day without a time means the whole day, UTC: `--until 2026-11-20`
 * includes the 20th. Throws `INPUT_INVALID` for two periods at once, for what is no date, and for an end before the begin.
 */
export function periodFrom(
  inputs: PeriodInputs,
  now: Date,
  fallback: keyof typeof LAST | keyof typeof NAMED,
): NamedPeriod {
  const last = (Object.keys(LAST) as (keyof typeof LAST)[]).filter((name) => inputs[name] === true);
  const hasDates = inputs.since !== undefined || inputs.until !== undefined;
  if (last.length + Number(hasDates) + Number(inputs.period !== undefined) > 1) {
    throw usageError(
      "INPUT_INVALID",
      "more than one period is asked for",
      "Give one --last-… or one other period, not both.",
    );
  }
  if (hasDates) return datedPeriod(inputs, now);
  if (last[0] !== undefined) return lastPeriod(last[0], now);
  const name = inputs.period ?? fallback;
  if (name in LAST) return lastPeriod(name as keyof typeof LAST, now);
  if (name in NAMED) return wholeDays(name as keyof typeof NAMED, now);
  throw usageError(
    "INPUT_INVALID",
    `there is no period ${JSON.stringify(name.slice(0, 40))}`,
    `Take one of ${PERIOD_NAMES.join(", ")}.`,
  );
}

/** A period, or all until now. */
export interface OpenPeriod extends Omit<NamedPeriod, "since"> {
  /** Included; undefined: from the beginning. */
  readonly since: Date | undefined;
}

/** The period that is asked for, else everything until now. Throws as {@link periodFrom} does. */
export function periodOrAll(inputs: PeriodInputs, now: Date): OpenPeriod {
  const isAsked = Object.values(inputs).some((value) => value !== undefined && value !== false);
  if (isAsked) {
    const period = periodFrom(inputs, now, "last30d");
    const isOpen = inputs.since !== undefined && inputs.until === undefined;
    return isOpen ? { ...period, label: `since ${inputs.since}` } : period;
  }
  return { since: undefined, until: new Date(now.getTime() + 1), label: "all in the ledger" };
}

/** The period of the same length that ends where this one begins. */
export function periodBefore({ since, until }: Period): Period {
  return { since: new Date(2 * since.getTime() - until.getTime()), until: since };
}

/** From midnight, UTC, to the next one. */
export function dayOfTime(now: Date): NamedPeriod {
  return wholeDays("day", now);
}

function lastPeriod(name: keyof typeof LAST, now: Date): NamedPeriod {
  const { ms, label } = LAST[name];
  // A record of this very moment is in it.
  return { since: new Date(now.getTime() + 1 - ms), until: new Date(now.getTime() + 1), label };
}

function wholeDays(name: keyof typeof NAMED, now: Date): NamedPeriod {
  const { days, label } = NAMED[name];
  const endMs = (Math.floor(now.getTime() / DAY_MS) + 1) * DAY_MS;
  return { since: new Date(endMs - days * DAY_MS), until: new Date(endMs), label };
}

function datedPeriod(inputs: PeriodInputs, now: Date): NamedPeriod {
  if (inputs.since === undefined) {
    throw usageError(
      "INPUT_INVALID",
      "--until is given without --since",
      "Say where the period begins: --since 2026-11-01.",
    );
  }
  const since = new Date(timeOf(inputs.since, "--since", 0));
  const until =
    inputs.until === undefined ? new Date(now.getTime() + 1) : new Date(timeOf(inputs.until, "--until", DAY_MS));
  if (inputs.until === undefined && until <= since) {
    throw usageError(
      "INPUT_INVALID",
      `${JSON.stringify(inputs.since)} after --since is yet to come`,
      "Write a day that has begun (UTC), such as 2026-11-20.",
    );
  }
  if (until <= since) {
    throw usageError(
      "INPUT_INVALID",
      `the period ends (${until.toISOString()}) before it begins (${since.toISOString()})`,
      "Exchange --since and --until.",
    );
  }
  return {
    since,
    until,
    label: inputs.until === undefined ? `since ${inputs.since}` : `${inputs.since} to ${inputs.until}`,
  };
}

/** A day, or a time with its zone, in milliseconds. */
function timeOf(text: string, option: string, addToDayMs: number): number {
  if (isCalendarDay(text)) return Date.parse(`${text}T00:00:00.000Z`) + addToDayMs;
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  const ms = isTime && isCalendarDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(ms)) return ms;
  throw usageError(
    "INPUT_INVALID",
    `${JSON.stringify(text.slice(0, 40))} after ${option} is no date`,
    "Write a day as 2026-11-20, or a time as 2026-11-20T10:00:00Z.",
  );
}

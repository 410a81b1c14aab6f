import type { DashboardData, DashboardTargets } from "../dashboard-data.ts";
import type { DashboardFlows, ShownBooking, ShownFlow } from "./flow.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** The periods that can be chosen. */
export const PERIODS = [
  { id: "24h", label: "Last 24 hours", ms: DAY_MS },
  { id: "7d", label: "Last 7 days", ms: 7 * DAY_MS },
  { id: "30d", label: "Last 30 days", ms: 30 * DAY_MS },
  { id: "90d", label: "Last 90 days", ms: 90 * DAY_MS },
  { id: "all", label: "All in data", ms: undefined },
] as const;

/** Id of a period. */
export type PeriodId = (typeof PERIODS)[number]["id"];

/** What the reader chose; undefined means all. */
export interface Filters {
  readonly repository: string | undefined;
  readonly period: PeriodId;
  readonly model: string | undefined;
}

/** Flows and money that the filters leave, and the whole hours or days that they are in. */
export interface Selection {
  readonly filters: Filters;
  readonly sinceMs: number;
  readonly untilMs: number;
  /** Those that ended, the newest first. */
  readonly flows: readonly ShownFlow[];
  /** Those that are at work or died. */
  readonly unfinished: readonly ShownFlow[];
  /** Empty where a model is chosen: money is booked for whole flows. */
  readonly bookings: readonly ShownBooking[];
  readonly bucketMs: number;
  /** Begin of each hour or day, UTC, from the first with anything in it to the last. */
  readonly buckets: readonly number[];
  /** Upper bound of a day's cost: the repository's where one is chosen. */
  readonly dayUsd: number;
  readonly targets: DashboardTargets;
}

/** More are no picture any more; of a longer period the end is shown. */
const MOST_BUCKETS = 1000;

/** Applies the filters. */
export function select(data: DashboardFlows, filters: Filters, period: DashboardData["period"]): Selection {
  const { repository, model } = filters;
  const span = PERIODS.find(({ id }) => id === filters.period)?.ms;
  const untilMs = period.until;
  const sinceMs = Math.max(
    span === undefined ? Number.NEGATIVE_INFINITY : untilMs - span,
    period.since ?? Number.NEGATIVE_INFINITY,
  );
  const isIn = (atMs: number) => atMs >= sinceMs && atMs < untilMs;
  const chosen = data.flows.filter(
    (flow) =>
      isIn(flow.atMs) &&
      (repository === undefined || flow.repository === repository) &&
      (model === undefined || flow.models.some((use) => use.model === model)),
  );
  const bookings =
    model === undefined
      ? data.bookings.filter(
          ({ atMs, repository: of }) => isIn(atMs) && (repository === undefined || of === repository),
        )
      : [];
  const flows = chosen.filter(({ ended }) => ended);
  const firstMs = Number.isFinite(sinceMs) ? sinceMs : earliest(chosen, bookings, untilMs);
  const bucketMs = span === DAY_MS || untilMs - firstMs <= 2 * DAY_MS ? HOUR_MS : DAY_MS;
  const { targets } = data;
  return {
    filters,
    sinceMs: firstMs,
    untilMs,
    flows,
    unfinished: chosen.filter(({ ended }) => !ended),
    bookings,
    bucketMs,
    buckets: bucketsOf(firstMs, untilMs, bucketMs),
    dayUsd: repository === undefined ? targets.dayUsd : targets.repositoryDayUsd,
    targets,
  };
}

function earliest(flows: readonly ShownFlow[], bookings: readonly ShownBooking[], untilMs: number): number {
  let first = untilMs - 1;
  for (const { atMs } of flows) first = Math.min(first, atMs);
  for (const { atMs } of bookings) first = Math.min(first, atMs);
  return first;
}

function bucketsOf(sinceMs: number, untilMs: number, bucketMs: number): number[] {
  const first = Math.floor(sinceMs / bucketMs);
  const last = Math.floor((untilMs - 1) / bucketMs);
  const from = Math.max(first, last - MOST_BUCKETS + 1);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => (from + index) * bucketMs);
}

/** What of each hour or day: the items that are in it, in the order of {@link Selection.buckets}. */
export function byBucket<T extends { readonly atMs: number }>(
  { buckets, bucketMs }: Selection,
  items: readonly T[],
): T[][] {
  const lists: T[][] = buckets.map(() => []);
  const [firstMs = 0] = buckets;
  for (const item of items) lists[Math.floor((item.atMs - firstMs) / bucketMs)]?.push(item);
  return lists;
}

/** What a flow cost: of the chosen model alone where one is chosen. */
export function costOf(flow: ShownFlow, { filters }: Selection): number | undefined {
  if (filters.model === undefined) return flow.costUsd;
  return flow.models.find(({ model }) => model === filters.model)?.costUsd;
}

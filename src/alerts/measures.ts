import type { FlowFacts } from "./flow-facts.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How far back any rule looks: a whole day, which is at least today. */
export const LONGEST_WINDOW_MS = DAY_MS;

/** Amounts are compared to a millionth of a dollar: sums of binary fractions would pass a limit that they only reach. */
const USD_PARTS = 1_000_000;

/** The flows that ended in the last hour, without those that were cancelled, and how many of them failed. */
export function failuresLastHour(
  flows: readonly FlowFacts[],
  nowMs: number,
): { readonly ended: number; readonly failed: number } {
  const outcomes = flows.filter((flow) => endedLastHour(flow, nowMs)).map(({ end }) => end?.outcome);
  return { ended: outcomes.length, failed: outcomes.filter((outcome) => outcome === "failed").length };
}

/**
 * The P95 by the nearest rank: the shortest duration that at least 95 % of the flows do not exceed. So it is one that was
 * measured, and a histogram with a bound at the limit decides the same.
 */
export function durationsLastHour(
  flows: readonly FlowFacts[],
  limitSeconds: number,
  nowMs: number,
): { readonly p95Seconds: number | undefined; readonly count: number; readonly slower: number } {
  const seconds = flows
    .filter((flow) => endedLastHour(flow, nowMs))
    .flatMap(({ durationSeconds }) => (durationSeconds === undefined ? [] : [durationSeconds]))
    .sort((a, b) => a - b);
  return {
    p95Seconds: seconds[Math.ceil(0.95 * seconds.length) - 1],
    count: seconds.length,
    slower: seconds.filter((duration) => duration > limitSeconds).length,
  };
}

/** What was booked since midnight, UTC, in US dollars. */
export function costToday(flows: readonly FlowFacts[], nowMs: number): number {
  const midnightMs = nowMs - (nowMs % DAY_MS);
  let sum = 0;
  for (const { bookings } of flows) {
    for (const { costUsd, atMs } of bookings) if (atMs >= midnightMs && atMs <= nowMs) sum += costUsd;
  }
  return Math.round(sum * USD_PARTS) / USD_PARTS;
}

/** The kill rates of the blocks whose tests were measured in the last 24 hours, in percent. */
export function killRatesLastDay(flows: readonly FlowFacts[], nowMs: number): number[] {
  return flows.flatMap(({ kill }) =>
    kill !== undefined && kill.atMs > nowMs - DAY_MS && kill.atMs <= nowMs ? [kill.percent] : [],
  );
}

function endedLastHour({ end }: FlowFacts, nowMs: number): boolean {
  return end !== undefined && end.outcome !== "cancelled" && end.atMs > nowMs - HOUR_MS && end.atMs <= nowMs;
}

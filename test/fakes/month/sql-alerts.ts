import { LIMITS } from "./organisation.ts";
import type { RecordsDatabase } from "./records-database.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Flows that ended in the last hour; a cancelled one does not count. */
const HOUR = "flows WHERE outcome <> 'cancelled' AND outcome <> 'died' AND outcome <> 'open' AND at > :from";
const FAILED = "sum(outcome IN ('failed', 'undecided'))";

/** The P95 by the nearest rank, and how many were slower than the limit. */
const SLOW = `
WITH ranked AS (
  SELECT repository, duration / 1000.0 AS seconds,
    row_number() OVER (PARTITION BY repository ORDER BY duration) AS rank, count(*) OVER (PARTITION BY repository) AS number
  FROM ${HOUR} AND duration IS NOT NULL
)
SELECT repository FROM ranked GROUP BY repository
HAVING sum(seconds > :limit) >= 2 AND min(CASE WHEN rank * 100 >= number * 95 THEN seconds END) > :limit`;

const KILL = `
SELECT DISTINCT f.repository FROM flows AS f JOIN records AS r ON r.id = f.gates_record JOIN gates AS g ON g.record = r.id
WHERE g.gate = 'mutation' AND r.at > :from AND g.figure < :limit`;

/** The conditions of the documentation that are true, `<rule> <repository>`, by the records before a commit at a time. */
export function trueConditions(database: RecordsDatabase, commits: number, now: Date): string[] {
  database.bound(commits, now);
  const hour = now.getTime() - HOUR_MS;
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const rules: readonly (readonly [string, string, number, number])[] = [
    [
      "flow_failure_rate",
      `SELECT repository FROM ${HOUR} GROUP BY repository HAVING ${FAILED} >= 2 AND 100.0 * ${FAILED} / count(*) > :limit`,
      hour,
      LIMITS.failureRatePercent,
    ],
    ["high_latency", SLOW, hour, LIMITS.p95Seconds],
    ["very_high_latency", SLOW, hour, LIMITS.p95CriticalSeconds],
    [
      "repository_cost",
      "SELECT repository FROM bookings WHERE at >= :from GROUP BY repository HAVING round(sum(cost), 6) > :limit",
      midnight,
      LIMITS.repositoryDayUsd,
    ],
    [
      "budget_burn_rate",
      "SELECT 'all' AS repository FROM bookings WHERE at >= :from GROUP BY 1 HAVING round(sum(cost), 6) > :limit",
      midnight,
      LIMITS.alertDayUsd,
    ],
    ["low_kill_rate", KILL, now.getTime() - DAY_MS, LIMITS.killRatePercent],
    [
      "mass_failure",
      `SELECT 'all' AS repository FROM ${HOUR} GROUP BY 1 HAVING ${FAILED} > :limit`,
      hour,
      LIMITS.failuresPerHour,
    ],
  ];
  return rules
    .flatMap(([rule, sql, from, limit]) =>
      database.named(sql, { from, limit }).map(({ repository }) => `${rule} ${repository}`),
    )
    .sort();
}

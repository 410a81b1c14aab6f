import type { DashboardData } from "../../src/dashboards/dashboard-data.ts";
import { encodeDashboard } from "../../src/dashboards/encode-data.ts";
import type { LedgerEntry } from "../../src/generated/types.ts";
import { figuresFromReading } from "../../src/ledger/figures/ledger-figures.ts";
import { MONTH_END } from "./month.ts";

/** Targets and assumptions of a configuration that says nothing. */
export const TARGETS = {
  successRate: 99,
  p95Seconds: 120,
  costUsd: 2,
  killRate: 60,
  dayUsd: 50,
  repositoryDayUsd: 5,
} as const;
export const ASSUMPTIONS = { hoursSaved: 4, hourlyUsd: 100 } as const;

/** The page's data of a ledger with these entries. */
export function dataOf(entries: readonly LedgerEntry[], change: Partial<DashboardData> = {}): DashboardData {
  const figures = figuresFromReading({ entries, controls: [], problems: [] });
  const period = { since: new Date(0), until: new Date(MONTH_END.getTime() + 1) };
  return {
    ...encodeDashboard({
      version: "0.1.0",
      generatedAt: MONTH_END.toISOString(),
      period: { until: period.until.getTime(), label: "all in the ledger" },
      targets: TARGETS,
      assumptions: ASSUMPTIONS,
      problemCount: 0,
      flows: figures.flows({ period, now: MONTH_END }),
      bookings: figures.bookings({ period }),
    }),
    ...change,
  };
}

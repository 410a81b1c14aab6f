import type { CompleteConfig } from "../../config/config.ts";
import type { DashboardAssumptions, DashboardTargets } from "../../dashboards/dashboard-data.ts";

/** What dashboards draw as lines, by the configuration. */
export function dashboardTargets({ metrics, budget, alerts }: CompleteConfig): DashboardTargets {
  return {
    successRate: metrics.success_rate,
    p95Seconds: metrics.p95_seconds,
    costUsd: metrics.cost_usd,
    killRate: metrics.kill_rate,
    dayUsd: budget.day_usd,
    repositoryDayUsd: budget.repository_day_usd ?? alerts.repository_day_usd,
  };
}

/** What the return on investment assumes, by the configuration. */
export function dashboardAssumptions({ metrics }: CompleteConfig): DashboardAssumptions {
  return { hoursSaved: metrics.hours_saved, hourlyUsd: metrics.hourly_usd };
}

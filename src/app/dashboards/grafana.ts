import { type GrafanaDashboard, grafanaDashboards } from "../../dashboards/grafana/grafana.ts";
import { thresholdsOf } from "../alerts/settings.ts";
import { ledgerConfig } from "../ledger/ledger-config.ts";
import type { UseCaseContext } from "../use-case.ts";
import { dashboardAssumptions, dashboardTargets } from "./settings.ts";

/** The five dashboards of Grafana with the thresholds in force. Throws what `loadConfig` throws. */
export async function exportGrafana(context: UseCaseContext): Promise<readonly GrafanaDashboard[]> {
  const config = await ledgerConfig(context);
  return grafanaDashboards({
    targets: dashboardTargets(config),
    thresholds: thresholdsOf(config),
    assumptions: dashboardAssumptions(config),
  });
}

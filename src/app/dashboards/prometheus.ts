import { loadConfig } from "../../config/load-config.ts";
import { prometheusRules } from "../../dashboards/prometheus-rules.ts";
import { thresholdsOf } from "../alerts/settings.ts";
import type { UseCaseContext } from "../use-case.ts";

/** The alert rules with the thresholds in force, as a rule file of Prometheus. Throws what `loadConfig` throws. */
export async function exportPrometheusRules(context: UseCaseContext): Promise<string> {
  const { config } = await loadConfig({ ...context, committed: context.door === "runner" });
  return prometheusRules(thresholdsOf(config));
}

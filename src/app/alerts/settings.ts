import type { ThresholdName, Thresholds } from "../../alerts/rules.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { type LoadedConfig, loadConfig } from "../../config/load-config.ts";
import type { UseCaseContext } from "../use-case.ts";

const NAMES: readonly ThresholdName[] = [
  "failure_rate",
  "p95_seconds",
  "p95_critical_seconds",
  "repository_day_usd",
  "day_usd",
  "kill_rate",
  "failures_per_hour",
];

/** What the rules hold figures against. */
export function thresholdsOf({ alerts }: CompleteConfig): Thresholds {
  return Object.fromEntries(NAMES.map((name) => [name, alerts[name]])) as Record<ThresholdName, number>;
}

/** The configuration in force, its notices told. Throws what `loadConfig` throws. */
export async function loadAlertConfig(context: UseCaseContext): Promise<LoadedConfig> {
  const loaded = await loadConfig({ ...context, committed: context.door === "runner" });
  for (const text of loaded.sources.notices) context.progress({ kind: "note", text });
  return loaded;
}

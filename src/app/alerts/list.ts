import { ALERT_RULES, type AlertRule } from "../../alerts/rules.ts";
import type { Origin } from "../../config/config.ts";
import type { ChannelName } from "../../notify/notify.ts";
import { openChannels } from "../notify/open-channels.ts";
import type { UseCaseContext } from "../use-case.ts";
import { loadAlertConfig, thresholdsOf } from "./settings.ts";

/** A rule as it is in force. */
export interface ListedRule
  extends Pick<AlertRule, "name" | "prometheusName" | "severity" | "unit" | "scope" | "window"> {
  readonly threshold: number;
  /** The setting that the threshold is, and where its value came from. */
  readonly setting: string;
  readonly origin: Origin;
  /** When it fires, as a sentence. */
  readonly description: string;
  /** Who is told, whether it can be now or not. */
  readonly channels: readonly ChannelName[];
}

/** The rules of a repository. */
export interface ListedRules {
  readonly rules: readonly ListedRule[];
  /** What keeps channels from being used, a sentence each. */
  readonly problems: readonly string[];
}

/** Every rule with its threshold and who is told. Nothing is sent. Throws what `loadConfig` throws. */
export async function listRules(context: UseCaseContext): Promise<ListedRules> {
  const { config, sources } = await loadAlertConfig(context);
  const thresholds = thresholdsOf(config);
  const { routed, problems } = await openChannels(config, context);
  return {
    rules: ALERT_RULES.map(({ name, prometheusName, severity, unit, scope, window, threshold, describe }) => ({
      name,
      prometheusName,
      severity,
      unit,
      scope,
      window,
      threshold: thresholds[threshold],
      setting: `alerts.${threshold}`,
      origin: sources.origins[`alerts.${threshold}`],
      description: describe(thresholds[threshold]),
      channels: routed(severity),
    })),
    problems: problems.map(({ error }) => error.message),
  };
}

import type { CompleteConfig } from "../../config/config.ts";
import { KEYED_PROVIDERS } from "../../config/credentials.ts";
import type { LedgerEntry } from "../../generated/types.ts";
import type { Attributes, Telemetry } from "../../telemetry/telemetry.ts";

/** Tokens of each model in both directions, as far as they are known. */
export function measureTokens(
  telemetry: Telemetry,
  models: NonNullable<LedgerEntry["models"]>,
  about: Attributes,
): void {
  for (const [name, { inputTokens, outputTokens }] of Object.entries(models)) {
    const [provider = "", ...rest] = name.split("/");
    const whose = { ...about, provider, model: rest.join("/") };
    if (inputTokens !== undefined) telemetry.measure("flow.tokens", inputTokens, { ...whose, type: "input" });
    if (outputTokens !== undefined) telemetry.measure("flow.tokens", outputTokens, { ...whose, type: "output" });
  }
}

/** How much of the day's tokens of each provider is used, where any are. */
export function measureQuota(
  telemetry: Telemetry,
  day: { readonly tokens: Readonly<Record<string, number>>; readonly config: Pick<CompleteConfig, "providers"> },
  about: Attributes,
): void {
  for (const provider of KEYED_PROVIDERS) {
    const used = day.tokens[provider];
    const { tokens_per_day: perDay } = day.config.providers[provider];
    if (used !== undefined && perDay > 0) {
      telemetry.measure("provider.quota_used_ratio", used / perDay, { ...about, provider });
    }
  }
}

import { usageError } from "../base/errors.ts";
import { nearest } from "../base/nearest.ts";

/** What a value of a setting looks like when it is written as text. A map has no such form: it stands in the file alone. */
export type SettingKind = "text" | "number" | "boolean" | "list" | "map";

/**
 * Every setting of `.blocks/config.yml` by its dotted key, and the kind of its value. The bounds are in
 * `schemas/config.schema.json`; a test holds the two together.
 */
export const SETTINGS = {
  "models.architect": "text",
  "models.implementation": "text",
  "models.context": "text",
  "fallback.model": "text",
  "fallback.models": "list",
  "fallback.architect": "list",
  "fallback.implementation": "list",
  "fallback.context": "list",
  "providers.anthropic.base_url": "text",
  "providers.anthropic.headers": "map",
  "providers.anthropic.requests_per_minute": "number",
  "providers.anthropic.tokens_per_minute": "number",
  "providers.anthropic.tokens_per_day": "number",
  "providers.anthropic.concurrency": "number",
  "providers.openai.base_url": "text",
  "providers.openai.headers": "map",
  "providers.openai.api": "text",
  "providers.openai.requests_per_minute": "number",
  "providers.openai.tokens_per_minute": "number",
  "providers.openai.tokens_per_day": "number",
  "providers.openai.concurrency": "number",
  "providers.google.base_url": "text",
  "providers.google.headers": "map",
  "providers.google.requests_per_minute": "number",
  "providers.google.tokens_per_minute": "number",
  "providers.google.tokens_per_day": "number",
  "providers.google.concurrency": "number",
  "endpoints.architect.base_url": "text",
  "endpoints.architect.headers": "map",
  "endpoints.architect.api": "text",
  "endpoints.architect.api_key": "text",
  "endpoints.implementation.base_url": "text",
  "endpoints.implementation.headers": "map",
  "endpoints.implementation.api": "text",
  "endpoints.implementation.api_key": "text",
  "endpoints.context.base_url": "text",
  "endpoints.context.headers": "map",
  "endpoints.context.api": "text",
  "endpoints.context.api_key": "text",
  prices: "map",
  "budget.flow_usd": "number",
  "budget.day_usd": "number",
  "budget.repository_day_usd": "number",
  "budget.month_usd": "number",
  "budget.repository_month_usd": "number",
  "breaker.enabled": "boolean",
  "breaker.threshold": "number",
  "breaker.pause_threshold": "number",
  "breaker.failures": "number",
  "breaker.cooldown_seconds": "number",
  offline: "boolean",
  "context.pruning.enabled": "boolean",
  "context.max_size_kb": "number",
  "gates.mode": "text",
  "gates.contract": "number",
  "gates.coverage": "number",
  "gates.mutation": "number",
  "coverage.report": "text",
  "mutation.scope": "text",
  "mutation.incremental": "boolean",
  "mutation.report": "text",
  "security.sarif": "list",
  "security.suppressions": "list",
  "review.models": "list",
  "flow.deadline_seconds": "number",
  "flow.call_deadline_seconds": "number",
  "flow.repair_rounds": "number",
  "flow.idle_deadline_seconds": "number",
  "flow.answer_cache": "boolean",
  "store.type": "text",
  "store.path": "text",
  "store.bucket": "text",
  "store.prefix": "text",
  "store.region": "text",
  "store.endpoint": "text",
  "store.force_path_style": "boolean",
  "store.role_arn": "text",
  "store.retention_years": "number",
  "ledger.type": "text",
  "ledger.path": "text",
  "ledger.remote": "text",
  "ledger.branch": "text",
  "ledger.repositories": "list",
  "telemetry.enabled": "boolean",
  "telemetry.endpoint": "text",
  "telemetry.headers": "map",
  "metrics.success_rate": "number",
  "metrics.p95_seconds": "number",
  "metrics.cost_usd": "number",
  "metrics.kill_rate": "number",
  "metrics.hours_saved": "number",
  "metrics.hourly_usd": "number",
  "alerts.failure_rate": "number",
  "alerts.p95_seconds": "number",
  "alerts.p95_critical_seconds": "number",
  "alerts.repository_day_usd": "number",
  "alerts.day_usd": "number",
  "alerts.kill_rate": "number",
  "alerts.failures_per_hour": "number",
  "alerts.slack": "text",
  "alerts.pagerduty": "text",
  "alerts.webhook.url": "text",
  "alerts.webhook.secret": "text",
  "alerts.email.smtp": "text",
  "alerts.email.from": "text",
  "alerts.email.to": "list",
  "alerts.github_issue": "boolean",
  "alerts.routes": "map",
  "sandbox.accept": "text",
  "trust.associations": "list",
  "trust.bots": "list",
  "paths.allow": "list",
  "onboarding.request": "text",
  "onboarding.label": "text",
  "onboarding.policy": "text",
} as const satisfies Readonly<Record<string, SettingKind>>;

/** A dotted key of a setting. */
export type SettingKey = keyof typeof SETTINGS;

/** All keys, in the order in which they are shown. */
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/**
 * The setting that a user means: dots, hyphens and underscores are the same, and the word `enabled` may be left out,
 * so `context-pruning` is `context.pruning.enabled`. Throws `INPUT_INVALID` with the nearest keys for any other.
 */
export function settingKeyFrom(name: string): SettingKey {
  const wanted = plainKey(name);
  const key = SETTING_KEYS.find((candidate) => {
    const plain = plainKey(candidate);
    return plain === wanted || plain === `${wanted} enabled`;
  });
  if (key !== undefined) return key;
  const names = SETTING_KEYS.map((candidate) => candidate.replace(/\.enabled$/, ""));
  const suggestions = nearest(name, names, 3);
  throw usageError(
    "INPUT_INVALID",
    `there is no setting ${JSON.stringify(name.slice(0, 60))}`,
    suggestions.length > 0 ? `Did you mean ${suggestions.join(", ")}?` : "`blocks config show` lists all settings.",
  );
}

/**
 * The value that a text stands for, by the setting's kind. A text that is none stays a text, for the validator to
 * refuse: a list's items are separated by commas. Throws `INPUT_INVALID` for a map.
 */
export function settingValueFrom(key: SettingKey, text: string): unknown {
  switch (SETTINGS[key] as SettingKind) {
    case "number":
      return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
    case "boolean":
      if (/^(?:true|True|TRUE)$/.test(text)) return true;
      return /^(?:false|False|FALSE)$/.test(text) ? false : text;
    case "list":
      return text === "" ? [] : text.split(",").map((item) => item.trim());
    case "map":
      throw usageError(
        "INPUT_INVALID",
        `${key} is a map: it has no value that can be given as one word`,
        MAP_HINTS[key],
      );
    case "text":
      return text;
  }
}

/** True for a setting that names models. */
export function namesModels(key: SettingKey): boolean {
  return key.startsWith("models.") || key.startsWith("fallback.");
}

/** What to write into the file instead. */
const MAP_HINTS: Readonly<Partial<Record<SettingKey, string>>> = Object.fromEntries(
  SETTING_KEYS.filter((key) => SETTINGS[key] === "map").map((key) => [key, mapHint(key)]),
);

function mapHint(key: SettingKey): string {
  const example =
    key === "prices"
      ? '"openai/our-model": { input_usd_per_million: 1.25, output_usd_per_million: 10 }'
      : "X-Team: payments";
  const lines = [...key.split("."), example].map(
    (part, depth, all) => `${"  ".repeat(depth + 1)}${part}${depth < all.length - 1 ? ":" : ""}`,
  );
  return `Write it into .blocks/config.yml:\n${lines.join("\n")}`;
}

function plainKey(name: string): string {
  return name.toLowerCase().replaceAll(/[._-]/g, " ");
}

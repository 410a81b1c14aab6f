import { usageError } from "../base/errors.ts";
import { nearest } from "../base/nearest.ts";

/** What a value of a setting looks like when it is written as text. */
export type SettingKind = "text" | "number" | "boolean" | "list";

/**
 * Every setting of `.blocks/config.yml` by its dotted key, and the kind of its value. The bounds are in
 * `schemas/config.schema.json`; a test holds the two together.
 */
export const SETTINGS = {
  "models.architect": "text",
  "models.implementation": "text",
  "models.context": "text",
  "fallback.model": "text",
  "providers.anthropic.base_url": "text",
  "providers.openai.base_url": "text",
  "providers.google.base_url": "text",
  offline: "boolean",
  "context.pruning.enabled": "boolean",
  "context.max_size_kb": "number",
  "gates.mode": "text",
  "gates.contract": "number",
  "gates.coverage": "number",
  "gates.mutation": "number",
  "flow.deadline_seconds": "number",
  "flow.call_deadline_seconds": "number",
  "flow.repair_rounds": "number",
  "store.type": "text",
  "store.path": "text",
  "store.retention_years": "number",
  "ledger.path": "text",
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
 * refuse: a list's items are separated by commas.
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
    case "text":
      return text;
  }
}

function plainKey(name: string): string {
  return name.toLowerCase().replaceAll(/[._-]/g, " ");
}

import { usageError } from "../../base/errors.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { ProviderName, Role } from "../../llm/model.ts";
import { type ModelName, parseModelName } from "../../llm/model-name.ts";

/** A model's name and the setting that names it. */
export interface ConfiguredModel {
  readonly name: ModelName;
  readonly setting: string;
}

/** The model of a role. Throws `MODEL_UNKNOWN`, and `CONFIG_INVALID` for the blueprint, which answers all roles or none. */
export function modelOf(role: Role, config: CompleteConfig): ConfiguredModel {
  return configured(config.models[role], `models.${role}`);
}

/**
 * What a role falls back to, in order: its own list, then `fallback.model`, then `fallback.models`. No model stands in it
 * twice. Throws `MODEL_UNKNOWN` and `CONFIG_INVALID`.
 */
export function fallbacksOf(role: Role, { fallback }: CompleteConfig): ConfiguredModel[] {
  const named = [
    ...fallback[role].map((text) => configured(text, `fallback.${role}`)),
    ...(fallback.model === undefined ? [] : [configured(fallback.model, "fallback.model")]),
    ...fallback.models.map((text) => configured(text, "fallback.models")),
  ];
  return eachOnce(named);
}

/** The models of `review.models`, each once. Throws `MODEL_UNKNOWN`, and `CONFIG_INVALID` for the blueprint. */
export function reviewModelsOf({ review }: CompleteConfig): ConfiguredModel[] {
  return eachOnce(review.models.map((text) => configured(text, "review.models")));
}

/** `provider/model`. */
export function modelText({ provider, name }: { readonly provider: ProviderName; readonly name: string }): string {
  return `${provider}/${name}`;
}

function eachOnce(models: readonly ConfiguredModel[]): ConfiguredModel[] {
  const seen = new Set<string>();
  return models.filter(({ name }) => {
    const text = modelText(name);
    return !seen.has(text) && seen.add(text);
  });
}

function configured(text: string, setting: string): ConfiguredModel {
  const name = parsed(text, setting);
  if (name.provider !== "offline") return { name, setting };
  throw usageError(
    "CONFIG_INVALID",
    `${setting} is the blueprint model, which answers every role or none`,
    "Set offline: true (--offline) for a flow without an LLM.",
  );
}

function parsed(text: string, setting: string): ModelName {
  try {
    return parseModelName(text);
  } catch (error) {
    const { message, hint } = error as { message: string; hint?: string };
    throw usageError("MODEL_UNKNOWN", `${setting}: ${message}`, hint, error);
  }
}

import type { Redactor } from "../../base/redaction.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { apiKeyFor } from "../../llm/api-keys.ts";
import type { ProviderName } from "../../llm/model.ts";
import { parseModelName } from "../../llm/model-name.ts";
import type { ChosenModel } from "../models/choose-models.ts";

/** Who reviews, and whose work it is. */
export interface ChosenReviewer {
  readonly reviewer: ChosenModel;
  readonly authorProvider: ProviderName;
}

/**
 * The model that reviews: the architect's, or else the context role's, of another vendor than the implementation's and
 * with a key. Undefined when there is none, or when the configuration asks for no LLM: then the static rules decide alone.
 * Throws `MODEL_UNKNOWN`.
 */
export function chooseReviewer(given: {
  readonly config: CompleteConfig;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly redactor: Redactor;
}): ChosenReviewer | undefined {
  const { config, env, redactor } = given;
  if (config.offline) return undefined;
  const authorProvider = parseModelName(config.models.implementation).provider;
  for (const role of ["architect", "context"] as const) {
    const name = parseModelName(config.models[role]);
    if (name.provider === "offline" || name.provider === authorProvider) continue;
    const apiKey = apiKeyFor(name.provider, env);
    if (apiKey === undefined) continue;
    redactor.add(apiKey);
    return { reviewer: { name, apiKey, baseUrl: config.providers[name.provider].base_url }, authorProvider };
  }
  return undefined;
}

import { type Progress, silent } from "../../base/progress.ts";
import type { Redactor } from "../../base/redaction.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { ProviderName } from "../../llm/model.ts";
import { type ChosenModel, withFallbacks } from "../models/choose-models.ts";
import { modelOf } from "../models/configured-models.ts";
import { reachModel } from "../models/reach-model.ts";

/** Who reviews, and whose work it is. */
export interface ChosenReviewer {
  readonly reviewer: ChosenModel;
  readonly authorProviders: readonly ProviderName[];
}

/**
 * The model that reviews: the architect's, or else the context role's, of another vendor than the implementation's and
 * with a key. What answers in its place is of another vendor too. Undefined when there is none, or when the
 * configuration asks for no LLM: then the static rules decide alone. Throws `MODEL_UNKNOWN` and `CONFIG_INVALID`.
 */
export function chooseReviewer(given: {
  readonly config: CompleteConfig;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly redactor: Redactor;
  /** Who wrote the block, where that is known; else whom the configuration names. */
  readonly authors?: readonly ProviderName[] | undefined;
  /** Told of fallbacks without a key. */
  readonly progress?: Progress;
}): ChosenReviewer | undefined {
  const { config } = given;
  if (config.offline) return undefined;
  const authorProviders = given.authors ?? [modelOf("implementation", config).name.provider];
  for (const role of ["architect", "context"] as const) {
    const { name } = modelOf(role, config);
    if (authorProviders.includes(name.provider)) continue;
    const reached = reachModel({ ...given, name, role });
    if ("missing" in reached) continue;
    const { fallbacks, ...model } = withFallbacks(reached, role, { ...given, progress: given.progress ?? silent });
    const others = fallbacks.filter(({ name: fallback }) => !authorProviders.includes(fallback.provider));
    return { reviewer: { ...model, fallbacks: others }, authorProviders };
  }
  return undefined;
}

import { usageError } from "../../base/errors.ts";
import { type Progress, silent } from "../../base/progress.ts";
import type { Redactor } from "../../base/redaction.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { sameVendor, type UnavailableReviewer } from "../../gates/review/ask-reviewers.ts";
import type { ProviderName } from "../../llm/model.ts";
import { type ChosenModel, withFallbacks } from "../models/choose-models.ts";
import { modelOf, modelText, reviewModelsOf } from "../models/configured-models.ts";
import { reachModel, type UnreachableModel } from "../models/reach-model.ts";

/** Who reviews, and whose work it is. */
export interface ChosenReviewers {
  /** Each is asked on its own. */
  readonly reviewers: readonly ChosenModel[];
  /** Those of `review.models` that cannot be asked: the gate says so, and does not pass without them. */
  readonly unavailable: readonly UnavailableReviewer[];
  readonly authorProviders: readonly ProviderName[];
}

/** What decides who reviews. */
export interface ReviewerChoice {
  readonly config: CompleteConfig;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly redactor: Redactor;
  /** Who wrote the block, where that is known; else whom the configuration names. */
  readonly authors?: readonly ProviderName[] | undefined;
  /** Told of fallbacks without a key. */
  readonly progress?: Progress;
}

/**
 * The models that review: those of `review.models`, or else the architect's, or else the context role's; of another
 * vendor than the author's and with a key. What answers in the place of one is of another vendor too, and none of the
 * other reviewers. Undefined when nobody has a key, or when the configuration asks for no LLM: then the static rules
 * decide alone. Throws `MODEL_UNKNOWN` and `CONFIG_INVALID`.
 */
export function chooseReviewers(given: ReviewerChoice): ChosenReviewers | undefined {
  const { config } = given;
  if (config.offline) return undefined;
  const authorProviders = given.authors ?? [modelOf("implementation", config).name.provider];
  return config.review.models.length > 0
    ? configuredReviewers(given, authorProviders)
    : reviewerOfRole(given, authorProviders);
}

function reviewerOfRole(given: ReviewerChoice, authorProviders: readonly ProviderName[]): ChosenReviewers | undefined {
  for (const role of ["architect", "context"] as const) {
    const { name } = modelOf(role, given.config);
    if (authorProviders.includes(name.provider)) continue;
    const reached = reachModel({ ...given, name, role });
    if ("missing" in reached) continue;
    const model = withFallbacks(reached, role, { ...given, progress: given.progress ?? silent });
    return { reviewers: [ofOtherVendors(model, authorProviders)], unavailable: [], authorProviders };
  }
  return undefined;
}

function configuredReviewers(
  given: ReviewerChoice,
  authorProviders: readonly ProviderName[],
): ChosenReviewers | undefined {
  const named = reviewModelsOf(given.config);
  const texts = named.map(({ name }) => modelText(name));
  const architect = modelText(modelOf("architect", given.config).name);
  const reviewers: ChosenModel[] = [];
  const refused: UnavailableReviewer[] = [];
  const keyless: UnavailableReviewer[] = [];
  for (const { name } of named) {
    const text = modelText(name);
    if (authorProviders.includes(name.provider)) {
      refused.push(sameVendor(text));
      continue;
    }
    // The endpoint of the architect is that of its model, whatever the model is asked for.
    const reached = reachModel({ ...given, name, role: text === architect ? "architect" : undefined });
    if ("missing" in reached) {
      keyless.push(withoutKey(text, reached));
      continue;
    }
    const model = withFallbacks(reached, "architect", { ...given, progress: given.progress ?? silent });
    const fallbacks = model.fallbacks.filter((fallback) => !texts.includes(modelText(fallback.name)));
    reviewers.push(ofOtherVendors({ ...model, fallbacks }, authorProviders));
  }
  // A job without any key, such as that of a fork's pull request, is decided by the static rules.
  if (reviewers.length === 0 && keyless.length > 0) return undefined;
  return { reviewers, unavailable: [...refused, ...keyless], authorProviders };
}

function ofOtherVendors(model: ChosenModel, authorProviders: readonly ProviderName[]): ChosenModel {
  return { ...model, fallbacks: model.fallbacks.filter(({ name }) => !authorProviders.includes(name.provider)) };
}

function withoutKey(reviewer: string, { missing }: UnreachableModel): UnavailableReviewer {
  const variables = missing.map(({ variables }) => variables.join(" or ")).join(", ");
  const error = usageError(
    "KEY_MISSING",
    `the reviewer ${reviewer} cannot be asked: ${variables} is not set`,
    "Give its key to the job that reviews, or take it out of review.models.",
  );
  return { reviewer, outcome: "failed", error };
}

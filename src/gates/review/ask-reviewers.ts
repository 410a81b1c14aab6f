import { BlocksError } from "../../base/errors.ts";
import { inParallel } from "../../base/in-parallel.ts";
import type { ReviewCall } from "../../generated/types.ts";
import type { Ask, Charge, Model } from "../../llm/model.ts";
import { type ModelReview, type ReviewQuestion, reviewWithModel } from "./model-review.ts";
import { failedReviewCall } from "./review-call.ts";

/** A reviewer that the configuration names and that cannot be asked. */
export interface UnavailableReviewer {
  /** `provider/model`. */
  readonly reviewer: string;
  /** refused: of the author's vendor. failed: anything else that keeps it from being asked. */
  readonly outcome: "refused" | "failed";
  readonly error: BlocksError;
}

/** How the part of one reviewer ended. */
export type Answered =
  | { readonly outcome: "given"; readonly reviewer: string; readonly review: ModelReview }
  | (UnavailableReviewer & {
      /** What was paid for it all the same. */
      readonly call?: ReviewCall | undefined;
    });

/** Each reads a whole block; more at a time would wait for each other at the vendor. */
const MOST_AT_A_TIME = 4;

/**
 * Asks every reviewer the same question, none of them knowing of the others. One that fails does not end the others.
 * Rejects only with the signal's reason.
 */
export async function askReviewers(
  parts: { readonly reviewers: readonly Model[]; readonly ask: Ask; readonly authorProviders: readonly string[] },
  question: ReviewQuestion,
  signal: AbortSignal,
): Promise<Answered[]> {
  const answered = await inParallel(parts.reviewers, MOST_AT_A_TIME, (model) => askOne(parts, model, question, signal));
  signal.throwIfAborted();
  return answered;
}

async function askOne(
  { ask, authorProviders }: { readonly ask: Ask; readonly authorProviders: readonly string[] },
  model: Model,
  question: ReviewQuestion,
  signal: AbortSignal,
): Promise<Answered> {
  const reviewer = `${model.provider}/${model.name}`;
  if (authorProviders.includes(model.provider)) return sameVendor(reviewer);
  const charges: Charge[] = [];
  try {
    return { outcome: "given", reviewer, review: await reviewWithModel({ model, ask, charges }, question, signal) };
  } catch (error) {
    signal.throwIfAborted();
    // What is not an error of ours is a defect of the model's adapter, and no less a missing review.
    const known = error instanceof BlocksError ? error : undecided(reviewer, error);
    return { outcome: "failed", reviewer, error: known, call: failedReviewCall(model, charges) };
  }
}

/** The refusal of a reviewer that shares the author's blind spots. */
export function sameVendor(reviewer: string): UnavailableReviewer {
  const error = new BlocksError(`the reviewer ${reviewer} is of the same vendor as the author of the block`, {
    code: "CONFIG_INVALID",
    kind: "usage",
    hint: "Name a model of another vendor in review.models or for the architect role (ARCHITECT_MODEL), and give its key.",
  });
  return { outcome: "refused", reviewer, error };
}

function undecided(reviewer: string, cause: unknown): BlocksError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BlocksError(`the reviewer ${reviewer} failed: ${reason}`, {
    code: "MODEL_CALL_FAILED",
    kind: "provider",
    hint: "Run the review again, or choose another model for it.",
    cause,
  });
}

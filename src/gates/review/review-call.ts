import type { ReviewCall } from "../../generated/types.ts";
import type { Charge, Model, ModelAnswer } from "../../llm/model.ts";

/**
 * A review as the report keeps it: who answered, with how many tokens, and what all requests for it cost. The cost is
 * unknown where nobody charged, but for an answer that was kept: nothing was sent for it.
 */
export function reviewCallFrom(answer: ModelAnswer, charges: readonly Charge[]): ReviewCall {
  const { provider, model, attempts, usage, cached } = answer;
  if (cached === true) return { provider, model, attempts, cached, inputTokens: 0, outputTokens: 0, costUsd: 0 };
  const { inputTokens, outputTokens } = usage;
  return {
    provider,
    model,
    attempts,
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
    ...costOf(charges),
  };
}

/** A review that failed, or undefined where nothing was paid for it. */
export function failedReviewCall(reviewer: Model, charges: readonly Charge[]): ReviewCall | undefined {
  const last = charges.at(-1);
  if (last === undefined) return undefined;
  return { provider: last.provider, model: last.model || reviewer.name, attempts: charges.length, ...costOf(charges) };
}

function costOf(charges: readonly Charge[]): Pick<ReviewCall, "costUsd" | "pricedAs" | "estimated"> {
  const last = charges.at(-1);
  if (last === undefined) return {};
  return {
    costUsd: charges.reduce((sum, { costUsd }) => sum + costUsd, 0),
    pricedAs: last.pricedAs,
    ...(charges.some(({ estimated }) => estimated) ? { estimated: true } : {}),
  };
}

import { estimateOfRequest } from "../estimate.ts";
import type { Model, ModelAnswer, ModelRequest } from "../model.ts";
import type { RateLimiter } from "../rate-limiter.ts";

/**
 * A model whose requests wait for their turn at the provider's limiter, in the caller's signal. Its tokens are
 * estimated first and corrected by the answer's usage; a request that failed keeps its estimate, since providers count
 * some of those too.
 */
export function withRateLimit(model: Model, limiter: RateLimiter): Model {
  return {
    provider: model.provider,
    name: model.name,
    generate: async (request, signal, watch) => {
      const turn = await limiter.takeTurn(estimatedTokens(request), signal, () => watch?.waiting?.());
      let answer: ModelAnswer | undefined;
      try {
        answer = await model.generate(request, signal, watch);
        return answer;
      } finally {
        turn.end(usedTokens(answer));
      }
    },
  };
}

/** Vendors hold the whole output that was asked for against the limit, and give back what was not used. */
function estimatedTokens(request: ModelRequest): number {
  const { inputTokens, outputTokens } = estimateOfRequest(request);
  return inputTokens + outputTokens;
}

function usedTokens(answer: ModelAnswer | undefined): number | undefined {
  const { inputTokens, outputTokens } = answer?.usage ?? {};
  return inputTokens === undefined || outputTokens === undefined ? undefined : inputTokens + outputTokens;
}

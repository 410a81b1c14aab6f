import type { MatchLogic, PriceCalculation } from "@pydantic/genai-prices";
import type { ModelAnswer, Usage } from "./model.ts";

/** What an answer cost, or why that is not known. Unknown is never zero. */
export type Pricing =
  | { readonly kind: "priced"; readonly costUsd: number; readonly pricedAs: string }
  | {
      readonly kind: "unpriced";
      /** `inexact-model`: the price table only has a model whose name begins alike. */
      readonly reason: "unknown-model" | "inexact-model" | "unusable-usage";
      /** The entry that begins alike, to show but not to charge. */
      readonly nearest?: string;
    };

/** A snapshot of a model has its price: `claude-sonnet-4-5-20250929`, `gpt-5.5-2026-04-23`. */
const SNAPSHOT = /^-(\d{8}|\d{4}-\d{2}-\d{2}|latest)$/;

/**
 * The price of an answer by the offline price table, with its cache tiers. `at` is when it was given, since prices
 * change. The table matches by the beginning of a name (`claude-sonnet-5-5` would get the price of `claude-sonnet-5`);
 * only the entry's own names and dated snapshots of it count here.
 */
export async function pricingOf(answer: ModelAnswer, at?: Date): Promise<Pricing> {
  if (answer.provider === "offline") return { kind: "priced", costUsd: 0, pricedAs: "offline" };
  const tokens = tokensOf(answer.usage);
  if (tokens === undefined) return { kind: "unpriced", reason: "unusable-usage" };
  const { calcPrice } = await import("@pydantic/genai-prices");
  const options = { providerId: answer.provider, ...(at === undefined ? {} : { timestamp: at }) };
  const price = calcPrice(tokens, answer.model, options);
  if (price === null) return { kind: "unpriced", reason: "unknown-model" };
  const pricedAs = `${price.provider.id}/${price.model.id}`;
  if (price.provider.id !== answer.provider || !isExact(answer.model, price.model)) {
    return { kind: "unpriced", reason: "inexact-model", nearest: pricedAs };
  }
  return { kind: "priced", costUsd: price.total_price, pricedAs };
}

/** The cost of an answer and the entry that it was priced by, or undefined where {@link pricingOf} knows no price. */
export async function costUsd(answer: ModelAnswer): Promise<{ costUsd: number; pricedAs: string } | undefined> {
  const pricing = await pricingOf(answer);
  return pricing.kind === "priced" ? { costUsd: pricing.costUsd, pricedAs: pricing.pricedAs } : undefined;
}

/** The usage in the price table's words, or undefined where it is incomplete or contradicts itself. */
function tokensOf(usage: Usage): Record<string, number> | undefined {
  const { inputTokens, outputTokens, cacheReadTokens = 0, cacheWriteTokens = 0 } = usage;
  if (inputTokens === undefined || outputTokens === undefined) return undefined;
  if (cacheReadTokens + cacheWriteTokens > inputTokens) return undefined;
  return {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    cache_read_tokens: cacheReadTokens,
    cache_write_tokens: cacheWriteTokens,
  };
}

function isExact(name: string, entry: PriceCalculation["model"]): boolean {
  if (name === entry.id || isListed(name, entry.match)) return true;
  return name.startsWith(entry.id) && SNAPSHOT.test(name.slice(entry.id.length));
}

function isListed(name: string, match: MatchLogic): boolean {
  if ("or" in match) return match.or.some((branch) => isListed(name, branch));
  return "equals" in match && match.equals === name;
}

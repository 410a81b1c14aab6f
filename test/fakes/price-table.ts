import { findProvider, type ModelPrice, type TieredPrices } from "@pydantic/genai-prices";
import type { Usage } from "../../src/llm/model.ts";
import { type Asked, type ModelServer, type Script, startModelServer } from "./model-server.ts";
import { billByPrefix } from "./model-server-billing.ts";
import type { Vendor } from "./model-server-wire.ts";

/** One answer on a vendor's bill. */
export interface BilledAnswer {
  readonly provider: Vendor;
  readonly model: string;
  readonly usage: Usage;
}

/**
 * What a vendor bills for an answer, in US dollars, by the figures of the price table and our own arithmetic: apart from
 * the code that books costs, and from the table's own calculation.
 */
export function billedUsd({ provider, model, usage }: BilledAnswer): number {
  const entry = findProvider({ providerId: provider })?.models.find(({ id }) => id === model);
  if (entry === undefined) throw new Error(`the price table has no ${provider}/${model}`);
  // Later prices come with the date from which they hold.
  const price = Array.isArray(entry.prices) ? entry.prices.find(({ constraint }) => !constraint)?.prices : entry.prices;
  const { inputTokens = 0, outputTokens = 0, cacheReadTokens = 0, cacheWriteTokens = 0 } = usage;
  const rate = (...names: string[]) => rateOf(price, names, inputTokens);
  const microUsd =
    (inputTokens - cacheReadTokens - cacheWriteTokens) * rate("input_mtok") +
    cacheReadTokens * rate("cache_read_mtok", "input_mtok") +
    cacheWriteTokens * rate("cache_write_mtok", "input_mtok") +
    outputTokens * rate("output_mtok");
  return microUsd / 1e6;
}

/** US dollars for a million tokens, by the first name that the entry has; the tier is that of all input together. */
function rateOf(price: ModelPrice | undefined, names: readonly string[], inputTokens: number): number {
  const rate = names.map((name) => price?.[name]).find((value) => value !== undefined);
  if (typeof rate === "number") return rate;
  const { base, tiers } = rate as TieredPrices;
  return tiers.findLast(({ start }) => inputTokens > start)?.price ?? base;
}

/** A server that bills by prefix and keeps a copy of every bill. */
export async function startBillingServer(
  answer: Script,
): Promise<ModelServer & { readonly bills: readonly BilledAnswer[] }> {
  const bill = billByPrefix();
  const bills: BilledAnswer[] = [];
  const usage = (asked: Asked, text: string) => {
    const billed = bill(asked, text);
    bills.push({ provider: asked.provider, model: asked.model, usage: billed });
    return billed;
  };
  return { ...(await startModelServer({ answer, usage })), bills };
}

import type { MatchLogic, PriceCalculation } from "@pydantic/genai-prices";
import type { Clock } from "../base/clock.ts";
import { nearest } from "../base/nearest.ts";
import type { Config } from "../generated/types.ts";
import type { ModelAnswer, ProviderName, Usage } from "./model.ts";
import { isWhole, type WholeUsage } from "./usage.ts";

/** What an answer cost, or why that is not known. Unknown is never zero. */
export type Pricing =
  | { readonly kind: "priced"; readonly costUsd: number; readonly pricedAs: string }
  | {
      readonly kind: "unpriced";
      /** `inexact-model`: the price table only has a model whose name begins alike. */
      readonly reason: "unknown-model" | "inexact-model" | "unusable-usage";
      /** The entry with the nearest name, to show but not to charge. */
      readonly nearest?: string;
    };

/** What the owner says that a model costs, in US dollars for a million tokens: `prices` in `.blocks/config.yml`. */
export type ConfiguredPrice = NonNullable<Config["prices"]>[string];

/** Knows prices, the owner's before those of the table. Never asks the network. */
export interface Pricer {
  /** What a usage of a model costs now; its `pricedAs` is `configured` for a price of the owner. */
  priceOf(provider: ProviderName, model: string, usage: Usage): Promise<Pricing>;
  /** True when every whole usage of the model has a price. */
  isPriced(provider: ProviderName, model: string): Promise<boolean>;
}

/** What a pricer goes by. */
export interface PricerOptions {
  /** By `provider/model`. */
  readonly prices: Readonly<Record<string, ConfiguredPrice>>;
  readonly clock: Clock;
}

/** A pricer of the owner's prices and the price table of the day. */
export function createPricer({ prices, clock }: PricerOptions): Pricer {
  const priceOf: Pricer["priceOf"] = async (provider, model, usage) => {
    const name = `${provider}/${model}`;
    const configured = Object.hasOwn(prices, name) ? prices[name] : undefined;
    if (configured === undefined) return tablePricing({ provider, model, usage }, clock.now());
    if (!isWhole(usage)) return { kind: "unpriced", reason: "unusable-usage" };
    return { kind: "priced", costUsd: configuredCostUsd(configured, usage), pricedAs: "configured" };
  };
  return {
    priceOf,
    isPriced: async (provider, model) =>
      (await priceOf(provider, model, { inputTokens: 1, outputTokens: 1 })).kind === "priced",
  };
}

/**
 * The most that so many tokens can cost: where the usage does not say what the prompt cache did, some vendors charge
 * more for writing to it than for other input.
 */
export async function upperPriceOf(
  pricer: Pricer,
  target: { readonly provider: ProviderName; readonly model: string },
  usage: WholeUsage,
): Promise<Pricing> {
  const plain = await pricer.priceOf(target.provider, target.model, usage);
  if (usage.cacheReadTokens !== undefined || usage.cacheWriteTokens !== undefined) return plain;
  const written = { ...usage, cacheWriteTokens: usage.inputTokens };
  const dearer = await pricer.priceOf(target.provider, target.model, written);
  if (plain.kind === "unpriced" || dearer.kind === "unpriced") return plain;
  return dearer.costUsd > plain.costUsd ? dearer : plain;
}

/**
 * The price of an answer by the offline price table, with its cache tiers. `at` is when it was given, since prices
 * change. The table matches by the beginning of a name (`claude-sonnet-5-5` would get the price of `claude-sonnet-5`);
 * only the entry's own names and dated snapshots of it count here.
 */
export function pricingOf(answer: ModelAnswer, at: Date = new Date()): Promise<Pricing> {
  return tablePricing(answer, at);
}

/** The cost of an answer and the entry that it was priced by, or undefined where {@link pricingOf} knows no price. */
export async function costUsd(answer: ModelAnswer): Promise<{ costUsd: number; pricedAs: string } | undefined> {
  const pricing = await pricingOf(answer);
  return pricing.kind === "priced" ? { costUsd: pricing.costUsd, pricedAs: pricing.pricedAs } : undefined;
}

function configuredCostUsd(price: ConfiguredPrice, usage: WholeUsage): number {
  const { inputTokens, outputTokens, cacheReadTokens = 0, cacheWriteTokens = 0 } = usage;
  const input = price.input_usd_per_million;
  const microDollars =
    (inputTokens - cacheReadTokens - cacheWriteTokens) * input +
    cacheReadTokens * (price.cache_read_usd_per_million ?? input) +
    cacheWriteTokens * (price.cache_write_usd_per_million ?? input) +
    outputTokens * price.output_usd_per_million;
  return microDollars / 1_000_000;
}

/** A snapshot of a model has its price: `claude-sonnet-4-5-20250929`, `gpt-5.5-2026-04-23`. */
const SNAPSHOT = /^-(\d{8}|\d{4}-\d{2}-\d{2}|latest)$/;

let loadedTable: Promise<typeof import("@pydantic/genai-prices")> | undefined;

/** Loaded for the first price. To import it anew for every other one would cost a search each time. */
function priceTable(): Promise<typeof import("@pydantic/genai-prices")> {
  loadedTable ??= import("@pydantic/genai-prices");
  return loadedTable;
}

type Priced = Pick<ModelAnswer, "provider" | "model" | "usage">;

async function tablePricing({ provider, model, usage }: Priced, at: Date): Promise<Pricing> {
  if (provider === "offline") return { kind: "priced", costUsd: 0, pricedAs: "offline" };
  if (!isWhole(usage)) return { kind: "unpriced", reason: "unusable-usage" };
  const { calcPrice } = await priceTable();
  const price = calcPrice(tokensOf(usage), model, { providerId: provider, timestamp: at });
  if (price === null || !hasTextPrices(price)) return unknownModel(provider, model);
  const pricedAs = `${price.provider.id}/${price.model.id}`;
  if (price.provider.id !== provider || !isExact(model, price.model)) {
    return { kind: "unpriced", reason: "inexact-model", nearest: pricedAs };
  }
  return { kind: "priced", costUsd: price.total_price, pricedAs };
}

async function unknownModel(provider: ProviderName, model: string): Promise<Pricing> {
  const { calcPrice, findProvider } = await priceTable();
  const names = (findProvider({ providerId: provider })?.models ?? []).map(({ id }) => id);
  const [name] = nearest(model, names, names.length).filter((candidate) => {
    const price = calcPrice({ input_tokens: 1, output_tokens: 1 }, candidate, { providerId: provider });
    return price !== null && hasTextPrices(price);
  });
  return {
    kind: "unpriced",
    reason: "unknown-model",
    ...(name === undefined ? {} : { nearest: `${provider}/${name}` }),
  };
}

/** The table has entries without any price, and some for sound or embeddings alone: they would make text free. */
function hasTextPrices({ model_price }: PriceCalculation): boolean {
  return model_price["input_mtok"] !== undefined && model_price["output_mtok"] !== undefined;
}

/** The usage in the price table's words. */
function tokensOf(usage: WholeUsage): Record<string, number> {
  return {
    input_tokens: usage.inputTokens,
    output_tokens: usage.outputTokens,
    cache_read_tokens: usage.cacheReadTokens ?? 0,
    cache_write_tokens: usage.cacheWriteTokens ?? 0,
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

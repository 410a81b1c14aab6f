import type { CompleteConfig } from "../../config/config.ts";
import { KEYED_PROVIDERS, type KeyedProvider, readCredentials } from "../../config/credentials.ts";
import { loadConfig } from "../../config/load-config.ts";
import { type ProviderName, ROLES, type Role, type Usage } from "../../llm/model.ts";
import { type EndOfLife, endOfLifeOf, type ModelName } from "../../llm/model-name.ts";
import { createPricer, type Pricer } from "../../llm/pricing.ts";
import { fallbacksOf, modelOf, modelText } from "../models/configured-models.ts";
import { addressOf, type OpenAiApi } from "../models/model-address.ts";
import { reachModel } from "../models/reach-model.ts";
import type { UseCaseContext } from "../use-case.ts";

/** US dollars for a million tokens. */
export interface ListedPrice {
  readonly inputUsd: number;
  /** Of input that comes from the prompt cache. */
  readonly cachedInputUsd: number;
  readonly outputUsd: number;
  /** The entry of the price table, or `configured`. */
  readonly pricedAs: string;
}

/** Where the key of a model is, never the key. */
export type ListedKey =
  | { readonly status: "present"; readonly source: "environment" | "stored"; readonly variable: string }
  | { readonly status: "not-needed" }
  /** Variables that are not set: of each group one is needed. */
  | { readonly status: "missing"; readonly variables: readonly string[] };

/** One model as it is configured. */
export interface ListedModel {
  /** `provider/model`. */
  readonly model: string;
  readonly provider: ProviderName;
  /** Undefined where it is the vendor's own. */
  readonly baseUrl: string | undefined;
  readonly api: OpenAiApi | undefined;
  /** Undefined where neither the configuration nor the price table knows one. */
  readonly price: ListedPrice | undefined;
  readonly endOfLife: EndOfLife | undefined;
  readonly key: ListedKey;
}

/** A role, its model and those that answer in its place, in order. */
export interface ListedRole extends ListedModel {
  readonly role: Role;
  readonly fallbacks: readonly ListedModel[];
}

/** The models of a repository. */
export interface ListedModels {
  /** True: the blueprint answers, and none of these is asked. */
  readonly offline: boolean;
  readonly roles: readonly ListedRole[];
  readonly budget: CompleteConfig["budget"];
  readonly notices: readonly string[];
}

/** Prices of long requests can be in a higher tier: what is shown is the price of an ordinary one. */
const SAMPLE_TOKENS = 1000;

/**
 * Which model is behind each role, where it is asked, what it costs and whether its key is there. Nothing is sent.
 * Throws `MODEL_UNKNOWN`, `CONFIG_INVALID`, and what `loadConfig` throws.
 */
export async function listModels(context: UseCaseContext): Promise<ListedModels> {
  const { config, sources } = await loadConfig(context);
  const world = { config, context, pricer: createPricer({ prices: config.prices, clock: context.clock }) };
  const stored = await storedProviders(context);
  const roles = await Promise.all(
    ROLES.map(async (role) => ({
      role,
      ...(await listed(modelOf(role, config).name, role, { ...world, stored })),
      fallbacks: await Promise.all(
        fallbacksOf(role, config).map(({ name }) => listed(name, undefined, { ...world, stored })),
      ),
    })),
  );
  return { offline: config.offline, roles, budget: config.budget, notices: sources.notices };
}

interface World {
  readonly config: CompleteConfig;
  readonly context: UseCaseContext;
  readonly pricer: Pricer;
  /** Providers whose key comes from the user's own file. */
  readonly stored: ReadonlySet<string>;
}

async function listed(name: ModelName, role: Role | undefined, world: World): Promise<ListedModel> {
  const { baseUrl, api } = addressOf(name, role, world.config);
  return {
    model: modelText(name),
    provider: name.provider,
    baseUrl,
    api,
    price: await priceOf(name, world.pricer),
    endOfLife: endOfLifeOf(modelText(name)),
    key: keyOf(name, role, world),
  };
}

function keyOf(name: ModelName, role: Role | undefined, { config, context, stored }: World): ListedKey {
  const reached = reachModel({ name, role, config, env: context.env, redactor: context.redactor });
  if ("missing" in reached) {
    return { status: "missing", variables: reached.missing.map(({ variables }) => variables.join(" or ")) };
  }
  if (reached.keySource.kind === "none") return { status: "not-needed" };
  const { variable } = reached.keySource;
  const isOwn = addressOf(name, role, config).apiKey === undefined;
  return { status: "present", source: isOwn && stored.has(name.provider) ? "stored" : "environment", variable };
}

async function storedProviders({ env }: UseCaseContext): Promise<ReadonlySet<KeyedProvider>> {
  const credentials = await readCredentials(env);
  return new Set(KEYED_PROVIDERS.filter((provider) => credentials[provider]?.origin === "file"));
}

async function priceOf({ provider, name }: ModelName, pricer: Pricer): Promise<ListedPrice | undefined> {
  const perMillion = async (usage: Usage) => {
    const pricing = await pricer.priceOf(provider, name, usage);
    return pricing.kind === "priced"
      ? // To whole millionths of a dollar: what is left of the division by the sample's size is no price.
        { usd: Math.round((pricing.costUsd * 1e6 * 1e6) / SAMPLE_TOKENS) / 1e6, pricedAs: pricing.pricedAs }
      : undefined;
  };
  const [input, cached, output] = await Promise.all([
    perMillion({ inputTokens: SAMPLE_TOKENS, outputTokens: 0 }),
    perMillion({ inputTokens: SAMPLE_TOKENS, outputTokens: 0, cacheReadTokens: SAMPLE_TOKENS }),
    perMillion({ inputTokens: 0, outputTokens: SAMPLE_TOKENS }),
  ]);
  if (input === undefined || cached === undefined || output === undefined) return undefined;
  return { inputUsd: input.usd, cachedInputUsd: cached.usd, outputUsd: output.usd, pricedAs: input.pricedAs };
}

import { BlocksError } from "../base/errors.ts";
import { estimateOfReceived, type TokenEstimate } from "./estimate.ts";
import type { ModelAnswer, ProviderName, Usage } from "./model.ts";
import { ModelCallError } from "./model-call-error.ts";
import { type Pricer, type Pricing, upperPriceOf } from "./pricing.ts";
import { isWhole, usageOf, type WholeUsage } from "./usage.ts";

/** The model that was asked, and what the request can cost at most. */
export interface Asked {
  readonly provider: ProviderName;
  readonly model: string;
  readonly bound: TokenEstimate;
  readonly pricer: Pricer;
}

/** What was seen of a request while it ran. */
export interface Seen {
  /** True when a response of it had begun. */
  readonly opened: boolean;
  readonly characters: number;
  /** What the provider had said of it so far. */
  readonly counted: Usage;
}

/** What one request cost. */
export interface Bill {
  /** As the provider said it; what it did not say, or what contradicts itself, is left out. */
  readonly said: Usage;
  /** Input and output together, estimated upward where that is not known. */
  readonly tokens: number;
  /** `unpriced` where nothing says what the model costs. */
  readonly pricing: Pricing;
  readonly estimated: boolean;
}

/** The most that the request can have cost. */
export async function upperBill(asked: Asked, said: Usage = {}): Promise<Bill> {
  return billOf(await upperPriceOf(asked.pricer, asked, asked.bound), { said, usage: asked.bound, estimated: true });
}

/**
 * What an answer cost: by the usage that the provider states, with the prices of the cache. A usage that is missing or
 * cannot be true is replaced by upper bounds. An answer of a model with another price than the one that was asked costs
 * the higher price of the two. Both are flagged as estimated. An owner whose deployment answers with the name of the
 * model behind it configures one price for both names.
 */
export async function billOfAnswer(asked: Asked, answer: ModelAnswer): Promise<Bill> {
  const credible = isCredible(answer) ? answer.usage : undefined;
  const usage = credible ?? upperUsage(asked.bound, answer.usage);
  const price = (target: { provider: ProviderName; model: string }) =>
    credible === undefined
      ? upperPriceOf(asked.pricer, target, usage)
      : asked.pricer.priceOf(target.provider, target.model, usage);
  const said = credible ?? trustworthy(answer.usage);
  const asAsked = await price(asked);
  if (answer.provider === asked.provider && answer.model === asked.model) {
    return billOf(asAsked, { said, usage, estimated: credible === undefined });
  }
  const asAnswered = await price(answer);
  const estimated = credible === undefined || !isSamePrice(asAsked, asAnswered);
  return billOf(dearer(asAsked, asAnswered), { said, usage, estimated });
}

/**
 * What a request cost that failed, or undefined when nothing was spent for it. A response that had begun costs its input
 * and what came of its output; whatever else may have been worked on costs its upper bound.
 */
export async function billOfFailure(asked: Asked, error: unknown, seen: Seen): Promise<Bill | undefined> {
  const said = trustworthy(seen.counted);
  if (!seen.opened) return costsNothing(error) ? undefined : await upperBill(asked, said);
  const receivedTokens = Math.min(estimateOfReceived(seen.characters), asked.bound.outputTokens);
  const outputTokens = Math.max(receivedTokens, said.outputTokens ?? 0);
  // The cache's share is only worth something beside the input that it is a share of.
  const usage =
    said.inputTokens === undefined
      ? { inputTokens: asked.bound.inputTokens, outputTokens }
      : { ...said, inputTokens: said.inputTokens, outputTokens };
  return billOf(await upperPriceOf(asked.pricer, asked, usage), { said, usage, estimated: true });
}

/** Codes of connections that were never made: no byte of the request left. Others may have cut one that was. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** A gateway that gave up waiting says nothing about the server behind it, which may still be at work. */
const GATEWAY_TIMEOUTS: ReadonlySet<number> = new Set([504, 524]);

/** The codes of what a provider's adapter refuses to send. Others of the user's, such as `CANCELLED`, come at any time. */
const NEVER_SENT: ReadonlySet<string> = new Set(["KEY_MISSING", "CONFIG_INVALID"]);

function costsNothing(error: unknown): boolean {
  if (!(error instanceof ModelCallError)) return error instanceof BlocksError && NEVER_SENT.has(error.code);
  const { status, reason, detail } = error.failure;
  if (status === undefined) return reason === "connection" && NEVER_CONNECTED.has(detail);
  return status >= 300 && !GATEWAY_TIMEOUTS.has(status);
}

/** A question is never empty, and neither is the work on an answer that has text: a count of 0 was not counted. */
function isCredible(answer: ModelAnswer): answer is ModelAnswer & { readonly usage: WholeUsage } {
  const { usage, text } = answer;
  return isWhole(usage) && usage.inputTokens > 0 && (usage.outputTokens > 0 || text === "");
}

/** The counts of a usage that is incomplete or incredible: those that can be true, or none where they contradict each other. */
function trustworthy(usage: Usage): Usage {
  const { inputTokens = 0, outputTokens = 0, ...cached } = usageOf(usage);
  const { cacheReadTokens = 0, cacheWriteTokens = 0 } = cached;
  if (inputTokens > 0 && cacheReadTokens + cacheWriteTokens > inputTokens) return {};
  return { ...(inputTokens > 0 && { inputTokens }), ...(outputTokens > 0 && { outputTokens }), ...cached };
}

/** What an incredible usage can stand for at most: what it says, unless our own bound is higher. */
function upperUsage(bound: TokenEstimate, usage: Usage): WholeUsage {
  const { inputTokens = 0, outputTokens = 0, cacheReadTokens = 0, cacheWriteTokens = 0 } = usageOf(usage);
  return {
    inputTokens: Math.max(bound.inputTokens, inputTokens, cacheReadTokens + cacheWriteTokens),
    outputTokens: Math.max(bound.outputTokens, outputTokens),
  };
}

function isSamePrice(one: Pricing, other: Pricing): boolean {
  if (one.kind === "unpriced" || other.kind === "unpriced") return false;
  return one.pricedAs === other.pricedAs && one.costUsd === other.costUsd;
}

function dearer(one: Pricing, other: Pricing): Pricing {
  if (one.kind === "unpriced") return other;
  return other.kind === "priced" && other.costUsd > one.costUsd ? other : one;
}

function billOf(
  pricing: Pricing,
  { said, usage, estimated }: { said: Usage; usage: TokenEstimate; estimated: boolean },
): Bill {
  return { said, tokens: usage.inputTokens + usage.outputTokens, pricing, estimated };
}

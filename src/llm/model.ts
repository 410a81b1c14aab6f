import type { Validator } from "../base/validation.ts";

/** The models' vendors, and the offline blueprint model. */
export const PROVIDERS = ["anthropic", "openai", "google", "offline"] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/** Who is asked: plans and reviews, writes, or reads; in the order in which they are shown. */
export const ROLES = ["architect", "implementation", "context"] as const;
export type Role = (typeof ROLES)[number];

/** What is asked, one schema for each answer. `choose` finds the blueprint for a request in words. */
export type TaskName = "choose" | "context" | "plan" | "implement" | "repair" | "review" | "document";

/** One question to a model. */
export interface ModelRequest {
  readonly role: Role;
  readonly task: TaskName;
  /** The step of the flow that asks. Like role and task it is not sent. */
  readonly step?: string;
  /** Instructions: ours alone, the same for every request of a task. */
  readonly system: string;
  /**
   * What stands before the prompt and comes back in other requests: the part that changes least first. Every part and
   * all before it is a prefix worth keeping in a provider's prompt cache. The whole question is all parts and then the
   * prompt, with an empty line between two of them.
   */
  readonly prefix?: readonly string[];
  /** The question; text from outside stands in it only inside a fence. */
  readonly prompt: string;
  /** What the answer must fit, without `$schema`, `$id` and `examples`. */
  readonly schema: { readonly name: string; readonly json: Readonly<Record<string, unknown>> };
  readonly maxOutputTokens: number;
  /** Makes this another question for the answer cache, without a change of what is sent: a retry wants a new answer. */
  readonly salt?: string;
}

/** Why a model stopped. `stop` is the only reason whose answer may be used. */
export type FinishReason = "stop" | "length" | "refusal" | "content-filter" | "context-exceeded" | "unknown";

/** Tokens as the provider counted them. A figure that it did not give is undefined, not zero. */
export interface Usage {
  /** All input tokens, cached ones included. */
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** The part of the input that was read from the provider's prompt cache. */
  readonly cacheReadTokens?: number;
  /** The part of the input that was written to it. */
  readonly cacheWriteTokens?: number;
}

/** What a model answered. */
export interface ModelAnswer {
  readonly provider: ProviderName;
  /** As the provider named it, which can be more exact than what was asked for. */
  readonly model: string;
  /** The answer as JSON text; only meaningful when `finishReason` is `stop`. */
  readonly text: string;
  readonly finishReason: FinishReason;
  /** The provider's own word for it. */
  readonly rawFinishReason: string | undefined;
  readonly usage: Usage;
  /** How many requests were sent for this answer, from 1. */
  readonly attempts: number;
  /** True when the answer cache had it: nothing was sent now, and the flow that asked first has paid for it. */
  readonly cached?: boolean;
}

/** What one request cost that was sent for a call, whether its answer could be used or not. */
export interface Charge {
  readonly provider: ProviderName;
  readonly model: string;
  readonly usage: Usage;
  readonly costUsd: number;
  /** The entry of the price table, `configured` for a price of the owner, or `offline`. */
  readonly pricedAs: string;
  /** True when the provider did not say what was used and the cost is an upper estimate of ours. */
  readonly estimated: boolean;
  /** `discarded`: the request failed after it may have cost something; its answer was thrown away. */
  readonly outcome: "answered" | "discarded";
}

/** Watches one call while it runs. The functions must not throw. */
export interface CallWatch {
  /** The call has to wait for its turn: limits of ours hold it back, and not the provider. */
  readonly waiting?: () => void;
  /** The provider has begun to answer the request under way. */
  readonly opened?: () => void;
  /** A piece of the answer to the request under way has come; so many characters, which may be 0 for a sign of life. */
  readonly received?: (characters: number) => void;
  /** What the provider says until now of the request under way. Later figures replace earlier ones. */
  readonly counted?: (usage: Usage) => void;
  /** What one request of this call cost. */
  readonly charged?: (charge: Charge) => void;
}

/**
 * A language model, or a policy around one: every policy takes a model and is a model.
 * Throws `MODEL_CALL_FAILED` (retryable or not), `MODEL_TIMEOUT`, `KEY_MISSING`, or the signal's reason.
 */
export interface Model {
  readonly provider: ProviderName;
  /** The name that is asked for. */
  readonly name: string;
  generate(request: ModelRequest, signal: AbortSignal, watch?: CallWatch): Promise<ModelAnswer>;
}

/**
 * Asks a model and gives back an answer that fits its schema, or throws: `MODEL_ANSWER_TRUNCATED`,
 * `MODEL_ANSWER_INVALID`, and what the model throws. The answer's usage and attempts are those of all requests for it.
 */
export type Ask = <T>(
  model: Model,
  question: { readonly request: ModelRequest; readonly validator: Validator<T> },
  signal: AbortSignal,
  watch?: CallWatch,
) => Promise<{ readonly value: T; readonly answer: ModelAnswer }>;

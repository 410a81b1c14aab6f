import type { Validator } from "../base/validation.ts";

/** The models' vendors, and the offline blueprint model. */
export const PROVIDERS = ["anthropic", "openai", "google", "offline"] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/** Who is asked: plans and reviews, writes, or reads. */
export type Role = "architect" | "implementation" | "context";

/** What is asked, one schema for each answer. */
export type TaskName = "context" | "plan" | "implement" | "repair" | "review" | "document";

/** One question to a model. */
export interface ModelRequest {
  readonly role: Role;
  readonly task: TaskName;
  /** Instructions: ours alone, the same for every request of a task. */
  readonly system: string;
  /** The question; text from outside stands in it only inside a fence. */
  readonly prompt: string;
  /** What the answer must fit, without `$schema`, `$id` and `examples`. */
  readonly schema: { readonly name: string; readonly json: Readonly<Record<string, unknown>> };
  readonly maxOutputTokens: number;
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
}

/**
 * A language model, or a policy around one: every policy takes a model and is a model.
 * Throws `MODEL_CALL_FAILED` (retryable or not), `MODEL_TIMEOUT`, `KEY_MISSING`, or the signal's reason.
 */
export interface Model {
  readonly provider: ProviderName;
  /** The name that is asked for. */
  readonly name: string;
  generate(request: ModelRequest, signal: AbortSignal): Promise<ModelAnswer>;
}

/**
 * Asks a model and gives back an answer that fits its schema, or throws: `MODEL_ANSWER_TRUNCATED`,
 * `MODEL_ANSWER_INVALID`, and what the model throws. The answer's usage and attempts are those of all requests for it.
 */
export type Ask = <T>(
  model: Model,
  question: { readonly request: ModelRequest; readonly validator: Validator<T> },
  signal: AbortSignal,
) => Promise<{ readonly value: T; readonly answer: ModelAnswer }>;

/** What an answer cost, and the entry of the price table that says so. */
export interface CallCost {
  readonly costUsd: number;
  readonly pricedAs: string;
}

/** Prices an answer; undefined where the price table does not know its model. */
export type Price = (answer: ModelAnswer) => Promise<CallCost | undefined>;

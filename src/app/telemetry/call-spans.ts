import { BlocksError } from "../../base/errors.ts";
import type { ModelAnswer, ProviderName } from "../../llm/model.ts";
import { ModelCallError } from "../../llm/model-call-error.ts";
import type { Attributes, SpanPlace, Telemetry } from "../../telemetry/telemetry.ts";
import type { CallEnd, ObserveCall, ObservedCall } from "../models/observed-model.ts";

/**
 * The names that the GenAI conventions have for a provider and for what it is asked to do.
 * @see https://github.com/open-telemetry/semantic-conventions-genai/blob/main/docs/gen-ai/gen-ai-spans.md
 */
const CONVENTIONS: Readonly<Record<ProviderName, { readonly provider: string; readonly operation: string }>> = {
  anthropic: { provider: "anthropic", operation: "chat" },
  openai: { provider: "openai", operation: "chat" },
  google: { provider: "gcp.gemini", operation: "generate_content" },
  offline: { provider: "blocks.offline", operation: "generate_content" },
};

/** What the spans of calls need to know of what goes on around them. */
export interface CallSpansParts {
  readonly telemetry: Telemetry;
  /** The span that a call is a part of. */
  readonly parentOf: (call: ObservedCall) => SpanPlace | undefined;
}

/**
 * A span for every call of a model, with its retries and fallbacks inside, by the GenAI conventions. What was asked and
 * answered is in none of them.
 */
export function callSpans({ telemetry, parentOf }: CallSpansParts): ObserveCall {
  return (call) => {
    const { provider, operation } = CONVENTIONS[call.provider];
    const span = telemetry.span({
      name: `${operation} ${call.model}`,
      kind: "client",
      parent: parentOf(call),
      attributes: {
        "gen_ai.operation.name": operation,
        "gen_ai.provider.name": provider,
        "gen_ai.request.model": call.model,
        "gen_ai.request.max_tokens": call.maxOutputTokens,
        "gen_ai.request.stream": true,
        "gen_ai.output.type": "json",
        "blocks.role": call.role,
        "blocks.task": call.task,
      },
    });
    return (end) =>
      span.end({ ...paidAttributes(end), ...("answer" in end ? answerAttributes(call, end) : {}) }, errorOf(end));
  };
}

function paidAttributes({ charges }: CallEnd): Attributes {
  if (charges.length === 0) return {};
  return { "blocks.cost_usd": charges.reduce((sum, { costUsd }) => sum + costUsd, 0) };
}

function answerAttributes(
  call: ObservedCall,
  { answer, charges }: Extract<CallEnd, { answer: ModelAnswer }>,
): Attributes {
  const { provider, model, finishReason, usage, attempts, cached } = answer;
  // A vendor may name a model more exactly than it was asked for; who was charged is called as it was asked.
  const paid = charges.findLast(({ outcome }) => outcome === "answered") ?? { provider, model: call.model };
  return {
    // A fallback of another vendor answers under its own name.
    "gen_ai.provider.name": CONVENTIONS[provider].provider,
    "gen_ai.response.model": model,
    "gen_ai.response.finish_reasons": [finishReason],
    "gen_ai.usage.input_tokens": usage.inputTokens,
    "gen_ai.usage.output_tokens": usage.outputTokens,
    "gen_ai.usage.cache_read.input_tokens": usage.cacheReadTokens,
    "gen_ai.usage.cache_creation.input_tokens": usage.cacheWriteTokens,
    "blocks.attempts": attempts,
    ...(cached === true ? { "blocks.cached": true } : {}),
    ...(paid.provider === call.provider && paid.model === call.model ? {} : { "blocks.fallback": true }),
  };
}

/** The provider's status, or our own code; never a sentence, which could quote what was sent. */
function errorOf(end: CallEnd): string | undefined {
  if (!("error" in end)) return undefined;
  const { error } = end;
  if (error instanceof ModelCallError) return String(error.failure.status ?? error.failure.reason);
  return error instanceof BlocksError ? error.code : "_OTHER";
}

import type { Message, StopReason } from "@anthropic-ai/sdk/resources/messages";
import type { FinishReason, Model, ModelAnswer, ModelRequest } from "../model.ts";
import { tokenCount, usageOf } from "../usage.ts";
import {
  type CallTarget,
  callProvider,
  type ProviderOptions,
  SDK_TIMEOUT_MS,
  UnreadableResponse,
} from "./provider-call.ts";
import { anthropicSchema } from "./strict-schema.ts";

const BASE_URL = "https://api.anthropic.com";

/** @see https://platform.claude.com/docs/en/build-with-claude/handling-stop-reasons */
const FINISH_REASONS: ReadonlyMap<StopReason, FinishReason> = new Map([
  ["end_turn", "stop"],
  ["stop_sequence", "stop"],
  ["max_tokens", "length"],
  ["refusal", "refusal"],
  ["model_context_window_exceeded", "context-exceeded"],
]);

/** A model of Anthropic, through its Messages API and structured output. The base URL has no `/v1`. */
export function createAnthropicModel(options: ProviderOptions): Model {
  const target: CallTarget = { provider: "anthropic", model: options.name, apiKey: options.apiKey };
  return {
    provider: "anthropic",
    name: options.name,
    generate: async (request, signal) => {
      const { default: Anthropic } = await import("@anthropic-ai/sdk");
      const parameters = parametersOf(options.name, request);
      return callProvider(target, signal, async (fetch) => {
        const client = new Anthropic({
          apiKey: options.apiKey,
          // Always given: the SDK would else read an address from the environment and send the key there.
          baseURL: options.baseUrl ?? BASE_URL,
          maxRetries: 0,
          timeout: SDK_TIMEOUT_MS,
          // The SDK logs whole requests under its debug variable.
          logLevel: "off",
          fetch,
        });
        return answerFrom(await client.messages.create(parameters, { signal }), options.name);
      });
    },
  };
}

function parametersOf(model: string, request: ModelRequest) {
  return {
    model,
    max_tokens: request.maxOutputTokens,
    system: request.system,
    messages: [{ role: "user" as const, content: request.prompt }],
    output_config: { format: { type: "json_schema" as const, schema: anthropicSchema(request.schema.json) } },
  };
}

function answerFrom(message: Message, asked: string): ModelAnswer {
  // A gateway may answer 200 with a page; the SDK then hands over a string.
  if (!Array.isArray(message?.content)) throw new UnreadableResponse("the response is not a message");
  const reason = message.stop_reason ?? undefined;
  return {
    provider: "anthropic",
    model: message.model || asked,
    text: message.content.map((block) => (block.type === "text" ? block.text : "")).join(""),
    finishReason: (reason && FINISH_REASONS.get(reason)) ?? "unknown",
    rawFinishReason: reason,
    usage: usageFrom(message.usage),
    attempts: 1,
  };
}

/** Anthropic counts the cached parts of the input beside `input_tokens`, not in it. */
function usageFrom(usage: Partial<Message["usage"]> | undefined) {
  const cacheReadTokens = tokenCount(usage?.cache_read_input_tokens);
  const cacheWriteTokens = tokenCount(usage?.cache_creation_input_tokens);
  const uncachedTokens = tokenCount(usage?.input_tokens);
  return usageOf({
    inputTokens:
      uncachedTokens === undefined ? undefined : uncachedTokens + (cacheReadTokens ?? 0) + (cacheWriteTokens ?? 0),
    outputTokens: usage?.output_tokens,
    cacheReadTokens,
    cacheWriteTokens,
  });
}

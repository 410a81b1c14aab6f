import type { RawMessageStreamEvent, StopReason, TextBlockParam } from "@anthropic-ai/sdk/resources/messages";
import type { FinishReason, Model, ModelAnswer, ModelRequest, Usage } from "../model.ts";
import { promptParts } from "../prompt-text.ts";
import { tokenCount, usageOf } from "../usage.ts";
import { type CallTarget, type ProviderOptions, targetOf } from "./call-target.ts";
import { type IncomingAnswer, UnreadableResponse } from "./incoming-answer.ts";
import { callProvider, SDK_TIMEOUT_MS } from "./provider-call.ts";
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

/**
 * Four breakpoints are allowed in a request, and the instructions have one.
 * @see https://platform.claude.com/docs/en/build-with-claude/prompt-caching
 */
const MAX_PREFIX_BREAKPOINTS = 3;

/** A model of Anthropic, through its Messages API and structured output. The base URL has no `/v1`. */
export function createAnthropicModel(options: ProviderOptions): Model {
  const target = targetOf("anthropic", options);
  return {
    provider: "anthropic",
    name: options.name,
    generate: async (request, signal, watch) => {
      const { default: Anthropic } = await import("@anthropic-ai/sdk");
      const parameters = parametersOf(options.name, request);
      return callProvider({ target, request, signal, watch }, async (fetch, incoming) => {
        const client = new Anthropic({
          apiKey: options.apiKey,
          authToken: null,
          // Always given: the SDK would else read an address from the environment and send the key there.
          baseURL: options.baseUrl ?? BASE_URL,
          maxRetries: 0,
          timeout: SDK_TIMEOUT_MS,
          // The SDK logs whole requests under its debug variable.
          logLevel: "off",
          fetch,
        });
        return answerFrom(await client.messages.create(parameters, { signal }), target, incoming);
      });
    },
  };
}

function parametersOf(model: string, request: ModelRequest) {
  return {
    model,
    max_tokens: request.maxOutputTokens,
    ...questionOf(request),
    output_config: { format: { type: "json_schema" as const, schema: anthropicSchema(request.schema.json) } },
    stream: true as const,
  };
}

/** Instructions and question, with breakpoints after what comes back in other requests. */
function questionOf(request: ModelRequest) {
  const parts = promptParts(request);
  if (parts.length === 1) {
    return { system: request.system, messages: [{ role: "user" as const, content: request.prompt }] };
  }
  const last = parts.length - 1;
  const content = parts.map((part, index) => textBlock(part, index < last && index >= last - MAX_PREFIX_BREAKPOINTS));
  return { system: [textBlock(request.system, true)], messages: [{ role: "user" as const, content }] };
}

function textBlock(text: string, isBreakpoint: boolean): TextBlockParam {
  return { type: "text", text, ...(isBreakpoint ? { cache_control: { type: "ephemeral" } } : {}) };
}

async function answerFrom(
  stream: AsyncIterable<RawMessageStreamEvent>,
  target: CallTarget,
  incoming: IncomingAnswer,
): Promise<ModelAnswer> {
  let model = target.model;
  let reason: StopReason | undefined;
  let figures: RawUsage = {};
  let isWhole = false;
  for await (const event of stream) {
    switch (event.type) {
      case "message_start":
        model = event.message.model || model;
        // The output that is stated here is that of the first event only.
        figures = { ...event.message.usage, output_tokens: undefined };
        incoming.count(usageFrom(figures));
        break;
      case "content_block_start":
        if (event.content_block.type === "text") incoming.addText(event.content_block.text);
        break;
      case "content_block_delta":
        if (event.delta.type === "text_delta") incoming.addText(event.delta.text);
        if (event.delta.type === "thinking_delta") incoming.addAside(event.delta.thinking);
        break;
      case "message_delta":
        reason = event.delta.stop_reason ?? undefined;
        figures = { ...figures, ...statedIn(event.usage) };
        incoming.count(usageFrom(figures));
        break;
      case "message_stop":
        isWhole = true;
        break;
    }
  }
  if (!isWhole) throw new UnreadableResponse("the response ended without its message_stop event");
  return {
    provider: "anthropic",
    model,
    text: incoming.text,
    finishReason: (reason && FINISH_REASONS.get(reason)) ?? "unknown",
    rawFinishReason: reason,
    usage: incoming.usage,
    attempts: 1,
  };
}

const FIGURES = ["input_tokens", "output_tokens", "cache_read_input_tokens", "cache_creation_input_tokens"] as const;

type RawUsage = { readonly [figure in (typeof FIGURES)[number]]?: unknown };

/** The figures that an event states; one that is null or absent leaves an earlier one as it is. */
function statedIn(usage: RawUsage | undefined): RawUsage {
  return Object.fromEntries(
    FIGURES.map((figure) => [figure, usage?.[figure] ?? undefined]).filter(([, value]) => value !== undefined),
  );
}

/** Anthropic counts the cached parts of the input beside `input_tokens`, not in it. */
function usageFrom(raw: RawUsage): Usage {
  const parts = [raw.input_tokens, raw.cache_read_input_tokens ?? 0, raw.cache_creation_input_tokens ?? 0];
  const counts = parts.map(tokenCount).filter((count) => count !== undefined);
  return usageOf({
    // One part that is no count makes the sum unknown: without it, it would be too low.
    inputTokens: counts.length < parts.length ? undefined : counts.reduce((sum, count) => sum + count, 0),
    outputTokens: raw.output_tokens,
    cacheReadTokens: raw.cache_read_input_tokens,
    cacheWriteTokens: raw.cache_creation_input_tokens,
  });
}

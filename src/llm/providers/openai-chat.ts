import type { OpenAI } from "openai";
import type { ChatCompletionChunk } from "openai/resources/chat/completions";
import type { FinishReason, Model, ModelAnswer, ModelRequest } from "../model.ts";
import { promptText } from "../prompt-text.ts";
import { usageOf } from "../usage.ts";
import { type CallTarget, type ProviderOptions, targetOf } from "./call-target.ts";
import { type IncomingAnswer, UnreadableResponse } from "./incoming-answer.ts";
import { inOwnShape, OPENAI_BASE_URL, openAiClient, strictFormatOf } from "./openai-client.ts";
import { callProvider } from "./provider-call.ts";

/** @see https://platform.openai.com/docs/api-reference/chat-streaming/streaming */
const FINISH_REASONS: ReadonlyMap<string, FinishReason> = new Map([
  ["stop", "stop"],
  ["length", "length"],
  ["content_filter", "content-filter"],
]);

/**
 * A model behind OpenAI's Chat Completions API, which most compatible servers speak: Azure, the gateways of Bedrock,
 * Ollama, vLLM. The base URL is what stands before `/chat/completions`.
 */
export function createOpenAiChatModel(options: ProviderOptions): Model {
  const target = targetOf("openai", options);
  let limit = limitFor(options.baseUrl ?? OPENAI_BASE_URL);
  return {
    provider: "openai",
    name: options.name,
    generate: async (request, signal, watch) => {
      const answer = await callProvider({ target, request, signal, watch }, async (fetch, incoming) => {
        const client = await openAiClient(options, fetch);
        const create = () => client.chat.completions.create(parametersOf(options.name, request, limit), { signal });
        const stream = await create().catch((thrown: unknown) => {
          if (limit === "max_completion_tokens" || !refusesMaxTokens(thrown)) throw thrown;
          limit = "max_completion_tokens";
          return create();
        });
        return answerFrom(stream, target, incoming);
      });
      return inOwnShape(answer, request);
    },
  };
}

/** The two names of the output limit. A request with both is refused by OpenAI. */
type Limit = "max_tokens" | "max_completion_tokens";

/**
 * OpenAI and Azure take the new name with every model. Elsewhere the old one is the safe one: Ollama ignores the new
 * name without a word and writes until its context is full, and vLLM and Bedrock know both.
 * @see https://github.com/ollama/ollama/issues/7125
 */
function limitFor(baseUrl: string): Limit {
  const host = URL.canParse(baseUrl) ? new URL(baseUrl).hostname : "";
  return /(^|\.)(openai\.com|azure\.(com|us|cn))$/.test(host) ? "max_completion_tokens" : "max_tokens";
}

/**
 * True for the refusal of a gateway that has a model behind it which only knows the new name. Such a refusal costs
 * nothing, and every later request of this model has the right name at once.
 */
function refusesMaxTokens(thrown: unknown): boolean {
  const { status, message } = thrown as Partial<InstanceType<typeof OpenAI.APIError>>;
  if (status !== 400 && status !== 422) return false;
  return (
    /\bmax_tokens\b/.test(message ?? "") &&
    /max_completion_tokens/.test(message ?? "") &&
    /support/i.test(message ?? "")
  );
}

function parametersOf(model: string, request: ModelRequest, limit: Limit) {
  return {
    model,
    messages: [
      { role: "system" as const, content: request.system },
      // One text: servers with a prefix cache find what several requests begin with. `prompt_cache_key` is not sent,
      // because some compatible servers refuse fields that they do not know.
      { role: "user" as const, content: promptText(request) },
    ],
    [limit]: request.maxOutputTokens,
    stream: true as const,
    stream_options: { include_usage: true },
    response_format: { type: "json_schema" as const, json_schema: strictFormatOf(request) },
  };
}

async function answerFrom(
  stream: AsyncIterable<ChatCompletionChunk>,
  target: CallTarget,
  incoming: IncomingAnswer,
): Promise<ModelAnswer> {
  let model = target.model;
  let finish: string | undefined;
  let isRefused = false;
  for await (const chunk of stream) {
    model = chunk.model || model;
    const choice = chunk.choices?.[0];
    incoming.addText(choice?.delta?.content);
    isRefused ||= Boolean(choice?.delta?.refusal);
    incoming.addAside(choice?.delta?.refusal);
    incoming.addAside(thoughtsIn(choice?.delta));
    finish = choice?.finish_reason ?? finish;
    if (chunk.usage) incoming.count(usageFrom(chunk.usage));
  }
  if (finish === undefined) throw new UnreadableResponse("the response ended without a finish reason");
  return {
    provider: "openai",
    model,
    text: incoming.text,
    finishReason: isRefused ? "refusal" : (FINISH_REASONS.get(finish) ?? "unknown"),
    rawFinishReason: isRefused ? "refusal" : finish,
    usage: incoming.usage,
    attempts: 1,
  };
}

/** Servers with reasoning models send the thoughts beside the answer, under either of two names. */
function thoughtsIn(delta: object | undefined): string | undefined {
  const { reasoning_content, reasoning } = (delta ?? {}) as Readonly<Record<string, unknown>>;
  const thoughts = reasoning_content ?? reasoning;
  return typeof thoughts === "string" ? thoughts : undefined;
}

function usageFrom(usage: NonNullable<ChatCompletionChunk["usage"]>) {
  return usageOf({
    inputTokens: usage.prompt_tokens,
    outputTokens: usage.completion_tokens,
    cacheReadTokens: usage.prompt_tokens_details?.cached_tokens,
    cacheWriteTokens: usage.prompt_tokens_details?.cache_write_tokens,
  });
}

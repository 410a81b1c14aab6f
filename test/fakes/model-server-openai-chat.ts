import type { FinishReason, Usage } from "../../src/llm/model.ts";
import { openAiErrors } from "./model-server-openai.ts";
import {
  at,
  type ErrorKind,
  type Json,
  named,
  type Question,
  type Reply,
  sse,
  type Wire,
} from "./model-server-wire.ts";

const REASONS: Record<FinishReason, string> = {
  stop: "stop",
  length: "length",
  refusal: "stop",
  "content-filter": "content_filter",
  "context-exceeded": "tool_calls",
  unknown: "tool_calls",
};

const EVENT_ERRORS: Record<ErrorKind, Json> = {
  overloaded: { message: "the engine is overloaded", type: "server_error", param: null, code: 503 },
  "rate-limit": { message: "too many requests", type: "requests", param: null, code: "rate_limit_exceeded" },
  billing: (openAiErrors.moneyError["error"] ?? {}) as Json,
};

/** OpenAI's Chat Completions, as compatible servers speak them; Azure serves them below `/openai`. */
export const openAiChatWire: Wire = {
  provider: "openai",
  question: (path, json) => (/^(\/openai)?\/v1\/chat\/completions$/.test(path) ? questionIn(json) : undefined),
  whole: (reply) => ({
    ...envelope(reply, "chat.completion"),
    choices: [
      { index: 0, message: { role: "assistant", ...said(reply, reply.text) }, finish_reason: REASONS[reply.reason] },
    ],
    usage: usageOf(reply.usage),
  }),
  start: (reply) => chunk(reply, { role: "assistant", content: "" }, null),
  piece: (reply, text) => chunk(reply, said(reply, text), null),
  end: (reply) => {
    const wantsUsage = at(JSON.parse(reply.asked.body), "stream_options", "include_usage") === true;
    const usage = { ...envelope(reply, "chat.completion.chunk"), choices: [], usage: usageOf(reply.usage) };
    return chunk(reply, {}, REASONS[reply.reason]) + (wantsUsage ? sse(usage) : "") + sse("[DONE]");
  },
  errorEvent: (kind) => sse({ error: EVENT_ERRORS[kind] }),
  ...openAiErrors,
};

function questionIn(json: Json): Question {
  const prompt = String(at(json, "messages", 1, "content"));
  return {
    model: String(json["model"]),
    system: String(at(json, "messages", 0, "content")),
    prompt,
    parts: [prompt],
    schema: named(at(json, "response_format", "json_schema", "schema")),
    maxOutputTokens: (json["max_completion_tokens"] ?? json["max_tokens"]) as number | undefined,
    streamed: json["stream"] === true,
  };
}

function envelope({ asked }: Reply, object: string): Json {
  return { id: "chatcmpl-1", object, created: 0, model: asked.model };
}

function said({ reason }: Reply, text: string): Json {
  return reason === "refusal" ? { content: null, refusal: text === "" ? "no" : text } : { content: text };
}

function chunk(reply: Reply, delta: Json, finishReason: string | null): string {
  const choices = [{ index: 0, delta, finish_reason: finishReason, logprobs: null }];
  return sse({ ...envelope(reply, "chat.completion.chunk"), choices, usage: null });
}

function usageOf({ inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens }: Usage): Json {
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: (inputTokens ?? 0) + (outputTokens ?? 0),
    prompt_tokens_details: { cached_tokens: cacheReadTokens ?? 0, cache_write_tokens: cacheWriteTokens ?? 0 },
  };
}

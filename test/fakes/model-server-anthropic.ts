import type { FinishReason, Usage } from "../../src/llm/model.ts";
import {
  at,
  type ErrorKind,
  type Json,
  named,
  type Question,
  type Reply,
  sse,
  textsOf,
  type Wire,
} from "./model-server-wire.ts";

const REASONS: Record<FinishReason, string> = {
  stop: "end_turn",
  length: "max_tokens",
  refusal: "refusal",
  "content-filter": "refusal",
  "context-exceeded": "model_context_window_exceeded",
  unknown: "pause_turn",
};

const ERRORS: Record<number, string> = {
  400: "invalid_request_error",
  401: "authentication_error",
  403: "permission_error",
  404: "not_found_error",
  429: "rate_limit_error",
  529: "overloaded_error",
};

const EVENT_ERRORS: Record<ErrorKind, string> = {
  overloaded: "overloaded_error",
  "rate-limit": "rate_limit_error",
  billing: "billing_error",
};

/** Anthropic's Messages. */
export const anthropicWire: Wire = {
  provider: "anthropic",
  question: (path, json) => (path === "/v1/messages" ? questionIn(json) : undefined),
  whole: (reply) => message(reply, [{ type: "text", text: reply.text }], REASONS[reply.reason], usageOf(reply.usage)),
  start: (reply) => {
    // The output that is stated at the start is that of one event.
    const started = {
      type: "message_start",
      message: message(reply, [], null, usageOf({ ...reply.usage, outputTokens: 1 })),
    };
    const block = { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } };
    return eventsOf([started, { type: "ping" }, block]);
  },
  piece: (_reply, text) => eventsOf([{ type: "content_block_delta", index: 0, delta: { type: "text_delta", text } }]),
  end: ({ reason, usage }) =>
    eventsOf([
      { type: "content_block_stop", index: 0 },
      {
        type: "message_delta",
        delta: { stop_reason: REASONS[reason], stop_sequence: null },
        usage: { output_tokens: usage.outputTokens },
      },
      { type: "message_stop" },
    ]),
  errorEvent: (kind) => eventsOf([errorOf(EVENT_ERRORS[kind], `the server is ${kind}`)]),
  error: (status, text) => errorOf(ERRORS[status] ?? "api_error", text),
  moneyError: {
    type: "error",
    error: {
      type: "rate_limit_error",
      message: "This organization has reached a limit.",
      details: { error_code: "enforced_spend_limit_reached" },
    },
  },
};

function questionIn(json: Json): Question {
  const parts = textsOf(at(json, "messages", 0, "content"));
  return {
    model: String(json["model"]),
    system: textsOf(json["system"]).join(""),
    prompt: parts.join(""),
    parts,
    schema: named(at(json, "output_config", "format", "schema")),
    maxOutputTokens: json["max_tokens"] as number | undefined,
    streamed: json["stream"] === true,
  };
}

function message({ asked }: Reply, content: readonly Json[], stopReason: string | null, usage: Json): Json {
  return {
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: asked.model,
    content,
    stop_reason: stopReason,
    stop_sequence: null,
    usage,
  };
}

function usageOf({ inputTokens, outputTokens, cacheReadTokens = 0, cacheWriteTokens = 0 }: Usage): Json {
  return {
    ...(inputTokens === undefined ? {} : { input_tokens: inputTokens - cacheReadTokens - cacheWriteTokens }),
    output_tokens: outputTokens,
    cache_read_input_tokens: cacheReadTokens,
    cache_creation_input_tokens: cacheWriteTokens,
  };
}

function errorOf(type: string, text: string): Json {
  return { type: "error", error: { type, message: text } };
}

/** Events that have their type as their name too. */
function eventsOf(events: readonly Json[]): string {
  return events.map((event) => sse(event, String(event["type"]))).join("");
}

import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { FinishReason, ProviderName, Usage } from "../../src/llm/model.ts";

type Vendor = Exclude<ProviderName, "offline">;
type Json = Record<string, unknown>;

/** One question, the same for every vendor's format, and the request that it came in. */
export interface Asked {
  readonly provider: Vendor;
  readonly model: string;
  readonly system: string;
  readonly prompt: string;
  /** `name` is the schema's title (`PlanAnswer`), which tells what is asked for. */
  readonly schema: { readonly name: string; readonly json: Json };
  readonly maxOutputTokens: number | undefined;
  /** The API key, in whichever header the vendor has it. */
  readonly key: string | undefined;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body as it was sent. */
  readonly body: string;
}

/** The question in a request, or undefined for a path that no vendor has. */
export function askedFrom(request: IncomingMessage, body: string): Asked | undefined {
  const path = request.url ?? "";
  const gemini = /^\/v1(?:beta)?\/models\/([^/:]+):generateContent$/.exec(path);
  const json = (body === "" ? {} : JSON.parse(body)) as Json;
  const common = { key: keyIn(request.headers), path, headers: request.headers, body };
  if (path === "/v1/messages") return { ...common, ...fromAnthropic(json) };
  if (path === "/v1/responses") return { ...common, ...fromOpenAi(json) };
  if (gemini?.[1] !== undefined) return { ...common, ...fromGoogle(json, decodeURIComponent(gemini[1])) };
  return undefined;
}

type Question = Omit<Asked, "key" | "path" | "headers" | "body">;

function fromAnthropic(json: Json): Question {
  return {
    provider: "anthropic",
    model: String(json["model"]),
    system: String(json["system"]),
    prompt: String(at(json, "messages", 0, "content")),
    schema: named(at(json, "output_config", "format", "schema")),
    maxOutputTokens: json["max_tokens"] as number | undefined,
  };
}

function fromOpenAi(json: Json): Question {
  return {
    provider: "openai",
    model: String(json["model"]),
    system: String(json["instructions"]),
    prompt: String(json["input"]),
    schema: named(at(json, "text", "format", "schema")),
    maxOutputTokens: json["max_output_tokens"] as number | undefined,
  };
}

function fromGoogle(json: Json, model: string): Question {
  return {
    provider: "google",
    model,
    system: String(at(json, "systemInstruction", "parts", 0, "text")),
    prompt: String(at(json, "contents", 0, "parts", 0, "text")),
    schema: named(at(json, "generationConfig", "responseJsonSchema")),
    maxOutputTokens: at(json, "generationConfig", "maxOutputTokens") as number | undefined,
  };
}

function named(schema: unknown): Asked["schema"] {
  const json = (schema ?? {}) as Json;
  return { name: String(json["title"] ?? ""), json };
}

function keyIn(headers: IncomingHttpHeaders): string | undefined {
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1];
  const key = bearer ?? headers["x-api-key"] ?? headers["x-goog-api-key"];
  return typeof key === "string" ? key : undefined;
}

function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], value);
}

/** A whole answer in the vendor's format. */
export function responseBody(asked: Asked, answer: { text: string; reason: FinishReason }, usage: Usage): Json {
  switch (asked.provider) {
    case "anthropic":
      return anthropicBody(asked, answer, usage);
    case "openai":
      return openAiBody(asked, answer, usage);
    case "google":
      return googleBody(asked, answer, usage);
  }
}

const ANTHROPIC_REASONS: Record<FinishReason, string> = {
  stop: "end_turn",
  length: "max_tokens",
  refusal: "refusal",
  "content-filter": "refusal",
  "context-exceeded": "model_context_window_exceeded",
  unknown: "pause_turn",
};

function anthropicBody(asked: Asked, { text, reason }: { text: string; reason: FinishReason }, usage: Usage): Json {
  const { inputTokens, outputTokens, cacheReadTokens = 0, cacheWriteTokens = 0 } = usage;
  return {
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: asked.model,
    content: [{ type: "text", text }],
    stop_reason: ANTHROPIC_REASONS[reason],
    stop_sequence: null,
    usage: {
      ...(inputTokens === undefined ? {} : { input_tokens: inputTokens - cacheReadTokens - cacheWriteTokens }),
      output_tokens: outputTokens,
      cache_read_input_tokens: cacheReadTokens,
      cache_creation_input_tokens: cacheWriteTokens,
    },
  };
}

function openAiBody(asked: Asked, { text, reason }: { text: string; reason: FinishReason }, usage: Usage): Json {
  const content =
    reason === "refusal" ? { type: "refusal", refusal: "no" } : { type: "output_text", text, annotations: [] };
  const incomplete = { length: "max_output_tokens", "content-filter": "content_filter" }[reason as string];
  const status = reason === "stop" || reason === "refusal" ? "completed" : incomplete ? "incomplete" : "cancelled";
  return {
    id: "resp_1",
    object: "response",
    created_at: 0,
    status,
    model: asked.model,
    error: null,
    incomplete_details: incomplete === undefined ? null : { reason: incomplete },
    output: [{ type: "message", id: "msg_1", role: "assistant", status, content: [content] }],
    usage: {
      input_tokens: usage.inputTokens,
      output_tokens: usage.outputTokens,
      total_tokens: (usage.inputTokens ?? 0) + (usage.outputTokens ?? 0),
      input_tokens_details: {
        cached_tokens: usage.cacheReadTokens ?? 0,
        cache_write_tokens: usage.cacheWriteTokens ?? 0,
      },
    },
  };
}

const GOOGLE_REASONS: Record<FinishReason, string> = {
  stop: "STOP",
  length: "MAX_TOKENS",
  refusal: "PROHIBITED_CONTENT",
  "content-filter": "SAFETY",
  "context-exceeded": "OTHER",
  unknown: "OTHER",
};

function googleBody(asked: Asked, { text, reason }: { text: string; reason: FinishReason }, usage: Usage): Json {
  return {
    candidates: [{ index: 0, content: { role: "model", parts: [{ text }] }, finishReason: GOOGLE_REASONS[reason] }],
    modelVersion: asked.model,
    usageMetadata: {
      promptTokenCount: usage.inputTokens,
      candidatesTokenCount: usage.outputTokens,
      ...(usage.cacheReadTokens === undefined ? {} : { cachedContentTokenCount: usage.cacheReadTokens }),
    },
  };
}

/** An error in the vendor's format. */
export function errorBody(provider: Vendor, status: number, message: string): Json {
  switch (provider) {
    case "anthropic":
      return { type: "error", error: { type: ANTHROPIC_ERRORS[status] ?? "api_error", message } };
    case "openai":
      return { error: { message, type: "invalid_request_error", param: null, code: null } };
    case "google":
      return { error: { code: status, message, status: GOOGLE_ERRORS[status] ?? "INTERNAL" } };
  }
}

const ANTHROPIC_ERRORS: Record<number, string> = {
  400: "invalid_request_error",
  401: "authentication_error",
  403: "permission_error",
  404: "not_found_error",
  429: "rate_limit_error",
  529: "overloaded_error",
};

const GOOGLE_ERRORS: Record<number, string> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  503: "UNAVAILABLE",
};

/** How each vendor says, with status 429, that the money is used up. */
export const MONEY_ERRORS: Record<Vendor, Json> = {
  anthropic: {
    type: "error",
    error: {
      type: "rate_limit_error",
      message: "This organization has reached a limit.",
      details: { error_code: "enforced_spend_limit_reached" },
    },
  },
  openai: {
    error: {
      message: "You exceeded your current quota, please check your plan and billing details.",
      type: "insufficient_quota",
      param: null,
      code: "insufficient_quota",
    },
  },
  google: {
    error: { code: 429, message: "Your project has exceeded its monthly spending cap.", status: "RESOURCE_EXHAUSTED" },
  },
};

import type { FinishReason } from "../../src/llm/model.ts";
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
  stop: "STOP",
  length: "MAX_TOKENS",
  refusal: "PROHIBITED_CONTENT",
  "content-filter": "SAFETY",
  "context-exceeded": "OTHER",
  unknown: "OTHER",
};

const ERRORS: Record<number, string> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  503: "UNAVAILABLE",
};

const MONEY_ERROR = {
  error: { code: 429, message: "Your project has exceeded its monthly spending cap.", status: "RESOURCE_EXHAUSTED" },
};

/** Google's generateContent, whole and streamed. */
export const googleWire: Wire = {
  provider: "google",
  question: (path, json) => {
    const match = /^\/v1(?:beta)?\/models\/([^/:]+):(generateContent|streamGenerateContent)(?:\?.*)?$/.exec(path);
    return match?.[1] === undefined
      ? undefined
      : questionIn(json, decodeURIComponent(match[1]), match[2] === "streamGenerateContent");
  },
  whole: (reply) => response(reply, reply.text, { isEnd: true }),
  start: () => "",
  piece: (reply, text) => sse(response(reply, text, { isEnd: false })),
  end: (reply) => sse(response(reply, "", { isEnd: true })),
  errorEvent: (kind) => sse(eventError(kind)),
  error: errorOf,
  moneyError: MONEY_ERROR,
};

function questionIn(json: Json, model: string, streamed: boolean): Question {
  const parts = textsOf(at(json, "contents", 0, "parts"));
  return {
    model,
    system: String(at(json, "systemInstruction", "parts", 0, "text")),
    prompt: parts.join(""),
    parts,
    schema: named(at(json, "generationConfig", "responseJsonSchema")),
    maxOutputTokens: at(json, "generationConfig", "maxOutputTokens") as number | undefined,
    streamed,
  };
}

/** The input is counted in every piece, the output in the last one. */
function response({ asked, reason, usage }: Reply, text: string, { isEnd }: { readonly isEnd: boolean }): Json {
  const candidate = {
    index: 0,
    content: { role: "model", parts: [{ text }] },
    ...(isEnd ? { finishReason: REASONS[reason] } : {}),
  };
  return {
    candidates: [candidate],
    modelVersion: asked.model,
    usageMetadata: {
      promptTokenCount: usage.inputTokens,
      ...(isEnd ? { candidatesTokenCount: usage.outputTokens } : {}),
      ...(usage.cacheReadTokens === undefined ? {} : { cachedContentTokenCount: usage.cacheReadTokens }),
    },
  };
}

function errorOf(status: number, message: string): Json {
  return { error: { code: status, message, status: ERRORS[status] ?? "INTERNAL" } };
}

function eventError(kind: ErrorKind): Json {
  if (kind === "billing") return MONEY_ERROR;
  return errorOf(kind === "overloaded" ? 503 : 429, `the server is ${kind}`);
}

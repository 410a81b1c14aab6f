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

/** OpenAI's errors in place of an answer, the same in both of its formats. */
export const openAiErrors: Pick<Wire, "error" | "moneyError"> = {
  error: (_status, message) => ({ error: { message, type: "invalid_request_error", param: null, code: null } }),
  moneyError: {
    error: {
      message: "You exceeded your current quota, please check your plan and billing details.",
      type: "insufficient_quota",
      param: null,
      code: "insufficient_quota",
    },
  },
};

/** OpenAI's Responses; Azure serves them below `/openai`. */
export const openAiWire: Wire = {
  provider: "openai",
  question: (path, json) => (/^(\/openai)?\/v1\/responses$/.test(path) ? questionIn(json) : undefined),
  whole: response,
  start: (reply) => {
    const begun = { ...response(reply), status: "in_progress", output: [], incomplete_details: null, usage: null };
    const item = { type: "message", id: "msg_1", role: "assistant", status: "in_progress", content: [] };
    return eventsOf([
      { type: "response.created", response: begun },
      { type: "response.in_progress", response: begun },
      { type: "response.output_item.added", output_index: 0, item },
      { type: "response.content_part.added", ...PLACE, part: { type: "output_text", text: "", annotations: [] } },
    ]);
  },
  piece: ({ reason }, text) => {
    const kind = reason === "refusal" ? "refusal" : "output_text";
    return eventsOf([{ type: `response.${kind}.delta`, ...PLACE, delta: text }]);
  },
  end: (reply) => {
    const whole = response(reply);
    return eventsOf([
      { type: "response.output_text.done", ...PLACE, text: reply.text },
      { type: "response.output_item.done", output_index: 0, item: at(whole, "output", 0) },
      { type: whole["status"] === "completed" ? "response.completed" : "response.incomplete", response: whole },
    ]);
  },
  errorEvent,
  ...openAiErrors,
};

const PLACE = { item_id: "msg_1", output_index: 0, content_index: 0 };

function questionIn(json: Json): Question {
  const prompt = String(json["input"]);
  return {
    model: String(json["model"]),
    system: String(json["instructions"]),
    prompt,
    parts: [prompt],
    schema: named(at(json, "text", "format", "schema")),
    maxOutputTokens: json["max_output_tokens"] as number | undefined,
    streamed: json["stream"] === true,
  };
}

function response({ asked, text, reason, usage }: Reply): Json {
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

/** What belongs to the response is said in its last event, what does not in an event of its own. */
function errorEvent(kind: ErrorKind): string {
  if (kind === "billing") {
    const { message, code } = (openAiErrors.moneyError["error"] ?? {}) as Json;
    return eventsOf([{ type: "error", code, message, param: null }]);
  }
  const code = kind === "overloaded" ? "server_error" : "rate_limit_exceeded";
  const error = { code, message: `the server is ${kind}` };
  const failed = { id: "resp_1", object: "response", status: "failed", error, output: [], usage: null };
  return eventsOf([{ type: "response.failed", response: failed }]);
}

function eventsOf(events: readonly Json[]): string {
  return events.map((event, index) => sse({ ...event, sequence_number: index }, String(event["type"]))).join("");
}

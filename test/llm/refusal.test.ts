import { describe, expect, it } from "vitest";
import { refusalFrom, refusalFromError, retryAfterMsFrom } from "../../src/llm/providers/refusal.ts";

function refused(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return refusalFrom({ status, headers: new Headers(headers), body: text });
}

describe("the wait that a provider asks for", () => {
  it.each([
    [{ "retry-after": "30" }, 30_000],
    [{ "retry-after": "1.5" }, 1500],
    [{ "retry-after-ms": "250", "retry-after": "30" }, 250],
    [{ "retry-after": "Fri, 20 Nov 2026 10:00:20 GMT", date: "Fri, 20 Nov 2026 10:00:00 GMT" }, 20_000],
    [{ "retry-after": "Fri, 20 Nov 2026 09:00:00 GMT", date: "Fri, 20 Nov 2026 10:00:00 GMT" }, 0],
    [{ "retry-after": "Fri, 20 Nov 2026 10:00:20 GMT" }, undefined],
    [{ "retry-after": "soon" }, undefined],
    [{ "retry-after": "-5" }, undefined],
    [{}, undefined],
  ])("T31 is read from %j as %j ms", (headers, expected) => {
    expect(retryAfterMsFrom(new Headers(headers as Record<string, string>))).toBe(expected);
  });

  it("T31 is read from Google's RetryInfo", () => {
    const details = [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "34.5s" }];
    expect(refused(429, { error: { status: "RESOURCE_EXHAUSTED", details } }).retryAfterMs).toBe(34_500);
  });
});

describe("the meaning of a refused request", () => {
  it.each([
    [anthropicError("overloaded_error")],
    [[anthropicError("overloaded_error")]],
    [{ error: "no" }],
    [{ object: "error", message: "no" }],
  ])("is told in the vendor's own sentence: %j", (body) => {
    expect(refused(529, body).message).toBe("no");
  });

  it.each([
    [
      "a minute's rate at Google, in its usual words",
      429,
      "rate-limit",
      googleError("You exceeded your current quota, please check your plan and billing details."),
    ],
    [
      "Google's invalid key, which is a 400",
      400,
      "authentication",
      {
        error: { message: "API key not valid.", status: "INVALID_ARGUMENT", details: [{ reason: "API_KEY_INVALID" }] },
      },
    ],
    [
      "a project without billing at Google",
      403,
      "billing",
      { error: { message: "off", details: [{ reason: "BILLING_DISABLED" }] } },
    ],
    ["an error in an array, as Google's gateway has it", 429, "billing", [googleError("monthly spending cap")]],
    ["OpenAI's used-up quota", 429, "billing", { error: { message: "no", code: "insufficient_quota" } }],
    [
      "OpenAI's rate limit",
      429,
      "rate-limit",
      { error: { message: "Rate limit reached", code: "rate_limit_exceeded" } },
    ],
    [
      "OpenAI's context length",
      400,
      "context-exceeded",
      { error: { message: "too many", code: "context_length_exceeded" } },
    ],
    ["Anthropic's contract limit", 429, "billing", anthropicError("rate_limit_error", "contract_spend_limit_reached")],
    ["Anthropic's ramp limit", 429, "rate-limit", anthropicError("rate_limit_error", "ramp_limit_exceeded")],
    ["Anthropic's billing error", 402, "billing", anthropicError("billing_error")],
    ["Anthropic's overload", 529, "unavailable", anthropicError("overloaded_error")],
    ["a server error that mentions billing", 503, "unavailable", "the billing service is down"],
    ["a proxy's page", 502, "unavailable", "<html>Bad Gateway</html>"],
    ["nothing at all", 404, "model-not-found", ""],
    [
      "vLLM's context length, without an envelope",
      400,
      "context-exceeded",
      { object: "error", message: "This model's maximum context length is 4096 tokens.", code: 400 },
    ],
    ["Ollama's plain sentence", 404, "model-not-found", { error: "model 'x' not found, try pulling it first" }],
  ])("is told for %s", (_title, status, reason, body) => {
    expect(refused(status, body).reason).toBe(reason);
  });
});

describe("the meaning of an error in the middle of an answer", () => {
  it.each([
    ["Anthropic's overload", "unavailable", { type: "overloaded_error" }],
    ["Anthropic's rate limit", "rate-limit", { type: "rate_limit_error" }],
    ["Anthropic's billing error", "billing", { type: "billing_error" }],
    ["Anthropic's invalid key", "authentication", { type: "authentication_error" }],
    ["Anthropic's too large request", "context-exceeded", { type: "request_too_large" }],
    ["Anthropic's own trouble", "unavailable", { type: "api_error" }],
    ["OpenAI's own trouble", "unavailable", { code: "server_error" }],
    ["OpenAI's rate limit", "rate-limit", { type: "tokens", code: "rate_limit_exceeded" }],
    ["OpenAI's used-up quota", "billing", { type: "insufficient_quota", code: "insufficient_quota" }],
    ["OpenAI's region", "request-refused", { code: "data_residency_mismatch" }],
    ["vLLM's own trouble", "unavailable", { type: "InternalServerError", code: 500 }],
    ["Google's overload", "unavailable", { code: 503, status: "UNAVAILABLE" }],
    ["Google's rate limit", "rate-limit", { code: 429, status: "RESOURCE_EXHAUSTED" }],
    ["a word that nobody knows", "unavailable", { type: "gremlins" }],
    ["no words at all", "unavailable", {}],
  ])("T34 is told for %s", (_title, reason, error) => {
    expect(refusalFromError(error).reason).toBe(reason);
  });
});

function googleError(message: string) {
  return { error: { code: 429, message, status: "RESOURCE_EXHAUSTED" } };
}

function anthropicError(type: string, errorCode?: string) {
  return { type: "error", error: { type, message: "no", details: errorCode ? { error_code: errorCode } : null } };
}

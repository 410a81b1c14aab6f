import { describe, expect, it } from "vitest";
import { observedModel } from "../../../src/app/models/observed-model.ts";
import { callSpans } from "../../../src/app/telemetry/call-spans.ts";
import { systemClock } from "../../../src/base/clock.ts";
import { BlocksError } from "../../../src/base/errors.ts";
import { Redactor } from "../../../src/base/redaction.ts";
import type { Charge, Model, ModelAnswer, ModelRequest } from "../../../src/llm/model.ts";
import { ModelCallError } from "../../../src/llm/model-call-error.ts";
import { RecordedTelemetry, type TelemetryBatch } from "../../../src/telemetry/recorded-telemetry.ts";

const PROMPT = "canary: the prompt";
const REQUEST: ModelRequest = {
  role: "implementation",
  task: "implement",
  step: "implement-logic",
  system: "canary: the system",
  prompt: PROMPT,
  schema: { name: "implementation", json: {} },
  maxOutputTokens: 64_000,
};
const CHARGE: Charge = {
  provider: "openai",
  model: "gpt",
  usage: { inputTokens: 100, outputTokens: 10 },
  costUsd: 0.25,
  pricedAs: "gpt",
  estimated: false,
  outcome: "answered",
};
const ANSWER: ModelAnswer = {
  provider: "openai",
  model: "gpt-20260801",
  text: "canary: the answer",
  finishReason: "stop",
  rawFinishReason: "completed",
  usage: { inputTokens: 100, outputTokens: 10, cacheReadTokens: 60 },
  attempts: 2,
};

/** The one span of a call that ends like this. */
async function spanOf(generate: Model["generate"]) {
  const batches: TelemetryBatch[] = [];
  const telemetry = new RecordedTelemetry({
    clock: systemClock,
    redactor: new Redactor(),
    note: () => {},
    boundMs: () => 60_000,
    send: async (batch) => void batches.push(batch),
  });
  const model = observedModel(
    { provider: "openai", name: "gpt", generate },
    callSpans({ telemetry, parentOf: () => undefined }),
  );
  const outcome = await model.generate(REQUEST, new AbortController().signal).catch((error: unknown) => error);
  await telemetry.flush();
  expect(JSON.stringify(batches)).not.toContain("canary");
  expect(batches[0]?.spans).toHaveLength(1);
  return { span: batches[0]?.spans[0], outcome };
}

describe("the span of a call", () => {
  it("says who was asked for what, who answered, with how many tokens, and what it cost", async () => {
    const { span, outcome } = await spanOf(async (_request, _signal, watch) => {
      watch?.charged?.({ ...CHARGE, costUsd: 0.125, outcome: "discarded" });
      watch?.charged?.(CHARGE);
      return ANSWER;
    });
    expect(outcome).toBe(ANSWER);
    expect(span).toMatchObject({ name: "chat gpt", kind: "client", failed: false });
    expect(span?.attributes).toEqual({
      "gen_ai.operation.name": "chat",
      "gen_ai.provider.name": "openai",
      "gen_ai.request.model": "gpt",
      "gen_ai.request.max_tokens": 64_000,
      "gen_ai.request.stream": true,
      "gen_ai.output.type": "json",
      "gen_ai.response.model": "gpt-20260801",
      "gen_ai.response.finish_reasons": ["stop"],
      "gen_ai.usage.input_tokens": 100,
      "gen_ai.usage.output_tokens": 10,
      "gen_ai.usage.cache_read.input_tokens": 60,
      "blocks.role": "implementation",
      "blocks.task": "implement",
      "blocks.attempts": 2,
      "blocks.cost_usd": 0.375,
    });
  });

  it("names the vendor that answered in the place of another, and an answer that was kept", async () => {
    const { span } = await spanOf(async () => ({ ...ANSWER, provider: "google", model: "gemini", cached: true }));
    expect(span?.attributes).toMatchObject({
      "gen_ai.request.model": "gpt",
      "gen_ai.response.model": "gemini",
      "gen_ai.provider.name": "gcp.gemini",
      "blocks.fallback": true,
      "blocks.cached": true,
    });
    const sameVendor = await spanOf(async (_request, _signal, watch) => {
      watch?.charged?.({ ...CHARGE, model: "gpt-mini" });
      return { ...ANSWER, model: "gpt-mini-20260801" };
    });
    expect(sameVendor.span?.attributes["blocks.fallback"]).toBe(true);
  });

  const failure = { provider: "openai", model: "gpt", detail: `canary ${PROMPT}`, hint: "", attempts: 3 } as const;
  it.each([
    [new ModelCallError({ ...failure, reason: "rate-limit", status: 429 }), "429"],
    [new ModelCallError({ ...failure, reason: "connection" }), "connection"],
    [new BlocksError(`canary ${PROMPT}`, { code: "MODEL_TIMEOUT", kind: "provider" }), "MODEL_TIMEOUT"],
    [new Error(`canary ${PROMPT}`), "_OTHER"],
  ])("has an error's code, never its sentence: %#", async (error, code) => {
    const { span, outcome } = await spanOf(async () => {
      throw error;
    });
    expect(outcome).toBe(error);
    expect(span).toMatchObject({ failed: true });
    expect(span?.attributes["error.type"]).toBe(code);
  });
});

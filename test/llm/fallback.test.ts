import { describe, expect, it } from "vitest";
import { BlocksError, type ErrorCode } from "../../src/base/errors.ts";
import type { Model } from "../../src/llm/model.ts";
import { withFallback } from "../../src/llm/policies/fallback.ts";
import { callFailure, heldModel, loggingWatch } from "./calls.ts";
import { everythingElse } from "./clocks.ts";
import { answerWith, requestWith, unaborted } from "./requests.ts";

/** Three vendors' models, each of which fails with what it is given, or answers. */
function candidates(...turns: readonly (Error | undefined)[]) {
  const asked: string[] = [];
  const vendors = [
    { provider: "anthropic", name: "claude-sonnet-5" },
    { provider: "openai", name: "gpt-5.5" },
    { provider: "google", name: "gemini-3.8-flash" },
  ] as const;
  const models = turns.map((turn, index): Model => {
    const { provider, name } = vendors[index] ?? vendors[0];
    return {
      provider,
      name,
      generate: async () => {
        asked.push(provider);
        if (turn !== undefined) throw turn;
        return answerWith({ provider, model: name, attempts: 2 });
      },
    };
  });
  const steps: string[] = [];
  const model = withFallback(models, {
    onFallback: (from, to, error) => steps.push(`${from.provider} → ${to.provider}: ${error.code}`),
  });
  return { model, models, asked, steps };
}

function failureOf(code: ErrorCode, hint?: string): BlocksError {
  return new BlocksError(`failed with ${code}`, { code, kind: "provider", ...(hint === undefined ? {} : { hint }) });
}

describe("the fallback policy", () => {
  it("asks the first candidate alone while it answers", async () => {
    const { model, asked, steps } = candidates(undefined, undefined);
    expect(await model.generate(requestWith(), unaborted)).toMatchObject({ provider: "anthropic", attempts: 2 });
    expect(asked).toEqual(["anthropic"]);
    expect(steps).toEqual([]);
  });

  it("T33 asks the next one when one fails, reports each step, and the answer names who gave it", async () => {
    const { model, asked, steps } = candidates(callFailure({ attempts: 3 }), failureOf("MODEL_TIMEOUT"), undefined);
    expect(await model.generate(requestWith(), unaborted)).toMatchObject({
      provider: "google",
      model: "gemini-3.8-flash",
      attempts: 6,
    });
    expect(asked).toEqual(["anthropic", "openai", "google"]);
    expect(steps).toEqual(["anthropic → openai: MODEL_CALL_FAILED", "openai → google: MODEL_TIMEOUT"]);
  });

  it("T32 goes to the next one at once for a spending limit", async () => {
    const { model, asked } = candidates(callFailure({ reason: "billing", status: 402 }), undefined);
    expect(await model.generate(requestWith(), unaborted)).toMatchObject({ provider: "openai", attempts: 3 });
    expect(asked).toEqual(["anthropic", "openai"]);
  });

  it.each([
    "authentication",
    "permission",
    "billing",
    "model-not-found",
    "rate-limit",
    "unavailable",
    "connection",
    "redirected",
    "response-too-large",
    "response-unreadable",
    "request-refused",
  ] as const)("has %s cured by another vendor", async (reason) => {
    const { model } = candidates(callFailure({ reason }), undefined);
    expect(await model.generate(requestWith(), unaborted)).toMatchObject({ provider: "openai" });
  });

  it.each(["MODEL_TIMEOUT", "BREAKER_OPEN", "KEY_MISSING", "CONFIG_INVALID"] as const)(
    "has %s cured by another vendor",
    async (code) => {
      const { model } = candidates(failureOf(code), undefined);
      expect(await model.generate(requestWith(), unaborted)).toMatchObject({ provider: "openai" });
    },
  );

  it.each([
    callFailure({ reason: "context-exceeded" }),
    failureOf("BUDGET_EXCEEDED"),
    failureOf("MODEL_UNPRICED"),
    failureOf("LEDGER_UNWRITABLE"),
    failureOf("MODEL_ANSWER_INVALID"),
    failureOf("MODEL_ANSWER_TRUNCATED"),
    new TypeError("a mistake of ours"),
  ])("asks nobody else after %s", async (error) => {
    const { model, asked, steps } = candidates(error, undefined);
    await expect(model.generate(requestWith(), unaborted)).rejects.toBe(error);
    expect(asked).toEqual(["anthropic"]);
    expect(steps).toEqual([]);
  });

  it("stops at a budget that is used up by then", async () => {
    const spent = failureOf("BUDGET_EXCEEDED");
    const { model, asked } = candidates(callFailure(), spent, undefined);
    await expect(model.generate(requestWith(), unaborted)).rejects.toBe(spent);
    expect(asked).toEqual(["anthropic", "openai"]);
  });

  it("T39 asks nobody else once the caller gave up", async () => {
    const first = heldModel();
    const second = heldModel({ provider: "openai" });
    const cancelled = new AbortController();
    const answer = withFallback([first, second]).generate(requestWith(), cancelled.signal);
    cancelled.abort(callFailure());
    await expect(answer).rejects.toBe(cancelled.signal.reason);
    expect(second.calls).toEqual([]);
  });

  it("tells why each of them failed when all do", async () => {
    const last = failureOf("BREAKER_OPEN", "Wait 30 s and run again.");
    const { model, steps } = candidates(
      callFailure({ reason: "billing", status: 402, detail: "no credit", hint: "Add credit." }),
      last,
    );
    const error = await model.generate(requestWith(), unaborted).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "BREAKER_OPEN",
      kind: "provider",
      message:
        "none of 2 models answered; anthropic/claude-sonnet-5: anthropic answered 402 for model claude-sonnet-5: no credit; openai/gpt-5.5: failed with BREAKER_OPEN",
      hint: "Mend one of them or add another to fallback.models. anthropic/claude-sonnet-5: Add credit. openai/gpt-5.5: Wait 30 s and run again.",
      cause: last,
    });
    expect(steps).toHaveLength(1);
  });

  it.each([
    [[callFailure({ reason: "authentication" }), callFailure()], true],
    [[callFailure({ reason: "authentication" }), callFailure({ reason: "billing" })], false],
  ])("is retryable when one of the failures is", async (errors, retryable) => {
    const { model } = candidates(...errors);
    await expect(model.generate(requestWith(), unaborted)).rejects.toMatchObject({ retryable });
  });

  it("has the identity of the first candidate, and is it where there is no other", () => {
    const { model, models } = candidates(undefined, undefined);
    expect(model).toMatchObject({ provider: "anthropic", name: "claude-sonnet-5" });
    expect(withFallback(models.slice(0, 1))).toBe(models[0]);
    expect(() => withFallback([])).toThrow(TypeError);
  });

  it("gives every candidate the request and the watch", async () => {
    const first = heldModel();
    const second = heldModel({ provider: "openai" });
    const watch = loggingWatch();
    const request = requestWith();
    const answer = withFallback([first, second]).generate(request, unaborted, watch);
    first.calls[0]?.fail(callFailure());
    await everythingElse();
    second.calls[0]?.answer();
    await answer;
    expect(first.calls[0]).toMatchObject({ request, watch });
    expect(second.calls[0]).toMatchObject({ request, watch });
  });
});

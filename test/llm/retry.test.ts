import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BlocksError } from "../../src/base/errors.ts";
import type { Model } from "../../src/llm/model.ts";
import { withRetry } from "../../src/llm/policies/retry.ts";
import { callFailure, loggingWatch } from "./calls.ts";
import { leapingClock } from "./clocks.ts";
import { answerWith, requestWith, scriptedModel, unaborted } from "./requests.ts";

function options(changes: { maxAttempts?: number; timeoutMs?: number; random?: () => number } = {}) {
  return { clock: leapingClock(), random: () => 0.5, maxAttempts: 4, timeoutMs: 60_000, ...changes };
}

describe("the retry policy", () => {
  it("doubles its wait from attempt to attempt, with jitter in the upper half", async () => {
    const model = scriptedModel([callFailure(), callFailure(), callFailure(), answerWith()]);
    const retry = options();
    const answer = await withRetry(model, retry).generate(requestWith(), unaborted);
    expect(answer.attempts).toBe(4);
    expect(retry.clock.waits).toEqual([375, 750, 1500]);
  });

  it.each(["unavailable", "connection", "response-unreadable", "rate-limit"] as const)(
    "T33 sends again what failed with %s",
    async (reason) => {
      const retry = options();
      const answer = await withRetry(scriptedModel([callFailure({ reason }), answerWith()]), retry).generate(
        requestWith(),
        unaborted,
      );
      expect(answer.attempts).toBe(2);
      expect(retry.clock.waits).toEqual([375]);
    },
  );

  it("sends the same request every time", async () => {
    const model = scriptedModel([callFailure(), answerWith()]);
    const request = requestWith();
    await withRetry(model, options()).generate(request, unaborted);
    expect(model.requests).toEqual([request, request]);
  });

  it("lets the watch see every attempt", async () => {
    const watch = loggingWatch();
    let attempt = 0;
    const model: Model = {
      provider: "anthropic",
      name: "claude-sonnet-5",
      generate: async (_request, _signal, inner) => {
        attempt += 1;
        inner?.opened?.();
        inner?.received?.(attempt);
        if (attempt === 1) throw callFailure({ reason: "response-unreadable" });
        return answerWith();
      },
    };
    await withRetry(model, options()).generate(requestWith(), unaborted, watch);
    expect(watch.seen).toEqual(["opened", "received 1", "opened", "received 2"]);
  });

  it("throws the last failure with the number of attempts when all are used up", async () => {
    const model = scriptedModel([callFailure(), callFailure(), callFailure({ status: 529 })]);
    const answer = withRetry(model, options({ maxAttempts: 3 })).generate(requestWith(), unaborted);
    await expect(answer).rejects.toMatchObject({
      message: "anthropic answered 529 for model claude-sonnet-5 after 3 attempts: overloaded",
      failure: { attempts: 3 },
    });
    expect(model.requests).toHaveLength(3);
  });

  it("T32 sends nothing again that cannot succeed", async () => {
    const model = scriptedModel([callFailure({ reason: "billing", status: 429, retryAfterMs: 10 })]);
    const retry = options();
    await expect(withRetry(model, retry).generate(requestWith(), unaborted)).rejects.toMatchObject({
      retryable: false,
    });
    expect(retry.clock.waits).toEqual([]);
  });

  it("leaves a defect alone", async () => {
    const model = scriptedModel([new TypeError("a mistake of ours")]);
    await expect(withRetry(model, options()).generate(requestWith(), unaborted)).rejects.toThrow(TypeError);
    expect(model.requests).toHaveLength(1);
  });

  it("retries a request that timed out", async () => {
    const timeout = new BlocksError("too slow", { code: "MODEL_TIMEOUT", kind: "provider", retryable: true });
    const answer = await withRetry(scriptedModel([timeout, answerWith()]), options()).generate(
      requestWith(),
      unaborted,
    );
    expect(answer.attempts).toBe(2);
  });

  it("T31 waits at least as long as the provider asked for", async () => {
    const model = scriptedModel([
      callFailure({ retryAfterMs: 12_000 }),
      callFailure({ retryAfterMs: 1 }),
      answerWith(),
    ]);
    const retry = options();
    await withRetry(model, retry).generate(requestWith(), unaborted);
    expect(retry.clock.waits).toEqual([12_000, 750]);
  });

  it("T31 does not begin a wait that would pass the deadline, and says what the provider said", async () => {
    const model = scriptedModel([callFailure({ reason: "rate-limit", status: 429, retryAfterMs: 60_000 })]);
    const retry = options({ timeoutMs: 60_000 });
    await expect(withRetry(model, retry).generate(requestWith(), unaborted)).rejects.toMatchObject({
      code: "MODEL_CALL_FAILED",
      failure: { status: 429 },
    });
    expect(retry.clock.waits).toEqual([]);
  });

  it("T39 ends its wait with the signal's reason", async () => {
    const cancelled = new AbortController();
    const clock = {
      ...leapingClock(),
      sleep: async () => {
        cancelled.abort(new Error("the job was cancelled"));
        throw new Error("AbortError");
      },
    };
    const answer = withRetry(scriptedModel([callFailure()]), { ...options(), clock }).generate(
      requestWith(),
      cancelled.signal,
    );
    await expect(answer).rejects.toThrow("the job was cancelled");
  });

  it("T39 does not begin a wait when the call failed because of an abort", async () => {
    const retry = options({ maxAttempts: 1 });
    const answer = withRetry(scriptedModel([callFailure()]), retry).generate(
      requestWith(),
      AbortSignal.abort(new Error("the job was cancelled")),
    );
    await expect(answer).rejects.toThrow("the job was cancelled");
    expect(retry.clock.waits).toEqual([]);
  });

  it("never waits past its deadline nor sends more than its attempts, whatever the provider asks for", async () => {
    const failures = fc.array(fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        failures,
        fc.integer({ min: 1, max: 8 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (asked, maxAttempts, random) => {
          const turns = asked.map((retryAfterMs) => callFailure(retryAfterMs === undefined ? {} : { retryAfterMs }));
          const model = scriptedModel([...turns, answerWith()]);
          const retry = options({ maxAttempts, timeoutMs: 90_000, random: () => random });
          await withRetry(model, retry)
            .generate(requestWith(), unaborted)
            .catch(() => {});
          expect(model.requests.length).toBeLessThanOrEqual(maxAttempts);
          expect(retry.clock.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(90_000);
        },
      ),
    );
  });
});

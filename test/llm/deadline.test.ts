import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/base/clock.ts";
import type { Model, ModelAnswer } from "../../src/llm/model.ts";
import { withDeadline } from "../../src/llm/policies/deadline.ts";
import { manualClock } from "./clocks.ts";
import { answerWith, requestWith, scriptedModel, unaborted } from "./requests.ts";

/** A model that never answers and does not care for its signal, which the test can look at. */
function deafModel(): Model & { signal?: AbortSignal } {
  const model: Model & { signal?: AbortSignal } = {
    provider: "openai",
    name: "gpt-5.5",
    generate: (_request, signal) => {
      model.signal = signal;
      return new Promise<ModelAnswer>(() => {});
    },
  };
  return model;
}

describe("the deadline policy", () => {
  it("passes an answer on that comes in time", async () => {
    const model = withDeadline(scriptedModel([answerWith()]), { clock: manualClock(), timeoutMs: 10 });
    await expect(model.generate(requestWith(), unaborted)).resolves.toEqual(answerWith());
  });

  it("T34 throws at the deadline, also when the model ignores its signal, and aborts the call", async () => {
    const clock = manualClock();
    const deaf = deafModel();
    const answer = withDeadline(deaf, { clock, timeoutMs: 30_000 }).generate(requestWith(), unaborted);
    clock.advance(29_999);
    expect(deaf.signal?.aborted).toBe(false);
    clock.advance(1);
    await expect(answer).rejects.toMatchObject({
      code: "MODEL_TIMEOUT",
      retryable: true,
      message: "openai did not answer within 30 s for model gpt-5.5",
    });
    expect(deaf.signal?.aborted).toBe(true);
  });

  it("throws the caller's reason when the caller gives up first", async () => {
    const cancelled = new AbortController();
    const deaf = deafModel();
    const answer = withDeadline(deaf, { clock: systemClock, timeoutMs: 600_000 }).generate(
      requestWith(),
      cancelled.signal,
    );
    cancelled.abort(new Error("the job was cancelled"));
    await expect(answer).rejects.toThrow("the job was cancelled");
    expect(deaf.signal?.aborted).toBe(true);
  });

  it("does not ask at all when the caller gave up before", async () => {
    const model = scriptedModel([answerWith()]);
    const answer = withDeadline(model, { clock: manualClock(), timeoutMs: 10 }).generate(
      requestWith(),
      AbortSignal.abort(new Error("too late")),
    );
    await expect(answer).rejects.toThrow("too late");
    expect(model.requests).toEqual([]);
  });

  it("passes the model's own failure on", async () => {
    const model = withDeadline(scriptedModel([new Error("broken")]), { clock: manualClock(), timeoutMs: 10 });
    await expect(model.generate(requestWith(), unaborted)).rejects.toThrow("broken");
  });
});

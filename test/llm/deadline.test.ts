import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/base/clock.ts";
import type { Model, ModelAnswer } from "../../src/llm/model.ts";
import { withDeadline } from "../../src/llm/policies/deadline.ts";
import { chargeWith, heldModel, loggingWatch } from "./calls.ts";
import { everythingElse, manualClock } from "./clocks.ts";
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

  it("T34 throws when a model is silent before its headers, and says so", async () => {
    const clock = manualClock();
    const deaf = deafModel();
    const model = withDeadline(deaf, { clock, timeoutMs: 90_000, idleTimeoutMs: 45_000 });
    const answer = model.generate(requestWith(), unaborted);
    clock.advance(44_999);
    await everythingElse();
    expect(deaf.signal?.aborted).toBe(false);
    clock.advance(1);
    await expect(answer).rejects.toMatchObject({
      code: "MODEL_TIMEOUT",
      retryable: true,
      message: "openai sent nothing for 45 s for model gpt-5.5",
      hint: expect.stringContaining("flow.idle_deadline_seconds"),
    });
    expect(deaf.signal?.aborted).toBe(true);
  });

  it.each(["opened", "received", "counted"] as const)("T34 begins to wait anew when it has %s", async (sign) => {
    const clock = manualClock();
    const model = heldModel();
    const answer = withDeadline(model, { clock, timeoutMs: 90_000, idleTimeoutMs: 10_000 }).generate(
      requestWith(),
      unaborted,
    );
    const ended = answer.then(
      () => "answered",
      () => "too late",
    );
    await clock.run(9_000);
    const watch = model.calls[0]?.watch;
    if (sign === "received") watch?.received?.(0);
    else if (sign === "opened") watch?.opened?.();
    else watch?.counted?.({});
    await clock.run(9_999);
    expect(model.calls[0]?.signal.aborted).toBe(false);
    await clock.run(1);
    expect(await ended).toBe("too late");
  });

  it("T34 ends an answer that comes in one byte every 10 s at the total deadline", async () => {
    const clock = manualClock();
    const model = heldModel();
    const answer = withDeadline(model, { clock, timeoutMs: 90_000, idleTimeoutMs: 45_000 }).generate(
      requestWith(),
      unaborted,
    );
    const failed = expect(answer).rejects.toThrow("did not answer within 90 s");
    for (let bytes = 0; bytes < 8; bytes += 1) {
      await clock.run(10_000);
      model.calls[0]?.watch?.received?.(1);
    }
    await clock.run(9_999);
    expect(model.calls[0]?.signal.aborted).toBe(false);
    await clock.run(1);
    await failed;
  });

  it("sets no timer for a piece of the answer", async () => {
    const clock = manualClock();
    const model = heldModel();
    const answer = withDeadline(model, { clock, timeoutMs: 90_000, idleTimeoutMs: 45_000 }).generate(
      requestWith(),
      unaborted,
    );
    for (let piece = 0; piece < 5000; piece += 1) {
      clock.advance(10);
      model.calls[0]?.watch?.received?.(4);
      if (piece % 100 === 0) await everythingElse();
    }
    model.calls[0]?.answer();
    await answer;
    expect(clock.waits).toEqual([45_000, 44_990]);
  });

  it("passes every sign of life on, and every charge, but no sign of life of a call that was given up", async () => {
    const clock = manualClock();
    const model = heldModel();
    const watch = loggingWatch();
    const answer = withDeadline(model, { clock, timeoutMs: 1000 }).generate(requestWith(), unaborted, watch);
    const inner = model.calls[0]?.watch;
    inner?.waiting?.();
    inner?.opened?.();
    inner?.received?.(3);
    inner?.counted?.({ inputTokens: 7 });
    clock.advance(1000);
    await expect(answer).rejects.toThrow();
    inner?.opened?.();
    inner?.received?.(4);
    inner?.counted?.({ inputTokens: 8 });
    inner?.charged?.(chargeWith());
    expect(watch.seen).toEqual(["waiting", "opened", "received 3", "counted 7", "charged 0.0125"]);
  });

  it("T34 lets a call that is given up book its cost before it throws, but not for ever", async () => {
    const clock = manualClock();
    const booked = Promise.withResolvers<void>();
    const books: Model = {
      provider: "openai",
      name: "gpt-5.5",
      generate: async (_request, signal, watch) => {
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        await booked.promise;
        watch?.charged?.(chargeWith());
        throw signal.reason;
      },
    };
    const watch = loggingWatch();
    const deadline = withDeadline(books, { clock, timeoutMs: 1000, graceMs: 500 });
    const patient = deadline.generate(requestWith(), unaborted, watch).catch((error: unknown) => {
      watch.seen.push("thrown");
      return error;
    });
    await clock.run(1000);
    booked.resolve();
    expect(await patient).toMatchObject({ code: "MODEL_TIMEOUT" });
    expect(watch.seen).toEqual(["charged 0.0125", "thrown"]);

    const deaf = withDeadline(deafModel(), { clock, timeoutMs: 1000, graceMs: 500 });
    const impatient = expect(deaf.generate(requestWith(), unaborted)).rejects.toThrow("did not answer");
    await clock.run(1500);
    await impatient;
  });
});

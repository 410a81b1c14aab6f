import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/base/digest.ts";
import { type AnswerCache, answerKey, type KeptAnswer } from "../../src/llm/answer-cache.ts";
import type { Charge, Model, ModelAnswer, ModelRequest } from "../../src/llm/model.ts";
import { withAnswerCache } from "../../src/llm/policies/answer-cache.ts";
import { callFailure, chargeWith, heldModel, loggingWatch } from "./calls.ts";
import { everythingElse } from "./clocks.ts";
import { answerWith, requestWith, scriptedModel, unaborted } from "./requests.ts";

const CANDIDATES = ["anthropic/claude-sonnet-5", "openai/gpt-5.5"];

/** A cache in memory, as one flow sees it. */
function cacheOf(
  flow: string,
  entries = new Map<Digest, Omit<KeptAnswer, "own"> & { readonly flow: string }>(),
): AnswerCache & { readonly entries: typeof entries } {
  return {
    entries,
    load: async (key) => {
      const entry = entries.get(key);
      return entry && { answer: entry.answer, charges: entry.charges, own: entry.flow === flow };
    },
    save: async (key, answer, charges) => {
      entries.set(key, { answer, charges, flow });
    },
  };
}

function cached(answers: AnswerCache, candidates = CANDIDATES) {
  const held = heldModel();
  return { held, model: withAnswerCache(held, { answers, candidates }) };
}

/** Asks once and has the model answer, with two charges on the way. */
async function askedOnce(answers: AnswerCache, request = requestWith(), answer: ModelAnswer = answerWith()) {
  const { held, model } = cached(answers);
  const watch = loggingWatch();
  const result = model.generate(request, unaborted, watch);
  await everythingElse();
  for (const charge of CHARGES) held.calls[0]?.watch?.charged?.(charge);
  held.calls[0]?.answer(answer);
  return { answer: await result, watch, model, held };
}

const CHARGES: readonly Charge[] = [chargeWith({ costUsd: 0.5, outcome: "discarded", estimated: true }), chargeWith()];

describe("the answer cache policy", () => {
  it("T38 gives a resumed flow its own answer as it was, and reports its charges again", async () => {
    const answers = cacheOf("flow-a");
    const first = await askedOnce(answers);
    expect(first.answer).toEqual(answerWith());
    expect(first.watch.charges).toEqual(CHARGES);
    const { held, model } = cached(cacheOf("flow-a", answers.entries));
    const watch = loggingWatch();
    expect(await model.generate(requestWith(), unaborted, watch)).toEqual(first.answer);
    expect(watch.charges).toEqual(CHARGES);
    expect(held.calls).toEqual([]);
  });

  it("gives another flow the answer as cached, without charges", async () => {
    const answers = cacheOf("flow-a");
    await askedOnce(answers);
    const { held, model } = cached(cacheOf("flow-b", answers.entries));
    const watch = loggingWatch();
    expect(await model.generate(requestWith(), unaborted, watch)).toEqual({ ...answerWith(), cached: true });
    expect(watch.charges).toEqual([]);
    expect(held.calls).toEqual([]);
  });

  it("reports a charge once in one process, however often the same is asked", async () => {
    const answers = cacheOf("flow-a");
    const { model } = await askedOnce(answers);
    const watch = loggingWatch();
    expect(await model.generate(requestWith(), unaborted, watch)).toEqual({ ...answerWith(), cached: true });
    expect(watch.charges).toEqual([]);
    const resumed = cached(cacheOf("flow-a", answers.entries)).model;
    await resumed.generate(requestWith(), unaborted, watch);
    await resumed.generate(requestWith(), unaborted, watch);
    expect(watch.charges).toEqual(CHARGES);
  });

  it.each(["length", "refusal", "content-filter", "context-exceeded", "unknown"] as const)(
    "T35 does not keep an answer that ended with %s",
    async (finishReason) => {
      const answers = cacheOf("flow-a");
      const { answer } = await askedOnce(answers, requestWith(), answerWith({ finishReason }));
      expect(answer.finishReason).toBe(finishReason);
      expect(answers.entries.size).toBe(0);
    },
  );

  it("keeps no failure, and asks again after one", async () => {
    const answers = cacheOf("flow-a");
    const script = scriptedModel([callFailure(), answerWith()]);
    const model = withAnswerCache(script, { answers, candidates: CANDIDATES });
    await expect(model.generate(requestWith(), unaborted)).rejects.toMatchObject({ code: "MODEL_CALL_FAILED" });
    expect(await model.generate(requestWith(), unaborted)).toEqual(answerWith());
    expect(script.requests).toHaveLength(2);
  });

  it("leaves the offline model alone, and keeps no answer of it", async () => {
    const answers = cacheOf("flow-a");
    const offline = heldModel({ provider: "offline", name: "blueprint" });
    expect(withAnswerCache(offline, { answers, candidates: ["offline/blueprint"] })).toBe(offline);
    await askedOnce(answers, requestWith(), answerWith({ provider: "offline", model: "blueprint" }));
    expect(answers.entries.size).toBe(0);
  });

  it("tells the watch of everything while the model answers", async () => {
    const { held, model } = cached(cacheOf("flow-a"));
    const watch = loggingWatch();
    const answer = model.generate(requestWith(), unaborted, watch);
    await everythingElse();
    const inner = held.calls[0]?.watch;
    inner?.waiting?.();
    inner?.opened?.();
    inner?.received?.(2);
    inner?.counted?.({ inputTokens: 3 });
    held.calls[0]?.answer();
    await answer;
    expect(watch.seen).toEqual(["waiting", "opened", "received 2", "counted 3"]);
  });

  it("gives back what was first answered, whatever it was", async () => {
    const count = fc.option(fc.nat(), { nil: undefined });
    const usage = fc.record({ inputTokens: count, outputTokens: count }, { requiredKeys: [] }) as fc.Arbitrary<object>;
    const answer = fc.record({
      text: fc.oneof(fc.string(), fc.constantFrom("\ud83d\ude00 \u2028", "\ud83d", '"\\\0')),
      attempts: fc.integer({ min: 1 }),
      usage,
    });
    await fc.assert(
      fc.asyncProperty(answer, async (changes) => {
        const answers = cacheOf("flow-a");
        const { answer: first } = await askedOnce(answers, requestWith(), answerWith(changes));
        const { model } = cached(cacheOf("flow-a", answers.entries));
        expect(await model.generate(requestWith(), unaborted)).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });
});

describe("equal requests at the same time", () => {
  it("are one call, whose charges the first caller gets", async () => {
    const { held, model } = cached(cacheOf("flow-a"));
    const watches = [loggingWatch(), loggingWatch(), loggingWatch()];
    const results = watches.map((watch) => model.generate(requestWith(), unaborted, watch));
    await everythingElse();
    expect(held.calls).toHaveLength(1);
    held.calls[0]?.watch?.received?.(9);
    held.calls[0]?.watch?.charged?.(chargeWith());
    held.calls[0]?.answer();
    expect(await Promise.all(results)).toEqual([
      answerWith(),
      { ...answerWith(), cached: true },
      { ...answerWith(), cached: true },
    ]);
    expect(watches.map(({ charges }) => charges.length)).toEqual([1, 0, 0]);
    expect(watches.map(({ seen }) => seen[0])).toEqual(["received 9", "received 9", "received 9"]);
  });

  it("fail together", async () => {
    const { held, model } = cached(cacheOf("flow-a"));
    const results = [1, 2].map(() => model.generate(requestWith(), unaborted));
    const failed = Promise.all(
      results.map((result) => expect(result).rejects.toMatchObject({ code: "MODEL_CALL_FAILED" })),
    );
    await everythingElse();
    held.calls[0]?.fail(callFailure());
    await failed;
    expect(held.calls).toHaveLength(1);
  });

  it("go on when the first caller gives up, and the next one gets the charges", async () => {
    const { held, model } = cached(cacheOf("flow-a"));
    const cancelled = new AbortController();
    const watches = [loggingWatch(), loggingWatch()] as const;
    const first = model.generate(requestWith(), cancelled.signal, watches[0]);
    const second = model.generate(requestWith(), unaborted, watches[1]);
    await everythingElse();
    const gone = expect(first).rejects.toThrow("the job was cancelled");
    cancelled.abort(new Error("the job was cancelled"));
    await gone;
    expect(held.calls[0]?.signal.aborted).toBe(false);
    held.calls[0]?.watch?.charged?.(chargeWith());
    held.calls[0]?.answer();
    expect(await second).toEqual(answerWith());
    expect(watches.map(({ charges }) => charges.length)).toEqual([0, 1]);
  });

  it("T39 end when the last caller gives up, after the call has booked what it cost", async () => {
    const watch = loggingWatch();
    const booked = Promise.withResolvers<void>();
    const books = {
      ...heldModel(),
      generate: async (_request: ModelRequest, signal: AbortSignal, inner?: { charged?: (charge: Charge) => void }) => {
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        await booked.promise;
        inner?.charged?.(chargeWith());
        throw signal.reason;
      },
    };
    const model = withAnswerCache(books, { answers: cacheOf("flow-a"), candidates: CANDIDATES });
    const cancelled = [new AbortController(), new AbortController()] as const;
    const results = cancelled.map(({ signal }, index) =>
      model.generate(requestWith(), signal, watch).catch(() => watch.seen.push(`caller ${index} is gone`)),
    );
    await everythingElse();
    cancelled[0].abort();
    cancelled[1].abort();
    await everythingElse();
    booked.resolve();
    await Promise.all(results);
    expect(watch.seen).toEqual(["caller 0 is gone", "charged 0.0125", "caller 1 is gone"]);
  });

  it("do not join a call that everybody has left and that still books what it cost", async () => {
    const booked = Promise.withResolvers<void>();
    const held = heldModel();
    const books: Model = {
      ...held,
      generate: (request, signal, watch) =>
        held.generate(request, signal, watch).catch(async (error: unknown) => {
          await booked.promise;
          throw error;
        }),
    };
    const model = withAnswerCache(books, { answers: cacheOf("flow-a"), candidates: CANDIDATES });
    const cancelled = new AbortController();
    const left = model.generate(requestWith(), cancelled.signal).catch(() => "gone");
    await everythingElse();
    cancelled.abort();
    await everythingElse();
    const joined = [1, 2].map(() => model.generate(requestWith(), unaborted));
    await everythingElse();
    booked.resolve();
    expect(await left).toBe("gone");
    joined.push(model.generate(requestWith(), unaborted));
    await everythingElse();
    expect(held.calls).toHaveLength(2);
    held.calls[1]?.answer();
    expect(await joined[0]).toEqual(answerWith());
    expect(await joined[1]).toEqual({ ...answerWith(), cached: true });
    expect(await joined[2]).toEqual({ ...answerWith(), cached: true });
    expect(held.calls).toHaveLength(2);
  });

  it("ask nothing for a caller that gave up before", async () => {
    const { held, model } = cached(cacheOf("flow-a"));
    await expect(model.generate(requestWith(), AbortSignal.abort(new Error("too late")))).rejects.toThrow("too late");
    await everythingElse();
    expect(held.calls).toEqual([]);
  });
});

describe("the key of an answer", () => {
  const base = answerKey(CANDIDATES, requestWith());

  it.each<[string, Partial<ModelRequest>]>([
    ["system", { system: "other" }],
    ["prefix", { prefix: ["other"] }],
    ["prompt", { prompt: "other" }],
    ["schema's name", { schema: { ...requestWith().schema, name: "other" } }],
    ["schema", { schema: { ...requestWith().schema, json: {} } }],
    ["bound of the output", { maxOutputTokens: 1001 }],
    ["salt", { salt: "run-2" }],
  ])("is another one for another %s", (_name, changes) => {
    expect(answerKey(CANDIDATES, requestWith(changes))).not.toBe(base);
  });

  it("is another one for other candidates, or another order of them", () => {
    expect(answerKey(CANDIDATES.slice(0, 1), requestWith())).not.toBe(base);
    expect(answerKey(CANDIDATES.toReversed(), requestWith())).not.toBe(base);
  });

  it("does not mistake one part for another", () => {
    const oneWay = answerKey(CANDIDATES, requestWith({ prefix: ["a", "b"], prompt: "c" }));
    expect(answerKey(CANDIDATES, requestWith({ prefix: ["a"], prompt: "b\n\nc" }))).not.toBe(oneWay);
    expect(answerKey(CANDIDATES, requestWith({ prefix: ["ab"], prompt: "c" }))).not.toBe(
      answerKey(CANDIDATES, requestWith({ prefix: ["a"], prompt: "bc" })),
    );
    expect(answerKey(CANDIDATES, requestWith({ prompt: "\ud800" }))).not.toBe(
      answerKey(CANDIDATES, requestWith({ prompt: "\ufffd" })),
    );
  });

  it("is the same for the same question of another task", () => {
    expect(answerKey(CANDIDATES, requestWith({ role: "architect", task: "repair" }))).toBe(base);
  });
});

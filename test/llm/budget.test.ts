import { readdir, rm } from "node:fs/promises";
import { calcPrice } from "@pydantic/genai-prices";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BlocksError, usageError } from "../../src/base/errors.ts";
import type { Spending } from "../../src/ledger/spending.ts";
import { estimateOfRequest } from "../../src/llm/estimate.ts";
import type { Model, ModelAnswer, Usage } from "../../src/llm/model.ts";
import { withBudget } from "../../src/llm/policies/budget.ts";
import { withRetry } from "../../src/llm/policies/retry.ts";
import { isPending } from "../ledger/spending-fixture.ts";
import { FLOW, NOW, newPurse } from "./budget-fixture.ts";
import { callFailure, heldModel } from "./calls.ts";
import { leapingClock } from "./clocks.ts";
import { answerWith, requestWith, scriptedModel, unaborted } from "./requests.ts";

const BOUND = estimateOfRequest(requestWith());

/** The price by the table itself. */
function tablePrice(provider: string, model: string, usage: Usage): number {
  const { inputTokens, outputTokens, cacheReadTokens = 0, cacheWriteTokens = 0 } = usage;
  const tokens = {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    cache_read_tokens: cacheReadTokens,
    cache_write_tokens: cacheWriteTokens,
  };
  return calcPrice(tokens, model, { providerId: provider, timestamp: new Date(NOW) })?.total_price ?? Number.NaN;
}

/** The most that the usual request can cost: all of its input is written to the prompt cache. */
const UPPER_USD = tablePrice("anthropic", "claude-sonnet-5", { ...BOUND, cacheWriteTokens: BOUND.inputTokens });
const UPPER_TOKENS = BOUND.inputTokens + BOUND.outputTokens;

/** A model that answers as it is told, whatever it is asked for. */
function modelNamed(
  provider: Model["provider"],
  name: string,
  answer: Partial<ModelAnswer>,
): Model & { calls: number } {
  const model = {
    provider,
    name,
    calls: 0,
    generate: async () => {
      model.calls += 1;
      return answerWith({ provider, model: name, ...answer });
    },
  };
  return model;
}

describe("the budget policy", () => {
  it("holds the upper estimate before a request leaves, and books the real price after it", async () => {
    const purse = await newPurse();
    const model = heldModel();
    const answered = purse.paid(model).generate(requestWith(), unaborted, purse.watch);
    await expect.poll(() => model.calls.length).toBe(1);
    expect(await purse.booked()).toEqual({ flowUsd: UPPER_USD, tokens: UPPER_TOKENS });
    const usage = { inputTokens: 1200, outputTokens: 80, cacheReadTokens: 1000 };
    model.calls[0]?.answer(answerWith({ usage }));
    expect(await answered).toEqual(answerWith({ usage }));
    const costUsd = tablePrice("anthropic", "claude-sonnet-5", usage);
    expect(await purse.booked()).toEqual({ flowUsd: costUsd, tokens: 1280 });
    expect(purse.watch.charges).toEqual([
      {
        provider: "anthropic",
        model: "claude-sonnet-5",
        usage,
        costUsd,
        pricedAs: "anthropic/claude-sonnet-5",
        estimated: false,
        outcome: "answered",
      },
    ]);
  });

  it("books what the table says to the last digit, for any usage of any vendor", async () => {
    const count = fc.nat(300_000);
    const models = fc.constantFrom(
      ["anthropic", "claude-sonnet-5"] as const,
      ["anthropic", "claude-sonnet-4-5-20250929"] as const,
      ["openai", "gpt-5.5"] as const,
      ["openai", "gpt-5.5-pro"] as const,
      ["google", "gemini-3.8-flash"] as const,
      ["google", "gemini-2.5-pro"] as const,
    );
    const calls = fc.array(fc.tuple(models, fc.integer({ min: 1, max: 300_000 }), count, count, count), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(calls, async (list) => {
        const purse = await newPurse({ caps: { flowUsd: 1e6, dayUsd: 1e6 } });
        const costs: number[] = [];
        for (const [[provider, name], fresh, cacheReadTokens, cacheWriteTokens, output] of list) {
          const inputTokens = fresh + cacheReadTokens + cacheWriteTokens;
          const usage = { inputTokens, outputTokens: output + 1, cacheReadTokens, cacheWriteTokens };
          await purse.paid(modelNamed(provider, name, { usage })).generate(requestWith(), unaborted, purse.watch);
          costs.push(tablePrice(provider, name, usage));
        }
        expect(purse.watch.charges.map(({ costUsd }) => costUsd)).toEqual(costs);
        expect(purse.watch.charges.some(({ estimated }) => estimated)).toBe(false);
        expect((await purse.booked()).flowUsd).toBe(costs.reduce((sum, cost) => sum + cost, 0));
      }),
      { numRuns: 60 },
    );
  });

  it("refuses what could pass the cap, with nothing sent", async () => {
    const purse = await newPurse({ caps: { flowUsd: UPPER_USD * 0.99 } });
    const model = scriptedModel([answerWith()]);
    await expect(purse.paid(model).generate(requestWith(), unaborted, purse.watch)).rejects.toMatchObject({
      code: "BUDGET_EXCEEDED",
    });
    expect(model.requests).toEqual([]);
    expect(purse.watch.seen).toEqual([]);
    expect(await purse.booked()).toEqual({ flowUsd: 0, tokens: 0 });
  });

  it("lets requests at the same time wait for each other's money, and says that they wait", async () => {
    const purse = await newPurse({ caps: { flowUsd: UPPER_USD * 1.5 } });
    const model = heldModel();
    const answers = [1, 2, 3].map(() => purse.paid(model).generate(requestWith(), unaborted, purse.watch));
    for (const turn of [1, 2, 3]) {
      await expect.poll(() => model.calls.length).toBe(turn);
      await isPending(Promise.all(answers));
      expect(model.calls).toHaveLength(turn);
      model.calls[turn - 1]?.answer();
    }
    expect(await Promise.all(answers)).toHaveLength(3);
    expect(purse.watch.seen.filter((event) => event === "waiting")).toHaveLength(2);
    expect(purse.watch.charges).toHaveLength(3);
  });

  it("holds for every request of a retried call, and books only those that cost something", async () => {
    const purse = await newPurse();
    const model = scriptedModel([callFailure(), callFailure({ status: 429, reason: "rate-limit" }), answerWith()]);
    const retry = { clock: leapingClock(), random: () => 0.5, maxAttempts: 3, timeoutMs: 60_000 };
    await withRetry(purse.paid(model), retry).generate(requestWith(), unaborted, purse.watch);
    expect(purse.watch.charges.map(({ outcome }) => outcome)).toEqual(["answered"]);
    expect((await purse.booked()).tokens).toBe(110);
  });

  it("costs nothing and leaves no record for the offline model", async () => {
    const purse = await newPurse({ caps: { flowUsd: 0, dayUsd: 0 } });
    await purse.paid(modelNamed("offline", "blueprint", { usage: {} })).generate(requestWith(), unaborted, purse.watch);
    expect(purse.watch.charges).toEqual([
      {
        provider: "offline",
        model: "blueprint",
        usage: {},
        costUsd: 0,
        pricedAs: "offline",
        estimated: false,
        outcome: "answered",
      },
    ]);
    await expect(readdir(purse.folder)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("passes on what it sees of a request", async () => {
    const purse = await newPurse();
    const model = heldModel();
    const answered = purse.paid(model).generate(requestWith(), unaborted, purse.watch);
    await expect.poll(() => model.calls.length).toBe(1);
    const watch = model.calls[0]?.watch;
    watch?.opened?.();
    watch?.counted?.({ inputTokens: 7 });
    watch?.received?.(0);
    watch?.received?.(12);
    expect(purse.watch.seen).toEqual(["opened", "counted 7", "received 0", "received 12"]);
    model.calls[0]?.answer();
    await answered;
  });

  it("sends nothing for a caller that has given up, and leaves no money held", async () => {
    const purse = await newPurse({ caps: { flowUsd: UPPER_USD } });
    const model = heldModel();
    const first = purse.paid(model).generate(requestWith(), unaborted, purse.watch);
    await expect.poll(() => model.calls.length).toBe(1);
    const caller = new AbortController();
    const second = purse.paid(model).generate(requestWith(), caller.signal, purse.watch);
    await expect.poll(() => purse.watch.seen).toEqual(["waiting"]);
    model.calls[0]?.answer(answerWith({ usage: { inputTokens: 1, outputTokens: 1 } }));
    caller.abort(new Error("the job was cancelled"));
    await expect(second).rejects.toThrow("the job was cancelled");
    await first;
    expect(model.calls).toHaveLength(1);
    expect((await purse.booked()).tokens).toBe(2);
    await expect(purse.paid(model).generate(requestWith(), caller.signal)).rejects.toThrow("the job was cancelled");
    expect(model.calls).toHaveLength(1);
  });

  it("sends nothing when the caller gives up in the moment in which it gets its money", async () => {
    const purse = await newPurse();
    const caller = new AbortController();
    const spending: Spending = {
      ...purse.spending,
      hold: async (...given) => {
        const hold = await purse.spending.hold(...given);
        caller.abort(new Error("the job was cancelled"));
        return hold;
      },
    };
    const model = scriptedModel([answerWith()]);
    const call = withBudget(model, { ...purse, spending }).generate(requestWith(), caller.signal, purse.watch);
    await expect(call).rejects.toThrow("the job was cancelled");
    expect(model.requests).toEqual([]);
    expect(await purse.booked()).toEqual({ flowUsd: 0, tokens: 0 });
  });

  it("fails when the cost cannot be written, and reports it all the same", async () => {
    const purse = await newPurse();
    const model = heldModel();
    const answered = purse.paid(model).generate(requestWith(), unaborted, purse.watch);
    await expect.poll(() => model.calls.length).toBe(1);
    await rm(purse.folder, { recursive: true });
    model.calls[0]?.answer();
    await expect(answered).rejects.toMatchObject({ code: "LEDGER_UNWRITABLE" });
    expect(purse.watch.charges).toMatchObject([{ outcome: "answered" }]);
  });
});

describe("a model without a price", () => {
  const unpriced = () => modelNamed("openai", "gpt-5.55", {});

  it("is refused under a cap, with nothing sent and nothing held", async () => {
    const purse = await newPurse();
    const model = unpriced();
    await expect(purse.paid(model).generate(requestWith(), unaborted, purse.watch)).rejects.toMatchObject({
      code: "MODEL_UNPRICED",
      kind: "usage",
      retryable: false,
      message: expect.stringContaining("openai/gpt-5.55"),
      hint: expect.stringMatching(/prices\."openai\/gpt-5\.55" in \.blocks\/config\.yml.*nearest.*openai\/gpt-5\.5\b/),
    });
    expect(model.calls).toBe(0);
    expect(purse.watch.seen).toEqual([]);
    await expect(readdir(purse.folder)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("is paid for by the owner's price", async () => {
    const prices = { "openai/gpt-5.55": { input_usd_per_million: 2, output_usd_per_million: 20 } };
    const purse = await newPurse({ prices });
    await purse.paid(unpriced()).generate(requestWith(), unaborted, purse.watch);
    expect(purse.watch.charges).toMatchObject([{ costUsd: 0.0004, pricedAs: "configured", estimated: false }]);
    expect(await purse.booked()).toEqual({ flowUsd: 0.0004, tokens: 110 });
  });

  it("is asked where there is no cap: its tokens are recorded, and no cost is made up", async () => {
    const purse = await newPurse({ capped: false });
    await purse.paid(unpriced()).generate(requestWith(), unaborted, purse.watch);
    expect(purse.watch.charges).toEqual([]);
    expect(await purse.booked()).toEqual({ flowUsd: 0, tokens: 110 });
  });
});

describe("T37 a usage that cannot be trusted", () => {
  it.each([
    ["is missing", {}, {}, BOUND],
    ["has no output", { inputTokens: 9 }, { inputTokens: 9 }, BOUND],
    ["is negative", { inputTokens: -5, outputTokens: 10 }, { outputTokens: 10 }, BOUND],
    ["is no whole number", { inputTokens: 1.5, outputTokens: 10 }, { outputTokens: 10 }, BOUND],
    ["has a larger part than the whole", { inputTokens: 9, outputTokens: 9, cacheReadTokens: 10 }, {}, BOUND],
    ["has no input", { inputTokens: 0, outputTokens: 10 }, { outputTokens: 10 }, BOUND],
    ["has no output for an answer with a text", { inputTokens: 9, outputTokens: 0 }, { inputTokens: 9 }, BOUND],
    [
      "says more than our own bound",
      { inputTokens: -1, outputTokens: 9000 },
      { outputTokens: 9000 },
      { ...BOUND, outputTokens: 9000 },
    ],
  ])("costs the upper estimate, flagged, when it %s", async (_title, usage, said, tokens) => {
    const purse = await newPurse();
    await purse.paid(scriptedModel([answerWith({ usage })])).generate(requestWith(), unaborted, purse.watch);
    const costUsd = tablePrice("anthropic", "claude-sonnet-5", { ...tokens, cacheWriteTokens: tokens.inputTokens });
    expect(purse.watch.charges).toMatchObject([{ usage: said, costUsd, estimated: true, outcome: "answered" }]);
    expect(purse.watch.charges[0]?.usage).toEqual(said);
    expect(await purse.booked()).toEqual({ flowUsd: costUsd, tokens: tokens.inputTokens + tokens.outputTokens });
  });
});

describe("T37 an answer of another model than the one that was asked", () => {
  const usage = { inputTokens: 100, outputTokens: 10 };
  const price = (name: string) => tablePrice("anthropic", name, usage);

  it.each([
    ["dearer", "claude-opus-4-1", price("claude-opus-4-1"), "anthropic/claude-opus-4-1"],
    ["cheaper", "claude-haiku-4-5", price("claude-sonnet-5"), "anthropic/claude-sonnet-5"],
    ["unknown", "claude-next", price("claude-sonnet-5"), "anthropic/claude-sonnet-5"],
  ])("costs the higher price, flagged, when it is %s", async (_title, model, costUsd, pricedAs) => {
    const purse = await newPurse();
    await purse.paid(scriptedModel([answerWith({ model, usage })])).generate(requestWith(), unaborted, purse.watch);
    expect(purse.watch.charges).toEqual([
      {
        provider: "anthropic",
        model: "claude-sonnet-5",
        usage,
        costUsd,
        pricedAs,
        estimated: true,
        outcome: "answered",
      },
    ]);
    expect((await purse.booked()).flowUsd).toBe(costUsd);
  });

  it("is the same model when it is a snapshot of it", async () => {
    const purse = await newPurse();
    const model = modelNamed("openai", "gpt-5.5", { model: "gpt-5.5-2026-04-23" });
    await purse.paid(model).generate(requestWith(), unaborted, purse.watch);
    expect(purse.watch.charges).toMatchObject([{ estimated: false, pricedAs: "openai/gpt-5.5" }]);
  });

  it("does not become free because the one that was asked is", async () => {
    const purse = await newPurse({
      prices: { "openai/local": { input_usd_per_million: 0, output_usd_per_million: 0 } },
    });
    const model = modelNamed("openai", "local", { model: "gpt-5.5" });
    await purse.paid(model).generate(requestWith(), unaborted, purse.watch);
    expect(purse.watch.charges).toMatchObject([
      { costUsd: tablePrice("openai", "gpt-5.5", usage), pricedAs: "openai/gpt-5.5", estimated: true },
    ]);
  });

  it("is no estimate when the owner has the same price for both names", async () => {
    const ours = { input_usd_per_million: 4, output_usd_per_million: 20 };
    const purse = await newPurse({ prices: { "openai/prod-writer": ours, "openai/gpt-5.5-2026-04-23": ours } });
    const model = modelNamed("openai", "prod-writer", { model: "gpt-5.5-2026-04-23" });
    await purse.paid(model).generate(requestWith(), unaborted, purse.watch);
    expect(purse.watch.charges).toMatchObject([{ costUsd: 0.0006, pricedAs: "configured", estimated: false }]);
  });

  it("is one when the owner's prices for the two names differ", async () => {
    const cheap = { input_usd_per_million: 1, output_usd_per_million: 2 };
    const dear = { input_usd_per_million: 4, output_usd_per_million: 20 };
    const purse = await newPurse({ prices: { "openai/small": cheap, "openai/large": dear } });
    await purse.paid(modelNamed("openai", "small", { model: "large" })).generate(requestWith(), unaborted, purse.watch);
    expect(purse.watch.charges).toMatchObject([{ costUsd: 0.0006, pricedAs: "configured", estimated: true }]);
  });
});

describe("a request that failed", () => {
  async function failing(
    error: Error,
    before: (watch: NonNullable<Parameters<Model["generate"]>[2]>) => void = () => {},
  ) {
    const purse = await newPurse();
    const model: Model = {
      provider: "anthropic",
      name: "claude-sonnet-5",
      generate: async (_request, _signal, watch) => {
        before(watch ?? {});
        throw error;
      },
    };
    await expect(purse.paid(model).generate(requestWith(), unaborted, purse.watch)).rejects.toBe(error);
    return { charges: purse.watch.charges, ...(await purse.booked()) };
  }

  const timeout = new BlocksError("too slow", { code: "MODEL_TIMEOUT", kind: "provider", retryable: true });
  const connection = (detail: string) => {
    const { status: _status, ...failure } = callFailure({ reason: "connection", detail }).failure;
    return Object.assign(callFailure(), { failure });
  };

  it.each([
    ["is refused by its provider", callFailure({ status: 400, reason: "request-refused" })],
    ["is refused for want of money", callFailure({ status: 429, reason: "billing" })],
    ["meets an overloaded provider", callFailure({ status: 529 })],
    ["is sent elsewhere", callFailure({ status: 302, reason: "redirected" })],
    ["finds nobody", connection("ECONNREFUSED")],
    ["finds no such name", connection("ENOTFOUND")],
    ["has no key to be sent with", usageError("KEY_MISSING", "there is no API key")],
  ])("costs nothing when it %s", async (_title, error) => {
    expect(await failing(error)).toEqual({ charges: [], flowUsd: 0, tokens: 0 });
  });

  it.each([
    ["is cut off before it is answered", connection("ECONNRESET")],
    ["has no answer in time", timeout],
    ["is cancelled", usageError("CANCELLED", "the step was cancelled")],
    ["is given up by a gateway", callFailure({ status: 504 })],
    ["is answered by what nobody can read", callFailure({ status: 200, reason: "response-unreadable" })],
    ["meets a defect of ours", new TypeError("undefined is not a function")],
  ])("costs its upper bound, flagged, when it %s", async (_title, error) => {
    const { charges, ...booked } = await failing(error);
    expect(charges).toEqual([
      {
        provider: "anthropic",
        model: "claude-sonnet-5",
        usage: {},
        costUsd: UPPER_USD,
        pricedAs: "anthropic/claude-sonnet-5",
        estimated: true,
        outcome: "discarded",
      },
    ]);
    expect(booked).toEqual({ flowUsd: UPPER_USD, tokens: UPPER_TOKENS });
  });

  it("costs its stated input and what came of its output, once its answer had begun", async () => {
    const counted = { inputTokens: 500, cacheReadTokens: 300, cacheWriteTokens: 100 };
    const { charges, ...booked } = await failing(timeout, (watch) => {
      watch.opened?.();
      watch.counted?.({ ...counted, outputTokens: 1 });
      watch.received?.(200);
      watch.received?.(101);
    });
    const costUsd = tablePrice("anthropic", "claude-sonnet-5", { ...counted, outputTokens: 101 });
    const usage = { ...counted, outputTokens: 1 };
    expect(charges).toMatchObject([{ usage, costUsd, estimated: true, outcome: "discarded" }]);
    expect(booked).toEqual({ flowUsd: costUsd, tokens: 601 });
  });

  it("costs the output that was stated where that is more than what came", async () => {
    const { tokens } = await failing(timeout, (watch) => {
      watch.opened?.();
      watch.counted?.({ inputTokens: 500 });
      watch.counted?.({ outputTokens: 700 });
      watch.received?.(3);
    });
    expect(tokens).toBe(1200);
  });

  it("costs its estimated input where none was stated, and never more output than it allowed", async () => {
    const { flowUsd, tokens } = await failing(timeout, (watch) => {
      watch.opened?.();
      watch.counted?.({ inputTokens: 5, cacheReadTokens: 6 });
      watch.received?.(1_000_000);
    });
    expect({ flowUsd, tokens }).toEqual({ flowUsd: UPPER_USD, tokens: UPPER_TOKENS });
  });
});

describe("the record after many calls", () => {
  it("says what the charges say, however each of them ended", async () => {
    const turns = fc.array(
      fc.oneof(
        fc.record({ inputTokens: fc.nat(5000), outputTokens: fc.nat(900) }).map((usage) => answerWith({ usage })),
        fc.constantFrom(callFailure(), new TypeError("a defect"), callFailure({ status: 504 })),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(turns, async (list) => {
        const purse = await newPurse();
        const model = purse.paid(scriptedModel(list));
        await Promise.allSettled(list.map(() => model.generate(requestWith(), unaborted, purse.watch)));
        const chargedUsd = purse.watch.charges.reduce((sum, { costUsd }) => sum + costUsd, 0);
        expect((await purse.booked()).flowUsd).toBeCloseTo(chargedUsd, 12);
        expect((await purse.spending.figures(FLOW)).flowUsd).toBeCloseTo(chargedUsd, 12);
      }),
      { numRuns: 40 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConfiguredPrice, costUsd, createPricer, pricingOf, upperPriceOf } from "../../src/llm/pricing.ts";
import { isWhole, sumOfUsages, tokenCount } from "../../src/llm/usage.ts";
import { clockAt } from "../ledger/spending-claims.ts";
import { answerWith } from "./requests.ts";

const AT = new Date("2026-11-20T10:00:00Z");

describe("the price of an answer", () => {
  it("is 0 for the offline model, and says so", async () => {
    expect(await costUsd(answerWith({ provider: "offline", model: "blueprint", usage: {} }))).toEqual({
      costUsd: 0,
      pricedAs: "offline",
    });
  });

  it.each([
    ["anthropic", "claude-sonnet-5", "anthropic/claude-sonnet-5"],
    ["anthropic", "claude-sonnet-4-5-20250929", "anthropic/claude-sonnet-4-5"],
    ["openai", "gpt-5.5", "openai/gpt-5.5"],
    ["openai", "gpt-5.5-2026-04-23", "openai/gpt-5.5"],
    ["google", "gemini-3.8-flash", "google/gemini-3.8-flash"],
  ] as const)("is known for %s's %s by the entry %s", async (provider, model, pricedAs) => {
    const pricing = await pricingOf(answerWith({ provider, model }), AT);
    expect(pricing).toMatchObject({ kind: "priced", pricedAs });
    expect(pricing.kind === "priced" && pricing.costUsd).toBeGreaterThan(0);
  });

  it("has its own rates for what was read from the cache and written to it", async () => {
    const usage = { inputTokens: 1_000_000, outputTokens: 0, cacheReadTokens: 400_000, cacheWriteTokens: 100_000 };
    const pricing = await pricingOf(answerWith({ model: "claude-haiku-4-5", usage }), AT);
    // 0.5 M fresh at 1 USD, 0.4 M read at 0.10 USD, 0.1 M written at 1.25 USD.
    expect(pricing).toEqual({
      kind: "priced",
      costUsd: expect.closeTo(0.665, 6),
      pricedAs: "anthropic/claude-haiku-4-5",
    });
  });

  it.each(["claude-sonnet-5-5", "claude-sonnet-50", "claude-sonnet-5-custom"])(
    "is unknown for %s, although a name in the table begins alike",
    async (model) => {
      const answer = answerWith({ model });
      expect(await pricingOf(answer, AT)).toEqual({
        kind: "unpriced",
        reason: "inexact-model",
        nearest: "anthropic/claude-sonnet-5",
      });
      expect(await costUsd(answer)).toBeUndefined();
    },
  );

  it("is unknown for a model that the table lacks", async () => {
    const answer = answerWith({ provider: "openai", model: "our-own-deployment" });
    expect(await pricingOf(answer, AT)).toEqual({ kind: "unpriced", reason: "unknown-model" });
  });

  it("comes with the nearest entry where a name seems to be misspelt", async () => {
    const answer = answerWith({ provider: "google", model: "gemnii-3.8-flash" });
    expect(await pricingOf(answer, AT)).toMatchObject({ kind: "unpriced", nearest: "google/gemini-3.8-flash" });
  });

  it.each([
    ["google", "gemma-3"],
    ["openai", "text-embedding-3-small"],
    ["openai", "whisper-1"],
  ] as const)("is unknown, not zero, for %s's %s, whose entry has no price for text", async (provider, model) => {
    expect(await pricingOf(answerWith({ provider, model }), AT)).toMatchObject({ kind: "unpriced" });
  });

  it.each([
    { usage: {} },
    { usage: { inputTokens: 10 } },
    { usage: { outputTokens: 10 } },
    { usage: { inputTokens: 10, outputTokens: 1, cacheReadTokens: 11 } },
    { usage: { inputTokens: 10, outputTokens: 1, cacheReadTokens: 6, cacheWriteTokens: 5 } },
    { usage: { inputTokens: -10, outputTokens: 1 } },
    { usage: { inputTokens: 10, outputTokens: 1, cacheReadTokens: -1 } },
    { usage: { inputTokens: 10.5, outputTokens: 1 } },
  ])("T37 is unknown, not zero, for $usage", async ({ usage }) => {
    expect(await pricingOf(answerWith({ usage }), AT)).toEqual({ kind: "unpriced", reason: "unusable-usage" });
  });
});

describe("a pricer", () => {
  const clock = clockAt("2026-11-20T10:00:00Z");
  const ours: ConfiguredPrice = { input_usd_per_million: 3, output_usd_per_million: 7 };
  const usage = {
    inputTokens: 1_000_000,
    outputTokens: 1_000_000,
    cacheReadTokens: 400_000,
    cacheWriteTokens: 100_000,
  };

  it("takes the owner's price before the table's, for exactly that provider and model", async () => {
    const pricer = createPricer({ prices: { "openai/gpt-5.5": ours, "openai/ours": ours }, clock });
    for (const model of ["gpt-5.5", "ours"]) {
      expect(await pricer.priceOf("openai", model, usage)).toEqual({
        kind: "priced",
        costUsd: 10,
        pricedAs: "configured",
      });
    }
    expect(await pricer.priceOf("openai", "gpt-5.5-2026-04-23", usage)).toMatchObject({ pricedAs: "openai/gpt-5.5" });
    expect(await pricer.priceOf("google", "ours", usage)).toMatchObject({ kind: "unpriced" });
  });

  it("takes the owner's prices for the prompt cache where there are some", async () => {
    const cached = { ...ours, cache_read_usd_per_million: 0.5, cache_write_usd_per_million: 4 };
    const pricer = createPricer({ prices: { "openai/ours": cached }, clock });
    // 0.5 M fresh at 3 USD, 0.4 M read at 0.50 USD, 0.1 M written at 4 USD, 1 M out at 7 USD.
    expect(await pricer.priceOf("openai", "ours", usage)).toMatchObject({ costUsd: expect.closeTo(9.1, 9) });
  });

  it("has no price for a usage that cannot be true, not even by the owner's", async () => {
    const pricer = createPricer({ prices: { "openai/ours": ours }, clock });
    const unusable = { kind: "unpriced", reason: "unusable-usage" };
    expect(await pricer.priceOf("openai", "ours", { inputTokens: 5 })).toEqual(unusable);
    expect(await pricer.priceOf("openai", "ours", { inputTokens: -5, outputTokens: 1 })).toEqual(unusable);
  });

  it("knows a price of nothing from a price that is not known", async () => {
    const free = { input_usd_per_million: 0, output_usd_per_million: 0 };
    const pricer = createPricer({ prices: { "openai/llama3": free }, clock });
    const names = ["llama3", "gpt-5.5", "mistral", "toString", "__proto__"];
    const priced = await Promise.all(names.map((name) => pricer.isPriced("openai", name)));
    expect(priced).toEqual([true, true, false, false, false]);
    expect(await pricer.isPriced("offline", "blueprint")).toBe(true);
    expect(await pricer.priceOf("openai", "llama3", usage)).toMatchObject({ costUsd: 0, pricedAs: "configured" });
  });

  it("takes the price of the day", async () => {
    const priceAt = (time: string) =>
      createPricer({ prices: {}, clock: clockAt(time) }).priceOf("openai", "o3", {
        inputTokens: 1000,
        outputTokens: 1000,
      });
    const [before, after] = await Promise.all([priceAt("2025-06-09T12:00:00Z"), priceAt("2025-06-11T12:00:00Z")]);
    expect(before.kind === "priced" && after.kind === "priced" && before.costUsd > after.costUsd).toBe(true);
  });

  it.each([
    ["anthropic", "claude-sonnet-5"],
    ["anthropic", "claude-sonnet-4-5"],
    ["openai", "gpt-5.5"],
    ["openai", "gpt-6-sol"],
    ["google", "gemini-3.8-flash"],
    ["openai", "ours"],
  ] as const)("has an upper price of %s's %s that no use of the prompt cache passes", async (provider, model) => {
    const prices = { "openai/ours": { ...ours, cache_read_usd_per_million: 1, cache_write_usd_per_million: 9 } };
    const pricer = createPricer({ prices, clock });
    const tokens = fc.nat(400_000);
    await fc.assert(
      fc.asyncProperty(
        tokens,
        tokens,
        tokens,
        tokens,
        async (fresh, cacheReadTokens, cacheWriteTokens, outputTokens) => {
          const inputTokens = fresh + cacheReadTokens + cacheWriteTokens;
          const used = { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens };
          const real = await pricer.priceOf(provider, model, used);
          const upper = await upperPriceOf(pricer, { provider, model }, { inputTokens, outputTokens });
          if (real.kind === "unpriced" || upper.kind === "unpriced") throw new Error("there is no price");
          expect(upper.costUsd).toBeGreaterThanOrEqual(real.costUsd * (1 - 1e-12));
          expect(upper.pricedAs).toBe(real.pricedAs);
        },
      ),
    );
  });
});

describe("token counts", () => {
  it("are whole when input and output are there and the cached parts fit into the input", () => {
    expect(isWhole({ inputTokens: 5, outputTokens: 0, cacheReadTokens: 3, cacheWriteTokens: 2 })).toBe(true);
    expect(isWhole({ inputTokens: 5, outputTokens: 0, cacheReadTokens: 3, cacheWriteTokens: 3 })).toBe(false);
    expect(isWhole({ inputTokens: 5 })).toBe(false);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "7", null, undefined])("T37 %s is none", (value) => {
    expect(tokenCount(value)).toBeUndefined();
  });

  it("add up over answers, and stay unknown where one of them is", () => {
    const usage = { inputTokens: 10, outputTokens: 1 };
    expect(sumOfUsages([usage, { ...usage, cacheReadTokens: 4 }])).toEqual({
      inputTokens: 20,
      outputTokens: 2,
      cacheReadTokens: 4,
    });
    expect(sumOfUsages([usage, { inputTokens: 5 }])).toEqual({ inputTokens: 15 });
  });

  it("add up in any order", () => {
    const usages = fc.array(
      fc.record({ inputTokens: fc.nat(), outputTokens: fc.nat(), cacheReadTokens: fc.nat() }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(usages, (list) => {
        expect(sumOfUsages(list)).toEqual(sumOfUsages([...list].reverse()));
      }),
    );
  });
});

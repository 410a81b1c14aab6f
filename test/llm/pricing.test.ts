import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costUsd, pricingOf } from "../../src/llm/pricing.ts";
import { sumOfUsages, tokenCount } from "../../src/llm/usage.ts";
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

  it.each([
    { usage: {} },
    { usage: { inputTokens: 10 } },
    { usage: { outputTokens: 10 } },
    { usage: { inputTokens: 10, outputTokens: 1, cacheReadTokens: 11 } },
  ])("T37 is unknown, not zero, for $usage", async ({ usage }) => {
    expect(await pricingOf(answerWith({ usage }), AT)).toEqual({ kind: "unpriced", reason: "unusable-usage" });
  });
});

describe("token counts", () => {
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

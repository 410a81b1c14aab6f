import { describe, expect, it } from "vitest";
import { outputLimit } from "../../src/flow/output-limits.ts";
import { partsFrom } from "../../src/flow/parts.ts";
import { implementPrompt } from "../../src/flow/prompts/implement.ts";
import { testsOf } from "../../src/flow/prompts/test-files.ts";
import { estimateOfRequest } from "../../src/llm/estimate.ts";
import { createPricer, upperPriceOf } from "../../src/llm/pricing.ts";
import { attestation, CONTEXT, NONCE, REQUEST } from "./prompt-material.ts";

const CAP = 64_000;
const { blueprint, plan, files } = await attestation();
const PARTS = partsFrom(plan);

/** An answer's tokens at three characters a token, which is more than any vendor counts. */
function tokensOf(answer: readonly unknown[]): number {
  return Math.ceil(JSON.stringify({ files: answer, notes: "" }).length / 3);
}

describe("outputLimit", () => {
  it.each(["input", "logic", "output", "integration", "ui"] as const)(
    "is twice what the shipped block's %s face and its tests need, with files of their own for what the tests share",
    (face) => {
      const source = files.filter(({ path }) => path === `${face}.ts`);
      expect(tokensOf(source) * 2).toBeLessThanOrEqual(outputLimit("implement", CAP, face));
      const tests = testsOf(files, `${face}.ts`);
      expect(tests.length).toBeGreaterThan(0);
      expect(tokensOf(tests) * 2).toBeLessThanOrEqual(outputLimit("implement", CAP, `tests-${face}`));
    },
  );

  it("has room for entry and examples of the shipped block", () => {
    const own = files.filter(({ path }) => path === "index.ts" || path.startsWith("examples/"));
    expect(tokensOf(own)).toBeLessThanOrEqual(outputLimit("implement", CAP, "composition"));
  });

  it("lets all that is written after the faces be put aside together within the usual budget of 5 USD", async () => {
    const pricer = createPricer({ prices: {}, clock: { now: () => new Date("2026-11-20T00:00:00Z") } as never });
    const model = { provider: "openai" as const, model: "gpt-5.5" };
    const held = await Promise.all(
      PARTS.slice(6).map(async (part) => {
        const writing = { request: REQUEST, blueprint, context: CONTEXT, plan, nonce: NONCE };
        const { system, prefix, prompt } = implementPrompt({ ...writing, part, written: files });
        const maxOutputTokens = outputLimit("implement", CAP, part.name);
        const bound = estimateOfRequest({ system, prefix, prompt, schema: {}, maxOutputTokens } as never);
        const pricing = await upperPriceOf(pricer, model, bound);
        return pricing.kind === "priced" ? pricing.costUsd : Number.POSITIVE_INFINITY;
      }),
    );
    expect(held).toHaveLength(7);
    expect(held.reduce((sum, costUsd) => sum + costUsd, 0)).toBeLessThan(4.1);
  });
});

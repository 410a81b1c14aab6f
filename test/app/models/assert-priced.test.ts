import { describe, expect, it } from "vitest";
import { assertPriced } from "../../../src/app/models/assert-priced.ts";
import { chooseModels } from "../../../src/app/models/choose-models.ts";
import { systemClock } from "../../../src/base/clock.ts";
import { createPricer } from "../../../src/llm/pricing.ts";
import { ALL_KEYS, choiceOf, configOf } from "./model-fixture.ts";

async function check(text: string): Promise<void> {
  const choice = await choiceOf(text, ALL_KEYS);
  const chosen = chooseModels(choice);
  if (chosen.offline) throw new Error("the blueprint was chosen");
  await assertPriced(chosen, createPricer({ prices: choice.config.prices, clock: systemClock }));
}

const OURS = `models: { implementation: openai/ours, context: openai/local }
fallback: { architect: [openai/ours] }
endpoints: { context: { base_url: "http://localhost:11434/v1", api_key: none } }`;

describe("the prices of the chosen models", () => {
  it("are all known by default", async () => {
    await check("fallback: { model: gpt-4-turbo }");
  });

  it("that are not known are named all at once, with their roles and what to write", async () => {
    const error = await check(OURS).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "MODEL_UNPRICED", kind: "usage" });
    expect(error.message).toContain("  - openai/ours: architect (fallback), implementation\n  - openai/local: context");
    expect(error.hint).toContain(
      'prices:\n  "openai/ours": { input_usd_per_million: <input>, output_usd_per_million: <output> }\n  "openai/local": { input_usd_per_million: 0, output_usd_per_million: 0 }',
    );
  });

  it("are known once they are configured, as the hint has it", async () => {
    const { hint } = await check(OURS).catch((thrown) => thrown);
    const prices = hint.slice(hint.indexOf("prices:")).replace("<input>", "1.5").replace("<output>", "6");
    await check(`${OURS}\n${prices}`);
    expect((await configOf(prices)).prices).toMatchObject({ "openai/ours": { input_usd_per_million: 1.5 } });
  });

  it("are not guessed to be nothing where one of the servers asks for a key", async () => {
    const text = `models: { implementation: openai/ours, context: openai/ours }
endpoints: { context: { base_url: "http://localhost:11434/v1", api_key: none } }`;
    const { hint } = await check(text).catch((thrown) => thrown);
    expect(hint).toContain('"openai/ours": { input_usd_per_million: <input>');
  });

  it("do not follow from a name that begins alike", async () => {
    await expect(check("models: { architect: anthropic/claude-sonnet-5-5 }")).rejects.toMatchObject({
      code: "MODEL_UNPRICED",
    });
  });
});

import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/base/digest.ts";
import { renderPrompt, stepCallFrom } from "../../src/flow/step-call.ts";
import type { Charge, ModelAnswer } from "../../src/llm/model.ts";

const ANSWER: ModelAnswer = {
  provider: "openai",
  model: "gpt-5.5",
  text: "",
  finishReason: "stop",
  rawFinishReason: undefined,
  usage: { inputTokens: 10, outputTokens: 5 },
  attempts: 1,
};

function charge(changes: Partial<Charge> = {}): Charge {
  const { provider, model, usage } = ANSWER;
  return {
    provider,
    model,
    usage,
    costUsd: 0.5,
    pricedAs: "openai/gpt-5.5",
    estimated: false,
    outcome: "answered",
    ...changes,
  };
}

function call(answer: Partial<ModelAnswer> = {}, charges: readonly Charge[] = [], modelNames = ["openai/gpt-5.5"]) {
  return stepCallFrom({
    step: "plan",
    role: "architect",
    task: "plan",
    prompt: renderPrompt({ system: "be brief", prompt: "ask" }),
    terms: digestOf("the terms"),
    answer: { ...ANSWER, ...answer },
    value: { a: 1 },
    charges,
    modelNames,
  });
}

describe("the record of a call", () => {
  it("holds the digests of its texts", () => {
    const { call: recorded, promptText, answerText } = call();
    expect(recorded.prompt).toBe(digestOf(promptText));
    expect(recorded.answer).toBe(digestOf(answerText));
    expect(JSON.parse(answerText)).toEqual({ a: 1 });
  });

  it("renders a prompt as its instructions, the parts of its prefix and the question", () => {
    expect(renderPrompt({ system: "s", prefix: ["a", "b"], prompt: "p" }).text).toBe("s\n\na\n\nb\n\np\n");
    expect(renderPrompt({ system: "s", prompt: "p" }).text).toBe("s\n\np\n");
  });

  it("adds up all that was charged, also for requests that were thrown away", () => {
    const discarded = charge({ outcome: "discarded", estimated: true, costUsd: 0.25, pricedAs: "configured" });
    const { call: recorded } = call({}, [charge(), discarded]);
    expect(recorded).toMatchObject({ costUsd: 0.75, pricedAs: "openai/gpt-5.5", estimated: true });
    expect(recorded.charges).toEqual([charge(), discarded]);
  });

  it("T37 does not know the cost of an answer that nobody has charged", () => {
    expect(call().call).not.toHaveProperty("costUsd");
    expect(call().call).not.toHaveProperty("charges");
  });

  it("knows that an answer out of the cache and one of the offline model cost nothing", () => {
    expect(call({ cached: true }).call).toMatchObject({ costUsd: 0, cached: true });
    expect(call({ provider: "offline", model: "blueprint" }).call).toMatchObject({ costUsd: 0, pricedAs: "offline" });
  });

  it.each([
    ["the role's own model", ["openai/gpt-5.5"], {}, undefined],
    ["a dated snapshot of it", ["openai/gpt-5.5", "google/g"], { model: "gpt-5.5-2026-04-23" }, undefined],
    ["another vendor's model", ["google/gemini", "openai/gpt-5.5"], {}, "google/gemini"],
    [
      "a model whose name is longer",
      ["openai/gpt-5.5", "openai/gpt-5.5-mini"],
      { model: "gpt-5.5-mini" },
      "openai/gpt-5.5",
    ],
    ["a model whose name is shorter", ["openai/gpt-5.5-mini", "openai/gpt-5.5"], {}, "openai/gpt-5.5-mini"],
    ["a gateway's name of the same vendor", ["openai/our-deployment"], {}, undefined],
  ])("says whether the role's model answered: %s", (_, names, answer, asked) => {
    expect(call(answer, [], names).call.asked).toBe(asked);
  });
});

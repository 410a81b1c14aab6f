import { describe, expect, it } from "vitest";
import { modelUseOf, type UsedCall, type UsedFlow } from "../../src/app/upload-context/model-use.ts";
import type { FlowCharge, GateReport, ReviewCall } from "../../src/generated/types.ts";

function charge(change: Partial<FlowCharge> = {}): FlowCharge {
  return {
    provider: "openai",
    model: "gpt",
    usage: { inputTokens: 100, outputTokens: 10 },
    costUsd: 0.5,
    pricedAs: "gpt",
    estimated: false,
    outcome: "answered",
    ...change,
  };
}

function call(change: Partial<UsedCall> = {}): UsedCall {
  const usage = { inputTokens: 100, outputTokens: 10 };
  return {
    provider: "openai",
    model: "gpt-20260801",
    attempts: 1,
    usage,
    costUsd: 0.5,
    charges: [charge()],
    ...change,
  };
}

function flowOf(calls: readonly UsedCall[], timing: UsedFlow["timing"] = {}): UsedFlow {
  return { calls, timing };
}

function reportWith(...reviews: readonly ReviewCall[]): Pick<GateReport, "blocks"> {
  const gates = reviews.map((model) => ({ gate: "review", model }));
  return { blocks: [{ gates }] } as unknown as GateReport;
}

const NONE = reportWith();

describe("what a flow used of its models", () => {
  it("adds up a model's requests under the name that it was asked by", () => {
    expect(modelUseOf(flowOf([call(), call()]), NONE)).toEqual({
      models: { "openai/gpt": { requests: 2, inputTokens: 200, outputTokens: 20, costUsd: 1 } },
      retries: 0,
      fallbacks: 0,
    });
  });

  it("counts what was sent again, paid or not, and who answered in another's place", () => {
    const discarded = charge({ usage: {}, costUsd: 0.25, estimated: true, outcome: "discarded" });
    const answered = charge({ provider: "google", model: "gemini", costUsd: 0.125 });
    const fallen = call({
      provider: "google",
      model: "gemini",
      attempts: 4,
      asked: "openai/gpt",
      charges: [discarded, answered],
    });
    expect(modelUseOf(flowOf([fallen]), NONE)).toEqual({
      models: {
        "google/gemini": { requests: 1, inputTokens: 100, outputTokens: 10, costUsd: 0.125 },
        // One that was paid for, and two that were not: the vendor was not there.
        "openai/gpt": { requests: 3, inputTokens: 0, outputTokens: 0, costUsd: 0.25 },
      },
      retries: 3,
      fallbacks: 1,
    });
  });

  it("counts no answer that was kept, and none of the offline model's", () => {
    const offline = call({ provider: "offline", model: "blueprint", charges: [] });
    const kept = call({ cached: true, charges: [], attempts: 3 });
    expect(modelUseOf(flowOf([offline, kept]), NONE)).toEqual({ retries: 0, fallbacks: 0 });
  });

  it("adds what no answer came of, and what a process that died left open", () => {
    const timing = {
      discarded: [charge({ usage: { inputTokens: 7 }, costUsd: 0.25, outcome: "discarded" })],
      interrupted: [{ task: "plan", provider: "anthropic", model: "claude", costUsd: 2 }],
    };
    expect(modelUseOf(flowOf([call()], timing), NONE).models).toEqual({
      "anthropic/claude": { requests: 1, inputTokens: 0, outputTokens: 0, costUsd: 2 },
      "openai/gpt": { requests: 2, inputTokens: 107, outputTokens: 10, costUsd: 0.75 },
    });
  });

  it("leaves a figure out as soon as one answer does not say it, and never makes it zero", () => {
    const silent = call({ usage: {}, charges: [charge({ usage: {} })] });
    const { costUsd: _cost, charges: _charges, ...unpriced } = call();
    expect(modelUseOf(flowOf([call(), silent]), NONE).models).toEqual({ "openai/gpt": { requests: 2, costUsd: 1 } });
    expect(modelUseOf(flowOf([unpriced]), NONE).models).toEqual({
      "openai/gpt-20260801": { requests: 1, inputTokens: 100, outputTokens: 10 },
    });
  });

  it("adds the reviews of the gate, with the flow's name for a model that it knows", () => {
    const review = { attempts: 2, inputTokens: 5, outputTokens: 1, costUsd: 0.25 };
    const report = reportWith(
      { ...review, provider: "openai", model: "gpt-20260801" },
      { ...review, provider: "google", model: "gemini" },
      { ...review, provider: "google", model: "gemini", cached: true, costUsd: 0 },
    );
    expect(modelUseOf(flowOf([call()]), report)).toEqual({
      models: {
        "google/gemini": { requests: 2, inputTokens: 5, outputTokens: 1, costUsd: 0.25 },
        "openai/gpt": { requests: 3, inputTokens: 105, outputTokens: 11, costUsd: 0.75 },
      },
      retries: 2,
      fallbacks: 0,
    });
  });
});

import { describe, expect, it } from "vitest";
import { totalCostOf } from "../../src/app/upload-context/total-cost.ts";
import type { FlowRecord, GateReport, ReviewCall } from "../../src/generated/types.ts";

const timing = { startedAt: "2026-11-20T10:00:00.000Z", durationMs: 1, steps: [] };
const flow = { costUsd: 1.5, inputTokens: 1000, outputTokens: 100, timing } as unknown as FlowRecord;
const review: ReviewCall = {
  provider: "anthropic",
  model: "m",
  attempts: 1,
  inputTokens: 10,
  outputTokens: 1,
  costUsd: 0.25,
};

function reportWith(...models: (ReviewCall | undefined)[]): GateReport {
  const gates = models.map((model) => ({ gate: "review", ...(model === undefined ? {} : { model }) }));
  return { blocks: [{ gates }] } as unknown as GateReport;
}

describe("totalCostOf", () => {
  it("adds what the reviews cost to what the flow cost", () => {
    expect(totalCostOf(flow, reportWith(review, undefined))).toEqual({
      costUsd: 1.75,
      inputTokens: 1010,
      outputTokens: 101,
      estimated: false,
    });
  });

  it("adds every reviewer of a gate once, also one that failed", () => {
    const reviews = [
      { reviewer: "anthropic/m", outcome: "given", findings: 0, dropped: 0, call: review },
      { reviewer: "google/n", outcome: "failed", findings: 0, dropped: 0, call: { ...review, estimated: true } },
      { reviewer: "openai/o", outcome: "refused", findings: 0, dropped: 0 },
    ];
    const report = { blocks: [{ gates: [{ gate: "review", model: review, reviews }] }] } as unknown as GateReport;
    expect(totalCostOf(flow, report)).toEqual({ costUsd: 2, inputTokens: 1020, outputTokens: 102, estimated: true });
  });

  it("is the flow's cost where no model reviewed", () => {
    expect(totalCostOf(flow, reportWith(undefined))).toMatchObject({
      costUsd: 1.5,
      inputTokens: 1000,
      outputTokens: 100,
    });
  });

  it("counts what was interrupted with its upper bound, and what earlier attempts lost", () => {
    const interrupted = [{ task: "implement", provider: "openai", model: "gpt-5.5", costUsd: 0.5 }];
    const resumed = { ...flow, timing: { ...timing, interrupted, lostUsd: 0.25 } };
    expect(totalCostOf(resumed, reportWith(review))).toMatchObject({ costUsd: 2.5, estimated: true });
  });

  it("is unknown as soon as one part is, and never less than what is known", () => {
    const { costUsd: _cost, ...unpriced } = review;
    expect(totalCostOf(flow, reportWith(unpriced)).costUsd).toBeUndefined();
    const { costUsd: _flowCost, ...unpricedFlow } = flow;
    expect(totalCostOf(unpricedFlow as FlowRecord, reportWith(review)).costUsd).toBeUndefined();
  });
});

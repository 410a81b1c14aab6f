import { describe, expect, it } from "vitest";
import { totalCostOf } from "../../src/app/upload-context/total-cost.ts";
import type { FlowRecord, GateReport, ReviewCall } from "../../src/generated/types.ts";

const flow = { costUsd: 1.5, inputTokens: 1000, outputTokens: 100 } as FlowRecord;
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
    });
  });

  it("is the flow's cost where no model reviewed", () => {
    expect(totalCostOf(flow, reportWith(undefined))).toEqual({ costUsd: 1.5, inputTokens: 1000, outputTokens: 100 });
  });

  it("is unknown as soon as one part is, and never less than what is known", () => {
    const { costUsd: _cost, ...unpriced } = review;
    expect(totalCostOf(flow, reportWith(unpriced)).costUsd).toBeUndefined();
    const { costUsd: _flowCost, ...unpricedFlow } = flow;
    expect(totalCostOf(unpricedFlow as FlowRecord, reportWith(review)).costUsd).toBeUndefined();
  });
});

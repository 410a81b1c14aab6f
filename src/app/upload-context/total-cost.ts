import type { FlowRecord, GateReport } from "../../generated/types.ts";

/** What a block cost from its request to its verdict: the flow's calls and the reviews' together. */
export interface TotalCost {
  /** Undefined as soon as the cost of one call is not known. */
  readonly costUsd: number | undefined;
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
}

/** Adds the reviews to the flow. Unknown and anything is unknown, never less. */
export function totalCostOf(flow: FlowRecord, report: GateReport): TotalCost {
  const reviews = report.blocks
    .flatMap((block) => block.gates)
    .flatMap(({ model }) => (model === undefined ? [] : [model]));
  const total = (name: "costUsd" | "inputTokens" | "outputTokens") =>
    reviews.reduce<number | undefined>((sum, review) => {
      const more = review[name];
      return sum === undefined || more === undefined ? undefined : sum + more;
    }, flow[name]);
  return { costUsd: total("costUsd"), inputTokens: total("inputTokens"), outputTokens: total("outputTokens") };
}

import { reviewCallsOf } from "../../gates/gate.ts";
import type { FlowRecord, GateReport, LedgerEntry } from "../../generated/types.ts";

/** What a block cost from its request to its verdict: the flow's calls and the reviews' together. */
export interface TotalCost {
  /**
   * Undefined as soon as the cost of one call is not known. Requests that were interrupted count with
   * their upper bound, and so does what was lost.
   */
  readonly costUsd: number | undefined;
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
  /** True when a part of the cost is an upper estimate. */
  readonly estimated: boolean;
}

/** Adds the reviews to the flow. Unknown and anything is unknown, never less. */
export function totalCostOf(flow: FlowRecord, report: Pick<GateReport, "blocks">): TotalCost {
  const reviews = report.blocks.flatMap((block) => block.gates).flatMap(reviewCallsOf);
  const { interrupted = [], lostUsd = 0 } = flow.timing;
  const interruptedUsd = interrupted.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const total = (name: "costUsd" | "inputTokens" | "outputTokens") =>
    reviews.reduce<number | undefined>((sum, review) => {
      const more = review[name];
      return sum === undefined || more === undefined ? undefined : sum + more;
    }, flow[name]);
  const costUsd = total("costUsd");
  return {
    costUsd: costUsd === undefined ? undefined : costUsd + interruptedUsd + lostUsd,
    inputTokens: total("inputTokens"),
    outputTokens: total("outputTokens"),
    estimated: flow.estimated === true || interruptedUsd > 0 || reviews.some(({ estimated }) => estimated === true),
  };
}

/** What each role used, as the ledger keeps it; undefined where the flow does not say. */
export function ledgerRoles({ roles }: FlowRecord): LedgerEntry["roles"] {
  if (roles === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(roles).map(([role, { calls: _calls, cacheReadTokens: _cached, ...figures }]) => [role, figures]),
  );
}

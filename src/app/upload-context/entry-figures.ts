import type { FlowRecord, GateReport, LedgerEntry } from "../../generated/types.ts";
import { modelUseOf } from "./model-use.ts";
import { ledgerRoles, totalCostOf } from "./total-cost.ts";

/** Everything that an entry says of a flow with a block, but what happened, when and where. */
export type EntryFigures = Pick<
  LedgerEntry,
  | "family"
  | "type"
  | "offline"
  | "costUsd"
  | "estimated"
  | "roles"
  | "models"
  | "inputTokens"
  | "outputTokens"
  | "retries"
  | "fallbacks"
  | "repairRounds"
  | "durationMs"
  | "startedAt"
>;

/** The figures of a flow with its reviews, as the ledger keeps them. What is not known is absent. */
export function entryFiguresOf(flow: FlowRecord, report: Pick<GateReport, "blocks">): EntryFigures {
  const { costUsd, inputTokens, outputTokens, estimated } = totalCostOf(flow, report);
  const roles = ledgerRoles(flow);
  const { earlierUsd = 0 } = flow.timing;
  return {
    family: flow.request.family,
    type: flow.request.type,
    offline: flow.offline,
    ...(costUsd === undefined ? {} : { costUsd: costUsd + earlierUsd }),
    ...(estimated ? { estimated: true } : {}),
    ...(roles === undefined ? {} : { roles }),
    ...modelUseOf(flow, report),
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
    repairRounds: flow.repairRounds,
    durationMs: flow.timing.durationMs,
    startedAt: flow.timing.startedAt,
  };
}

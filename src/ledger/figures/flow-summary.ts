import { NO_COUNT } from "./columns.ts";
import { GATES, TRUE, VERDICTS } from "./entry-fields.ts";
import type { FlowOutcome, FlowSummary, GateResult, ModelUse } from "./figures.ts";
import type { FlowState } from "./flow-state.ts";
import { type Names, NO_NAME } from "./names.ts";
import { defined } from "./tally.ts";

/** The flow's id as records have it. */
export function flowIdOf({ flowHigh, flowLow }: Pick<FlowState, "flowHigh" | "flowLow">): string {
  return `flow-${flowHigh.toString(16).padStart(6, "0")}${flowLow.toString(16).padStart(6, "0")}`;
}

/** A flow on its own, apart from the tables that it was read from. */
export function flowSummaryOf(state: FlowState, outcome: FlowOutcome, names: Names): FlowSummary {
  const family = [state.family, state.type].filter((name) => name !== NO_NAME).map((name) => names.textOf(name));
  return {
    repository: names.textOf(state.repository),
    flow: flowIdOf(state),
    outcome,
    at: new Date(state.atMs).toISOString(),
    ...defined({
      durationMs: numberOf(state.durationMs),
      costUsd: numberOf(state.costUsd),
      estimated: state.estimated === TRUE && !Number.isNaN(state.costUsd) ? true : undefined,
      inputTokens: countOf(state.inputTokens),
      outputTokens: countOf(state.outputTokens),
      retries: countOf(state.retries),
      fallbacks: countOf(state.fallbacks),
      repairRounds: countOf(state.repairRounds),
      killRatePercent: numberOf(state.killRatePercent),
      family: family.length === 0 ? undefined : family.join("/"),
      actor: nameOf(state.actor, names),
      error: nameOf(state.error, names),
    }),
    gates: gatesOf(state),
    models: modelsOf(state, names),
  };
}

function gatesOf(state: FlowState): GateResult[] {
  return GATES.flatMap((gate, index) => {
    const verdict = VERDICTS[state.gates[index] ?? 0];
    return verdict === undefined || verdict === "" ? [] : [{ gate, verdict }];
  });
}

function modelsOf(state: FlowState, names: Names): ModelUse[] {
  const uses = state.models
    .slice(0, state.modelCount)
    .map(({ name, requests, inputTokens, outputTokens, costUsd }) => ({
      model: names.textOf(name),
      requests,
      ...defined({
        inputTokens: countOf(inputTokens),
        outputTokens: countOf(outputTokens),
        costUsd: numberOf(costUsd),
      }),
    }));
  return uses.sort((a, b) => (a.model < b.model ? -1 : 1));
}

function numberOf(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

function countOf(count: number): number | undefined {
  return count === NO_COUNT ? undefined : count;
}

function nameOf(id: number, names: Names): string | undefined {
  return id === NO_NAME ? undefined : names.textOf(id);
}

import type { GenerateOutcome } from "../app/generate/generate.ts";
import type { FlowRecord } from "../generated/types.ts";
import { ROLES } from "../llm/model.ts";
import { plainText } from "../report/escape.ts";
import { roleRows } from "../report/flow-figures.ts";
import type { ActionContext, OutputValue } from "./define-action.ts";
import { repositoryPath } from "./repository-path.ts";

type Outputs = Readonly<Record<string, OutputValue>>;

/** The outputs of a flow, by their names in `actions/generate/action.yml`. What is not known is not written. */
export function flowOutputs(result: GenerateOutcome, context: ActionContext): Outputs {
  const { flow, flowDirectory, blockPath } = result;
  return {
    "flow-id": flow.id,
    "flow-directory": repositoryPath(context.workspace, flowDirectory),
    "block-path": repositoryPath(context.workspace, blockPath),
    "block-digest": flow.block.digest,
    "cost-usd": flow.costUsd,
    "cost-estimated": flow.estimated === true,
    "input-tokens": flow.inputTokens,
    "output-tokens": flow.outputTokens,
    ...roleOutputs(flow),
    "duration-seconds": (flow.timing.durationMs / 1000).toFixed(1),
    "repair-rounds": flow.repairRounds,
    resumed: isResumed(flow),
    offline: flow.offline,
  };
}

/** Four outputs for each role. A role that was not asked has none. */
function roleOutputs(flow: FlowRecord): Outputs {
  const outputs: Record<string, OutputValue> = {};
  const rows = roleRows(flow);
  for (const role of ROLES) {
    const figures = rows.find((row) => row.role === role);
    // The names are the provider's words: one line each, whatever it says.
    outputs[`${role}-model`] = figures?.models.map((model) => plainText(model)).join(", ");
    outputs[`${role}-cost-usd`] = figures?.costUsd;
    outputs[`${role}-input-tokens`] = figures?.inputTokens;
    outputs[`${role}-output-tokens`] = figures?.outputTokens;
  }
  return outputs;
}

function isResumed({ timing }: FlowRecord): boolean {
  return (timing.resumptions ?? 0) > 0 || timing.steps.some((step) => step.resumed === true);
}

import type { GenerateOutcome } from "../app/generate/generate.ts";
import type { ActionContext, OutputValue } from "./define-action.ts";
import { repositoryPath } from "./repository-path.ts";

/** The outputs of a flow, by their names in `actions/generate/action.yml`. What is not known is not written. */
export function flowOutputs(result: GenerateOutcome, context: ActionContext): Readonly<Record<string, OutputValue>> {
  const { flow, flowDirectory, blockPath } = result;
  return {
    "flow-id": flow.id,
    "flow-directory": repositoryPath(context.workspace, flowDirectory),
    "block-path": repositoryPath(context.workspace, blockPath),
    "block-digest": flow.block.digest,
    "cost-usd": flow.costUsd,
    "input-tokens": flow.inputTokens,
    "output-tokens": flow.outputTokens,
    "duration-seconds": (flow.timing.durationMs / 1000).toFixed(1),
    offline: flow.offline,
  };
}

import { randomUUID } from "node:crypto";
import type { GenerateInputs } from "../generate/inputs.ts";
import { composeRunFlow, type RunFlowOutcome } from "../run-flow/compose.ts";
import type { UseCaseContext } from "../use-case.ts";
import { copyRepository } from "./copy-repository.ts";

/**
 * Wires a trial: the whole flow on a copy of the repository, with the models, gates and bounds of the real one. Nothing
 * of it stays but the record of the money. Every trial is a flow of its own, so it always asks the models.
 */
export function composeTestFlow(inputs: GenerateInputs, context: UseCaseContext): { run(): Promise<RunFlowOutcome> } {
  return { run: () => run(inputs, context) };
}

async function run(inputs: GenerateInputs, context: UseCaseContext): Promise<RunFlowOutcome> {
  const copy = await copyRepository(context.workspace, context.signal);
  try {
    const { stateMirror: _mirror, ...rest } = context;
    // Into the copy: a trial is no flow that others should count.
    const env = { ...context.env, BLOCKS_LEDGER: "folder" };
    const there = { ...rest, env, workspace: copy.workspace };
    return await composeRunFlow({ ...inputs, trial: randomUUID() }, there).run();
  } finally {
    await copy.remove();
  }
}

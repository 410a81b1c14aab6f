import { relative } from "node:path";
import { authorsOf } from "../generate/authors.ts";
import { composeGenerate } from "../generate/compose.ts";
import type { GenerateOutcome } from "../generate/generate.ts";
import type { GenerateInputs } from "../generate/inputs.ts";
import { composeUploadContext, type UploadOutcome } from "../upload-context/compose.ts";
import type { UseCaseContext } from "../use-case.ts";
import { composeVerify, type VerifyOutcome } from "../verify/compose.ts";

/** A whole flow: the block, what the gates say of it, and where the evidence is. */
export interface RunFlowOutcome {
  readonly generated: GenerateOutcome;
  readonly verified: VerifyOutcome;
  readonly stored: UploadOutcome;
}

/**
 * Wires the whole flow as the reusable workflow chains it: generate, let all five gates decide, seal and store. A block
 * that a gate refuses is sealed like one that passed: the verdict is part of the evidence.
 */
export function composeRunFlow(inputs: GenerateInputs, context: UseCaseContext): { run(): Promise<RunFlowOutcome> } {
  return { run: () => run(inputs, context) };
}

async function run(inputs: GenerateInputs, context: UseCaseContext): Promise<RunFlowOutcome> {
  const generated = await composeGenerate(inputs, context).run();
  const path = relative(context.workspace, generated.blockPath);
  const sandbox = inputs.sandbox === undefined ? {} : { sandbox: inputs.sandbox };
  const verified = await composeVerify({ path, ...sandbox, authors: authorsOf(generated.flow) }, context).run();
  const stored = await composeUploadContext({ flowId: generated.flow.id }, context).run();
  return { generated, verified, stored };
}

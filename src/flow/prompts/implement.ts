import type { ContextAnswer, PlanAnswer } from "../../generated/types.ts";
import { type BlueprintMaterial, type FlowRequest, filesAsText } from "../material.ts";
import { BLOCK_RULES } from "./block-rules.ts";
import { buildPrompt, type Prompt } from "./prompt.ts";

/** Asks the implementation model for every file of the block. */
export function implementPrompt(material: {
  readonly request: FlowRequest;
  readonly blueprint: BlueprintMaterial;
  readonly context: ContextAnswer;
  readonly plan: PlanAnswer;
}): Prompt {
  const { request, blueprint, context, plan } = material;
  return buildPrompt({
    task: "implement",
    version: 1,
    instructions: [
      "You write one block of code from its plan: the six faces, index.ts, contract.schema.json, the examples and the tests.",
      "Answer with every file, whole. Do not write block.json, parameters.json or README.md.",
      ...BLOCK_RULES,
    ],
    trusted: [
      `The reference block of blueprint ${blueprint.family}/${blueprint.type} ${blueprint.version}, as an example of the quality that is asked:\n${filesAsText(blueprint.files)}`,
    ],
    untrusted: [
      { label: "request", text: JSON.stringify(request, null, 2) },
      { label: "repository summary", text: JSON.stringify(context, null, 2) },
      { label: "plan", text: JSON.stringify(plan, null, 2) },
    ],
  });
}

import type { ContextAnswer } from "../../generated/types.ts";
import { type BlueprintMaterial, type FlowRequest, filesAsText } from "../material.ts";
import { BLOCK_RULES } from "./block-rules.ts";
import { buildPrompt, type Prompt } from "./prompt.ts";

/** Asks the architect for the block's plan: faces, contract, laws and risks. */
export function planPrompt(request: FlowRequest, blueprint: BlueprintMaterial, context: ContextAnswer): Prompt {
  return buildPrompt({
    task: "plan",
    version: 1,
    instructions: [
      "You are the architect of one block of code. Plan it so that another engineer can write it without asking.",
      ...BLOCK_RULES,
    ],
    trusted: [
      `Blueprint ${blueprint.family}/${blueprint.type} ${blueprint.version}: ${blueprint.title}. ${blueprint.description}`,
      `Laws that must hold:\n${blueprint.properties.map((law) => `- ${law}`).join("\n")}`,
      `The reference block of this blueprint:\n${filesAsText(blueprint.files)}`,
    ],
    untrusted: [
      { label: "request", text: JSON.stringify(request, null, 2) },
      { label: "repository summary", text: JSON.stringify(context, null, 2) },
    ],
  });
}

import type { BlockFile } from "../../block/block.ts";
import type { Finding, PlanAnswer } from "../../generated/types.ts";
import { filesAsText } from "../material.ts";
import { BLOCK_RULES } from "./block-rules.ts";
import { buildPrompt, type Prompt } from "./prompt.ts";

/** Hands the gates' findings back to the implementation model. */
export function repairPrompt(plan: PlanAnswer, files: readonly BlockFile[], findings: readonly Finding[]): Prompt {
  return buildPrompt({
    task: "repair",
    version: 1,
    instructions: [
      "You repair one block of code. The quality gates found what is listed under findings.",
      "Mend the cause, not the check: never remove a test, an assertion or a rule of the contract to make a finding go away.",
      "Answer with every file that changes, whole. Files that you leave out stay as they are.",
      ...BLOCK_RULES,
    ],
    untrusted: [
      { label: "plan", text: JSON.stringify(plan, null, 2) },
      { label: "block", text: filesAsText(files) },
      { label: "findings", text: JSON.stringify(findings, null, 2) },
    ],
  });
}

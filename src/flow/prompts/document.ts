import type { BlockFile } from "../../block/block.ts";
import type { PlanAnswer } from "../../generated/types.ts";
import { filesAsText } from "../material.ts";
import { buildPrompt, type Prompt } from "./prompt.ts";

/** Asks for the README of a finished block. */
export function documentPrompt(plan: PlanAnswer, files: readonly BlockFile[]): Prompt {
  return buildPrompt({
    task: "document",
    version: 1,
    instructions: [
      "You write the README of one block of code for the engineers who will call it.",
      "Say what it does, how to call it, what it accepts and refuses, and which laws hold. Show one example that is among its accepted ones.",
      "State nothing that the code does not do.",
    ],
    untrusted: [
      { label: "plan", text: JSON.stringify(plan, null, 2) },
      { label: "block", text: filesAsText(files) },
    ],
  });
}

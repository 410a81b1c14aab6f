import { type ContextMaterial, type FlowRequest, filesAsText } from "../material.ts";
import { buildPrompt, type Prompt } from "./prompt.ts";

/** Asks the context model to condense the repository for the request. */
export function contextPrompt(request: FlowRequest, context: ContextMaterial): Prompt {
  return buildPrompt({
    task: "context",
    version: 1,
    instructions: [
      "You read a repository for a colleague who is about to write one new block of code in it.",
      "Say what they must know: the types and conventions they have to fit in with, and the files that matter.",
      "Name only files that you were shown. Be brief; leave out what the request does not need.",
    ],
    untrusted: [
      { label: "request", text: JSON.stringify(request, null, 2) },
      { label: "repository", text: filesAsText(context.files) },
    ],
  });
}

import type { TaskName } from "../../llm/model.ts";
import { fenceRule, fenceTexts, type UntrustedText } from "../fence.ts";

/** One question to a model, ready to be sent. */
export interface Prompt {
  readonly task: TaskName;
  /** Grows with every change of wording: a prompt is part of what a flow depends on. */
  readonly version: number;
  readonly system: string;
  readonly prompt: string;
}

/** Builds a prompt: our instructions first, then what is ours to say of this case, then the fenced material. */
export function buildPrompt(parts: {
  readonly task: TaskName;
  readonly version: number;
  readonly instructions: readonly string[];
  readonly trusted?: readonly string[];
  readonly untrusted: readonly UntrustedText[];
}): Prompt {
  const { nonce, fenced } = fenceTexts(parts.untrusted);
  return {
    task: parts.task,
    version: parts.version,
    system: parts.instructions.join("\n"),
    prompt: [...(parts.trusted ?? []), fenceRule(nonce), fenced].join("\n\n"),
  };
}

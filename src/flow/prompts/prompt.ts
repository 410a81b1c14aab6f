import type { TaskName } from "../../llm/model.ts";

/** One question to a model, ready to be sent. */
export interface Prompt {
  readonly task: TaskName;
  /** Grows with every change of wording: a prompt is part of what a flow depends on. */
  readonly version: number;
  /** Instructions, ours alone: the same for every request and every block. */
  readonly system: string;
  /** What comes back, byte for byte, in other prompts of the flow; what changes least first. */
  readonly prefix: readonly string[];
  /** What is asked now. */
  readonly prompt: string;
  /** How many hidden characters were taken out of the fenced texts. */
  readonly takenOut: number;
}

/** Lines, as text. */
export function lines(...parts: readonly (string | readonly string[])[]): string {
  return parts.flat().join("\n");
}

/** Paragraphs, as text; an empty line between two of them, as between the parts of a prefix. */
export function paragraphs(...parts: readonly (string | readonly string[])[]): string {
  return parts.flat().join("\n\n");
}

/** Sentences as a list. */
export function list(sentences: readonly string[]): readonly string[] {
  return sentences.map((sentence) => `- ${sentence}`);
}

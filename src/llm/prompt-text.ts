import type { ModelRequest } from "./model.ts";

/** What stands between two parts of a question: an empty line. */
const SEPARATOR = "\n\n";

type Question = Pick<ModelRequest, "prefix" | "prompt">;

/** The whole question of a request: its prefix parts and its prompt, with an empty line between two of them. */
export function promptText(request: Question): string {
  return promptParts(request).join("");
}

/**
 * The same text in the pieces that may come back in other requests; the last one is the prompt. Each piece but the last
 * ends in the separator, so that a vendor that puts pieces together without anything in between shows the model the
 * same text. A prefix part without any text is left out: vendors refuse an empty piece.
 */
export function promptParts(request: Question): string[] {
  const prefix = (request.prefix ?? []).filter((part) => part.trim() !== "");
  return [...prefix.map((part) => part + SEPARATOR), request.prompt];
}

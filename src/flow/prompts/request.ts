import type { ContextAnswer } from "../../generated/types.ts";
import type { Fence } from "../fence.ts";
import type { FlowRequest } from "../material.ts";
import { lines, list, paragraphs } from "./prompt.ts";

/** What is asked of the flow: family, type and parameters, and the words of the request where there are any. */
export function fencedRequest(fence: Fence, request: FlowRequest): string {
  const { text, family, type, parameters } = request;
  const named = fence.around("request", JSON.stringify({ family, type, parameters }, null, 2));
  return text === undefined ? named : paragraphs(named, fence.around("request in words", text));
}

/** What the context model said of the repository. */
export function fencedContext(fence: Fence, { summary, conventions, relevantFiles }: ContextAnswer): string {
  const text = lines(
    summary,
    conventions.length === 0 ? [] : ["", "Conventions:", ...list(conventions)],
    relevantFiles.length === 0
      ? []
      : ["", "Files that matter:", ...list(relevantFiles.map(({ path, reason }) => `${path}: ${reason}`))],
  );
  return fence.around("repository summary", text);
}

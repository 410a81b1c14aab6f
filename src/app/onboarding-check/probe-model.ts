import { blocksErrorFrom } from "../../base/errors.ts";
import type { Model } from "../../llm/model.ts";

/** Enough for models that think before they answer; the answer itself is one word. */
const MAX_OUTPUT_TOKENS = 512;

/**
 * Asks a model the smallest question. Undefined when it answered anything at all, because then the key was accepted and
 * the model exists; else the provider's reason as a sentence. Rejects only on abort.
 */
export async function probeModel(model: Model, signal: AbortSignal): Promise<string | undefined> {
  try {
    await model.generate(
      {
        role: "context",
        task: "context",
        system: "You are asked whether you can be reached.",
        prompt: "Answer with reachable set to true.",
        schema: {
          name: "reachable",
          json: {
            type: "object",
            additionalProperties: false,
            required: ["reachable"],
            properties: { reachable: { type: "boolean" } },
          },
        },
        maxOutputTokens: MAX_OUTPUT_TOKENS,
      },
      signal,
    );
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    return blocksErrorFrom(error).message;
  }
}

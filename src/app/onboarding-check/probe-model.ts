import { type BlocksError, blocksErrorFrom } from "../../base/errors.ts";
import type { CallWatch, Model, ModelAnswer, ModelRequest } from "../../llm/model.ts";
import { ModelAnswerError } from "../../llm/model-answer-error.ts";

/** The smallest structured question. The allowance is enough for models that think before they answer. */
const PROBE: ModelRequest = {
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
  maxOutputTokens: 1024,
};

/** Asks a model the smallest question. Rejects with what the model throws. */
export function askProbe(model: Model, signal: AbortSignal, watch?: CallWatch): Promise<ModelAnswer> {
  return model.generate(PROBE, signal, watch);
}

/**
 * Why an answer to the probe shows that no flow could use this model; undefined when it could. An answer that was cut
 * off is no reason: the model thought for longer than this question is worth.
 */
export function probeFailure(answer: ModelAnswer): BlocksError | undefined {
  const about = `${answer.provider} model ${answer.model}`;
  if (answer.finishReason === "length") return undefined;
  if (answer.finishReason !== "stop") {
    return unusable(answer, `${about} answered nothing: ${answer.finishReason}`, "Choose another model for this role.");
  }
  if (isReachable(answer.text)) return undefined;
  return unusable(
    answer,
    `${about} answered, but not in the JSON that was asked for`,
    "Choose a model and a server that support structured output (response_format json_schema).",
  );
}

/**
 * Undefined when the model answered anything at all, because then the key was accepted and the model exists; else the
 * provider's reason as a sentence. Rejects only on abort.
 */
export async function probeModel(model: Model, signal: AbortSignal): Promise<string | undefined> {
  try {
    await askProbe(model, signal);
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    return blocksErrorFrom(error).message;
  }
}

function isReachable(text: string): boolean {
  try {
    return typeof (JSON.parse(text) as { reachable?: unknown } | null)?.reachable === "boolean";
  } catch {
    return false;
  }
}

function unusable(answer: ModelAnswer, message: string, hint: string): BlocksError {
  return new ModelAnswerError(message, { code: "MODEL_ANSWER_INVALID", hint, answer });
}

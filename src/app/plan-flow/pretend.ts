import type { Model, ModelAnswer, ModelRequest, ProviderName } from "../../llm/model.ts";
import { promptText } from "../../llm/prompt-text.ts";

/** A question that a flow would ask. */
export interface PretendedCall {
  readonly task: ModelRequest["task"];
  readonly provider: ProviderName;
  readonly model: string;
  /** Of instructions and question together. */
  readonly inputCharacters: number;
  readonly maxOutputTokens: number;
}

/**
 * A model that is asked in place of a real one, so that a flow can be gone through without any cost: it answers what the
 * blueprint would, under the real one's name, and keeps what it was asked.
 */
export function pretendModel(
  real: { readonly provider: ProviderName; readonly name: string },
  answerer: (request: ModelRequest, signal: AbortSignal) => Promise<string>,
  asked: PretendedCall[],
): Model {
  return {
    provider: real.provider,
    name: real.name,
    generate: async (request, signal): Promise<ModelAnswer> => {
      const inputCharacters = request.system.length + promptText(request).length;
      const { provider, name } = real;
      asked.push({
        task: request.task,
        provider,
        model: name,
        inputCharacters,
        maxOutputTokens: request.maxOutputTokens,
      });
      const text = await answerer(request, signal);
      return {
        provider,
        model: name,
        text,
        finishReason: "stop",
        rawFinishReason: undefined,
        usage: { inputTokens: tokensIn(inputCharacters), outputTokens: tokensIn(text.length) },
        attempts: 1,
      };
    },
  };
}

/** Four characters a token: what English text and code come to with the vendors' present tokenisers, within a fifth. */
export function tokensIn(characters: number): number {
  return Math.ceil(characters / 4);
}

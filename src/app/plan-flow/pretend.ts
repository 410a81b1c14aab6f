import type { Model, ModelAnswer, ModelRequest, ProviderName } from "../../llm/model.ts";
import { promptParts } from "../../llm/prompt-text.ts";

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
  const begun = new Set<string>();
  return {
    provider: real.provider,
    name: real.name,
    generate: async (request, signal): Promise<ModelAnswer> => {
      const { provider, name } = real;
      const texts = textsOf(request);
      const inputCharacters = texts.at(-1)?.length ?? 0;
      const known = texts.filter((text) => begun.has(text)).at(-1)?.length ?? 0;
      asked.push({
        task: request.task,
        provider,
        model: name,
        inputCharacters,
        maxOutputTokens: request.maxOutputTokens,
      });
      const text = await answerer(request, signal);
      // Only now: requests that are sent at the same time cannot find each other's beginning.
      for (const begin of texts) begun.add(begin);
      return {
        provider,
        model: name,
        text,
        finishReason: "stop",
        rawFinishReason: undefined,
        usage: {
          inputTokens: tokensIn(inputCharacters),
          outputTokens: tokensIn(text.length),
          cacheReadTokens: known < LEAST_CACHED_CHARACTERS ? 0 : Math.floor(known / 4),
        },
        attempts: 1,
      };
    },
  };
}

/**
 * Shorter beginnings are not kept by every vendor: 1,024 tokens are the least that all of them do.
 * @see https://platform.openai.com/docs/guides/prompt-caching
 * @see https://platform.claude.com/docs/en/build-with-claude/prompt-caching
 */
const LEAST_CACHED_CHARACTERS = 4 * 1024;

/** Every beginning of a question that a prompt cache can find again, the whole question last. */
function textsOf(request: ModelRequest): string[] {
  let text = request.system;
  return promptParts(request).map((part) => {
    text += part;
    return text;
  });
}

/** Four characters a token: what English text and code come to with the vendors' present tokenisers, within a fifth. */
export function tokensIn(characters: number): number {
  return Math.ceil(characters / 4);
}

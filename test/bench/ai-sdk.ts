import type { Way } from "./workload.ts";
import { API_KEY, CALLS, type Chapters, MAX_OUTPUT_TOKENS, MODEL, questionFor, SCHEMA, SYSTEM } from "./workload.ts";

/** As much of `ai` as is used here. */
export interface AiSdk {
  jsonSchema(schema: object): object;
  readonly Output: { object(of: { readonly schema: object; readonly name: string }): object };
  streamText(request: {
    readonly model: object;
    readonly output: object;
    readonly system: string;
    readonly prompt: string;
    readonly maxOutputTokens: number;
    readonly maxRetries: number;
    readonly providerOptions: object;
  }): { readonly output: PromiseLike<unknown> };
}

/** As much of `@ai-sdk/openai` as is used here. */
export interface AiSdkOpenAi {
  createOpenAI(options: { readonly baseURL: string; readonly apiKey: string }): { responses(model: string): object };
}

/** The flow as five calls of `streamText` with a schema, one after the other. The AI SDK has no checkpoints. */
export function aiSdkWay(
  { streamText, Output, jsonSchema }: AiSdk,
  { createOpenAI }: AiSdkOpenAi,
  baseUrl: string,
): Way {
  const model = createOpenAI({ baseURL: baseUrl, apiKey: API_KEY }).responses(MODEL);
  const output = Output.object({ schema: jsonSchema(SCHEMA.json), name: SCHEMA.name });
  return async (order): Promise<Chapters> => {
    const chapters: string[] = [];
    for (let chapter = 1; chapter <= CALLS; chapter += 1) {
      const answer = streamText({
        model,
        output,
        system: SYSTEM,
        prompt: questionFor(order, chapter, chapters.at(-1) ?? ""),
        maxOutputTokens: MAX_OUTPUT_TOKENS,
        maxRetries: 0,
        providerOptions: { openai: { store: false, strictJsonSchema: true } },
      });
      chapters.push(((await answer.output) as { readme: string }).readme);
    }
    return chapters;
  };
}

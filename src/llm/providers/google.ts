import type { Candidate, GenerateContentParameters, GenerateContentResponse } from "@google/genai";
import type { FinishReason, Model, ModelAnswer, ModelRequest, Usage } from "../model.ts";
import { promptParts } from "../prompt-text.ts";
import { tokenCount, usageOf } from "../usage.ts";
import { type CallTarget, type ProviderOptions, targetOf } from "./call-target.ts";
import { type IncomingAnswer, UnreadableResponse } from "./incoming-answer.ts";
import { callProvider } from "./provider-call.ts";
import { googleSchema } from "./strict-schema.ts";

const BASE_URL = "https://generativelanguage.googleapis.com";
const API_VERSION = "v1";

/** @see https://ai.google.dev/api/generate-content#FinishReason */
const FINISH_REASONS: ReadonlyMap<string, FinishReason> = new Map([
  ["STOP", "stop"],
  ["MAX_TOKENS", "length"],
  ["SAFETY", "content-filter"],
  ["RECITATION", "content-filter"],
  ["BLOCKLIST", "content-filter"],
  ["PROHIBITED_CONTENT", "content-filter"],
  ["SPII", "content-filter"],
]);

/**
 * A Gemini model of Google, through the Gemini API and its JSON schema output. The base URL may end in the version
 * of the API (`https://gateway.example/v1beta`); it is `v1` otherwise.
 */
export function createGoogleModel(options: ProviderOptions): Model {
  const target = targetOf("google", options);
  const { baseUrl, apiVersion } = addressFrom(options.baseUrl ?? BASE_URL);
  return {
    provider: "google",
    name: options.name,
    generate: async (request, signal, watch) => {
      const { GoogleGenAI } = await import("@google/genai");
      const parameters = parametersOf(options.name, request, signal);
      return callProvider({ target, request, signal, watch }, async (fetch, incoming) => {
        const client = new GoogleGenAI({
          apiKey: options.apiKey,
          // These are always given: the SDK would else read address, version and service from the environment.
          enterprise: false,
          apiVersion,
          httpOptions: { baseUrl, fetch, retryOptions: { attempts: 1 } },
        });
        return answerFrom(await client.models.generateContentStream(parameters), target, incoming);
      });
    },
  };
}

function addressFrom(url: string): { baseUrl: string; apiVersion: string } {
  const version = /\/(v\d+(?:alpha|beta)?\d*)\/?$/.exec(url);
  if (version?.[1] === undefined) return { baseUrl: url, apiVersion: API_VERSION };
  return { baseUrl: url.slice(0, version.index), apiVersion: version[1] };
}

function parametersOf(model: string, request: ModelRequest, signal: AbortSignal): GenerateContentParameters {
  return {
    model,
    // The parts in their order: the vendor caches what several requests begin with, without being asked.
    contents: [{ role: "user", parts: promptParts(request).map((text) => ({ text })) }],
    config: {
      systemInstruction: request.system,
      maxOutputTokens: request.maxOutputTokens,
      responseMimeType: "application/json",
      responseJsonSchema: googleSchema(request.schema.json),
      abortSignal: signal,
    },
  };
}

async function answerFrom(
  stream: AsyncIterable<GenerateContentResponse>,
  target: CallTarget,
  incoming: IncomingAnswer,
): Promise<ModelAnswer> {
  let model = target.model;
  let finish: string | undefined;
  let blocked: string | undefined;
  for await (const chunk of stream) {
    const candidate = chunk.candidates?.[0];
    model = chunk.modelVersion || model;
    takeParts(candidate, incoming);
    finish = candidate?.finishReason ?? finish;
    blocked = chunk.promptFeedback?.blockReason ?? blocked;
    if (chunk.usageMetadata !== undefined) {
      incoming.count({ ...withoutOutput(incoming.usage), ...usageFrom(chunk.usageMetadata) });
    } else if (candidate?.finishReason !== undefined) {
      // What was stated on the way counts only the output until then.
      incoming.count(withoutOutput(incoming.usage));
    }
  }
  const reason = finish ?? blocked;
  if (reason === undefined) throw new UnreadableResponse("the response ended without a finish reason");
  return {
    provider: "google",
    model,
    text: incoming.text,
    finishReason: finish === undefined ? "content-filter" : (FINISH_REASONS.get(finish) ?? "unknown"),
    rawFinishReason: reason,
    usage: incoming.usage,
    attempts: 1,
  };
}

/** The SDK's own `text` writes to the console when it meets a part that is no text. */
function takeParts(candidate: Candidate | undefined, incoming: IncomingAnswer): void {
  for (const part of candidate?.content?.parts ?? []) {
    if (part.thought === true) incoming.addAside(part.text);
    else incoming.addText(part.text);
  }
}

function usageFrom(usage: GenerateContentResponse["usageMetadata"]): Usage {
  return usageOf({
    inputTokens: usage?.promptTokenCount,
    outputTokens: outputTokensOf(usage),
    cacheReadTokens: usage?.cachedContentTokenCount,
    cacheWriteTokens: undefined,
  });
}

function withoutOutput({ outputTokens: _, ...usage }: Usage): Usage {
  return usage;
}

/** Google bills the model's thoughts as output and counts them apart. */
function outputTokensOf(usage: GenerateContentResponse["usageMetadata"]): number | undefined {
  const stated = [usage?.candidatesTokenCount, usage?.thoughtsTokenCount].filter((count) => count !== undefined);
  const counts = stated.map(tokenCount).filter((count) => count !== undefined);
  // One part that is no count makes the sum unknown: without it, it would be too low.
  if (stated.length === 0 || counts.length < stated.length) return undefined;
  return counts.reduce((sum, count) => sum + count, 0);
}

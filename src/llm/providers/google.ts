import type { Candidate, GenerateContentParameters, GenerateContentResponse } from "@google/genai";
import type { FinishReason, Model, ModelAnswer, ModelRequest } from "../model.ts";
import { tokenCount, usageOf } from "../usage.ts";
import { type CallTarget, callProvider, type ProviderOptions, UnreadableResponse } from "./provider-call.ts";
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
  const target: CallTarget = { provider: "google", model: options.name, apiKey: options.apiKey };
  const { baseUrl, apiVersion } = addressFrom(options.baseUrl ?? BASE_URL);
  return {
    provider: "google",
    name: options.name,
    generate: async (request, signal) => {
      const { GoogleGenAI } = await import("@google/genai");
      const parameters = parametersOf(options.name, request, signal);
      return callProvider(target, signal, async (fetch) => {
        const client = new GoogleGenAI({
          apiKey: options.apiKey,
          // These are always given: the SDK would else read address, version and service from the environment.
          enterprise: false,
          apiVersion,
          httpOptions: { baseUrl, fetch, retryOptions: { attempts: 1 } },
        });
        return answerFrom(await client.models.generateContent(parameters), options.name);
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
    contents: request.prompt,
    config: {
      systemInstruction: request.system,
      maxOutputTokens: request.maxOutputTokens,
      responseMimeType: "application/json",
      responseJsonSchema: googleSchema(request.schema.json),
      abortSignal: signal,
    },
  };
}

function answerFrom(response: GenerateContentResponse, asked: string): ModelAnswer {
  const candidate = response.candidates?.[0];
  const blocked = response.promptFeedback?.blockReason;
  if (candidate === undefined && blocked === undefined) throw new UnreadableResponse("the response has no candidate");
  const reason = candidate === undefined ? blocked : candidate.finishReason;
  const usage = response.usageMetadata;
  return {
    provider: "google",
    model: response.modelVersion || asked,
    text: textOf(candidate),
    finishReason: candidate === undefined ? "content-filter" : (FINISH_REASONS.get(reason ?? "") ?? "unknown"),
    rawFinishReason: reason,
    usage: usageOf({
      inputTokens: usage?.promptTokenCount,
      outputTokens: outputTokensOf(usage),
      cacheReadTokens: usage?.cachedContentTokenCount,
      cacheWriteTokens: undefined,
    }),
    attempts: 1,
  };
}

/** The SDK's own `text` writes to the console when it meets a part that is no text. */
function textOf(candidate: Candidate | undefined): string {
  const parts = candidate?.content?.parts ?? [];
  return parts.map((part) => (part.thought === true ? "" : (part.text ?? ""))).join("");
}

/** Google bills the model's thoughts as output and counts them apart. */
function outputTokensOf(usage: GenerateContentResponse["usageMetadata"]): number | undefined {
  const answered = tokenCount(usage?.candidatesTokenCount);
  const thought = tokenCount(usage?.thoughtsTokenCount);
  return answered === undefined && thought === undefined ? undefined : (answered ?? 0) + (thought ?? 0);
}

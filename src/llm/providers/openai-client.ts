import type { OpenAI } from "openai";
import type { ModelAnswer, ModelRequest } from "../model.ts";
import { parseStrictJson } from "../strict-json.ts";
import type { ProviderOptions } from "./call-target.ts";
import type { Exchange } from "./exchange.ts";
import { SDK_TIMEOUT_MS } from "./provider-call.ts";
import { hasOptionalProperties, openAiStrictSchema, withoutAddedNulls } from "./strict-schema.ts";

/** The vendor's own address. */
export const OPENAI_BASE_URL = "https://api.openai.com/v1";

let loaded: Promise<typeof import("openai")> | undefined;

/** Loaded for the first call. To import it anew for every other one would cost a search each time. */
function sdk(): Promise<typeof import("openai")> {
  loaded ??= import("openai");
  return loaded;
}

/** OpenAI's SDK for one call, which goes through the given `fetch`. */
export async function openAiClient(options: ProviderOptions, fetch: Exchange["fetch"]): Promise<OpenAI> {
  const { default: OpenAI } = await sdk();
  return new OpenAI({
    apiKey: options.apiKey,
    adminAPIKey: null,
    // Given, because the SDK would else read them from the environment and send them to whatever server this is.
    organization: null,
    project: null,
    // Always given: the SDK would else read an address from the environment and send the key there.
    baseURL: options.baseUrl ?? OPENAI_BASE_URL,
    maxRetries: 0,
    timeout: SDK_TIMEOUT_MS,
    // The SDK logs whole requests under its debug variable.
    logLevel: "off",
    fetch,
  });
}

/** The schema that an answer must fit, as both of OpenAI's formats take it. */
export function strictFormatOf(request: ModelRequest) {
  return {
    name: request.schema.name.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 64),
    schema: openAiStrictSchema(request.schema.json),
    strict: true,
  };
}

/** The answer in our schema's shape: strict mode makes optional properties null instead of absent. */
export function inOwnShape(answer: ModelAnswer, request: ModelRequest): ModelAnswer {
  if (answer.finishReason !== "stop" || !hasOptionalProperties(request.schema.json)) return answer;
  try {
    // Strictly: what `JSON.parse` lets pass, such as a name that stands twice, would look right after it.
    return { ...answer, text: JSON.stringify(withoutAddedNulls(parseStrictJson(answer.text), request.schema.json)) };
  } catch {
    // The reader of the answer says what is wrong with it, with the text in hand.
    return answer;
  }
}

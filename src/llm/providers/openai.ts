import type { Response, ResponseError } from "openai/resources/responses/responses";
import type { FinishReason, Model, ModelAnswer, ModelRequest } from "../model.ts";
import type { CallFailureReason } from "../model-call-error.ts";
import { usageOf } from "../usage.ts";
import {
  type CallTarget,
  callProvider,
  type ProviderOptions,
  reportedFailure,
  SDK_TIMEOUT_MS,
  UnreadableResponse,
} from "./provider-call.ts";
import { hasOptionalProperties, openAiStrictSchema, withoutAddedNulls } from "./strict-schema.ts";

const BASE_URL = "https://api.openai.com/v1";

/** A model of OpenAI, through its Responses API and strict structured output. The base URL ends in `/v1`. */
export function createOpenAiModel(options: ProviderOptions): Model {
  const target: CallTarget = { provider: "openai", model: options.name, apiKey: options.apiKey };
  return {
    provider: "openai",
    name: options.name,
    generate: async (request, signal) => {
      const { default: OpenAI } = await import("openai");
      const parameters = parametersOf(options.name, request);
      const answer = await callProvider(target, signal, async (fetch) => {
        const client = new OpenAI({
          apiKey: options.apiKey,
          adminAPIKey: null,
          // Always given: the SDK would else read an address from the environment and send the key there.
          baseURL: options.baseUrl ?? BASE_URL,
          maxRetries: 0,
          timeout: SDK_TIMEOUT_MS,
          // The SDK logs whole requests under its debug variable.
          logLevel: "off",
          fetch,
        });
        return answerFrom(await client.responses.create(parameters, { signal }), target);
      });
      return answer.finishReason === "stop" ? { ...answer, text: ownShape(answer.text, request) } : answer;
    },
  };
}

function parametersOf(model: string, request: ModelRequest) {
  return {
    model,
    instructions: request.system,
    input: request.prompt,
    max_output_tokens: request.maxOutputTokens,
    // The context of a repository is not ours to leave on a vendor's disk.
    store: false,
    text: {
      format: {
        type: "json_schema" as const,
        name: request.schema.name.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 64),
        schema: openAiStrictSchema(request.schema.json),
        strict: true,
      },
    },
  };
}

function answerFrom(response: Response, target: CallTarget): ModelAnswer {
  if (!Array.isArray(response?.output)) throw new UnreadableResponse("the response has no output");
  const failure = response.error?.code && FAILURES.get(response.error.code);
  if (failure) throw reportedFailure(target, failure, response.error?.message ?? "");
  const parts = response.output.flatMap((item) => (item.type === "message" ? item.content : []));
  const [finishReason, rawFinishReason] = finishOf(
    response,
    parts.some((part) => part.type === "refusal"),
  );
  return {
    provider: "openai",
    model: response.model || target.model,
    text: parts.map((part) => (part.type === "output_text" ? part.text : "")).join(""),
    finishReason,
    rawFinishReason,
    usage: usageOf({
      inputTokens: response.usage?.input_tokens,
      outputTokens: response.usage?.output_tokens,
      cacheReadTokens: response.usage?.input_tokens_details?.cached_tokens,
      cacheWriteTokens: response.usage?.input_tokens_details?.cache_write_tokens,
    }),
    attempts: 1,
  };
}

/** Errors that OpenAI reports in a response of status 200 and that say nothing about the question. */
const FAILURES: ReadonlyMap<ResponseError["code"], CallFailureReason> = new Map([
  ["server_error", "unavailable"],
  ["rate_limit_exceeded", "rate-limit"],
  ["data_residency_mismatch", "request-refused"],
]);

/** Its policies' own words for a question that it will not answer. */
const POLICY_ERRORS: ReadonlySet<string> = new Set(["invalid_prompt", "bio_policy", "misalignment_policy_violation"]);

function finishOf(response: Response, refused: boolean): [FinishReason, string | undefined] {
  if (refused) return ["refusal", "refusal"];
  const incomplete = response.incomplete_details?.reason;
  if (incomplete === "max_output_tokens") return ["length", incomplete];
  if (incomplete === "content_filter") return ["content-filter", incomplete];
  if (response.error && POLICY_ERRORS.has(response.error.code)) return ["content-filter", response.error.code];
  if (response.status === "completed") return ["stop", response.status];
  // A gateway that leaves the details out still says that the answer is not whole.
  if (response.status === "incomplete") return ["length", incomplete ?? response.status];
  return ["unknown", response.error?.code ?? response.status];
}

/** The answer in our schema's shape: strict mode makes optional properties null instead of absent. */
function ownShape(text: string, request: ModelRequest): string {
  if (!hasOptionalProperties(request.schema.json)) return text;
  try {
    return JSON.stringify(withoutAddedNulls(JSON.parse(text), request.schema.json));
  } catch {
    // Not JSON: the reader of the answer says so, with the text in hand.
    return text;
  }
}

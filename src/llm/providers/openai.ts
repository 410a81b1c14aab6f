import type { Response, ResponseError, ResponseStreamEvent } from "openai/resources/responses/responses";
import { digestOfJson } from "../../base/digest.ts";
import type { FinishReason, Model, ModelAnswer, ModelRequest } from "../model.ts";
import { promptText } from "../prompt-text.ts";
import { usageOf } from "../usage.ts";
import { type CallTarget, type ProviderOptions, targetOf } from "./call-target.ts";
import { ReportedError } from "./error-event.ts";
import { type IncomingAnswer, UnreadableResponse } from "./incoming-answer.ts";
import { createOpenAiChatModel } from "./openai-chat.ts";
import { inOwnShape, openAiClient, strictFormatOf } from "./openai-client.ts";
import { callProvider } from "./provider-call.ts";

/**
 * A model of OpenAI, or of a server that speaks its language, with strict structured output. The base URL ends in
 * `/v1`. The Responses API is used unless the options ask for Chat Completions.
 */
export function createOpenAiModel(options: ProviderOptions): Model {
  return options.api === "chat-completions" ? createOpenAiChatModel(options) : createResponsesModel(options);
}

function createResponsesModel(options: ProviderOptions): Model {
  const target = targetOf("openai", options);
  return {
    provider: "openai",
    name: options.name,
    generate: async (request, signal, watch) => {
      const parameters = parametersOf(options.name, request);
      const answer = await callProvider({ target, request, signal, watch }, async (fetch, incoming) => {
        const client = await openAiClient(options, fetch);
        return answerFrom(await client.responses.create(parameters, { signal }), target, incoming);
      });
      return inOwnShape(answer, request);
    },
  };
}

function parametersOf(model: string, request: ModelRequest) {
  return {
    model,
    instructions: request.system,
    // One text: the vendor caches what several requests begin with, without being asked.
    input: promptText(request),
    ...cacheKeyOf(request),
    max_output_tokens: request.maxOutputTokens,
    // The context of a repository is not ours to leave on a vendor's disk.
    store: false,
    stream: true as const,
    text: { format: { type: "json_schema" as const, ...strictFormatOf(request) } },
  };
}

/**
 * Requests of one key are sent to the same machine, which has their beginning in its cache.
 * @see https://platform.openai.com/docs/guides/prompt-caching
 */
function cacheKeyOf(request: ModelRequest): { readonly prompt_cache_key?: string } {
  const first = request.prefix?.[0];
  if (first === undefined) return {};
  return { prompt_cache_key: `blocks-${digestOfJson([request.system, first]).slice("sha256-".length).slice(0, 24)}` };
}

async function answerFrom(
  stream: AsyncIterable<ResponseStreamEvent>,
  target: CallTarget,
  incoming: IncomingAnswer,
): Promise<ModelAnswer> {
  let final: Response | undefined;
  for await (const event of stream) {
    switch (event.type) {
      case "response.output_text.delta":
        incoming.addText(event.delta);
        break;
      case "response.refusal.delta":
      case "response.reasoning_text.delta":
      case "response.reasoning_summary_text.delta":
        incoming.addAside(event.delta);
        break;
      case "response.completed":
      case "response.incomplete":
      case "response.failed":
        final = event.response;
        break;
      case "error":
        // The SDK throws it itself, unless a gateway left out the name of the event.
        throw new ReportedError(event);
    }
  }
  if (final === undefined) throw new UnreadableResponse("the response ended without its last event");
  return answerOf(final, target, incoming);
}

function answerOf(response: Response, target: CallTarget, incoming: IncomingAnswer): ModelAnswer {
  incoming.count(
    usageOf({
      inputTokens: response.usage?.input_tokens,
      outputTokens: response.usage?.output_tokens,
      cacheReadTokens: response.usage?.input_tokens_details?.cached_tokens,
      cacheWriteTokens: response.usage?.input_tokens_details?.cache_write_tokens,
    }),
  );
  if (response.error && !POLICY_ERRORS.has(response.error.code)) throw new ReportedError(response.error);
  const parts = (response.output ?? []).flatMap((item) => (item.type === "message" ? item.content : []));
  const isRefused = parts.some((part) => part.type === "refusal");
  const whole = parts.map((part) => (part.type === "output_text" ? part.text : "")).join("");
  const [finishReason, rawFinishReason] = finishOf(response, isRefused);
  return {
    provider: "openai",
    model: response.model || target.model,
    // Some gateways leave the output out of the last event: it has come in pieces.
    text: whole === "" ? incoming.text : whole,
    finishReason,
    rawFinishReason,
    usage: incoming.usage,
    attempts: 1,
  };
}

/** Its policies' own words for a question that it will not answer. Any other error says nothing about the question. */
const POLICY_ERRORS: ReadonlySet<ResponseError["code"]> = new Set([
  "invalid_prompt",
  "bio_policy",
  "misalignment_policy_violation",
]);

function finishOf(response: Response, isRefused: boolean): [FinishReason, string | undefined] {
  if (isRefused) return ["refusal", "refusal"];
  const incomplete = response.incomplete_details?.reason;
  if (incomplete === "max_output_tokens") return ["length", incomplete];
  if (incomplete === "content_filter") return ["content-filter", incomplete];
  if (response.error) return ["content-filter", response.error.code];
  if (response.status === "completed") return ["stop", response.status];
  // A gateway that leaves the details out still says that the answer is not whole.
  if (response.status === "incomplete") return ["length", incomplete ?? response.status];
  return ["unknown", response.status];
}

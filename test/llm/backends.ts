import { type FixtureResponse, LLMock } from "@copilotkit/aimock";
import type { ProviderName } from "../../src/llm/model.ts";
import { createAnthropicModel } from "../../src/llm/providers/anthropic.ts";
import { createGoogleModel } from "../../src/llm/providers/google.ts";
import { createOpenAiModel } from "../../src/llm/providers/openai.ts";
import type { ProviderOptions } from "../../src/llm/providers/provider-call.ts";
import { type Fault, startModelServer } from "../fakes/model-server.ts";

export type Vendor = Exclude<ProviderName, "offline">;

/** The adapters under the one contract: one for each vendor, and OpenAI's second format. */
export const VENDORS = [
  { title: "anthropic", provider: "anthropic", name: "claude-sonnet-5", create: createAnthropicModel },
  { title: "openai", provider: "openai", name: "gpt-5.5", create: createOpenAiModel },
  {
    title: "openai chat",
    provider: "openai",
    name: "gpt-5.5",
    create: (options: ProviderOptions) => createOpenAiModel({ ...options, api: "chat-completions" }),
  },
  { title: "google", provider: "google", name: "gemini-3.8-flash", create: createGoogleModel },
] as const;

/** What a server does with one request, in words that every backend understands. */
export type Reply =
  | { readonly text: string }
  | { readonly cutOff: string }
  | { readonly status: number; readonly retryAfterSeconds?: number; readonly billing?: true };

/** A server that speaks a vendor's format. */
export interface Backend {
  readonly urls: Readonly<Record<Vendor, string>>;
  /** How many questions it was asked. */
  asked(): number;
  close(): Promise<void>;
}

/** Plays the replies in order; accepts one key. Every answer bills 120 tokens of input and 30 of output. */
export type StartBackend = (options: { readonly key: string; readonly replies: readonly Reply[] }) => Promise<Backend>;

/** Our own server. */
export const startOwnServer: StartBackend = async ({ key, replies }) => {
  let turn = 0;
  const server = await startModelServer({
    keys: [key],
    usage: () => ({ inputTokens: 120, outputTokens: 30 }),
    answer: () => faultFrom(replyAt(replies, turn++)),
  });
  return { urls: server.urls, asked: () => server.requests.length, close: server.close };
};

function faultFrom(reply: Reply): Fault {
  if ("text" in reply) return { fault: "text", text: reply.text };
  if ("cutOff" in reply) return { fault: "finish", reason: "length", text: reply.cutOff };
  if (reply.billing) return { fault: "billing" };
  const headers = reply.retryAfterSeconds === undefined ? {} : { "retry-after": String(reply.retryAfterSeconds) };
  return { fault: "status", status: reply.status, headers };
}

/** Somebody else's reading of the three formats. Its Gemini API is served below /v1beta only. */
export const startAimock: StartBackend = async ({ key, replies }) => {
  let turn = 0;
  const mock = new LLMock({ port: 0, auth: { apiKeys: [key] } });
  mock.on({ predicate: () => true }, () => fixtureFrom(replyAt(replies, turn++)));
  await mock.start();
  return {
    urls: { anthropic: mock.url, openai: `${mock.url}/v1`, google: `${mock.url}/v1beta` },
    asked: () => mock.getRequests().length,
    close: async () => {
      await mock.stop();
    },
  };
};

const AIMOCK_USAGE = {
  input_tokens: 120,
  output_tokens: 30,
  promptTokenCount: 120,
  candidatesTokenCount: 30,
};

function fixtureFrom(reply: Reply): FixtureResponse {
  if ("text" in reply) return { content: reply.text, usage: AIMOCK_USAGE };
  if ("cutOff" in reply) return { content: reply.cutOff, usage: AIMOCK_USAGE, finishReason: "length" };
  return {
    status: reply.status,
    error: { message: reply.billing ? "Your credit balance is too low." : "the server said no" },
    ...(reply.retryAfterSeconds === undefined ? {} : { retryAfter: reply.retryAfterSeconds }),
  };
}

function replyAt(replies: readonly Reply[], turn: number): Reply {
  const reply = replies[turn];
  if (reply === undefined) throw new Error(`the script has no reply ${turn + 1}`);
  return reply;
}

import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Usage } from "../../src/llm/model.ts";
import { anthropicWire } from "./model-server-anthropic.ts";
import { type Bill, billByPrefix, billWhole } from "./model-server-billing.ts";
import { googleWire } from "./model-server-google.ts";
import { openAiWire } from "./model-server-openai.ts";
import { openAiChatWire } from "./model-server-openai-chat.ts";
import { type Fault, sendAnswer, sendFault, sendJson } from "./model-server-reply.ts";
import type { Asked, Json, Wire } from "./model-server-wire.ts";

export type { Fault } from "./model-server-reply.ts";
export type { Asked } from "./model-server-wire.ts";

/** Answers a question with the object that the model would write, or with a fault. */
export type Script = (asked: Asked) => object | Fault | Promise<object | Fault>;

export interface ModelServerOptions {
  readonly answer: Script;
  /** Keys that are accepted. Any key is when absent; none at all never is, unless `keyless` says so. */
  readonly keys?: readonly string[];
  /** The server asks for no key, as local ones do. */
  readonly keyless?: true;
  /** What an answer bills. Four characters a token, nothing cached, when absent. */
  readonly usage?: (asked: Asked, text: string) => Usage;
  /** `prefix`: as `usage` when absent, and what an earlier question began with is read from the prompt cache. */
  readonly billing?: "prefix";
  /** How long a model takes for an answer, in milliseconds. */
  readonly delayMs?: number | ((asked: Asked) => number);
}

/** A running server, on a free port of the loopback interface. */
export interface ModelServer {
  readonly url: string;
  /** Base URLs as each provider's model takes them; that of `openai` serves both of its formats. */
  readonly urls: { readonly anthropic: string; readonly openai: string; readonly google: string };
  /** Every request so far, in order, with headers and body: what a test searches for canaries. */
  readonly requests: readonly Asked[];
  /** How many bytes of floods have left. */
  floodedBytes(): number;
  close(): Promise<void>;
}

const WIRES: readonly Wire[] = [anthropicWire, openAiWire, openAiChatWire, googleWire];

/**
 * A server that speaks the formats of Anthropic's Messages, OpenAI's Responses and Chat Completions, and Google's
 * generateContent, as far as structured answers need: whole, or streamed where the request asks for a stream.
 */
export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const requests: Asked[] = [];
  let floodedBytes = 0;
  const world: World = {
    options,
    requests,
    bill: options.usage ?? (options.billing === "prefix" ? billByPrefix() : billWhole),
    flooded: (sizeBytes) => {
      floodedBytes += sizeBytes;
    },
  };
  const server = createServer((request, response) => {
    serve(request, response, world).catch((error: unknown) => {
      // A script that throws is a broken test: the client sees it at once, by a status that is not retried.
      if (!response.headersSent) response.writeHead(418, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: `the test's script threw: ${String(error)}` } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    urls: { anthropic: url, openai: `${url}/v1`, google: url },
    requests,
    floodedBytes: () => floodedBytes,
    close: () => closeNow(server),
  };
}

interface World {
  readonly options: ModelServerOptions;
  readonly requests: Asked[];
  readonly bill: Bill;
  readonly flooded: (sizeBytes: number) => void;
}

async function serve(request: IncomingMessage, response: ServerResponse, world: World): Promise<void> {
  const { options } = world;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const found = askedFrom(request, Buffer.concat(chunks).toString("utf8"));
  if (found === undefined) {
    return sendJson(response, 404, { error: { message: `nothing is served at ${request.url}` } });
  }
  const { asked, wire } = found;
  world.requests.push(asked);
  if (!isAdmitted(asked, options)) return sendJson(response, 401, wire.error(401, "invalid API key"));
  const delayMs = typeof options.delayMs === "function" ? options.delayMs(asked) : options.delayMs;
  if (delayMs !== undefined && delayMs > 0) await delay(delayMs);
  const answer = await options.answer(asked);
  const outlet = { response, wire, asked, bill: world.bill, flooded: world.flooded };
  if (isFault(answer)) return sendFault(outlet, answer);
  return sendAnswer(outlet, JSON.stringify(answer));
}

/** The question in a request and the format that it is asked in, or undefined for a path that no vendor has. */
function askedFrom(request: IncomingMessage, body: string): { asked: Asked; wire: Wire } | undefined {
  const path = request.url ?? "";
  const json = (body === "" ? {} : JSON.parse(body)) as Json;
  for (const wire of WIRES) {
    const question = wire.question(path, json);
    if (question === undefined) continue;
    const { headers } = request;
    return { wire, asked: { provider: wire.provider, ...question, key: keyIn(headers), path, headers, body } };
  }
  return undefined;
}

function keyIn(headers: IncomingHttpHeaders): string | undefined {
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1];
  const key = bearer ?? headers["x-api-key"] ?? headers["x-goog-api-key"] ?? headers["api-key"];
  return typeof key === "string" ? key : undefined;
}

function isAdmitted({ key }: Asked, { keys, keyless }: ModelServerOptions): boolean {
  if (keyless === true) return true;
  return key !== undefined && (keys === undefined || keys.includes(key));
}

function isFault(answer: object): answer is Fault {
  return "fault" in answer;
}

async function closeNow(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Requests that hang on purpose would keep it open.
  server.closeAllConnections();
  await closed;
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { FinishReason, Usage } from "../../src/llm/model.ts";
import { type Asked, askedFrom, errorBody, MONEY_ERRORS, responseBody } from "./model-server-wire.ts";

export type { Asked } from "./model-server-wire.ts";

/** What the server does instead of a whole answer. Each kind is a thing that real providers do. */
export type Fault =
  /** An error in the vendor's own format. */
  | {
      readonly fault: "status";
      readonly status: number;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** 429 for a spending limit, in the vendor's own words. */
  | { readonly fault: "billing" }
  /** An answer with this text, letter by letter, be it JSON or not. */
  | { readonly fault: "text"; readonly text: string }
  /** An answer that ended for this reason; `text` is what came until then. */
  | { readonly fault: "finish"; readonly reason: Exclude<FinishReason, "stop">; readonly text?: string }
  /** A response of status 200 whose body is this, instead of the vendor's format. */
  | { readonly fault: "body"; readonly body: string; readonly contentType?: string }
  /** A body of so many bytes. */
  | { readonly fault: "flood"; readonly sizeBytes: number }
  /** The connection is cut before any response. */
  | { readonly fault: "reset" }
  /** Nothing comes, and the connection stays open. */
  | { readonly fault: "hang" };

/** Answers a question with the object that the model would write, or with a fault. */
export type Script = (asked: Asked) => object | Fault | Promise<object | Fault>;

export interface ModelServerOptions {
  readonly answer: Script;
  /** Keys that are accepted. Any key is when absent; none at all never is. */
  readonly keys?: readonly string[];
  /** What an answer bills. Four characters a token, nothing cached, when absent. */
  readonly usage?: (asked: Asked, text: string) => Usage;
}

/** A running server, on a free port of the loopback interface. */
export interface ModelServer {
  readonly url: string;
  /** Base URLs as each provider's model takes them. */
  readonly urls: { readonly anthropic: string; readonly openai: string; readonly google: string };
  /** Every request so far, in order, with headers and body: what a test searches for canaries. */
  readonly requests: readonly Asked[];
  close(): Promise<void>;
}

/**
 * A server that speaks the formats of Anthropic's Messages, OpenAI's Responses and Google's generateContent, as far as
 * whole (not streamed) structured answers need.
 */
export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const requests: Asked[] = [];
  const server = createServer((request, response) => {
    serve({ request, response, options, requests }).catch((error: unknown) => {
      // A script that throws is a broken test: the client sees it at once, by a status that is not retried.
      response.writeHead(418, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: `the test's script threw: ${String(error)}` } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    urls: { anthropic: url, openai: `${url}/v1`, google: url },
    requests,
    close: () => closeNow(server),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly options: ModelServerOptions;
  readonly requests: Asked[];
}

async function serve({ request, response, options, requests }: Exchange): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const asked = askedFrom(request, Buffer.concat(chunks).toString("utf8"));
  if (asked === undefined) {
    sendJson(response, 404, { error: { message: `nothing is served at ${request.url}` } });
    return;
  }
  requests.push(asked);
  if (asked.key === undefined || (options.keys !== undefined && !options.keys.includes(asked.key))) {
    sendJson(response, 401, errorBody(asked.provider, 401, "invalid API key"));
    return;
  }
  const answer = await options.answer(asked);
  if (isFault(answer)) return sendFault(response, asked, answer, options);
  sendAnswer(response, asked, { text: JSON.stringify(answer), reason: "stop" }, options);
}

function sendFault(response: ServerResponse, asked: Asked, fault: Fault, options: ModelServerOptions): void {
  switch (fault.fault) {
    case "status":
      sendJson(
        response,
        fault.status,
        errorBody(asked.provider, fault.status, fault.message ?? "the server said no"),
        fault.headers,
      );
      return;
    case "billing":
      sendJson(response, 429, MONEY_ERRORS[asked.provider]);
      return;
    case "text":
      sendAnswer(response, asked, { text: fault.text, reason: "stop" }, options);
      return;
    case "finish":
      sendAnswer(response, asked, { text: fault.text ?? "", reason: fault.reason }, options);
      return;
    case "body":
      response.writeHead(200, { "content-type": fault.contentType ?? "application/json" });
      response.end(fault.body);
      return;
    case "flood":
      response.writeHead(200, { "content-type": "application/json" });
      response.end(Buffer.alloc(fault.sizeBytes, " "));
      return;
    case "reset":
      response.destroy();
      return;
    case "hang":
      return;
  }
}

function sendAnswer(
  response: ServerResponse,
  asked: Asked,
  answer: { text: string; reason: FinishReason },
  options: ModelServerOptions,
): void {
  const usage = (options.usage ?? fourCharactersAToken)(asked, answer.text);
  sendJson(response, 200, responseBody(asked, answer, usage));
}

function fourCharactersAToken(asked: Asked, text: string): Usage {
  return {
    inputTokens: Math.ceil((asked.system.length + asked.prompt.length) / 4),
    outputTokens: Math.ceil(text.length / 4),
  };
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
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

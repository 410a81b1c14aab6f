import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from "node:http";
import type { AddressInfo } from "node:net";

/** What a test sees of a request that comes by. */
export interface PassingRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** An answer on its way back. */
export interface PassingAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a test does to a request. */
export type Fault =
  /** Answers in the server's place, which never sees the request. */
  | { readonly kind: "answer"; readonly status: number; readonly body?: string }
  /** The server does what was asked, and the connection breaks before its answer comes back. */
  | { readonly kind: "lose-answer" }
  /** Gives back another answer than the server's. */
  | { readonly kind: "change"; readonly change: (answer: PassingAnswer) => PassingAnswer };

export interface FaultyProxy {
  readonly url: string;
  /** Every request since the start or the last `reset`. */
  requests(): readonly PassingRequest[];
  /** Decides over every request. Undefined lets it through; what it waits for happens before the server sees it. */
  interfere(decide: (request: PassingRequest) => Fault | undefined | Promise<Fault | undefined>): void;
  reset(): void;
  close(): Promise<void>;
}

/** A proxy on 127.0.0.1 in front of a real server, for faults that a server does not make when it is asked to. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const requests: PassingRequest[] = [];
  let decide: Parameters<FaultyProxy["interfere"]>[0] = () => undefined;
  const server = createServer((request, response) => {
    const passing = { method: request.method ?? "", url: request.url ?? "", headers: request.headers };
    requests.push(passing);
    pass(request, response, { target, fault: () => decide(passing) }).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    interfere: (decision) => {
      decide = decision;
    },
    reset: () => {
      requests.length = 0;
      decide = () => undefined;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  { target, fault }: { target: string; fault: () => Fault | undefined | Promise<Fault | undefined> },
): Promise<void> {
  const body = await readAll(request);
  const decided = await fault();
  if (decided?.kind === "answer") {
    response.writeHead(decided.status, { "content-type": "application/xml" }).end(decided.body ?? "");
    return;
  }
  const answer = await forward(request, body, target);
  if (decided?.kind === "lose-answer") {
    request.socket.destroy();
    return;
  }
  const { status, headers, body: content } = decided === undefined ? answer : decided.change(answer);
  response.writeHead(status, headers).end(content);
}

/** The host stays the proxy's own: it is part of what the client has signed. */
async function forward(request: IncomingMessage, body: Buffer, target: string): Promise<PassingAnswer> {
  const { expect: _expect, connection: _connection, ...headers } = request.headers;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  send(new URL(request.url ?? "/", target), { method: request.method ?? "GET", headers, agent: false }, resolve)
    .on("error", reject)
    .end(body);
  const answer = await promise;
  const { "transfer-encoding": _encoding, connection: _kept, ...answered } = answer.headers;
  return { status: answer.statusCode ?? 502, headers: answered, body: await readAll(answer) };
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

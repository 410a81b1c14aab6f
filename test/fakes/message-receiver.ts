import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as it came. */
export interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What the receiver answers: a status and more, or nothing at all. */
export type Answer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | "reset"
  | "silence";

/** An HTTP server that takes messages. */
export interface MessageReceiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** The body of a request, parsed. */
  json(index: number): Record<string, unknown>;
  close(): Promise<void>;
}

/** Starts a receiver that gives these answers in order, and the last one for ever; or one that looks at each request. */
export async function startMessageReceiver(
  ...answers: readonly (Answer | ((request: Received) => Answer))[]
): Promise<MessageReceiver> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const taken = { path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString("utf8") };
    received.push(taken);
    const given = answers[Math.min(received.length, answers.length) - 1] ?? { status: 200, body: "ok" };
    const answer = typeof given === "function" ? given(taken) : given;
    if (answer === "silence") return;
    if (answer === "reset") return void request.socket.destroy();
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    json: (index) => JSON.parse(received[index]?.body ?? "null"),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

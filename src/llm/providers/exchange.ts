import type { CallWatch } from "../model.ts";
import { WholeLines } from "./whole-lines.ts";

/** Larger than any answer that we accept (8 MiB of JSON text), with room for its escapes. */
const MAX_RESPONSE_BYTES = 24 * 1024 * 1024;

/** An error is a sentence; what comes after this is not read. */
const MAX_ERROR_BYTES = 64 * 1024;

/** The headers in which a vendor's SDK sends the key. */
const KEY_HEADERS = ["authorization", "x-api-key", "x-goog-api-key"];

/** What a server said when it did not say yes. */
export interface RefusedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export interface ExchangeOptions {
  /** Sent with the request, in place of headers of the same name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The server asks for no key: the SDK's headers with one are taken out. */
  readonly withoutKey?: boolean;
  /** Told when a response begins, and of every line of it. */
  readonly watch?: CallWatch;
}

/**
 * The HTTP exchange of one call. Every vendor's SDK gets its `fetch`, so that one place sets the owner's headers, bounds
 * what is read, follows no redirect (it would carry the key to another host), sees every sign of life (the SDKs keep
 * pings and comments to themselves), and keeps the refusal: the SDKs' own errors differ, and Google's drops the headers.
 */
export class Exchange {
  refused: RefusedResponse | undefined;
  /** Set when the response was cut off because of its size. */
  tooLarge = false;
  /** Set when the connection ended before the response did. */
  cut = false;
  /** Status of the last response, whatever it was. */
  status: number | undefined;

  readonly #options: ExchangeOptions;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(options: ExchangeOptions = {}) {
    this.#options = options;
  }

  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const response = await fetch(input, { ...init, headers: this.#headersOf(input, init), redirect: "manual" });
    this.status = response.status;
    this.refused = undefined;
    if (response.ok) {
      this.#options.watch?.opened?.();
      return copyOf(response, this.#watched(response.body, init?.signal));
    }
    const body = await firstBytesOf(response.body, MAX_ERROR_BYTES);
    this.refused = { status: response.status, headers: response.headers, body };
    return copyOf(response, body);
  };

  /** Ends the response, read or not. Google's SDK leaves the connection open when its reader stops early. */
  close(): void {
    this.#reader?.cancel().catch(() => {});
  }

  #headersOf(input: string | URL | Request, init: RequestInit | undefined): Headers {
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    if (this.#options.withoutKey === true) for (const name of KEY_HEADERS) headers.delete(name);
    for (const [name, value] of Object.entries(this.#options.headers ?? {})) headers.set(name, value);
    return headers;
  }

  /** The body in whole lines. A line is a sign of life; a server that sends byte after byte of one shows none. */
  #watched(
    body: ReadableStream<Uint8Array> | null,
    signal: AbortSignal | null | undefined,
  ): ReadableStream<Uint8Array> | null {
    if (body === null) return null;
    const reader = body.getReader();
    this.#reader = reader;
    const lines = this.#linesFrom(reader, signal);
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const { done, value } = await lines.next();
        if (done) return controller.close();
        this.#options.watch?.received?.(0);
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    });
  }

  async *#linesFrom(
    reader: ReadableStreamDefaultReader<Uint8Array>,
    signal: AbortSignal | null | undefined,
  ): AsyncGenerator<Uint8Array, void> {
    const lines = new WholeLines();
    let sizeBytes = 0;
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        // OpenAI's SDK aborts its request when it stops to read: that is no cut.
        this.cut = signal?.aborted !== true;
        throw error;
      });
      const whole = done ? lines.rest() : lines.add(value);
      sizeBytes += value?.byteLength ?? 0;
      if (sizeBytes > MAX_RESPONSE_BYTES) {
        this.tooLarge = true;
        this.close();
        throw new Error(`the response is larger than ${MAX_RESPONSE_BYTES} bytes`);
      }
      if (whole !== undefined) yield whole;
      if (done) return;
    }
  }
}

function copyOf(response: Response, body: string | ReadableStream<Uint8Array> | null): Response {
  const headers = new Headers(response.headers);
  // The body is decoded already, and its length may have changed.
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(body, { status: response.status, statusText: response.statusText, headers });
}

async function firstBytesOf(body: ReadableStream<Uint8Array> | null, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  if (body !== null) {
    for await (const chunk of body) {
      chunks.push(chunk);
      sizeBytes += chunk.byteLength;
      // Leaving the loop cancels the stream, which closes the connection.
      if (sizeBytes >= limit) break;
    }
  }
  return Buffer.concat(chunks).subarray(0, limit).toString("utf8");
}

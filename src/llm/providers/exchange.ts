/** Larger than any answer that we accept (8 MiB of JSON text), with room for its escapes. */
const MAX_RESPONSE_BYTES = 24 * 1024 * 1024;

/** An error is a sentence; what comes after this is not read. */
const MAX_ERROR_BYTES = 64 * 1024;

/** What a server said when it did not say yes. */
export interface RefusedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/**
 * The HTTP exchange of one call. Every vendor's SDK gets its `fetch`, so that one place bounds what is read, follows
 * no redirect (it would carry the key to another host), and keeps the refusal: the SDKs' own errors differ, and
 * Google's drops the headers.
 */
export class Exchange {
  refused: RefusedResponse | undefined;
  /** Set when the response was cut off because of its size. */
  tooLarge = false;
  /** Status of the last response, whatever it was. */
  status: number | undefined;

  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const response = await fetch(input, { ...init, redirect: "manual" });
    this.status = response.status;
    if (response.ok) return this.#copyOf(response, this.#bounded(response.body, MAX_RESPONSE_BYTES));
    const body = await firstBytesOf(response.body, MAX_ERROR_BYTES);
    this.refused = { status: response.status, headers: response.headers, body };
    return this.#copyOf(response, body);
  };

  #copyOf(response: Response, body: string | ReadableStream<Uint8Array> | null): Response {
    const headers = new Headers(response.headers);
    // The body is decoded already, and its length may have changed.
    headers.delete("content-encoding");
    headers.delete("content-length");
    return new Response(body, { status: response.status, statusText: response.statusText, headers });
  }

  #bounded(body: ReadableStream<Uint8Array> | null, limit: number): ReadableStream<Uint8Array> | null {
    let sizeBytes = 0;
    const meter = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        sizeBytes += chunk.byteLength;
        if (sizeBytes <= limit) return controller.enqueue(chunk);
        this.tooLarge = true;
        controller.error(new Error(`the response is larger than ${limit} bytes`));
      },
    });
    return body?.pipeThrough(meter) ?? null;
  }
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

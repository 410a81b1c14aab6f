import { randomBytes } from "node:crypto";
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One entry of the cache, as the service knows it. */
export interface ServedEntry {
  readonly id: number;
  readonly key: string;
  /** Digest of the folders and the compression: an entry is found only by the very same. */
  readonly version: string;
  /** The archive; undefined until all of it was uploaded. */
  content: Buffer | undefined;
  finalized: boolean;
}

/** One request of the protocol. */
interface CacheRequest {
  /** `CreateCacheEntry`, `FinalizeCacheEntryUpload`, `GetCacheEntryDownloadURL`, or `PUT blob`, `GET blob` …. */
  readonly method: string;
  /** Of the entry. */
  readonly key: string;
}

/** What a test makes the service do instead: answer an error, or keep the connection open and never answer. */
type CacheFault = { readonly status: number; readonly message: string } | "hang";

export interface CacheServer {
  readonly url: string;
  /** What a runner sets for an action. */
  environment(): { ACTIONS_RESULTS_URL: string; ACTIONS_RUNTIME_TOKEN: string };
  /** Every entry, finalized or not, oldest first. */
  entries(): readonly ServedEntry[];
  requests(): readonly CacheRequest[];
  /** Puts an entry there that nobody saved through the service, by the version of one that somebody did. */
  plant(key: string, version: string, content: Buffer): void;
  /** Decides over every request before the service does, and may wait. Undefined lets it through. */
  interfere(decide: ((request: CacheRequest) => CacheFault | undefined | Promise<undefined>) | undefined): void;
  close(): Promise<void>;
}

const SERVICE = "/twirp/github.actions.results.api.v1.CacheService/";

/**
 * GitHub's cache service, version 2: the Twirp methods that `@actions/cache` calls, and the block blobs of Azure that the
 * archives go to. Entries never change: a key is reserved once for a version. One is found by its whole key, else by the
 * newest key that begins with one of the restore keys, and never before it is finalized.
 * @see https://github.com/actions/toolkit/tree/main/packages/cache/src/generated/results/api/v1
 * @param others where requests for other services of the same address go, such as a fake of the artifacts
 */
export async function startCacheServer({ others }: { readonly others?: string } = {}): Promise<CacheServer> {
  const service = new CacheService(others);
  const server = createServer((request, response) => {
    service.answer(request, response).catch((error) => reply(response, 500, { code: "internal", msg: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: service.url,
    environment: () => ({ ACTIONS_RESULTS_URL: `${service.url}/`, ACTIONS_RUNTIME_TOKEN: "runtime-token-of-a-job" }),
    entries: () => service.entries,
    requests: () => service.requests,
    plant: (key, version, content) => {
      service.add({ key, version, content, finalized: true });
    },
    interfere: (decide) => {
      service.interfere = decide;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Body = Readonly<Record<string, unknown>>;

class CacheService {
  readonly entries: ServedEntry[] = [];
  readonly requests: CacheRequest[] = [];
  interfere: Parameters<CacheServer["interfere"]>[0];
  url = "";
  readonly #others: string | undefined;
  readonly #signature = randomBytes(16).toString("hex");
  readonly #blocks = new Map<string, Buffer>();

  constructor(others: string | undefined) {
    this.#others = others;
  }

  add(entry: Omit<ServedEntry, "id">): ServedEntry {
    const added = { ...entry, id: 1 + this.entries.length };
    this.entries.push(added);
    return added;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    if (url.pathname.startsWith("/caches/")) return this.#blob(request, url, response);
    if (!url.pathname.startsWith(SERVICE)) return this.#handOn(request, response);
    const method = url.pathname.slice(SERVICE.length);
    const body: Body = JSON.parse((await readAll(request)).toString("utf8"));
    if (await this.#interfered({ method, key: String(body["key"]) }, response)) return;
    if (!/^Bearer \S+$/.test(request.headers.authorization ?? "")) {
      return reply(response, 401, { code: "unauthenticated", msg: "no token" });
    }
    const [status, answer] = this.#call(method, body);
    reply(response, status, answer);
  }

  async #interfered(request: CacheRequest, response: ServerResponse): Promise<boolean> {
    this.requests.push(request);
    const fault = await this.interfere?.(request);
    if (fault === undefined) return false;
    if (fault !== "hang") reply(response, fault.status, { code: "fault", msg: fault.message });
    return true;
  }

  #call(method: string, body: Body): readonly [number, object] {
    const key = String(body["key"]);
    const version = String(body["version"]);
    const entry = this.entries.find((candidate) => candidate.key === key && candidate.version === version);
    switch (method) {
      case "CreateCacheEntry":
        if (entry !== undefined) return [409, { code: "already_exists", msg: "cache entry with the same key exists" }];
        return [200, { ok: true, signed_upload_url: this.#address(this.add({ key, version, ...NOTHING })) }];
      case "FinalizeCacheEntryUpload":
        return this.#finalize(entry, Number(body["size_bytes"]));
      case "GetCacheEntryDownloadURL":
        return [200, this.#found([key], (body["restore_keys"] ?? []) as string[], version)];
      default:
        return [404, { code: "bad_route", msg: `no method ${method}` }];
    }
  }

  #finalize(entry: ServedEntry | undefined, sizeBytes: number): readonly [number, object] {
    if (entry?.content === undefined) return [404, { code: "not_found", msg: "nothing was uploaded" }];
    if (entry.content.length !== sizeBytes) return [400, { code: "invalid_argument", msg: "the size differs" }];
    entry.finalized = true;
    return [200, { ok: true, entry_id: String(entry.id) }];
  }

  #found(keys: readonly string[], prefixes: readonly string[], version: string): object {
    const newestFirst = this.entries.filter((entry) => entry.finalized && entry.version === version).reverse();
    const exact = newestFirst.find(({ key }) => keys.includes(key));
    const found = [exact, ...prefixes.map((prefix) => newestFirst.find(({ key }) => key.startsWith(prefix)))].find(
      (entry) => entry !== undefined,
    );
    if (found === undefined) return { ok: false };
    return { ok: true, signed_download_url: this.#address(found), matched_key: found.key };
  }

  #address(entry: ServedEntry): string {
    return `${this.url}/caches/${entry.id}?sig=${this.#signature}`;
  }

  /** Azure's Put Block, Put Block List, Put Blob and Get Blob, also in ranges. */
  async #blob(request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
    const bytes = await readAll(request);
    const entry = this.entries[Number(url.pathname.slice("/caches/".length)) - 1];
    if (entry === undefined || url.searchParams.get("sig") !== this.#signature) {
      return reply(response, 403, { code: "AuthenticationFailed" });
    }
    const part = url.searchParams.get("comp") ?? "blob";
    if (await this.#interfered({ method: `${request.method} ${part}`, key: entry.key }, response)) return;
    if (request.method !== "PUT") return sendBlob(entry.content ?? Buffer.alloc(0), request, response);
    if (part === "block") this.#blocks.set(`${entry.id} ${url.searchParams.get("blockid")}`, bytes);
    else entry.content = part === "blocklist" ? this.#commit(entry.id, bytes.toString("utf8")) : bytes;
    response
      .writeHead(201, { etag: `"${entry.id}"`, "last-modified": new Date().toUTCString(), "x-ms-request-id": "1" })
      .end();
  }

  #commit(id: number, list: string): Buffer {
    const ids = [...list.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map((match) => match[1]);
    return Buffer.concat(ids.map((block) => this.#blocks.get(`${id} ${block}`) ?? Buffer.alloc(0)));
  }

  /** GitHub has all services of a run behind one address. */
  #handOn(request: IncomingMessage, response: ServerResponse): void {
    if (this.#others === undefined) {
      reply(response, 404, { code: "bad_route", msg: `no route ${request.url}` });
      return;
    }
    const { method = "GET", headers } = request;
    const onward = httpRequest(new URL(request.url ?? "/", this.#others), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", (error) => reply(response, 502, { code: "unavailable", msg: error.message }));
    request.pipe(onward);
  }
}

const NOTHING = { content: undefined, finalized: false };

function sendBlob(content: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  const part = from === undefined ? content : content.subarray(Number(from), Number(to) + 1);
  response.writeHead(from === undefined ? 200 : 206, { "content-length": part.length });
  response.end(request.method === "HEAD" ? undefined : part);
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

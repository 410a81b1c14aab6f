import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One artifact of a workflow run, as the service knows it. */
interface ServedArtifact {
  readonly id: number;
  /** Backend id of the workflow run. */
  readonly run: string;
  /** Backend id of the job. */
  readonly job: string;
  readonly name: string;
  readonly mimeType: string;
  readonly createdAt: Date;
  readonly expiresAt: string | undefined;
  /** The archive; undefined until all of it was committed. */
  content: Buffer | undefined;
  /** As the client declared it (`sha256:…`); undefined until the artifact is finalized. */
  digest: string | undefined;
  finalized: boolean;
}

/** One request of the protocol. */
interface ArtifactRequest {
  /** `CreateArtifact`, `ListArtifacts` …, or `PUT block`, `PUT blocklist`, `PUT blob`, `GET blob`. */
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a test makes the service answer instead: a status and a Twirp message. */
interface ArtifactFault {
  readonly status: number;
  readonly message: string;
}

export interface ArtifactServer {
  readonly url: string;
  /** What a runner sets for an action of this run and job. */
  environment(run?: string, job?: string): { ACTIONS_RESULTS_URL: string; ACTIONS_RUNTIME_TOKEN: string };
  /** Every artifact, finalized or not, in the order of creation. */
  artifacts(): readonly ServedArtifact[];
  requests(): readonly ArtifactRequest[];
  /** Decides over every request before the service does. Undefined lets it through. */
  interfere(decide: ((request: ArtifactRequest) => ArtifactFault | undefined) | undefined): void;
  /** Forgets every artifact, request and interference, as if it had just been started. */
  reset(): void;
  close(): Promise<void>;
}

const SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService/";

/**
 * GitHub's artifact service, version 2: the Twirp methods that `@actions/artifact` calls, and the block blobs of Azure
 * that the archives go to. Artifacts belong to the run that the token names; names are unique within a run; a signed
 * address ends with its signature, and nothing can be listed before it is finalized.
 * @see https://github.com/actions/toolkit/tree/main/packages/artifact/src/generated/results/api/v1
 */
export async function startArtifactServer(): Promise<ArtifactServer> {
  const service = new ArtifactService();
  const server = createServer((request, response) => {
    service.answer(request, response).catch((error) => reply(response, 500, { code: "internal", msg: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: service.url,
    environment: (run = "run-1", job = "job-1") => ({
      ACTIONS_RESULTS_URL: `${service.url}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(run, job),
    }),
    artifacts: () => service.artifacts,
    requests: () => service.requests,
    interfere: (decide) => {
      service.interfere = decide;
    },
    reset: () => {
      service.artifacts.length = 0;
      service.requests.length = 0;
      service.interfere = undefined;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A token as a runner gets it: only its claim counts here, nobody checks the signature. */
function runtimeToken(run: string, job: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none", typ: "JWT" })}.${part({ scp: `Actions.Example Actions.Results:${run}:${job}` })}.none`;
}

type Body = Readonly<Record<string, unknown>>;

class ArtifactService {
  readonly artifacts: ServedArtifact[] = [];
  readonly requests: ArtifactRequest[] = [];
  url = "";
  #nextId = 1000;
  interfere: ((request: ArtifactRequest) => ArtifactFault | undefined) | undefined;
  readonly #blocks = new Map<string, Buffer>();
  readonly #signatures = new Map<number, string>();

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    const bytes = await readAll(request);
    if (url.pathname.startsWith("/blobs/")) return this.#blob(request.method ?? "", url, bytes, response);
    if (!url.pathname.startsWith(SERVICE) || request.method !== "POST") {
      return reply(response, 404, { code: "bad_route", msg: `no route for ${url.pathname}` });
    }
    const method = url.pathname.slice(SERVICE.length);
    const body: Body = JSON.parse(bytes.toString("utf8"));
    if (this.#interfered({ method, body }, response)) return;
    const run = runOf(request.headers.authorization);
    if (run === undefined) return reply(response, 401, { code: "unauthenticated", msg: "no valid token" });
    if (body["workflow_run_backend_id"] !== run) {
      return reply(response, 403, { code: "permission_denied", msg: "the token is of another run" });
    }
    const [status, answer] = this.#call(method, body);
    reply(response, status, answer);
  }

  #interfered(request: ArtifactRequest, response: ServerResponse): boolean {
    this.requests.push(request);
    const fault = this.interfere?.(request);
    if (fault === undefined) return false;
    reply(response, fault.status, { code: "fault", msg: fault.message });
    return true;
  }

  #call(method: string, body: Body): readonly [number, object] {
    switch (method) {
      case "CreateArtifact":
        return this.#create(body);
      case "FinalizeArtifact":
        return this.#finalize(body);
      case "ListArtifacts":
        return [200, { artifacts: this.#listed(body).map(listedArtifact) }];
      case "GetSignedArtifactURL":
        return this.#signedUrl(body);
      case "DeleteArtifact":
        return this.#delete(body);
      default:
        return [404, { code: "bad_route", msg: `no method ${method}` }];
    }
  }

  #create(body: Body): readonly [number, object] {
    if (this.#named(body) !== undefined) {
      return [409, { code: "already_exists", msg: "an artifact with this name already exists on the workflow run" }];
    }
    if (Number(body["version"]) < 4) return [400, { code: "invalid_argument", msg: "version is too old" }];
    const artifact: ServedArtifact = {
      id: this.#nextId++,
      run: String(body["workflow_run_backend_id"]),
      job: String(body["workflow_job_run_backend_id"]),
      name: String(body["name"]),
      mimeType: String(body["mime_type"] ?? "application/zip"),
      createdAt: new Date(),
      expiresAt: body["expires_at"] === undefined ? undefined : String(body["expires_at"]),
      content: undefined,
      digest: undefined,
      finalized: false,
    };
    this.artifacts.push(artifact);
    this.#signatures.set(artifact.id, randomBytes(16).toString("hex"));
    return [200, { ok: true, signed_upload_url: this.#address(artifact) }];
  }

  #finalize(body: Body): readonly [number, object] {
    const artifact = this.#named(body);
    if (artifact?.content === undefined) return [404, { code: "not_found", msg: "nothing was uploaded" }];
    if (artifact.finalized) return [409, { code: "already_exists", msg: "it is finalized already" }];
    const digest = `sha256:${createHash("sha256").update(artifact.content).digest("hex")}`;
    if (Number(body["size"]) !== artifact.content.length || (body["hash"] ?? digest) !== digest) {
      return [400, { code: "invalid_argument", msg: "size or hash differ from what was uploaded" }];
    }
    artifact.digest = digest;
    artifact.finalized = true;
    return [200, { ok: true, artifact_id: String(artifact.id) }];
  }

  #signedUrl(body: Body): readonly [number, object] {
    const artifact = this.#named(body);
    if (artifact?.finalized !== true) return [404, { code: "not_found", msg: "there is no such artifact" }];
    return [200, { signed_url: this.#address(artifact) }];
  }

  #delete(body: Body): readonly [number, object] {
    const artifact = this.#named(body);
    if (artifact === undefined) return [404, { code: "not_found", msg: "there is no such artifact" }];
    this.artifacts.splice(this.artifacts.indexOf(artifact), 1);
    return [200, { ok: true, artifact_id: String(artifact.id) }];
  }

  #named(body: Body): ServedArtifact | undefined {
    return this.artifacts.find(
      (artifact) => artifact.run === body["workflow_run_backend_id"] && artifact.name === body["name"],
    );
  }

  #listed(body: Body): ServedArtifact[] {
    return this.artifacts.filter(
      (artifact) =>
        artifact.finalized &&
        artifact.run === body["workflow_run_backend_id"] &&
        (body["name_filter"] === undefined || body["name_filter"] === artifact.name) &&
        (body["id_filter"] === undefined || body["id_filter"] === String(artifact.id)),
    );
  }

  #address(artifact: ServedArtifact): string {
    return `${this.url}/blobs/artifacts/${artifact.id}.zip?sig=${this.#signatures.get(artifact.id)}`;
  }

  /** Azure's Put Block, Put Block List, Put Blob and Get Blob. */
  #blob(verb: string, url: URL, bytes: Buffer, response: ServerResponse): void {
    const id = Number(/(\d+)\.zip$/.exec(url.pathname)?.[1]);
    const artifact = this.artifacts.find((candidate) => candidate.id === id);
    const part = url.searchParams.get("comp") ?? "blob";
    if (artifact === undefined || url.searchParams.get("sig") !== this.#signatures.get(id)) {
      reply(response, 403, { code: "AuthenticationFailed" });
    } else if (!this.#interfered({ method: `${verb} ${part}`, body: { id } }, response)) {
      if (verb === "GET") sendBlob(artifact, response);
      else if (verb === "PUT") this.#store(artifact, { part, block: url.searchParams.get("blockid"), bytes }, response);
      else reply(response, 405, { code: "UnsupportedHttpVerb" });
    }
  }

  #store(
    artifact: ServedArtifact,
    sent: { part: string; block: string | null; bytes: Buffer },
    response: ServerResponse,
  ): void {
    if (sent.part === "block") this.#blocks.set(`${artifact.id} ${sent.block}`, sent.bytes);
    else if (sent.part === "blocklist") artifact.content = this.#commit(artifact.id, sent.bytes.toString("utf8"));
    else artifact.content = sent.bytes;
    response
      .writeHead(201, { etag: `"${artifact.id}"`, "last-modified": new Date().toUTCString(), "x-ms-request-id": "1" })
      .end();
  }

  #commit(id: number, list: string): Buffer {
    const ids = [...list.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map((match) => match[1]);
    return Buffer.concat(ids.map((block) => this.#blocks.get(`${id} ${block}`) ?? Buffer.alloc(0)));
  }
}

function listedArtifact(artifact: ServedArtifact): object {
  return {
    workflow_run_backend_id: artifact.run,
    workflow_job_run_backend_id: artifact.job,
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(artifact.content?.length ?? 0),
    created_at: artifact.createdAt.toISOString(),
    digest: artifact.digest,
  };
}

function sendBlob(artifact: ServedArtifact, response: ServerResponse): void {
  const content = artifact.content ?? Buffer.alloc(0);
  response.writeHead(200, { "content-type": artifact.mimeType, "content-length": content.length }).end(content);
}

function runOf(authorization: string | undefined): string | undefined {
  const claims = authorization?.replace(/^Bearer /, "").split(".")[1];
  if (claims === undefined) return undefined;
  const scopes = String(JSON.parse(Buffer.from(claims, "base64url").toString("utf8")).scp).split(" ");
  return scopes.find((scope) => scope.startsWith("Actions.Results:"))?.split(":")[1];
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a git server may be told to do, from one request to the next. */
export interface GitServerBehaviour {
  /** `user:password` that every request has to bring. */
  credentials?: string;
  /** Answers pushes with this status and text, as GitHub does for a token that may only read. */
  refusePushes?: { readonly status: number; readonly text: string };
  /** How many pushes are carried out before the connection is cut instead of an answer. */
  cutAfterPush?: number;
  /** How many requests are cut before anything is done. */
  cutRequests?: number;
  /** Sends whoever asks to this origin instead. */
  redirectTo?: string;
}

/** A git server that speaks the smart HTTP protocol, by git's own `http-backend`. */
export interface GitServer {
  readonly origin: string;
  /** Of every request, in order. */
  readonly requests: { readonly method: string; readonly url: string; readonly authorization: string | undefined }[];
  readonly behaviour: GitServerBehaviour;
  close(): Promise<void>;
}

/** Serves the repositories below a folder on a free port of this machine. */
export async function startGitServer(folder: string, behaviour: GitServerBehaviour = {}): Promise<GitServer> {
  const requests: GitServer["requests"][number][] = [];
  const backends = new Set<ChildProcess>();
  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    requests.push({ method, url, authorization: headers.authorization });
    answer({ folder, behaviour, backends }, request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, requests, behaviour, close: () => close(server, backends) };
}

interface World {
  readonly folder: string;
  readonly behaviour: GitServerBehaviour;
  readonly backends: Set<ChildProcess>;
}

function answer({ folder, behaviour, backends }: World, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "/", "http://localhost");
  const isPush = url.pathname.endsWith("/git-receive-pack");
  const announcesPush = url.searchParams.get("service") === "git-receive-pack";
  if ((behaviour.cutRequests ?? 0) > 0) {
    behaviour.cutRequests = (behaviour.cutRequests ?? 0) - 1;
    return void request.socket.destroy();
  }
  if (behaviour.redirectTo !== undefined) {
    return void response.writeHead(301, { location: `${behaviour.redirectTo}${request.url}` }).end();
  }
  const basic = behaviour.credentials && `Basic ${Buffer.from(behaviour.credentials).toString("base64")}`;
  if (basic && request.headers.authorization !== basic) {
    return void response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end("who are you?");
  }
  if (behaviour.refusePushes !== undefined && (isPush || announcesPush)) {
    const { status, text } = behaviour.refusePushes;
    return void response.writeHead(status, { "content-type": "text/plain" }).end(text);
  }
  const cuts = isPush && (behaviour.cutAfterPush ?? 0) > 0;
  if (cuts) behaviour.cutAfterPush = (behaviour.cutAfterPush ?? 0) - 1;
  const backend = spawn("git", ["http-backend"], { env: backendEnvironment(folder, url, request) });
  backends.add(backend);
  backend.on("close", () => backends.delete(backend));
  request.pipe(backend.stdin);
  backend.stdin.on("error", () => {});
  const output: Buffer[] = [];
  backend.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  backend.on("close", () => {
    if (cuts) request.socket.destroy();
    else sendCgi(Buffer.concat(output), response);
  });
}

/** @see https://git-scm.com/docs/git-http-backend */
function backendEnvironment(folder: string, url: URL, { method, headers }: IncomingMessage): NodeJS.ProcessEnv {
  const optional = {
    CONTENT_TYPE: headers["content-type"],
    CONTENT_LENGTH: headers["content-length"],
    HTTP_CONTENT_ENCODING: headers["content-encoding"],
    GIT_PROTOCOL: headers["git-protocol"] as string | undefined,
  };
  return {
    PATH: process.env["PATH"],
    GIT_PROJECT_ROOT: folder,
    GIT_HTTP_EXPORT_ALL: "1",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    REMOTE_USER: "somebody",
    REQUEST_METHOD: method,
    PATH_INFO: url.pathname,
    QUERY_STRING: url.search.slice(1),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function sendCgi(output: Buffer, response: ServerResponse): void {
  const end = output.indexOf("\r\n\r\n");
  let status = 200;
  for (const line of output.toString("latin1", 0, Math.max(end, 0)).split("\r\n")) {
    const [name = "", value = ""] = line.split(/: (.*)/s);
    if (name.toLowerCase() === "status") status = Number.parseInt(value, 10);
    else if (name !== "") response.setHeader(name, value);
  }
  response.writeHead(end === -1 ? 500 : status).end(output.subarray(end + 4));
}

async function close(server: Server, backends: ReadonlySet<ChildProcess>): Promise<void> {
  for (const backend of backends) backend.kill("SIGKILL");
  server.closeAllConnections();
  server.close();
  await once(server, "close");
}

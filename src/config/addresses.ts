import type { ValueProblem } from "./document-problems.ts";
import { valueAt } from "./value-path.ts";

/** The sections whose members say where models are asked. */
const SECTIONS = ["providers", "endpoints"];

/** `env:NAME`, or a scheme and then `env:NAME`, as `Authorization` headers have it. */
const FROM_ENVIRONMENT = /^(?:(Bearer|Basic|Token) )?env:([A-Za-z_][A-Za-z0-9_]*)$/;

/** Names of headers that carry a secret at all servers that know them. */
const SECRET_NAME =
  /^(?:(?:proxy-)?authorization|cookie)$|(?:^|-)(?:api-?key|key|token|secret|password|credentials?)$/i;

/** How the keys of providers, gateways and platforms begin, and JSON web tokens. */
const SECRET_VALUE = /^(?:Bearer |Basic )|(?:^|[\s:=])(?:sk-|AIza|gh[opsu]_|github_pat_|xox[abp]-|AKIA|eyJ)[\w-]{8}/;

/** What the connection itself says. */
const OWN_HEADERS = new Set(["host", "content-length", "connection", "transfer-encoding", "upgrade", "te", "trailer"]);

/** The environment variable behind a header's value, and the scheme that goes before it; undefined for plain text. */
export interface HeaderReference {
  readonly scheme: string | undefined;
  readonly variable: string;
}

/** Reads `env:NAME` and `Bearer env:NAME`; undefined for any other text. */
export function headerReference(value: string): HeaderReference | undefined {
  const match = FROM_ENVIRONMENT.exec(value);
  return match?.[2] === undefined ? undefined : { scheme: match[1], variable: match[2] };
}

/** True for a header that carries a secret by its name. */
export function isSecretHeader(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** True for a setting whose value can be a secret by mistake: no message may quote it. */
export function mayHoldSecret(path: readonly string[]): boolean {
  if (path[0] === "telemetry") return path[1] === "headers" || path[1] === "endpoint";
  if (path[0] === "store" && path[1] === "endpoint") return true;
  // A webhook's address is its key, and an address of git or of a mail server can have a password in it.
  if (path[0] === "alerts") return ["slack", "pagerduty", "webhook", "email"].includes(path[1] ?? "");
  if (path[0] === "ledger") return path[1] === "remote" || path[1] === "repositories";
  return SECTIONS.includes(path[0] ?? "") && (path[2] === "headers" || path[2] === "api_key" || path[2] === "base_url");
}

/**
 * What is wrong with the addresses and headers of a configuration that its schema cannot say. A secret does not belong
 * into a file that is committed: it is refused here, and no sentence quotes it.
 */
export function addressProblems(config: unknown): readonly ValueProblem[] {
  const models = SECTIONS.flatMap((section) =>
    namesIn(valueAt(config, [section])).flatMap((name) => [
      ...baseUrlProblems(config, [section, name, "base_url"]),
      ...headersProblems(config, [section, name, "headers"]),
    ]),
  );
  const telemetry = [
    ...baseUrlProblems(config, ["telemetry", "endpoint"]),
    ...headersProblems(config, ["telemetry", "headers"]),
  ];
  return [...models, ...storeProblems(config), ...telemetry];
}

function storeProblems(config: unknown): readonly ValueProblem[] {
  const path = ["store", "endpoint"];
  const problems = baseUrlProblems(config, path);
  const value = valueAt(config, path);
  if (typeof value !== "string" || problems.length > 0) return problems;
  const { protocol, hostname } = new URL(value);
  if (protocol === "https:" || (protocol === "http:" && isLoopback(hostname))) return [];
  return [{ path, part: "value", message: "must begin with https://: evidence does not travel in the clear" }];
}

/** True for an address of this machine itself. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function baseUrlProblems(config: unknown, path: readonly string[]): ValueProblem[] {
  const value = valueAt(config, path);
  if (typeof value !== "string") return [];
  const problem = (message: string): ValueProblem[] => [{ path, part: "value", message }];
  if (!URL.canParse(value)) return problem("must be a URL, such as https://gateway.example/v1");
  const url = new URL(value);
  if (url.username !== "" || url.password !== "") {
    return problem("must not hold a user or a password: give the key as `env:NAME` in api_key or in a header");
  }
  if (url.search !== "" || url.hash !== "") return problem("must end with its path, without `?` or `#`");
  return [];
}

function headersProblems(config: unknown, path: readonly string[]): ValueProblem[] {
  const headers = valueAt(config, path);
  const seen = new Set<string>();
  return namesIn(headers).flatMap((name) => {
    const message = headerProblem(name, valueAt(headers, [name]), seen);
    return message === undefined ? [] : [{ path: [...path, name], part: "value" as const, message }];
  });
}

function headerProblem(name: string, value: unknown, seen: Set<string>): string | undefined {
  if (typeof value !== "string") return undefined;
  const lower = name.toLowerCase();
  if (seen.has(lower)) return "is there a second time: the names of headers have no upper and lower case";
  seen.add(lower);
  if (OWN_HEADERS.has(lower)) return "is set by the connection itself";
  if (headerReference(value) !== undefined) return undefined;
  if (isSecretHeader(name) || SECRET_VALUE.test(value)) {
    return "looks like a secret, which must not stand in this file: write `env:NAME`, and put it into that environment variable";
  }
  if (/^(?:\S+ )?env:/.test(value)) return "names no environment variable: write `env:NAME`";
  return /^[\t\x20-\x7e]*$/.test(value) ? undefined : "holds a character that no header can carry";
}

function namesIn(value: unknown): string[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

import { XMLParser } from "fast-xml-parser";
import { BlocksError } from "../base/errors.ts";

/** Which role, where, and the token that proves who asks for it. */
export interface RoleRequest {
  readonly roleArn: string;
  /** Address of the token service (STS). */
  readonly endpoint: string;
  /** What the service's log names the session by. */
  readonly sessionName: string;
  /** An OpenID Connect token that the role trusts. */
  readonly token: string;
}

/** Keys that end by themselves. All of them are secrets. */
export interface RoleCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

const DEADLINE_MS = 15_000;
/** Long enough for any upload, and the shortest that every service accepts is 900. */
const SESSION_SECONDS = 3600;

/** What AWS calls the audience of a token that is meant for its token service. */
export const STS_AUDIENCE = "sts.amazonaws.com";

/**
 * Exchanges an identity token for the keys of a role. The request is not signed: the token is the proof, so nothing of
 * the AWS client is needed.
 * Throws `STORE_REFUSED` when the role does not trust the token, and `STORE_UNREACHABLE`.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function assumeRole(request: RoleRequest, signal: AbortSignal): Promise<RoleCredentials> {
  const { roleArn, endpoint, sessionName, token } = request;
  const body = new URLSearchParams({
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: roleArn,
    RoleSessionName: sessionName.replace(/[^\w+=,.@-]/g, "-").slice(0, 64),
    WebIdentityToken: token,
    DurationSeconds: String(SESSION_SECONDS),
  });
  const stop = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]);
  const what = `cannot take on the role ${roleArn}`;
  try {
    const response = await fetch(new URL(endpoint), { method: "POST", body, signal: stop, redirect: "error" });
    const text = await response.text();
    if (response.ok) return credentialsFrom(text, what);
    const code = /<Code>([^<]{1,100})<\/Code>/.exec(text)?.[1] ?? "";
    throw response.status >= 500
      ? unreachable(`${what}: ${response.status} ${code}`.trim())
      : refused(`${what}: ${response.status} ${code}`.trim());
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof BlocksError) throw error;
    throw unreachable(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function credentialsFrom(text: string, what: string): RoleCredentials {
  const parsed: unknown = new XMLParser({ parseTagValue: false }).parse(text);
  const credentials = at(parsed, "AssumeRoleWithWebIdentityResponse", "AssumeRoleWithWebIdentityResult", "Credentials");
  const textOf = (name: string) => {
    const value = at(credentials, name);
    return typeof value === "string" ? value : "";
  };
  const expiration = new Date(textOf("Expiration"));
  const found = {
    accessKeyId: textOf("AccessKeyId"),
    secretAccessKey: textOf("SecretAccessKey"),
    sessionToken: textOf("SessionToken"),
    expiration,
  };
  if (found.accessKeyId !== "" && found.secretAccessKey !== "" && !Number.isNaN(expiration.getTime())) return found;
  throw unreachable(`${what}: the answer holds no credentials`);
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
}

function refused(message: string): BlocksError {
  return new BlocksError(message, {
    code: "STORE_REFUSED",
    kind: "storage",
    hint: "Check that the role trusts GitHub's tokens for this repository and branch (deploy/terraform sets it up), and store.role_arn.",
  });
}

function unreachable(message: string): BlocksError {
  return new BlocksError(message, {
    code: "STORE_UNREACHABLE",
    kind: "storage",
    hint: "Check store.region and store.endpoint, then run again.",
    retryable: true,
  });
}

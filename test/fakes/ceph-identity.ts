import { execFileSync } from "node:child_process";
import { createHash, createHmac, createSign, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ceph } from "./ceph.ts";

/** An identity provider as GitHub is one, which the cluster trusts, and a role for those whom it names. */
export interface CephIdentity {
  readonly roleArn: string;
  /** A token of the provider for this audience; signed with another key when it is forged. */
  token(audience: string, forged?: boolean): string;
  close(): Promise<void>;
}

/** Sets up the provider and a role that may do what the policy says. The cluster checks signatures by the provider's key. */
export async function trustIdentity(ceph: Ceph, policy: object): Promise<CephIdentity> {
  const [own, other] = [keyPair(), keyPair()];
  const server = createServer((request, response) => {
    const keys = [{ kty: "RSA", alg: "RS256", use: "sig", kid: "1", x5c: [own.certificate.raw.toString("base64")] }];
    const wellKnown = request.url?.includes("/.well-known/") === true;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(wellKnown ? { issuer, jwks_uri: `${issuer}/jwks` } : { keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `http://${host}`;
  await iam(ceph, {
    Action: "CreateOpenIDConnectProvider",
    Url: issuer,
    "ClientIDList.member.1": "sts.amazonaws.com",
    "ThumbprintList.member.1": own.certificate.fingerprint.replaceAll(":", ""),
  });
  const trust = {
    Effect: "Allow",
    Principal: { Federated: [`arn:aws:iam:::oidc-provider/${host}`] },
    Action: ["sts:AssumeRoleWithWebIdentity"],
    Condition: { StringEquals: { [`${host}:app_id`]: "sts.amazonaws.com" } },
  };
  await iam(ceph, {
    Action: "CreateRole",
    RoleName: "blocks",
    Path: "/",
    AssumeRolePolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement: [trust] }),
  });
  await iam(ceph, {
    Action: "PutRolePolicy",
    RoleName: "blocks",
    PolicyName: "evidence",
    PolicyDocument: JSON.stringify(policy),
  });
  return {
    roleArn: "arn:aws:iam:::role/blocks",
    token: (audience, forged = false) => tokenOf({ issuer, audience, key: forged ? other.key : own.key }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function keyPair(): { readonly key: string; readonly certificate: X509Certificate } {
  const folder = mkdtempSync(join(tmpdir(), "blocks-identity-"));
  try {
    const files = ["-keyout", join(folder, "key"), "-out", join(folder, "certificate")];
    const args = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=identity", ...files];
    execFileSync("openssl", args, { stdio: "pipe" });
    const certificate = new X509Certificate(readFileSync(join(folder, "certificate")));
    return { key: readFileSync(join(folder, "key"), "utf8"), certificate };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tokenOf({ issuer, audience, key }: { issuer: string; audience: string; key: string }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const seconds = Math.floor(Date.now() / 1000);
  const times = { iat: seconds, nbf: seconds - 5, exp: seconds + 600 };
  const claims = { iss: issuer, sub: "repo:acme/bank:ref:refs/heads/main", aud: audience, ...times };
  const signed = `${part({ alg: "RS256", typ: "JWT", kid: "1" })}.${part(claims)}`;
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(key, "base64url")}`;
}

/**
 * One call of Ceph's IAM, signed by hand: there is no client for it here.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
async function iam({ endpoint, accessKeyId, secretAccessKey }: Ceph, call: Record<string, string>): Promise<void> {
  const body = new URLSearchParams({ Version: "2010-05-08", ...call }).toString();
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const scope = `${time.slice(0, 8)}/us-east-1/s3/aws4_request`;
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    host: new URL(endpoint).host,
    "x-amz-content-sha256": sha256(body),
    "x-amz-date": time,
  };
  const names = Object.keys(headers).join(";");
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const request = ["POST", "/", "", lines.join(""), names, sha256(body)].join("\n");
  const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const key = scope.split("/").reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  const signature = hmac(key, ["AWS4-HMAC-SHA256", time, scope, sha256(request)].join("\n")).toString("hex");
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  const response = await fetch(endpoint, { method: "POST", headers: { ...headers, authorization }, body });
  if (!response.ok) throw new Error(`${call["Action"]}: ${response.status} ${await response.text()}`);
}

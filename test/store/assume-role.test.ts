import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assumeRole } from "../../src/store/assume-role.ts";

const signal = new AbortController().signal;
const ROLE = "arn:aws:iam::123456789012:role/blocks-evidence";

/** The answer of AWS, as its reference has it. */
const ANSWER = `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleWithWebIdentityResult>
    <SubjectFromWebIdentityToken>repo:acme/bank:ref:refs/heads/main</SubjectFromWebIdentityToken>
    <Audience>sts.amazonaws.com</Audience>
    <Credentials>
      <AccessKeyId>ASIAEXAMPLE</AccessKeyId>
      <SecretAccessKey>0012345678901234567890</SecretAccessKey>
      <SessionToken>token/with+signs==</SessionToken>
      <Expiration>2026-11-20T13:00:00Z</Expiration>
    </Credentials>
  </AssumeRoleWithWebIdentityResult>
</AssumeRoleWithWebIdentityResponse>`;

let status = 200;
let body = ANSWER;
let asked: URLSearchParams | undefined;
const server = createServer(async (request: IncomingMessage, response) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  asked = new URLSearchParams(text);
  response.writeHead(status, { "content-type": "text/xml" }).end(body);
});
let endpoint: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const request = () => ({ roleArn: ROLE, endpoint, sessionName: "blocks-acme/bank-4711", token: "the.identity.token" });

describe("taking on a role", () => {
  it("exchanges the token for the role's keys, all of them as texts", async () => {
    [status, body] = [200, ANSWER];
    expect(await assumeRole(request(), signal)).toEqual({
      accessKeyId: "ASIAEXAMPLE",
      secretAccessKey: "0012345678901234567890",
      sessionToken: "token/with+signs==",
      expiration: new Date("2026-11-20T13:00:00Z"),
    });
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      Action: "AssumeRoleWithWebIdentity",
      RoleArn: ROLE,
      RoleSessionName: "blocks-acme-bank-4711",
      WebIdentityToken: "the.identity.token",
    });
  });

  it("says that the role does not trust the token, and never shows it", async () => {
    [status, body] = [403, "<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>"];
    const error = await assumeRole(request(), signal).catch((thrown) => thrown);
    expect(error).toMatchObject({
      code: "STORE_REFUSED",
      message: `cannot take on the role ${ROLE}: 403 AccessDenied`,
      hint: expect.stringContaining("repository and branch"),
    });
    expect(JSON.stringify([error.message, error.hint])).not.toContain("identity.token");
  });

  it("tells a service that is down, or answers something else, from one that refuses", async () => {
    [status, body] = [503, ""];
    await expect(assumeRole(request(), signal)).rejects.toMatchObject({ code: "STORE_UNREACHABLE", retryable: true });
    [status, body] = [200, "<html>Sign in to the hotel's network</html>"];
    await expect(assumeRole(request(), signal)).rejects.toMatchObject({ code: "STORE_UNREACHABLE" });
    await expect(assumeRole({ ...request(), endpoint: "http://127.0.0.1:9/" }, signal)).rejects.toMatchObject({
      code: "STORE_UNREACHABLE",
    });
  });
});

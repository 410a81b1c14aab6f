import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Redactor } from "../../src/base/redaction.ts";
import { createIdentityToken } from "../../src/runner/identity-token.ts";

const signal = new AbortController().signal;
let status = 200;
const asked: { url?: string | undefined; authorization?: string | undefined } = {};
const server = createServer((request, response) => {
  asked.url = request.url;
  asked.authorization = request.headers.authorization;
  response.writeHead(status, { "content-type": "application/json" }).end('{"value":"header.claims.signature"}');
});
let env: Record<string, string>;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "bearer-of-the-runner",
  };
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

describe("the identity token of a run", () => {
  it("is asked for one audience, and masked before it is given out", async () => {
    status = 200;
    const redactor = new Redactor();
    const written: string[] = [];
    const token = await createIdentityToken(env, { redactor, write: (text) => void written.push(text) })?.(
      "sts.amazonaws.com",
      signal,
    );
    expect(token).toBe("header.claims.signature");
    expect(asked).toEqual({
      url: "/token?api-version=2.0&audience=sts.amazonaws.com",
      authorization: "Bearer bearer-of-the-runner",
    });
    expect(written.join("")).toBe("::add-mask::header.claims.signature\n");
    expect(redactor.redact("it is header.claims.signature")).toBe("it is ***");
  });

  it("is not there in a job that may not ask for one", () => {
    expect(createIdentityToken({}, { redactor: new Redactor(), write: () => {} })).toBeUndefined();
  });

  it("says what the job needs when GitHub refuses", async () => {
    status = 403;
    const ask = createIdentityToken(env, { redactor: new Redactor(), write: () => {} });
    await expect(ask?.("sts.amazonaws.com", signal)).rejects.toMatchObject({
      code: "GITHUB_UNREACHABLE",
      message: expect.stringContaining("403"),
      hint: expect.stringContaining("id-token: write"),
    });
  });
});

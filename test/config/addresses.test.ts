import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headerReference, isSecretHeader } from "../../src/config/addresses.ts";
import { editConfig } from "../../src/config/edit-config.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import { createWorkspace } from "./workspace.ts";

const CANARY = "canary-0123456789abcdef";

const load = async (text: string) =>
  loadConfig({ workspace: await createWorkspace({ ".blocks/config.yml": `version: 1\n${text}\n` }), env: {} });

async function refusalOf(text: string): Promise<string> {
  const error = await load(text).then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ code: "CONFIG_INVALID", kind: "usage" });
  return error.message;
}

describe("a header in the configuration file", () => {
  it.each([
    ["X-Team: payments", "X-Team", "payments"],
    ["Authorization: env:GATEWAY_TOKEN", "Authorization", "env:GATEWAY_TOKEN"],
    ["Authorization: Bearer env:GATEWAY_TOKEN", "Authorization", "Bearer env:GATEWAY_TOKEN"],
    ["api-key: env:AZURE_KEY", "api-key", "env:AZURE_KEY"],
  ])("may be %s", async (line, name, value) => {
    const { config } = await load(`providers:\n  openai:\n    headers:\n      ${line}`);
    expect(config.providers.openai.headers).toEqual({ [name]: value });
  });

  it.each([
    `Authorization: Bearer ${CANARY}`,
    `authorization: ${CANARY}`,
    `Proxy-Authorization: ${CANARY}`,
    `api-key: ${CANARY}`,
    `X-API-Key: ${CANARY}`,
    `x-goog-api-key: ${CANARY}`,
    `Ocp-Apim-Subscription-Key: ${CANARY}`,
    `X-Auth-Token: ${CANARY}`,
    `Cookie: session=${CANARY}`,
    `X-Team: sk-${CANARY}`,
    `X-Team: Bearer ${CANARY}`,
    `X-Team: ghp_${CANARY}`,
  ])("T15 is refused with its place, and not quoted, when it is the secret itself: %s", async (line) => {
    for (const section of ["providers:\n  openai:", "endpoints:\n  architect:"]) {
      const message = await refusalOf(`${section}\n    headers:\n      ${line}`);
      expect(message).toMatch(/\.blocks\/config\.yml:5:\d+: (?:providers\.openai|endpoints\.architect)\.headers\./);
      expect(message).toContain("looks like a secret");
      expect(message).toContain("env:NAME");
      expect(message).not.toContain(CANARY);
    }
  });

  it.each([
    ['Authorization: "env:"', "looks like a secret"],
    ["X-Team: env:NOT-A-NAME", "names no environment variable"],
    ["Host: evil.example", "is set by the connection itself"],
    ['X-Team: "a\\nX-Other: b"', "holds a character that no header can carry"],
    ["{ X-Team: a, x-team: b }", "is there a second time"],
  ])("is refused when no request could carry it: %s", async (line, problem) => {
    const headers = line.startsWith("{") ? `headers: ${line}` : `headers: { ${line} }`;
    expect(await refusalOf(`providers: { anthropic: { ${headers} } }`)).toContain(problem);
  });

  it("reads every variable's name back", () => {
    const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,30}$/);
    fc.assert(
      fc.property(name, fc.constantFrom(undefined, "Bearer", "Basic", "Token"), (variable, scheme) => {
        const text = `${scheme === undefined ? "" : `${scheme} `}env:${variable}`;
        expect(headerReference(text)).toEqual({ scheme, variable });
      }),
    );
  });

  it.each(["X-Team", "OpenAI-Organization", "anthropic-beta", "X-Monkey", "Keyboard"])(
    "named %s is no secret",
    (name) => {
      expect(isSecretHeader(name)).toBe(false);
    },
  );
});

describe("an address in the configuration file", () => {
  it.each([
    [`https://user:${CANARY}@gateway.example/v1`, "must not hold a user or a password"],
    [`https://gateway.example/v1?key=${CANARY}`, "must end with its path"],
    ["https://gateway.example/v1#x", "must end with its path"],
    ["http://", "must be a URL"],
    [`ftp://${CANARY}`, "must match pattern"],
  ])("is refused: %s", async (url, problem) => {
    const message = await refusalOf(`endpoints:\n  context:\n    base_url: "${url}"`);
    expect(message).toContain("endpoints.context.base_url");
    expect(message).toContain(problem);
    expect(message).not.toContain(CANARY);
  });

  it("T15 never quotes a key that was written in the place of its variable", async () => {
    expect(await refusalOf(`endpoints: { context: { api_key: sk-${CANARY} } }`)).not.toContain(CANARY);
    const workspace = await createWorkspace({ ".blocks/config.yml": "version: 1\n" });
    const edit = editConfig({ workspace, key: "endpoints.context.api_key", value: `sk-${CANARY}` });
    const error = await edit.catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "CONFIG_INVALID" });
    expect(`${error.message} ${error.hint}`).not.toContain(CANARY);
  });
});

describe("a map of the configuration", () => {
  it.each([
    ["providers.openai.headers", "X-Team"],
    ["endpoints-architect-headers", "X-Team"],
    ["prices", "input_usd_per_million"],
  ])("%s cannot be set as one word, and the error shows what to write", async (key, example) => {
    const workspace = await createWorkspace({ ".blocks/config.yml": "version: 1\n" });
    await expect(editConfig({ workspace, key, value: "x" })).rejects.toMatchObject({
      code: "INPUT_INVALID",
      message: expect.stringContaining("is a map"),
      hint: expect.stringContaining(example),
    });
  });
});

describe("the address of the s3 store", () => {
  it.each(["https://s3.example.com", "http://127.0.0.1:7480", "http://localhost:9000", "http://[::1]:9000"])(
    "may be %s",
    async (address) => {
      const { config } = await load(`store:\n  endpoint: "${address}"`);
      expect(config.store.endpoint).toBe(address);
    },
  );

  it.each(["http://s3.example.com", "http://127.0.0.1.example.com", "ftp://s3.example.com", "s3.example.com"])(
    "is not %s",
    async (address) => {
      expect(await refusalOf(`store:\n  endpoint: "${address}"`)).toMatch(
        /config\.yml:3:13: store\.endpoint must (be a URL|begin with https)/,
      );
    },
  );

  it("holds no password, and no sentence quotes one", async () => {
    const message = await refusalOf(`store:\n  endpoint: "https://user:${CANARY}@s3.example.com"`);
    expect(message).toContain("must not hold a user or a password");
    expect(message).not.toContain(CANARY);
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { createOpenAiModel } from "../../src/llm/providers/openai.ts";
import type { ProviderOptions } from "../../src/llm/providers/provider-call.ts";
import { type ModelServer, type ModelServerOptions, startModelServer } from "../fakes/model-server.ts";
import { VENDORS } from "./backends.ts";
import { everythingIn, failureOf, leakOf } from "./failures.ts";
import { requestWith, unaborted } from "./requests.ts";

const KEY = "sk-canary-4f9a77c2e1b05d38";
const HEADER_SECRET = "gateway-canary-7d1f0b9a6c3e5824";

const WITH_OPTIONAL = {
  name: "answer",
  json: { type: "object", required: ["name"], properties: { name: { type: "string" }, note: { type: "string" } } },
};

let server: ModelServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(options: Partial<ModelServerOptions> = {}): Promise<ModelServer> {
  server = await startModelServer({ answer: () => ({ readme: "" }), ...options });
  return server;
}

describe.each(VENDORS)("the endpoint of the $title model", ({ provider, name, create }) => {
  it("gets the owner's headers with every request, in place of ours", async () => {
    const { urls, requests } = await start();
    const headers = { "X-Team": "payments", "user-agent": "acme", Authorization: "Bearer of-the-gateway" };
    const model = create({ name, apiKey: KEY, baseUrl: urls[provider], headers });
    await model.generate(requestWith(), unaborted);
    await model.generate(requestWith(), unaborted);
    expect(requests).toHaveLength(2);
    for (const { headers: sent } of requests) {
      expect(sent).toMatchObject({
        "x-team": "payments",
        "user-agent": "acme",
        authorization: "Bearer of-the-gateway",
        "content-type": expect.stringContaining("application/json"),
      });
    }
  });

  it("gets no key where it asks for none", async () => {
    const { urls, requests } = await start({ keyless: true });
    await create({ name, apiKey: "none", baseUrl: urls[provider] }).generate(requestWith(), unaborted);
    expect(requests[0]?.key).toBeUndefined();
    expect(requests[0]?.headers).not.toHaveProperty("authorization");
  });

  it("T15 keeps the value of a header, and the words of it, out of every error", async () => {
    for (const echoed of [HEADER_SECRET, `Bearer ${HEADER_SECRET}`, Buffer.from(HEADER_SECRET).toString("base64")]) {
      const { urls, close } = await start({
        answer: () => ({ fault: "status", status: 401, message: `no: ${echoed}` }),
      });
      const headers = { "X-Gateway": `Bearer ${HEADER_SECRET}` };
      const model = create({ name, apiKey: "none", baseUrl: urls[provider], headers });
      // Without a key the server says no as well, in its own words.
      const withKey = create({ name, apiKey: KEY, baseUrl: urls[provider], headers });
      for (const one of [model, withKey]) {
        const text = everythingIn(await failureOf(one));
        expect(text).not.toMatch(leakOf(HEADER_SECRET));
        expect(text).not.toMatch(leakOf(KEY));
      }
      await close();
    }
  });

  it.each([
    { title: "value", headers: { "X-Gateway": `${HEADER_SECRET}\n` } },
    { title: "name", headers: { "X Gateway": HEADER_SECRET } },
  ])("T15 refuses a header whose $title no request can carry, without showing its value", async ({ headers }) => {
    const model = create({ name, apiKey: KEY, baseUrl: "http://127.0.0.1:1", headers });
    const error = await model.generate(requestWith(), unaborted).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "CONFIG_INVALID", message: expect.stringContaining("Gateway") });
    expect(everythingIn(error)).not.toMatch(leakOf(HEADER_SECRET));
  });

  it("T17 does not show an explanation that quotes the request", async () => {
    const prompt = `Condense this.\n\n${"the very private plan of the bank\n".repeat(20)}`;
    const { urls } = await start({
      answer: (asked) => ({ fault: "status", status: 400, message: `cannot read: ${asked.prompt}` }),
    });
    const model = create({ name, apiKey: KEY, baseUrl: urls[provider] });
    const error = await failureOf(model, { request: requestWith({ prompt, prefix: ["A stable part."] }) });
    expect(everythingIn(error)).not.toContain("private plan");
    expect(error.failure).toMatchObject({ reason: "request-refused", status: 400 });
  });
});

describe("a server that is compatible with OpenAI", () => {
  function chatModel(options: Partial<ProviderOptions> & Pick<ProviderOptions, "baseUrl">) {
    return createOpenAiModel({
      name: "qwen3-coder",
      apiKey: KEY,
      api: "chat-completions",
      ...options,
    } as ProviderOptions);
  }

  it("gets the question in Chat Completions, streamed, with its usage, schema and limit", async () => {
    const { urls, requests } = await start();
    await chatModel({ baseUrl: urls.openai }).generate(requestWith({ prefix: ["the repository"] }), unaborted);
    expect(requests[0]?.path).toBe("/v1/chat/completions");
    const sent = JSON.parse(requests[0]?.body ?? "");
    expect(sent).toMatchObject({
      model: "qwen3-coder",
      stream: true,
      stream_options: { include_usage: true },
      messages: [
        { role: "system", content: "You write documentation." },
        { role: "user", content: "the repository\n\nWrite the README of this block." },
      ],
      response_format: { type: "json_schema", json_schema: { name: "answer-documentation", strict: true } },
      max_tokens: 1000,
    });
    expect(sent).not.toHaveProperty("max_completion_tokens");
    expect(sent).not.toHaveProperty("prompt_cache_key");
  });

  it("is asked with a header of its own in place of the key, below a path of its own, as Azure is", async () => {
    const { url, requests } = await start();
    const headers = { "api-key": HEADER_SECRET };
    const options = { name: "our-deployment", apiKey: "none", baseUrl: `${url}/openai/v1`, headers };
    await createOpenAiModel({ ...options, api: "chat-completions" }).generate(requestWith(), unaborted);
    await createOpenAiModel(options).generate(requestWith(), unaborted);
    expect(requests.map(({ path, key, headers: sent }) => [path, key, sent.authorization])).toEqual([
      ["/openai/v1/chat/completions", HEADER_SECRET, undefined],
      ["/openai/v1/responses", HEADER_SECRET, undefined],
    ]);
  });

  it("is told the output limit under its new name once it refused the old one, and from then on", async () => {
    const refusal =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
    const { urls, requests } = await start({
      answer: ({ body }) =>
        body.includes('"max_tokens"') ? { fault: "status", status: 400, message: refusal } : { readme: "" },
    });
    const model = chatModel({ baseUrl: urls.openai });
    expect(await model.generate(requestWith(), unaborted)).toMatchObject({ finishReason: "stop", attempts: 1 });
    await model.generate(requestWith(), unaborted);
    expect(requests.map(({ body }) => body.includes('"max_completion_tokens":1000'))).toEqual([false, true, true]);
  });

  it("is asked once when it refuses a limit that is too large", async () => {
    const message =
      "'max_tokens' or 'max_completion_tokens' is too large: 5000. This model's maximum context length is 4096";
    const { urls, requests } = await start({ answer: () => ({ fault: "status", status: 400, message }) });
    expect((await failureOf(chatModel({ baseUrl: urls.openai }))).failure.reason).toBe("context-exceeded");
    expect(requests).toHaveLength(1);
  });

  it("T36 has a name that stands twice left as it is, for the reader of the answer to refuse", async () => {
    const text = '{"name":"a","name":"b","note":null}';
    const { urls } = await start({ answer: () => ({ fault: "text", text }) });
    const request = requestWith({ schema: WITH_OPTIONAL });
    expect((await chatModel({ baseUrl: urls.openai }).generate(request, unaborted)).text).toBe(text);
  });

  it("has its optional properties made absent again, as with the Responses", async () => {
    const { urls } = await start({ answer: () => ({ fault: "text", text: '{"name":"a","note":null}' }) });
    const request = requestWith({ schema: WITH_OPTIONAL });
    expect((await chatModel({ baseUrl: urls.openai }).generate(request, unaborted)).text).toBe('{"name":"a"}');
  });
});

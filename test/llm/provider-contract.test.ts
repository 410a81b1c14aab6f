import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { validateDocumentationAnswer } from "../../src/generated/validators/answer-documentation.js";
import { ask } from "../../src/llm/ask.ts";
import type { FinishReason } from "../../src/llm/model.ts";
import { withDeadline } from "../../src/llm/policies/deadline.ts";
import { withRetry } from "../../src/llm/policies/retry.ts";
import { type Fault, startModelServer } from "../fakes/model-server.ts";
import { type Reply, type StartBackend, startAimock, startOwnServer, VENDORS } from "./backends.ts";
import { leapingClock, manualClock } from "./clocks.ts";
import { everythingIn, failureOf, leakOf } from "./failures.ts";
import { requestWith, unaborted } from "./requests.ts";

const KEY = "sk-canary-4f9a77c2e1b05d38";
const ANSWER = JSON.stringify({ readme: "# Block" });

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

describe.each(VENDORS)("the $title model", ({ provider, name, create }) => {
  describe.each<{ backend: string; start: StartBackend }>([
    { backend: "aimock", start: startAimock },
    { backend: "our own server", start: startOwnServer },
  ])("against $backend", ({ start }) => {
    async function modelAgainst(...replies: Reply[]) {
      const backend = await start({ key: KEY, replies });
      cleanups.push(backend.close);
      return { backend, model: create({ name, apiKey: KEY, baseUrl: backend.urls[provider] }) };
    }

    it("returns the answer with its finish reason and the tokens that were billed", async () => {
      const { model } = await modelAgainst({ text: ANSWER });
      const answer = await model.generate(requestWith(), unaborted);
      expect(answer).toMatchObject({ provider, model: name, text: ANSWER, finishReason: "stop", attempts: 1 });
      expect(answer.usage).toMatchObject({ inputTokens: 120, outputTokens: 30 });
      expect(answer.rawFinishReason).toMatch(/^(end_turn|completed|stop|STOP)$/);
    });

    it("T35 says that an answer was cut off, and it is never parsed, even where it is whole JSON", async () => {
      const { model, backend } = await modelAgainst({ cutOff: ANSWER });
      const asked = ask(model, { request: requestWith(), validator: validateDocumentationAnswer }, unaborted);
      await expect(asked).rejects.toMatchObject({
        code: "MODEL_ANSWER_TRUNCATED",
        answer: { finishReason: "length", usage: { inputTokens: 120, outputTokens: 30 } },
      });
      expect(backend.asked()).toBe(1);
    });

    it("refuses a wrong key with 401, names the variable, and does not retry", async () => {
      const { backend } = await modelAgainst();
      const model = create({ name, apiKey: "sk-of-somebody-else", baseUrl: backend.urls[provider] });
      const error = await failureOf(withRetry(model, retries()));
      expect(error).toMatchObject({ code: "MODEL_CALL_FAILED", kind: "provider", retryable: false });
      expect(error.failure).toMatchObject({ reason: "authentication", status: 401, attempts: 1 });
      expect(error.hint).toContain("_API_KEY");
    });

    it("T31 waits as long as a 429 asks for, and counts both attempts", async () => {
      const { model } = await modelAgainst({ status: 429, retryAfterSeconds: 7 }, { text: ANSWER });
      const options = retries();
      const answer = await withRetry(model, options).generate(requestWith(), unaborted);
      expect(answer).toMatchObject({ text: ANSWER, attempts: 2 });
      expect(options.clock.waits).toEqual([7000]);
    });

    it("T33 sends again after a 500", async () => {
      const { model, backend } = await modelAgainst({ status: 500 }, { text: ANSWER });
      const answer = await withRetry(model, retries()).generate(requestWith(), unaborted);
      expect(answer).toMatchObject({ text: ANSWER, attempts: 2 });
      expect(backend.asked()).toBe(2);
    });

    it("sends one request for a call: the SDK's own retries are off", async () => {
      const { model, backend } = await modelAgainst({ status: 503 });
      expect((await failureOf(model)).failure).toMatchObject({ reason: "unavailable", status: 503, attempts: 1 });
      expect(backend.asked()).toBe(1);
    });

    it("T32 never retries a 429 about money", async () => {
      const { model, backend } = await modelAgainst({ status: 429, billing: true });
      const error = await failureOf(withRetry(model, retries()));
      expect(error.failure).toMatchObject({ reason: "billing", status: 429, attempts: 1 });
      expect(error.retryable).toBe(false);
      expect(backend.asked()).toBe(1);
    });

    it("T36 hands malformed JSON back once and uses the second answer", async () => {
      const { model } = await modelAgainst({ text: '{"readme": "# Bl' }, { text: ANSWER });
      const asked = await ask(model, { request: requestWith(), validator: validateDocumentationAnswer }, unaborted);
      expect(asked.value).toEqual({ readme: "# Block" });
      expect(asked.answer).toMatchObject({ attempts: 2, usage: { inputTokens: 240, outputTokens: 60 } });
    });

    it("T36 gives up on a second answer of the wrong shape and says what is wrong", async () => {
      const { model, backend } = await modelAgainst({ text: '{"text":1}' }, { text: '{"readme":7}' });
      const asked = ask(model, { request: requestWith(), validator: validateDocumentationAnswer }, unaborted);
      await expect(asked).rejects.toMatchObject({
        code: "MODEL_ANSWER_INVALID",
        message: expect.stringContaining("/readme must be string"),
      });
      expect(backend.asked()).toBe(2);
    });
  });

  async function modelAgainst(...faults: (object | Fault)[]) {
    let turn = 0;
    const arrivals = Promise.withResolvers<void>();
    const server = await startModelServer({
      answer: () => {
        arrivals.resolve();
        return faults[turn++] ?? {};
      },
    });
    cleanups.push(server.close);
    const model = create({ name, apiKey: KEY, baseUrl: server.urls[provider] });
    return { server, model, arrived: arrivals.promise };
  }

  it("sends instructions, question, output limit and schema, each in its own place", async () => {
    const { server, model } = await modelAgainst({ readme: "" });
    await model.generate(requestWith({ system: "the system", prompt: "the prompt" }), unaborted);
    expect(server.requests[0]).toMatchObject({
      provider,
      model: name,
      system: "the system",
      prompt: "the prompt",
      maxOutputTokens: 1000,
      key: KEY,
      schema: { name: "DocumentationAnswer", json: { required: ["readme"], additionalProperties: false } },
    });
  });

  it("counts the cached part of the input once, in the input", async () => {
    const usage = { inputTokens: 1000, outputTokens: 50, cacheReadTokens: 600 };
    const server = await startModelServer({ answer: () => ({ readme: "" }), usage: () => usage });
    cleanups.push(server.close);
    const model = create({ name, apiKey: KEY, baseUrl: server.urls[provider] });
    expect((await model.generate(requestWith(), unaborted)).usage).toMatchObject(usage);
  });

  it("T37 leaves a figure out that the provider did not give or that is negative", async () => {
    const server = await startModelServer({ answer: () => ({ readme: "" }), usage: () => ({ outputTokens: -5 }) });
    cleanups.push(server.close);
    const model = create({ name, apiKey: KEY, baseUrl: server.urls[provider] });
    const { usage } = await model.generate(requestWith(), unaborted);
    expect(usage).not.toHaveProperty("inputTokens");
    expect(usage).not.toHaveProperty("outputTokens");
  });

  it.each<{ reason: Exclude<FinishReason, "stop"> }>([
    { reason: "refusal" },
    { reason: "content-filter" },
    { reason: "context-exceeded" },
    { reason: "unknown" },
  ])("T35 refuses an answer that ended for $reason", async ({ reason }) => {
    const { model, server } = await modelAgainst({ fault: "finish", reason, text: ANSWER });
    const asked = ask(model, { request: requestWith(), validator: validateDocumentationAnswer }, unaborted);
    await expect(asked).rejects.toMatchObject({ code: "MODEL_ANSWER_INVALID", kind: "provider" });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    { status: 400, message: "prompt is too long: 9 tokens > 8 maximum", reason: "context-exceeded" },
    { status: 400, message: "The input token count (9) exceeds the maximum (8).", reason: "context-exceeded" },
    { status: 400, message: "unknown parameter", reason: "request-refused" },
    { status: 400, message: "Your credit balance is too low", reason: "billing" },
    { status: 402, message: "pay first", reason: "billing" },
    { status: 403, message: "not for you", reason: "permission" },
    { status: 404, message: "no such model", reason: "model-not-found" },
    { status: 413, message: "too large", reason: "context-exceeded" },
    { status: 307, message: "over there", reason: "redirected" },
  ])("takes $status ($message) as $reason, which no retry can change", async ({ status, message, reason }) => {
    const { model } = await modelAgainst({
      fault: "status",
      status,
      message,
      headers: { location: "http://[::1]:1/" },
    });
    const error = await failureOf(model);
    expect(error.failure).toMatchObject({ provider, model: name, status, reason });
    expect(error).toMatchObject({ retryable: false, message: expect.stringContaining(message) });
  });

  it.each([429, 500, 502, 503, 504, 529])("takes %i as something that may pass", async (status) => {
    const { model } = await modelAgainst({ fault: "status", status });
    expect(await failureOf(model)).toMatchObject({ retryable: true, failure: { status } });
  });

  it.each<{ title: string; fault: Fault; reason: string }>([
    { title: "a connection that is cut", fault: { fault: "reset" }, reason: "connection" },
    { title: "a body that ends early", fault: { fault: "body", body: '{"id":' }, reason: "response-unreadable" },
    {
      title: "a page instead of an answer",
      fault: { fault: "body", body: "<html></html>", contentType: "text/html" },
      reason: "response-unreadable",
    },
    { title: "an empty object", fault: { fault: "body", body: "{}" }, reason: "response-unreadable" },
    { title: "null", fault: { fault: "body", body: "null" }, reason: "response-unreadable" },
  ])("T33 retries after $title", async ({ fault, reason }) => {
    const { model } = await modelAgainst(fault, fault);
    expect((await failureOf(model)).failure.reason).toBe(reason);
    expect(await failureOf(model)).toMatchObject({ retryable: true });
  });

  it("names the port that nobody listens on", async () => {
    const model = create({ name, apiKey: KEY, baseUrl: `http://127.0.0.1:${await freePort()}` });
    const error = await failureOf(model);
    expect(error).toMatchObject({ retryable: true, message: expect.stringContaining("ECONNREFUSED") });
    expect(error.failure).toMatchObject({ reason: "connection" });
    expect(error.failure).not.toHaveProperty("status");
  });

  it("T34 ends a request that hangs at its deadline", async () => {
    const { model, arrived } = await modelAgainst({ fault: "hang" });
    const clock = manualClock();
    const answer = withDeadline(model, { clock, timeoutMs: 90_000 }).generate(requestWith(), unaborted);
    await arrived;
    clock.advance(90_000);
    await expect(answer).rejects.toMatchObject({ code: "MODEL_TIMEOUT", message: expect.stringContaining("90 s") });
  });

  it("T39 throws the signal's reason when it is aborted in the middle of a call", async () => {
    const { model, arrived } = await modelAgainst({ fault: "hang" });
    const cancelled = new AbortController();
    const answer = model.generate(requestWith(), cancelled.signal);
    await arrived;
    cancelled.abort(new Error("the job was cancelled"));
    await expect(answer).rejects.toThrow("the job was cancelled");
  });

  it.each([
    { title: "plain", form: (key: string) => key },
    { title: "in base64", form: (key: string) => Buffer.from(key).toString("base64") },
    { title: "with its header", form: (key: string) => `Authorization: Bearer ${key}\nx-api-key: ${key}` },
    { title: "at the cut of a long message", form: (key: string) => `${"x".repeat(290)}${key}` },
  ])("T15 keeps a key that the server echoes $title out of the error", async ({ form }) => {
    for (const status of [400, 401, 429, 500]) {
      const { model } = await modelAgainst({ fault: "status", status, message: `no: ${form(KEY)}` });
      expect(everythingIn(await failureOf(model))).not.toMatch(leakOf(KEY));
    }
  });

  it("T15 keeps the key out of the errors of connections, pages and redirects", async () => {
    const faults: Fault[] = [
      { fault: "reset" },
      { fault: "body", body: KEY, contentType: "text/html" },
      { fault: "body", body: `{"key": ${KEY}` },
      { fault: "status", status: 302, message: KEY, headers: { location: `http://127.0.0.1:1/?key=${KEY}` } },
    ];
    for (const fault of faults) {
      const { model } = await modelAgainst(fault);
      expect(everythingIn(await failureOf(model))).not.toMatch(leakOf(KEY));
    }
  });

  it("T15 refuses a key that no header can carry, without showing it", async () => {
    const model = create({ name, apiKey: `${KEY}\n${KEY}`, baseUrl: "http://127.0.0.1:1" });
    const error = await model.generate(requestWith(), unaborted).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "KEY_MISSING", kind: "usage" });
    expect(everythingIn(error)).not.toMatch(leakOf(KEY));
  });

  it("sends the key to the base URL alone: a redirect is not followed", async () => {
    const other = await startModelServer({ answer: () => ({ readme: "" }) });
    cleanups.push(other.close);
    const { model } = await modelAgainst({ fault: "status", status: 307, headers: { location: other.url } });
    await failureOf(model);
    expect(other.requests).toEqual([]);
  });
});

function retries() {
  return { clock: leapingClock(), random: () => 0, maxAttempts: 3, timeoutMs: 60_000 };
}

/** A port of the loopback interface on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

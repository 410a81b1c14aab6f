import { afterEach, describe, expect, it } from "vitest";
import type { Usage } from "../../src/llm/model.ts";
import { type Asked, type Fault, startModelServer } from "../fakes/model-server.ts";
import { VENDORS } from "./backends.ts";
import { failureOf } from "./failures.ts";
import { requestWith, unaborted } from "./requests.ts";
import { recordingWatch } from "./watches.ts";

const KEY = "sk-canary-4f9a77c2e1b05d38";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

describe.each(VENDORS)("the stream of the $title model", ({ provider, name, create }) => {
  async function modelAgainst(reply: object | Fault, usage?: (asked: Asked, text: string) => Usage) {
    const server = await startModelServer({ answer: () => reply, ...(usage === undefined ? {} : { usage }) });
    cleanups.push(server.close);
    return { server, model: create({ name, apiKey: KEY, baseUrl: server.urls[provider] }) };
  }

  it("is asked for, and tells the watch of its beginning, of every character and of what it cost", async () => {
    const answer = { readme: "# Block\n".repeat(500) };
    const usage = { inputTokens: 900, outputTokens: 700, cacheReadTokens: 512 };
    const { server, model } = await modelAgainst(answer, () => usage);
    const { seen, watch } = recordingWatch();
    const { text } = await model.generate(requestWith(), unaborted, watch);
    expect(server.requests[0]?.streamed).toBe(true);
    expect(JSON.parse(text)).toEqual(answer);
    expect(seen).toMatchObject({ opened: 1, characters: text.length });
    expect(seen.signs).toBeGreaterThan(5);
    expect(seen.usages.at(-1)).toMatchObject(usage);
  });

  it("is not opened by a refusal", async () => {
    const { model } = await modelAgainst({ fault: "status", status: 429 });
    const { seen, watch } = recordingWatch();
    await failureOf(model, { watch });
    expect(seen).toEqual({ opened: 0, signs: 0, characters: 0, usages: [] });
  });

  it("T34 is thrown away when the connection is cut, and the watch saw what came of it", async () => {
    const { seen, watch, arrived } = recordingWatch(1000);
    const { model } = await modelAgainst({ fault: "cut", afterCharacters: 1000, until: arrived });
    const error = await failureOf(model, { watch });
    expect(error.failure).toMatchObject({ reason: "connection", status: 200, attempts: 1 });
    expect(error.retryable).toBe(true);
    expect(error.message).toContain("the connection was cut in the middle of the answer");
    expect(seen).toMatchObject({ opened: 1, characters: 1000 });
  });

  it("T34 is thrown away when it ends before the answer does", async () => {
    const { model } = await modelAgainst({ fault: "stop-short", afterCharacters: 100 });
    const { seen, watch } = recordingWatch();
    const error = await failureOf(model, { watch });
    expect(error.failure.reason).toBe("response-unreadable");
    expect(error.message).toMatch(/the response ended without (its (last|message_stop) event|a finish reason)$/);
    expect(error.retryable).toBe(true);
    expect(seen.characters).toBe(100);
  });

  it("T34 that falls silent ends with the caller's own reason", async () => {
    const { model } = await modelAgainst({ fault: "trickle" });
    const { watch, arrived } = recordingWatch(1);
    const silence = new AbortController();
    const answer = model.generate(requestWith(), silence.signal, watch);
    await arrived;
    silence.abort(new Error("nothing came for 20 s"));
    await expect(answer).rejects.toThrow("nothing came for 20 s");
  });

  it.each([
    { kind: "overloaded", reason: "unavailable", retryable: true },
    { kind: "rate-limit", reason: "rate-limit", retryable: true },
    { kind: "billing", reason: "billing", retryable: false },
  ] as const)("T34 with an error event ($kind) after status 200 is $reason", async ({ kind, reason, retryable }) => {
    const { model } = await modelAgainst({ fault: "error-event", kind, afterCharacters: 60 });
    const { seen, watch } = recordingWatch();
    const error = await failureOf(model, { watch });
    expect(error).toMatchObject({ retryable, failure: { reason, status: 200 } });
    expect(seen).toMatchObject({ opened: 1, characters: 60 });
  });

  it.each<{ title: string; flood: Fault }>([
    { title: "of pieces", flood: { fault: "flood", sizeBytes: 200_000_000 } },
    { title: "of one line", flood: { fault: "flood", sizeBytes: 200_000_000, oneLine: true } },
  ])("T36 stops a flood $title of 200 MB before 48 MB have left", async ({ flood }) => {
    const { server, model } = await modelAgainst(flood);
    const { seen, watch } = recordingWatch();
    const error = await failureOf(model, { watch });
    expect(error).toMatchObject({ retryable: false, failure: { reason: "response-too-large" } });
    expect(server.floodedBytes()).toBeLessThan(48_000_000);
    expect(seen.characters).toBeLessThanOrEqual(8 * 1024 * 1024);
  });

  it.each<{ title: string; usage: Usage; expected: Usage }>([
    { title: "nothing", usage: {}, expected: {} },
    { title: "the input alone", usage: { inputTokens: 70 }, expected: { inputTokens: 70 } },
    { title: "a negative output", usage: { inputTokens: 70, outputTokens: -1 }, expected: { inputTokens: 70 } },
    { title: "half a token", usage: { inputTokens: 1.5, outputTokens: 9 }, expected: { outputTokens: 9 } },
  ])("T37 states of $title only what is a count", async ({ usage, expected }) => {
    const { model } = await modelAgainst({ readme: "" }, () => usage);
    const {
      cacheReadTokens: _,
      cacheWriteTokens: __,
      ...counted
    } = (await model.generate(requestWith(), unaborted)).usage;
    expect(counted).toEqual(expected);
  });
});

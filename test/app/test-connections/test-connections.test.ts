import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { composeTestConnections } from "../../../src/app/test-connections/compose.ts";
import { parseTestConnectionsInputs } from "../../../src/app/test-connections/inputs.ts";
import type { ProgressEvent } from "../../../src/base/progress.ts";
import { createWorkspace } from "../../config/workspace.ts";
import { type ModelServer, type Script, startModelServer } from "../../fakes/model-server.ts";
import { ALL_KEYS } from "../models/model-fixture.ts";
import { contextOf } from "../onboarding-check/use-case-context.ts";

const servers: ModelServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serverOf(answer: Script = () => ({ reachable: true }), keyless = false): Promise<ModelServer> {
  const server = await startModelServer({ answer, ...(keyless ? { keyless } : {}) });
  servers.push(server);
  return server;
}

const providersAt = ({ urls }: ModelServer) =>
  `providers: { anthropic: { base_url: "${urls.anthropic}" }, openai: { base_url: "${urls.openai}" }, google: { base_url: "${urls.google}" } }`;

async function test(
  text: string,
  options: {
    readonly env?: Readonly<Record<string, string>>;
    readonly role?: string;
    readonly signal?: AbortSignal;
  } = {},
) {
  const workspace = await createWorkspace({ ".blocks/config.yml": `version: 1\n${text}\n` });
  const events: ProgressEvent[] = [];
  const context = contextOf(workspace, {
    env: options.env ?? ALL_KEYS,
    progress: (event) => void events.push(event),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const report = await composeTestConnections(parseTestConnectionsInputs({ role: options.role }), context).run();
  return { report, events, workspace };
}

describe("the test of the connections", () => {
  it("asks every model once, and reports latency, finish reason, tokens and cost", async () => {
    const server = await serverOf();
    const { report, events } = await test(`${providersAt(server)}\nfallback: { architect: [openai/gpt-5.5] }`);
    expect(report.verdict).toBe("ok");
    expect(server.requests).toHaveLength(3);
    expect(report.connections.map(({ model, uses }) => [model, uses])).toEqual([
      ["anthropic/claude-sonnet-5", ["architect"]],
      ["openai/gpt-5.5", ["implementation", "architect (fallback)"]],
      ["google/gemini-3.8-flash", ["context"]],
    ]);
    for (const connection of report.connections) {
      expect(connection).toMatchObject({
        status: "ok",
        finishReason: "stop",
        usage: { inputTokens: expect.any(Number), outputTokens: expect.any(Number) },
        estimated: false,
      });
      expect(connection.latencyMs).toBeGreaterThan(0);
      expect(connection.costUsd).toBeGreaterThan(0);
      expect(connection.error).toBeUndefined();
    }
    const started = events.filter(({ kind }) => kind === "step-started");
    const ended = events.filter(({ kind }) => kind === "step-ended");
    expect([started.length, ended.length]).toEqual([3, 3]);
  });

  it("asks all at the same time", async () => {
    let waiting = 0;
    let release = () => {};
    const all = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await serverOf(async () => {
      waiting += 1;
      if (waiting === 3) release();
      await all;
      return { reachable: true };
    });
    expect((await test(providersAt(server))).report.verdict).toBe("ok");
  });

  it("asks only the roles that are named", async () => {
    const server = await serverOf();
    const { report } = await test(providersAt(server), { role: "context, architect" });
    expect(report.connections.map(({ model }) => model)).toEqual([
      "anthropic/claude-sonnet-5",
      "google/gemini-3.8-flash",
    ]);
    expect(() => parseTestConnectionsInputs({ role: "architekt" })).toThrow(
      expect.objectContaining({ code: "INPUT_INVALID", hint: "Did you mean architect?" }),
    );
  });

  it("records what it spends, and sends nothing that could pass a cap", async () => {
    const server = await serverOf();
    const { workspace } = await test(providersAt(server));
    const spending = join(workspace, ".blocks/spending");
    const [day = ""] = (await readdir(spending)).filter((name) => /^\d{4}-/.test(name));
    const [file = ""] = await readdir(join(spending, day));
    expect(
      (await readFile(join(spending, day, file), "utf8")).match(/"flow":"connections-[0-9a-f]{12}"/g),
    ).toHaveLength(3);
    const capped = await test(`${providersAt(server)}\nbudget: { day_usd: 0 }`);
    expect(capped.report.verdict).toBe("mistake");
    expect(capped.report.connections[0]?.error).toMatchObject({
      code: "BUDGET_EXCEEDED",
      hint: expect.stringContaining("budget.day_usd"),
    });
    expect(server.requests).toHaveLength(3);
  });

  it("asks again at another address and with another key, not for another role", async () => {
    const [vendor, ours] = [await serverOf(), await serverOf(undefined, true)];
    const { report } = await test(
      `models: { architect: openai/gpt-5.5, context: openai/gpt-5.5 }
${providersAt(vendor)}
endpoints: { context: { base_url: "${ours.urls.openai}", api: chat-completions, api_key: none } }`,
    );
    expect(report.connections.map(({ uses }) => uses)).toEqual([["architect", "implementation"], ["context"]]);
    expect([vendor.requests.length, ours.requests.length]).toEqual([1, 1]);
    expect(report.verdict).toBe("ok");
  });
});

describe("a connection that does not work", () => {
  it("is a mistake of the owner when the key is missing, wrong or has no access, and the model is not known", async () => {
    for (const status of [401, 403, 404]) {
      const server = await serverOf(() => ({ fault: "status", status }));
      const { report } = await test(providersAt(server), { role: "architect" });
      expect(report.verdict).toBe("mistake");
      expect(report.connections[0]).toMatchObject({
        status: "failed",
        error: { code: "MODEL_CALL_FAILED", mistake: true },
      });
      expect(server.requests).toHaveLength(1);
    }
    const { report } = await test("", { env: {} });
    expect(report.verdict).toBe("mistake");
    expect(report.connections[0]?.error).toEqual({
      code: "KEY_MISSING",
      message: "ANTHROPIC_API_KEY is not set",
      hint: "Set ANTHROPIC_API_KEY, or run: blocks config set-api-key anthropic",
      mistake: true,
    });
  });

  it("is nobody's mistake when the provider or the network is at fault, and one failure is enough", async () => {
    const server = await serverOf(({ provider }) =>
      provider === "google" ? { fault: "status", status: 503 } : { reachable: true },
    );
    const { report } = await test(providersAt(server));
    expect(report.verdict).toBe("failed");
    expect(report.connections.map(({ status }) => status)).toEqual(["ok", "ok", "failed"]);
    expect(server.requests).toHaveLength(3);
    const closed = await serverOf();
    await closed.close();
    const unreachable = await test(providersAt(closed), { role: "implementation" });
    expect(unreachable.report.verdict).toBe("failed");
    expect(unreachable.report.connections[0]?.error?.hint).toContain(
      `providers.openai.base_url (${closed.urls.openai})`,
    );
  });

  it("names the endpoint's own key and settings", async () => {
    const server = await serverOf(() => ({ fault: "status", status: 401 }));
    const endpoint = (key: string) =>
      `endpoints: { implementation: { base_url: "${server.urls.openai}", api_key: ${key} } }`;
    const hintFor = async (key: string) =>
      (await test(endpoint(key), { role: "implementation", env: { OUR_KEY: "canary-0123456789" } })).report
        .connections[0]?.error?.hint;
    expect(await hintFor("env:OUR_KEY")).toMatch(/^Check that the key in OUR_KEY is the one of 127\.0\.0\.1:\d+/);
    expect(await hintFor("none")).toContain("set endpoints.implementation.api_key to env:NAME");
    expect(await hintFor("env:NOT_SET")).toBe("Set NOT_SET in the environment, as .blocks/config.yml asks for it.");
  });

  it("tells how a server without the Responses API is asked", async () => {
    const server = await serverOf(({ path }) =>
      path.endsWith("/responses") ? { fault: "status", status: 404 } : { reachable: true },
    );
    const text = `endpoints: { implementation: { base_url: "${server.urls.openai}" } }`;
    const { report } = await test(text, { role: "implementation" });
    expect(report.connections[0]?.error?.hint).toContain("endpoints.implementation.api: chat-completions");
    const mended = await test(text.replace(" }", ", api: chat-completions }"), { role: "implementation" });
    expect(mended.report.verdict).toBe("ok");
  });

  it("has no price: the error says what to write", async () => {
    const { report } = await test("models: { architect: openai/ours }", { role: "architect" });
    expect(report.connections[0]?.error).toMatchObject({
      code: "MODEL_UNPRICED",
      hint: expect.stringContaining('prices:\n  "openai/ours": {'),
      mistake: true,
    });
  });

  it("is left out, as in a flow, when it is a fallback without a key", async () => {
    const server = await serverOf();
    const { OPENAI_API_KEY: _openai, ...env } = ALL_KEYS;
    const { report } = await test(`${providersAt(server)}\nfallback: { model: gpt-4-turbo }`, {
      role: "architect",
      env,
    });
    expect(report.verdict).toBe("ok");
    expect(report.connections.map(({ status }) => status)).toEqual(["ok", "skipped"]);
  });

  it("answers without the structure that was asked for", async () => {
    for (const text of ["I am reachable!", '{"reachable":"yes"}', "null", ""]) {
      const server = await serverOf(() => ({ fault: "text", text }));
      const { report } = await test(providersAt(server), { role: "architect" });
      expect(report.connections[0]).toMatchObject({ status: "failed", error: { code: "MODEL_ANSWER_INVALID" } });
      expect(report.connections[0]?.error?.hint).toContain("structured output");
      expect(report.connections[0]?.costUsd).toBeGreaterThan(0);
    }
  });

  it("works when the model only thought for longer than the question is worth", async () => {
    const server = await serverOf(() => ({ fault: "finish", reason: "length", text: '{"reach' }));
    const { report } = await test(providersAt(server), { role: "architect" });
    expect(report.connections[0]).toMatchObject({ status: "ok", finishReason: "length" });
  });

  it("T15 shows neither key nor header in report or progress", async () => {
    const server = await serverOf(({ key, headers }) => ({
      fault: "status",
      status: 400,
      message: `no ${key} and no ${headers["x-secret"]}`,
    }));
    const env = { OUR_KEY: "key-canary-0123456789", OUR_HEADER: "header-canary-0123456789" };
    const { report, events } = await test(
      `endpoints: { implementation: { base_url: "${server.urls.openai}", api_key: env:OUR_KEY, headers: { X-Secret: env:OUR_HEADER } } }`,
      { role: "implementation", env },
    );
    expect(server.requests).toHaveLength(1);
    expect(report.verdict).toBe("mistake");
    expect(JSON.stringify([report, events])).not.toContain("canary");
  });

  it("ends on abort with the signal's reason", async () => {
    const controller = new AbortController();
    const server = await serverOf(async () => {
      controller.abort(new Error("enough"));
      return { fault: "hang" };
    });
    await expect(test(providersAt(server), { role: "architect", signal: controller.signal })).rejects.toThrow("enough");
  });
});

import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createWorkspace } from "../config/workspace.ts";
import { type ModelServer, type Script, startModelServer } from "../fakes/model-server.ts";

const MAIN = resolve(import.meta.dirname, "../../src/cli/main.ts");
const KEY = "sk-ant-canary-0123456789";

const servers: ModelServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serverOf(answer: Script = () => ({ reachable: true }), keyless = false): Promise<ModelServer> {
  const server = await startModelServer({ answer, ...(keyless ? { keyless } : {}) });
  servers.push(server);
  return server;
}

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The real command line in a process of its own, without the keys of whoever runs the tests. */
async function blocks(config: string, args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  const workspace = await createWorkspace({ ".blocks/config.yml": `version: 1\n${config}\n` });
  const bare = { PATH: process.env["PATH"], HOME: workspace, NO_COLOR: "1", ...env };
  return new Promise((done) => {
    execFile(process.execPath, [MAIN, "-C", workspace, ...args], { env: bare }, (error, out, err) => {
      done({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const anthropicAt = ({ urls }: ModelServer) => `providers: { anthropic: { base_url: "${urls.anthropic}" } }`;
/** The examples of the help text, with a server of ours in their place. */
const local = ({ urls }: ModelServer) => `models: { implementation: "openai/qwen3-coder:30b" }
endpoints:
  implementation: { base_url: "${urls.openai}", api: chat-completions, api_key: none }
prices:
  "openai/qwen3-coder:30b": { input_usd_per_million: 0, output_usd_per_million: 0 }`;

describe("blocks models", () => {
  it("lists roles, fallbacks, prices and keys without sending anything", async () => {
    const server = await serverOf();
    const text = `${anthropicAt(server)}\nfallback: { model: gpt-4-turbo }\nmodels: { context: openai/ours }`;
    const { status, out } = await blocks(text, ["models"], { ANTHROPIC_API_KEY: KEY });
    expect(status).toBe(0);
    expect(out).toMatch(/^role +model +address +input +cached +output +priced as +key$/m);
    expect(out).toMatch(
      /^architect +anthropic\/claude-sonnet-5 +127\.0\.0\.1:\d+ +\$\S+ +\$\S+ +\$\S+ +price table +✔ ANTHROPIC_API_KEY$/m,
    );
    expect(out).toMatch(/^ {2}fallback 1 +openai\/gpt-4-turbo .*– left out: OPENAI_API_KEY is not set$/m);
    expect(out).toMatch(/^context +openai\/ours +not priced +✘ OPENAI_API_KEY is not set$/m);
    expect(out).toContain("gpt-4-turbo is retired by its vendor with 2026-10-23");
    expect(out).toContain('  "openai/ours": { input_usd_per_million: <input>, output_usd_per_million: <output> }');
    expect(out).not.toContain("canary");
    expect(server.requests).toEqual([]);
  });

  it("prints the same as JSON, with the test where it is asked for", async () => {
    const server = await serverOf(undefined, true);
    const listed = JSON.parse((await blocks(local(server), ["models", "--json", "--role", "implementation"])).out);
    expect(listed.roles).toMatchObject([
      {
        role: "implementation",
        model: "openai/qwen3-coder:30b",
        api: "chat-completions",
        key: { status: "not-needed" },
      },
    ]);
    expect(listed).not.toHaveProperty("test");
    const args = ["models", "--json", "--test", "--role", "implementation"];
    const { out, status } = await blocks(local(server), args);
    expect(status).toBe(0);
    expect(JSON.parse(out).test).toMatchObject({ verdict: "ok", connections: [{ status: "ok", costUsd: 0 }] });
  });

  it("shows how models of one's own are configured", async () => {
    const { out } = await blocks("", ["models", "--help"]);
    for (const word of ["Azure", "Ollama", "vLLM", "api_key: none", "chat-completions"]) expect(out).toContain(word);
  });
});

describe("blocks test-connections", () => {
  it("ends with 0 when every model answers", async () => {
    const server = await serverOf(undefined, true);
    const { status, out, err } = await blocks(local(server), ["test-connections", "--role", "implementation"]);
    expect(out).toMatch(
      /^✔ +openai\/qwen3-coder:30b at 127\.0\.0\.1:\d+ +implementation +\d\S* m?s +stop \(stop\) +\d+ in, \d+ out +\$0$/m,
    );
    expect(out).toContain("The connection works.");
    expect(err).toContain("openai/qwen3-coder:30b at");
    expect(status).toBe(0);
  });

  it("ends with 2 for a key that is refused, with what to do and without the key", async () => {
    const server = await serverOf(() => ({ fault: "status", status: 401 }));
    const args = ["test-connections", "--role", "architect"];
    const { status, out, err } = await blocks(anthropicAt(server), args, { ANTHROPIC_API_KEY: KEY });
    expect(out).toMatch(/^✘ +anthropic\/claude-sonnet-5/m);
    expect(out).toMatch(/^ {3}→ Check that the key in ANTHROPIC_API_KEY/m);
    expect(out).toContain("1 of 1 connections does not work.");
    expect(out + err).not.toContain("canary");
    expect(status).toBe(2);
  });

  it("ends with 3 when the provider is at fault, and with 2 for a role that there is not", async () => {
    const server = await serverOf(() => ({ fault: "status", status: 503 }));
    const env = { ANTHROPIC_API_KEY: KEY };
    expect((await blocks(anthropicAt(server), ["test-connections", "--role", "architect"], env)).status).toBe(3);
    const unknown = await blocks("", ["test-connections", "--role", "reviewer"]);
    expect(unknown.status).toBe(2);
    expect(unknown.err).toContain("Give one of architect, implementation, context.");
  });
});

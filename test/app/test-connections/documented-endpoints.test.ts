import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeTestConnections } from "../../../src/app/test-connections/compose.ts";
import { parseTestConnectionsInputs } from "../../../src/app/test-connections/inputs.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import type { Role } from "../../../src/llm/model.ts";
import { createWorkspace } from "../../config/workspace.ts";
import { type ModelServer, startModelServer } from "../../fakes/model-server.ts";
import { contextOf } from "../onboarding-check/use-case-context.ts";

const root = new URL("../../../", import.meta.url);

/** Every example of the documentation and of the help text, as the YAML that a reader would copy. */
async function examples(): Promise<string[]> {
  const page = await readFile(new URL("docs/configuration.md", root), "utf8");
  const help = await readFile(new URL("src/cli/commands/models.ts", root), "utf8");
  const fenced = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
  const indented = [...help.matchAll(/^ {2}\S.*:\n((?: {4}.*\n?)+)/gm)].map((match) => match[1] ?? "");
  const plain = indented.map((text) => text.replaceAll(/^ {4}/gm, "").replace(/`;\s*$/, ""));
  return [...fenced, ...plain.filter((text) => text.includes("endpoints:"))];
}

/** The vendors' and owners' servers stand at the address of ours. */
const atServer = (text: string, { url }: ModelServer) => text.replaceAll(/https?:\/\/[\w.:-]+/g, url);

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({ answer: () => ({ reachable: true }), keyless: true });
});
afterAll(() => server.close());

describe("the documented examples", () => {
  it("are there for Azure, Bedrock, a gateway, Ollama, vLLM, fallback, budget and breaker, and each is a valid configuration", async () => {
    const texts = await examples();
    expect(texts.length).toBeGreaterThanOrEqual(12);
    for (const text of texts) {
      const workspace = await createWorkspace({ ".blocks/config.yml": `version: 1\n${text}` });
      await loadConfig({ workspace, env: {} });
    }
  });

  it("of endpoints work as they stand, each asking what it says with the key that it names", async () => {
    const endpoints = (await examples()).filter((text) => text.includes("endpoints:"));
    expect(endpoints.length).toBeGreaterThanOrEqual(8);
    for (const text of endpoints) {
      const config = `version: 1\n${atServer(text, server)}`;
      const workspace = await createWorkspace({ ".blocks/config.yml": config });
      const { config: loaded } = await loadConfig({ workspace, env: {} });
      const roles = (Object.keys(loaded.endpoints) as Role[]).filter((role) => loaded.endpoints[role].base_url);
      const variables = [...text.matchAll(/env:(\w+)/g)].map((match) => match[1] ?? "");
      const env = Object.fromEntries(variables.map((name) => [name, `key-of-${name}`]));
      const before = server.requests.length;
      const inputs = parseTestConnectionsInputs({ role: roles.join(",") });
      const { verdict } = await composeTestConnections(inputs, contextOf(workspace, { env })).run();
      expect({ text, verdict }).toEqual({ text, verdict: "ok" });
      const asked = server.requests.slice(before);
      expect(asked).toHaveLength(1);
      expect(
        asked[0]?.path.endsWith(text.includes("chat-completions") ? "/v1/chat/completions" : "/v1/responses"),
      ).toBe(true);
      expect(asked[0]?.key).toBe(variables[0] === undefined ? undefined : `key-of-${variables[0]}`);
      if (text.includes("X-Team")) expect(asked[0]?.headers).toMatchObject({ "x-team": "payments" });
    }
  });
});

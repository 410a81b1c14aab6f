import { describe, expect, it } from "vitest";
import { setApiKey } from "../../../src/app/config/set-api-key.ts";
import { listModels } from "../../../src/app/list-models/list-models.ts";
import { createWorkspace } from "../../config/workspace.ts";
import { ALL_KEYS } from "../models/model-fixture.ts";
import { contextOf } from "../onboarding-check/use-case-context.ts";

async function list(text: string, env: Readonly<Record<string, string>> = {}) {
  const workspace = await createWorkspace({ ".blocks/config.yml": `version: 1\n${text}\n` });
  return listModels(contextOf(workspace, { env }));
}

describe("the list of models", () => {
  it("has each role with its model, its price for a million tokens and the entry that it comes from", async () => {
    const { roles, offline, budget } = await list("", ALL_KEYS);
    expect(roles.map(({ role, model }) => [role, model])).toEqual([
      ["architect", "anthropic/claude-sonnet-5"],
      ["implementation", "openai/gpt-5.5"],
      ["context", "google/gemini-3.8-flash"],
    ]);
    for (const { price, model, baseUrl } of roles) {
      expect(price).toMatchObject({ pricedAs: model });
      expect(price?.inputUsd).toBeGreaterThan(price?.cachedInputUsd ?? Number.POSITIVE_INFINITY);
      expect(price?.outputUsd).toBeGreaterThan(price?.inputUsd ?? Number.POSITIVE_INFINITY);
      expect(baseUrl).toBeUndefined();
    }
    expect({ offline, budget }).toEqual({ offline: false, budget: { flow_usd: 5, day_usd: 50 } });
  });

  it("has the configured price to the cent, and none where nobody knows it", async () => {
    const prices =
      "prices: { openai/ours: { input_usd_per_million: 1.25, output_usd_per_million: 10, cache_read_usd_per_million: 0.125 } }";
    const { roles } = await list(`models: { architect: openai/ours, context: openai/theirs }\n${prices}`);
    expect(roles[0]?.price).toEqual({ inputUsd: 1.25, cachedInputUsd: 0.125, outputUsd: 10, pricedAs: "configured" });
    expect(roles[2]?.price).toBeUndefined();
  });

  it("tells where each key is, and which variables are missing, without ever holding a key", async () => {
    const home = await createWorkspace();
    const workspace = await createWorkspace({
      ".blocks/config.yml": `version: 1
models: { context: openai/ours }
fallback: { architect: [google/gemini-3.8-flash], context: [openai/gpt-5.5] }
endpoints:
  context: { base_url: "http://localhost:11434/v1", api_key: none }
  implementation: { base_url: "https://azure.example/openai/v1", api_key: env:AZURE_KEY, headers: { X-Team: env:TEAM } }
`,
    });
    const stored = "sk-ant-canary-0123456789";
    const context = contextOf(workspace, { env: { HOME: home, GEMINI_API_KEY: "AIza-canary-0123456789" } });
    await setApiKey({ provider: "anthropic", key: stored, readStdin: async () => "" }, context);
    // The door hands the stored key on in its variable.
    const env = { ...context.env, ANTHROPIC_API_KEY: stored };
    const listed = await listModels({ ...context, env });
    const [architect, implementation, context_] = listed.roles;
    expect(architect?.key).toEqual({ status: "present", source: "stored", variable: "ANTHROPIC_API_KEY" });
    expect(architect?.fallbacks[0]?.key).toEqual({
      status: "present",
      source: "environment",
      variable: "GEMINI_API_KEY",
    });
    expect(implementation).toMatchObject({
      baseUrl: "https://azure.example/openai/v1",
      key: { status: "missing", variables: ["TEAM", "AZURE_KEY"] },
    });
    expect(context_?.key).toEqual({ status: "not-needed" });
    expect(context_?.fallbacks[0]?.key).toEqual({ status: "missing", variables: ["OPENAI_API_KEY"] });
    expect(JSON.stringify(listed)).not.toContain("canary");
  });

  it("does not take a variable that an endpoint names for the stored key of its provider", async () => {
    const home = await createWorkspace();
    const workspace = await createWorkspace({
      ".blocks/config.yml": "version: 1\nendpoints: { architect: { api_key: env:OTHER_KEY } }\n",
    });
    const env = { HOME: home, OTHER_KEY: "other-canary-0123456789" };
    const context = contextOf(workspace, { env });
    await setApiKey({ provider: "anthropic", key: "sk-ant-canary-0123456789", readStdin: async () => "" }, context);
    const { roles } = await listModels(context);
    expect(roles[0]?.key).toEqual({ status: "present", source: "environment", variable: "OTHER_KEY" });
  });

  it("knows the end of a model's life", async () => {
    const { roles } = await list("fallback: { model: gpt-4-turbo }");
    expect(roles[0]?.fallbacks[0]?.endOfLife).toEqual({ endsOn: "2026-10-23", successor: "openai/gpt-5.5" });
    expect(roles[0]?.endOfLife).toBeUndefined();
  });

  it("is refused for a name whose vendor cannot be told", async () => {
    await expect(list("models: { architect: llama-4 }")).rejects.toMatchObject({
      code: "MODEL_UNKNOWN",
      message: expect.stringContaining("models.architect: "),
    });
  });
});

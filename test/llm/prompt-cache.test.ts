import { afterEach, describe, expect, it } from "vitest";
import type { Model } from "../../src/llm/model.ts";
import { promptParts, promptText } from "../../src/llm/prompt-text.ts";
import { createAnthropicModel } from "../../src/llm/providers/anthropic.ts";
import { createOpenAiModel } from "../../src/llm/providers/openai.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server.ts";
import { VENDORS } from "./backends.ts";
import { requestWith, unaborted } from "./requests.ts";

let server: ModelServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function startBilling(): Promise<ModelServer> {
  server = await startModelServer({ answer: () => ({ readme: "" }), billing: "prefix" });
  return server;
}

const KEY = "sk-canary-4f9a77c2e1b05d38";
const EPHEMERAL = { type: "ephemeral" };
const STABLE = ["the context of the repository. ".repeat(100), "the plan of the block. ".repeat(100)];

describe("the text of a question", () => {
  it("is its parts and then its prompt, with an empty line between two of them", () => {
    expect(promptText({ prefix: ["a", "b"], prompt: "c" })).toBe("a\n\nb\n\nc");
    expect(promptText({ prompt: "c" })).toBe("c");
  });

  it("leaves out parts without any text, which vendors refuse", () => {
    expect(promptParts({ prefix: ["", "a", " \n"], prompt: "c" })).toEqual(["a\n\n", "c"]);
  });
});

describe.each(VENDORS)("the question to the $title model", ({ provider, name, create }) => {
  async function modelAgainst(): Promise<Model> {
    const { urls } = await startBilling();
    return create({ name, apiKey: KEY, baseUrl: urls[provider] });
  }

  it("reads the same, whether it has a prefix or not", async () => {
    const model = await modelAgainst();
    const request = { prefix: STABLE, prompt: "Write it." };
    await model.generate(requestWith(request), unaborted);
    await model.generate(requestWith({ prompt: promptText(request) }), unaborted);
    expect(server?.requests.map(({ prompt }) => prompt)).toEqual([promptText(request), promptText(request)]);
    expect(server?.requests.map(({ system }) => system)).toEqual(Array(2).fill("You write documentation."));
  });

  it("is read from the vendor's cache as far as it is an earlier one's", async () => {
    const model = await modelAgainst();
    await model.generate(requestWith({ prefix: STABLE, prompt: "Write it." }), unaborted);
    const { usage } = await model.generate(requestWith({ prefix: STABLE, prompt: "Repair it." }), unaborted);
    expect((usage.cacheReadTokens ?? 0) / (usage.inputTokens ?? 0)).toBeGreaterThan(0.95);
    expect(usage.cacheReadTokens ?? 0).toBeLessThan(usage.inputTokens ?? 0);
  });

  it("is read from the cache up to the part that changed", async () => {
    const model = await modelAgainst();
    await model.generate(requestWith({ prefix: STABLE, prompt: "Write it." }), unaborted);
    const { usage } = await model.generate(requestWith({ prefix: [STABLE[0] ?? "", "new"], prompt: "x" }), unaborted);
    const kept = Math.floor(("You write documentation.".length + (STABLE[0]?.length ?? 0) + 2) / 4);
    expect(usage.cacheReadTokens).toBe(kept);
  });

  it("is not read from another model's cache", async () => {
    const model = await modelAgainst();
    await model.generate(requestWith({ prefix: STABLE }), unaborted);
    const other = create({ name: "another-model", apiKey: KEY, baseUrl: server?.urls[provider] ?? "" });
    expect((await other.generate(requestWith({ prefix: STABLE }), unaborted)).usage.cacheReadTokens).toBe(0);
  });
});

describe("a vendor's own words for a prefix", () => {
  async function sentBy(create: typeof createAnthropicModel, provider: "anthropic" | "openai", prefix: string[]) {
    const { urls, requests } = await startBilling();
    const model = create({ name: "model", apiKey: KEY, baseUrl: urls[provider] });
    const { usage } = await model.generate(requestWith({ prefix, prompt: "now" }), unaborted);
    return { body: JSON.parse(requests[0]?.body ?? ""), usage };
  }

  it("are Anthropic's breakpoints, after the instructions and at most three of the last parts", async () => {
    const { body } = await sentBy(createAnthropicModel, "anthropic", ["a", "b", "c", "d", "e"]);
    expect(body.system).toEqual([{ type: "text", text: "You write documentation.", cache_control: EPHEMERAL }]);
    expect(body.messages).toEqual([
      {
        role: "user",
        content: [
          { type: "text", text: "a\n\n" },
          { type: "text", text: "b\n\n" },
          { type: "text", text: "c\n\n", cache_control: EPHEMERAL },
          { type: "text", text: "d\n\n", cache_control: EPHEMERAL },
          { type: "text", text: "e\n\n", cache_control: EPHEMERAL },
          { type: "text", text: "now" },
        ],
      },
    ]);
  });

  it("are none where there is no prefix", async () => {
    const { body } = await sentBy(createAnthropicModel, "anthropic", []);
    expect(body).toMatchObject({ system: "You write documentation.", messages: [{ role: "user", content: "now" }] });
  });

  it("make Anthropic write what it was asked to keep, and say so", async () => {
    const { usage } = await sentBy(createAnthropicModel, "anthropic", STABLE);
    expect(usage.cacheReadTokens).toBe(0);
    expect(usage.cacheWriteTokens).toBe(
      Math.floor(("You write documentation.".length + STABLE.join("").length + 4) / 4),
    );
  });

  it("are a short key at OpenAI, of the instructions and the first part", async () => {
    const keys = [];
    for (const prefix of [["a", "b"], ["a", "c"], ["b"], []]) {
      const { body } = await sentBy(createOpenAiModel, "openai", prefix);
      keys.push(body.prompt_cache_key);
      await server?.close();
    }
    expect(keys[0]).toMatch(/^blocks-[0-9a-f]{24}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(keys[3]).toBeUndefined();
  });
});

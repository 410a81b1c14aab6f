import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROVIDERS } from "../../src/llm/model.ts";
import { endOfLife, parseModelName } from "../../src/llm/model-name.ts";

describe("a model's name", () => {
  it.each([
    ["openai/gpt-5.5", "openai", "gpt-5.5"],
    ["anthropic/claude-sonnet-5", "anthropic", "claude-sonnet-5"],
    ["google/gemini-3.8-flash", "google", "gemini-3.8-flash"],
    ["openai/our-own-deployment", "openai", "our-own-deployment"],
    ["gpt-4-turbo", "openai", "gpt-4-turbo"],
    ["o3", "openai", "o3"],
    ["ft:gpt-4o:acme::x1", "openai", "ft:gpt-4o:acme::x1"],
    ["claude-sonnet-4-5", "anthropic", "claude-sonnet-4-5"],
    ["gemini-pro", "google", "gemini-pro"],
    [" claude-sonnet-5\n", "anthropic", "claude-sonnet-5"],
    ["openai/meta-llama/Llama-3.3-70B-Instruct", "openai", "meta-llama/Llama-3.3-70B-Instruct"],
    ["openai/qwen3-coder:30b", "openai", "qwen3-coder:30b"],
    ["openai/openai.gpt-oss-120b-1:0", "openai", "openai.gpt-oss-120b-1:0"],
    ["openai/@cf/meta/llama-3", "openai", "@cf/meta/llama-3"],
    ["offline", "offline", "blueprint"],
    ["offline/blueprint", "offline", "blueprint"],
  ])("reads %j as a model of %s", (text, provider, name) => {
    expect(parseModelName(text)).toEqual({ provider, name });
  });

  it.each([
    "",
    "llama-4",
    "mistral/large",
    "openai/",
    "/gpt-5.5",
    "google/../../v1/files",
    "google/models/gemini",
    "openai/a/../b",
    "openai//a",
    "openai/a/",
    "openai/a b",
    "gpt-5.5?key=1",
  ])("refuses %j and says how a name is written", (text) => {
    expect(() => parseModelName(text)).toThrow(
      expect.objectContaining({
        code: "MODEL_UNKNOWN",
        kind: "usage",
        message: expect.stringContaining(JSON.stringify(text)),
        hint: expect.stringContaining("openai/gpt-5.5"),
      }),
    );
  });

  it("never lets a name through that would change a URL's path", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PROVIDERS), fc.string(), (provider, rest) => {
        let name: string;
        try {
          name = parseModelName(`${provider}/${rest}`).name;
        } catch {
          return;
        }
        const url = new URL(`https://host.example/v1/models/${name}:generateContent`);
        expect(url.pathname).toBe(`/v1/models/${name}:generateContent`);
      }),
    );
  });
});

describe("the end of a model's life", () => {
  it.each([
    ["claude-sonnet-4-5", "2026-11-30"],
    ["anthropic/claude-sonnet-4-5-20250929", "2026-11-30"],
    ["gpt-4-turbo", "2026-10-23"],
    ["gemini-pro", "2025-04-09"],
  ])("is told for %s, with its day and a successor", (name, day) => {
    expect(endOfLife(name)).toContain(day);
    expect(endOfLife(name)).toMatch(/use (anthropic|openai|google)\/\S+ instead/);
  });

  it.each(["anthropic/claude-sonnet-5", "claude-sonnet-4-6", "gpt-5.5", "gemini-3.8-flash", "gemini-2.5-pro"])(
    "is not told for %s",
    (name) => {
      expect(endOfLife(name)).toBeUndefined();
    },
  );
});

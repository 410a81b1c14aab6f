import { describe, expect, it } from "vitest";
import { apiKeyFor, assertUsableKey, keyMissing, variablesOf } from "../../src/llm/api-keys.ts";

describe("a provider's API key", () => {
  it("is found under the vendor's own variable", () => {
    const env = { ANTHROPIC_API_KEY: "a", OPENAI_API_KEY: "o", GOOGLE_API_KEY: "g" };
    expect(["anthropic", "openai", "google"].map((name) => apiKeyFor(name as "openai", env))).toEqual(["a", "o", "g"]);
  });

  it("is found under GEMINI_API_KEY too, after GOOGLE_API_KEY", () => {
    expect(apiKeyFor("google", { GEMINI_API_KEY: "gemini" })).toBe("gemini");
    expect(apiKeyFor("google", { GEMINI_API_KEY: "gemini", GOOGLE_API_KEY: "google" })).toBe("google");
    expect(apiKeyFor("google", { GEMINI_API_KEY: "gemini", GOOGLE_API_KEY: "" })).toBe("gemini");
  });

  it("loses the line break that it was pasted with, and is absent when nothing else is there", () => {
    expect(apiKeyFor("openai", { OPENAI_API_KEY: "sk-1\n" })).toBe("sk-1");
    expect(apiKeyFor("openai", { OPENAI_API_KEY: " \n" })).toBeUndefined();
  });

  it("is not needed offline", () => {
    expect(variablesOf("offline")).toEqual([]);
    expect(apiKeyFor("offline", { ANTHROPIC_API_KEY: "a" })).toBeUndefined();
  });

  it("is asked for by variable and by command when it is missing", () => {
    expect(keyMissing("google")).toMatchObject({
      code: "KEY_MISSING",
      kind: "usage",
      hint: "Set GOOGLE_API_KEY or GEMINI_API_KEY, or run `blocks config set-api-key google`.",
    });
  });

  it.each(["", "sk-1 2", "sk-1\n2", "sk-ü"])("is refused as %j", (key) => {
    expect(() => assertUsableKey("openai", key)).toThrow(expect.objectContaining({ code: "KEY_MISSING" }));
  });
});

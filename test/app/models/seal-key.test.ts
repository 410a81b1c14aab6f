import { describe, expect, it } from "vitest";
import { type ChosenModel, chooseModels } from "../../../src/app/models/choose-models.ts";
import { sealKeyFrom, sealKeyOf } from "../../../src/app/models/seal-key.ts";
import { ALL_KEYS, choiceOf } from "./model-fixture.ts";

const model = (apiKey: string, headerSecrets: readonly string[] = []): ChosenModel => ({
  name: { provider: "openai", name: "x" },
  apiKey,
  keySource: { kind: "none" },
  baseUrl: undefined,
  headers: {},
  headerSecrets,
  api: undefined,
  fallbacks: [],
});

describe("the key that seals what is kept", () => {
  it("depends on every key and secret header in use, and on nothing else", async () => {
    const keyFrom = async (env: Readonly<Record<string, string>>, text = "") => {
      const chosen = chooseModels(await choiceOf(text, env));
      if (chosen.offline) throw new Error("the blueprint was chosen");
      return sealKeyFrom(chosen);
    };
    const key = await keyFrom(ALL_KEYS);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await keyFrom(ALL_KEYS, "models: { architect: anthropic/claude-opus-5 }")).toBe(key);
    for (const variable of Object.keys(ALL_KEYS)) {
      expect(await keyFrom({ ...ALL_KEYS, [variable]: "another-key-0123456789" })).not.toBe(key);
    }
    for (const value of Object.values(ALL_KEYS)) expect(key).not.toContain(value);
  });

  it("has the same value whatever the order of the models", () => {
    expect(sealKeyOf([model("a"), model("b")])).toBe(sealKeyOf([model("b"), model("a"), model("a")]));
  });

  it("keeps secrets apart that are the same when they are put together", () => {
    expect(sealKeyOf([model("ab")])).not.toBe(sealKeyOf([model("a"), model("b")]));
    expect(sealKeyOf([model("a,b")])).not.toBe(sealKeyOf([model("a"), model("b")]));
  });

  it("counts the secrets of fallbacks and headers", () => {
    const alone = sealKeyOf([model("a")]);
    expect(sealKeyOf([model("a", ["h"])])).not.toBe(alone);
    expect(sealKeyOf([{ ...model("a"), fallbacks: [model("b")] }])).not.toBe(alone);
  });

  it("is none where no model is asked with a secret", () => {
    expect(sealKeyOf([model("none")])).toBeUndefined();
    expect(sealKeyOf([model("none", ["h"])])).toBeDefined();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChosenModel, chooseModels } from "../../../src/app/models/choose-models.ts";
import type { Role } from "../../../src/llm/model.ts";
import { ALL_KEYS, choiceOf } from "./model-fixture.ts";

async function chosenFrom(text: string, env: Readonly<Record<string, string>> = ALL_KEYS) {
  const choice = await choiceOf(text, env);
  const chosen = chooseModels(choice);
  if (chosen.offline) throw new Error("the blueprint was chosen");
  return { chosen, notes: choice.notes, redactor: choice.redactor };
}

const namesOf = ({ name, fallbacks }: ChosenModel) =>
  [{ name }, ...fallbacks].map(({ name: { provider, name } }) => `${provider}/${name}`);

describe("the choice of models", () => {
  it("has each role's model with its vendor's key and address", async () => {
    const { chosen } = await chosenFrom("");
    expect(chosen.architect).toMatchObject({
      name: { provider: "anthropic", name: "claude-sonnet-5" },
      apiKey: ALL_KEYS.ANTHROPIC_API_KEY,
      keySource: { kind: "variable", variable: "ANTHROPIC_API_KEY" },
      headers: {},
      fallbacks: [],
    });
    expect(chosen.architect.baseUrl).toBeUndefined();
    expect(chosen.implementation.apiKey).toBe(ALL_KEYS.OPENAI_API_KEY);
    expect(chosen.context.apiKey).toBe(ALL_KEYS.GOOGLE_API_KEY);
  });

  it("is the blueprint on a laptop without any key, and says so; in CI the keys are missing", async () => {
    const choice = await choiceOf("", {});
    expect(chooseModels(choice)).toEqual({ offline: true });
    expect(choice.notes).toEqual([expect.stringContaining("no LLM is called")]);
    expect(() => chooseModels({ ...choice, door: "runner" })).toThrow(expect.objectContaining({ code: "KEY_MISSING" }));
    expect(() => chooseModels({ ...choice, offline: false })).toThrow(expect.objectContaining({ code: "KEY_MISSING" }));
  });

  it("lets the architect read where the context role's key alone is missing", async () => {
    const { GOOGLE_API_KEY: _google, ...env } = ALL_KEYS;
    const { chosen, notes } = await chosenFrom("", env);
    expect(chosen.context).toEqual(chosen.architect);
    expect(notes).toEqual(["no key for google: the architect's model reads the repository"]);
  });

  it.each(["models: { architect: offline }", "fallback: { model: offline }"])(
    "refuses the blueprint as one model among others: %s",
    async (text) => {
      const choice = await choiceOf(text, ALL_KEYS);
      expect(() => chooseModels(choice)).toThrow(
        expect.objectContaining({ code: "CONFIG_INVALID", hint: expect.stringContaining("offline: true") }),
      );
    },
  );

  it("names the setting of a model whose vendor cannot be told", async () => {
    const choice = await choiceOf("fallback: { architect: [llama-4] }", ALL_KEYS);
    expect(() => chooseModels(choice)).toThrow(
      expect.objectContaining({ code: "MODEL_UNKNOWN", message: expect.stringContaining("fallback.architect: ") }),
    );
  });
});

describe("what a role falls back to", () => {
  it("is its own list, then the common model, then the common list, without itself and without repetition", async () => {
    const { chosen } = await chosenFrom(
      `fallback:
  architect: [openai/gpt-5.5, claude-sonnet-5]
  model: google/gemini-3.8-flash
  models: [openai/gpt-5.5, anthropic/claude-opus-5]`,
    );
    expect(namesOf(chosen.architect)).toEqual([
      "anthropic/claude-sonnet-5",
      "openai/gpt-5.5",
      "google/gemini-3.8-flash",
      "anthropic/claude-opus-5",
    ]);
    expect(namesOf(chosen.implementation)).toEqual([
      "openai/gpt-5.5",
      "google/gemini-3.8-flash",
      "anthropic/claude-opus-5",
    ]);
    expect(namesOf(chosen.context)).toEqual(["google/gemini-3.8-flash", "openai/gpt-5.5", "anthropic/claude-opus-5"]);
  });

  it("never holds a model twice nor the role's own, whatever is configured", async () => {
    const model = fc.constantFrom(
      "openai/gpt-5.5",
      "gpt-5.5",
      "claude-sonnet-5",
      "gemini-3.8-flash",
      "openai/gpt-5-mini",
    );
    const choice = await choiceOf("", ALL_KEYS);
    fc.assert(
      fc.property(fc.array(model), fc.option(model, { nil: undefined }), fc.array(model), (own, common, more) => {
        const fallback = { architect: own, implementation: own, context: own, models: more };
        const config = { ...choice.config, fallback: common === undefined ? fallback : { ...fallback, model: common } };
        const chosen = chooseModels({ ...choice, config });
        if (chosen.offline) throw new Error("the blueprint was chosen");
        for (const role of ["architect", "implementation", "context"] as const) {
          const names = namesOf(chosen[role]);
          expect(new Set(names).size).toBe(names.length);
        }
      }),
    );
  });

  it("leaves out what has no key, once and with a note", async () => {
    const env = { ANTHROPIC_API_KEY: ALL_KEYS.ANTHROPIC_API_KEY, OPENAI_API_KEY: ALL_KEYS.OPENAI_API_KEY };
    const { chosen, notes } = await chosenFrom(
      "models: { context: openai/gpt-5.5 }\nfallback: { models: [google/gemini-3.8-flash, gpt-4-turbo] }",
      env,
    );
    expect(namesOf(chosen.architect)).toEqual(["anthropic/claude-sonnet-5", "openai/gpt-4-turbo"]);
    expect(notes).toEqual([
      "fallback.models leaves out google/gemini-3.8-flash: GOOGLE_API_KEY or GEMINI_API_KEY is not set",
      expect.stringContaining("gpt-4-turbo is retired"),
    ]);
  });

  it("may be the same model at its vendor's own address", async () => {
    const { chosen } = await chosenFrom(
      `fallback: { implementation: [openai/gpt-5.5] }
endpoints: { implementation: { base_url: "https://azure.example/openai/v1", api_key: env:AZURE_KEY } }`,
      { ...ALL_KEYS, AZURE_KEY: "azure-canary-0123456789" },
    );
    expect(chosen.implementation.baseUrl).toBe("https://azure.example/openai/v1");
    expect(chosen.implementation.fallbacks).toMatchObject([{ apiKey: ALL_KEYS.OPENAI_API_KEY, baseUrl: undefined }]);
  });
});

describe("an endpoint of a role", () => {
  const ENDPOINT = `models: { implementation: openai/ours, architect: openai/gpt-5.5 }
providers:
  openai: { base_url: "https://provider.example/v1", api: responses, headers: { X-Provider: a, X-Both: a } }
endpoints:
  implementation: { base_url: "https://ours.example/v1", api: chat-completions, api_key: env:OUR_KEY, headers: { X-Ours: env:OUR_HEADER } }
  architect: { headers: { x-both: b } }
`;
  const env = { ...ALL_KEYS, OUR_KEY: "our-canary-0123456789", OUR_HEADER: "header-canary-0123456789" };

  it("is asked with its own key, headers and format, and with nothing that was meant for the provider", async () => {
    const { chosen, redactor } = await chosenFrom(ENDPOINT, env);
    expect(chosen.implementation).toMatchObject({
      apiKey: env.OUR_KEY,
      keySource: { kind: "variable", variable: "OUR_KEY" },
      baseUrl: "https://ours.example/v1",
      api: "chat-completions",
      headerSecrets: [env.OUR_HEADER],
    });
    expect(chosen.implementation.headers).toEqual({ "x-ours": env.OUR_HEADER });
    expect(redactor.redact(`${env.OUR_KEY} ${env.OUR_HEADER}`)).toBe("*** ***");
  });

  it("without an address of its own adds to its provider's", async () => {
    const { chosen } = await chosenFrom(ENDPOINT, env);
    expect(chosen.architect).toMatchObject({
      apiKey: env.OPENAI_API_KEY,
      baseUrl: "https://provider.example/v1",
      api: "responses",
    });
    expect(chosen.architect.headers).toEqual({ "x-provider": "a", "x-both": "b" });
  });

  it("needs no key where the server asks for none, also on a laptop that has none at all", async () => {
    const text = ["architect", "implementation", "context"]
      .map((role) => `  ${role}: { base_url: "http://localhost:11434/v1", api: chat-completions, api_key: none }`)
      .join("\n");
    const models = "models: { architect: openai/a, implementation: openai/b, context: openai/c }";
    const { chosen, notes } = await chosenFrom(`${models}\nendpoints:\n${text}`, {});
    expect(chosen.architect).toMatchObject({ apiKey: "none", keySource: { kind: "none" } });
    expect(notes).toEqual([]);
  });

  it("names every variable that is missing in one error, and is never replaced by the blueprint", async () => {
    const choice = await choiceOf(ENDPOINT, {});
    expect(() => chooseModels(choice)).toThrow(
      expect.objectContaining({
        code: "KEY_MISSING",
        kind: "usage",
        message: expect.stringMatching(
          /architect \(openai\/gpt-5\.5\): OPENAI_API_KEY\n[\s\S]*OUR_HEADER, which endpoints\.implementation\.headers\.x-ours names[\s\S]*OUR_KEY, which endpoints\.implementation\.api_key names[\s\S]*context/,
        ),
      }),
    );
  });

  it("is refused with OpenAI's format for a model of another vendor", async () => {
    const choice = await choiceOf("endpoints: { architect: { api: chat-completions } }", ALL_KEYS);
    expect(() => chooseModels(choice)).toThrow(
      expect.objectContaining({
        code: "CONFIG_INVALID",
        hint: expect.stringContaining("models.architect: openai/claude-sonnet-5"),
      }),
    );
  });

  it("refuses a variable that no header could carry, without showing it", async () => {
    const choice = await choiceOf(ENDPOINT, { ...env, OUR_HEADER: "canary\nX-Evil: 1" });
    const thrown = (() => {
      try {
        chooseModels(choice);
      } catch (error) {
        return error as Error;
      }
      return undefined;
    })();
    expect(thrown).toMatchObject({ code: "KEY_MISSING", message: expect.stringContaining("OUR_HEADER") });
    expect(thrown?.message).not.toContain("canary");
  });

  it("says where a key goes that is not the vendor's own server, and that it goes there unencrypted", async () => {
    const { notes } = await chosenFrom(ENDPOINT.replace("https://ours.example/v1", "http://ours.example/v1"), env);
    expect(notes).toContain("openai/ours: requests and the key of OUR_KEY go to ours.example, unencrypted");
    expect(notes).toContain("openai/gpt-5.5: requests and the key of OPENAI_API_KEY go to provider.example");
  });
});

describe("the address of a key", () => {
  const ROLES: readonly Role[] = ["architect", "implementation", "context"];
  const address = fc.record(
    {
      base_url: fc.constantFrom("https://one.example/v1", "https://two.example/v1"),
      api_key: fc.constantFrom("none", "env:KEY_ONE", "env:KEY_TWO"),
      headers: fc.constantFrom({ "x-secret": "env:HEADER_ONE" }, { "x-other": "env:HEADER_TWO" }),
    },
    { requiredKeys: [] },
  );
  const provider = fc.record(
    {
      base_url: fc.constant("https://provider.example/v1"),
      headers: fc.constant({ "x-provider": "env:HEADER_PROVIDER" }),
    },
    { requiredKeys: [] },
  );

  it("is the one that is configured for that provider or role, and precedence holds: endpoint > provider > vendor", async () => {
    const secrets = { KEY_ONE: "1", KEY_TWO: "2", HEADER_ONE: "h1", HEADER_TWO: "h2", HEADER_PROVIDER: "hp" };
    const choice = await choiceOf("fallback: { model: openai/gpt-5.5 }", { ...ALL_KEYS, ...secrets });
    fc.assert(
      fc.property(fc.tuple(address, address, address), provider, ([architect, implementation, context], own) => {
        const endpoints = { architect, implementation, context };
        const providers = { ...choice.config.providers, openai: { ...choice.config.providers.openai, ...own } };
        const chosen = chooseModels({ ...choice, config: { ...choice.config, endpoints, providers } });
        if (chosen.offline) throw new Error("the blueprint was chosen");
        for (const role of ROLES) {
          const endpoint = endpoints[role];
          const { name, baseUrl, apiKey, headers, fallbacks } = chosen[role];
          const fromProvider = name.provider === "openai" ? own : {};
          expect(baseUrl).toBe(endpoint.base_url ?? fromProvider.base_url);
          // Keys and headers that an endpoint names go to the endpoint alone.
          for (const fallback of fallbacks) {
            expect(fallback.baseUrl).toBe(own.base_url);
            expect(fallback.apiKey).toBe(ALL_KEYS.OPENAI_API_KEY);
            expect(Object.keys(fallback.headers)).toEqual(own.headers === undefined ? [] : ["x-provider"]);
          }
          if (endpoint.base_url !== undefined) expect(headers).not.toHaveProperty("x-provider");
          if (endpoint.api_key === "none") expect(apiKey).toBe("none");
          if (endpoint.api_key === "env:KEY_ONE") expect(apiKey).toBe("1");
        }
      }),
    );
  });
});

import { chmod, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { setConfig } from "../../../src/app/config/set.ts";
import { setApiKey } from "../../../src/app/config/set-api-key.ts";
import { showConfig } from "../../../src/app/config/show.ts";
import { SETTING_KEYS } from "../../../src/config/settings.ts";
import { createWorkspace } from "../../config/workspace.ts";
import { contextOf } from "../onboarding-check/use-case-context.ts";

const KEY = "sk-ant-canary-0123456789abcdef";
const noStdin = () => Promise.reject(new Error("standard input was read"));

describe("config show", () => {
  it("has every setting with its value, its origin and the variable that can override it", async () => {
    const workspace = await createWorkspace({ ".blocks/config.yml": "version: 1\ngates: { mutation: 75 }\n" });
    const shown = await showConfig(contextOf(workspace, { env: { MIN_UNIT_COVERAGE: "95" } }));
    expect(shown.settings.map(({ key }) => key)).toEqual(SETTING_KEYS);
    const setting = (key: string) => shown.settings.find((candidate) => candidate.key === key);
    expect(setting("gates.mutation")).toMatchObject({ value: 75, origin: "file", variable: "MIN_MUTATION_KILL_RATE" });
    expect(setting("gates.coverage")).toMatchObject({
      value: 95,
      origin: "environment",
      variable: "MIN_UNIT_COVERAGE",
    });
    expect(setting("gates.contract")).toMatchObject({ value: 100, origin: "default", variable: undefined });
    expect(setting("fallback.model")).toMatchObject({ value: undefined, origin: "default" });
  });

  it("never has a key in full", async () => {
    const home = await createWorkspace();
    const context = contextOf(await createWorkspace(), {
      env: { HOME: home, OPENAI_API_KEY: "sk-proj-0123456789abcdefghij" },
    });
    await setApiKey({ provider: "anthropic", key: KEY, readStdin: noStdin }, context);
    const shown = await showConfig(context);
    expect(shown.credentials).toEqual([
      { provider: "anthropic", variable: "ANTHROPIC_API_KEY", masked: "sk-ant-…cdef", origin: "file" },
      { provider: "openai", variable: "OPENAI_API_KEY", masked: "sk-proj-…ghij", origin: "environment" },
      { provider: "google", variable: "GOOGLE_API_KEY", masked: undefined, origin: undefined },
    ]);
    expect(JSON.stringify(shown)).not.toContain("0123456789");
    expect(context.redactor.redact(`${KEY} sk-proj-0123456789abcdefghij`)).toBe("*** ***");
  });
});

describe("config set", () => {
  it("changes the file, and warns when the environment goes before it", async () => {
    const workspace = await createWorkspace();
    const inputs = { key: "context-pruning", value: "true" };
    expect(await setConfig(inputs, contextOf(workspace))).toMatchObject({
      key: "context.pruning.enabled",
      after: true,
      warnings: [],
    });
    const env = { CONTEXT_PRUNING_ENABLED: "false" };
    const { warnings } = await setConfig(inputs, contextOf(workspace, { env }));
    expect(warnings).toEqual([expect.stringContaining("CONTEXT_PRUNING_ENABLED")]);
  });
});

describe("config set of a model", () => {
  it("takes one that its vendor retires and warns", async () => {
    const workspace = await createWorkspace();
    const set = await setConfig({ key: "fallback.model", value: "gpt-4-turbo" }, contextOf(workspace));
    expect(set).toMatchObject({ key: "fallback.model", after: "gpt-4-turbo" });
    expect(set.warnings).toEqual([expect.stringContaining("gpt-4-turbo is retired by its vendor with 2026-10-23")]);
    expect(await readFile(join(workspace, ".blocks/config.yml"), "utf8")).toContain("fallback:\n  model: gpt-4-turbo");
  });

  it("warns of nothing else, and reads a list", async () => {
    const workspace = await createWorkspace();
    const inputs = { key: "fallback-architect", value: "openai/gpt-5.5, google/gemini-3.8-flash" };
    expect(await setConfig(inputs, contextOf(workspace))).toMatchObject({
      key: "fallback.architect",
      after: ["openai/gpt-5.5", "google/gemini-3.8-flash"],
      warnings: [],
    });
  });

  it("refuses a name whose vendor cannot be told, and writes nothing", async () => {
    const workspace = await createWorkspace();
    await expect(setConfig({ key: "fallback.model", value: "llama-4" }, contextOf(workspace))).rejects.toMatchObject({
      code: "MODEL_UNKNOWN",
    });
    await expect(readFile(join(workspace, ".blocks/config.yml"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("config set-api-key", () => {
  it("stores the key outside the repository and warns about the shell's history", async () => {
    const home = await createWorkspace();
    const workspace = await createWorkspace({ ".blocks/config.yml": "version: 1\n" });
    const stored = await setApiKey(
      { provider: "Anthropic", key: KEY, readStdin: noStdin },
      contextOf(workspace, { env: { HOME: home } }),
    );
    expect(stored).toMatchObject({
      provider: "anthropic",
      masked: "sk-ant-…cdef",
      warnings: [expect.stringContaining("history")],
    });
    expect(stored.path.startsWith(home)).toBe(true);
    expect((await stat(stored.path)).mode & 0o777).toBe(0o600);
    expect(await readFile(join(workspace, ".blocks/config.yml"), "utf8")).toBe("version: 1\n");
  });

  it("takes the key from standard input without a warning", async () => {
    const context = contextOf(await createWorkspace(), { env: { HOME: await createWorkspace() } });
    const stored = await setApiKey({ provider: "google", key: "-", readStdin: async () => `${KEY}\nrest\n` }, context);
    expect(stored.warnings).toEqual([]);
    expect(await readFile(stored.path, "utf8")).toContain(`"google": "${KEY}"`);
  });

  it("warns when another key in the environment goes before it, and not when a door handed on the stored one", async () => {
    const home = await createWorkspace();
    const inputs = { provider: "openai", key: "-", readStdin: async () => KEY };
    const other = contextOf(home, { env: { HOME: home, OPENAI_API_KEY: "another-key-0123" } });
    expect((await setApiKey(inputs, other)).warnings).toEqual([expect.stringContaining("OPENAI_API_KEY")]);
    const handedOn = contextOf(home, { env: { HOME: home, OPENAI_API_KEY: KEY } });
    const replaced = await setApiKey({ ...inputs, readStdin: async () => "a-new-key-4567" }, handedOn);
    expect(replaced.warnings).toEqual([]);
  });

  it.each(["antropic", "offline", "__proto__"])("refuses the provider %s", async (provider) => {
    const context = contextOf(await createWorkspace(), { env: { HOME: await createWorkspace() } });
    await expect(setApiKey({ provider, key: KEY, readStdin: noStdin }, context)).rejects.toMatchObject({
      code: "INPUT_INVALID",
    });
  });

  it("refuses to add to a file that others can read", async () => {
    const context = contextOf(await createWorkspace(), { env: { HOME: await createWorkspace() } });
    const inputs = { provider: "openai", key: KEY, readStdin: noStdin };
    await chmod((await setApiKey(inputs, context)).path, 0o644);
    await expect(setApiKey(inputs, context)).rejects.toMatchObject({ hint: expect.stringContaining("chmod 600") });
  });
});

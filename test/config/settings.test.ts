import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { KEY_VARIABLES } from "../../src/config/credentials.ts";
import { ENVIRONMENT_VARIABLES, SETTING_VARIABLES } from "../../src/config/environment.ts";
import { SETTING_KEYS, SETTINGS, settingKeyFrom } from "../../src/config/settings.ts";
import { API_KEY_SOURCES } from "../../src/llm/api-keys.ts";

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

async function leavesOfSchema(): Promise<readonly (readonly [string, Schema])[]> {
  const leaves = (schema: Schema, path: string): (readonly [string, Schema])[] =>
    schema.properties === undefined
      ? [[path, schema]]
      : Object.entries(schema.properties).flatMap(([name, property]) =>
          leaves(property, path === "" ? name : `${path}.${name}`),
        );
  const schema = JSON.parse(await readFile(new URL("../../schemas/config.schema.json", import.meta.url), "utf8"));
  return leaves(schema, "").filter(([path]) => path !== "version");
}

describe("the table of settings", () => {
  it("has every setting of the schema with its kind, and no other", async () => {
    const kind = ({ type }: Schema) =>
      ({ integer: "number", number: "number", boolean: "boolean", array: "list", object: "map" })[type ?? ""] ?? "text";
    expect(SETTINGS).toEqual(
      Object.fromEntries((await leavesOfSchema()).map(([path, schema]) => [path, kind(schema)])),
    );
  });

  it("has the variables that the schema promises, and no other", async () => {
    const promised = (await leavesOfSchema()).flatMap(([path, { description = "" }]) => {
      const variable = /Environment: ([A-Z_]+)\./.exec(description)?.[1];
      return variable === undefined ? [] : [[variable, path] as const];
    });
    expect(new Map(SETTING_VARIABLES)).toEqual(new Map(promised));
  });

  it("has each variable once, and calls keys, tokens and headers secret", () => {
    const names = ENVIRONMENT_VARIABLES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const pattern = /_(KEY|KEY_ID|TOKEN|HEADERS|WEBHOOK_URL)$/;
    for (const { name, secret } of ENVIRONMENT_VARIABLES) expect(secret).toBe(pattern.test(name));
  });

  it("knows the same variables for keys as the providers", () => {
    expect(KEY_VARIABLES).toEqual(
      Object.fromEntries(Object.entries(API_KEY_SOURCES).map(([provider, { variables }]) => [provider, variables])),
    );
  });
});

describe("the name of a setting", () => {
  it.each([
    ["context.max_size_kb", "context.max_size_kb"],
    ["context-max-size-kb", "context.max_size_kb"],
    ["context-pruning", "context.pruning.enabled"],
    ["context.pruning.enabled", "context.pruning.enabled"],
    ["fallback.model", "fallback.model"],
    ["gates.mutation", "gates.mutation"],
    ["Offline", "offline"],
  ])("%s is %s", (name, key) => {
    expect(settingKeyFrom(name)).toBe(key);
  });

  it("is unambiguous for every key in kebab-case", () => {
    for (const key of SETTING_KEYS) expect(settingKeyFrom(key.replaceAll(/[._]/g, "-"))).toBe(key);
  });

  it.each([
    ["gates.mutatoin", "gates.mutation"],
    ["covrage", "gates.coverage"],
    ["context-prunning", "context.pruning"],
  ])("is suggested for %s", (name, suggestion) => {
    expect(() => settingKeyFrom(name)).toThrow(
      expect.objectContaining({ code: "INPUT_INVALID", hint: expect.stringContaining(suggestion) }),
    );
  });

  it.each(["__proto__", "constructor", "version", "x".repeat(100_000)])("is not %s", (name) => {
    expect(() => settingKeyFrom(name)).toThrow(expect.objectContaining({ code: "INPUT_INVALID" }));
  });
});

import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { credentialsPath, readCredentials, readStoredKeys, storeCredential } from "../../src/config/credentials.ts";
import { maskKey } from "../../src/config/mask-key.ts";
import { createWorkspace } from "./workspace.ts";

const KEY = "sk-ant-canary-0123456789abcdef";
const permissions = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe("a stored key", () => {
  it("is readable by its owner alone, in a folder of its own", async () => {
    const env = { HOME: await createWorkspace() };
    const path = await storeCredential(env, "anthropic", `${KEY}\n`);
    expect(path).toBe(join(env.HOME, ".config/blocks/credentials.json"));
    expect(await permissions(path)).toBe("600");
    expect(await permissions(join(env.HOME, ".config/blocks"))).toBe("700");
    expect(await readdir(join(env.HOME, ".config/blocks"))).toEqual(["credentials.json"]);
    expect(await readCredentials(env)).toEqual({ anthropic: { key: KEY, origin: "file" } });
  });

  it("tightens a folder that was open", async () => {
    const env = { XDG_CONFIG_HOME: await createWorkspace() };
    await mkdir(join(env.XDG_CONFIG_HOME, "blocks"), { mode: 0o755 });
    await storeCredential(env, "openai", KEY);
    expect(await permissions(join(env.XDG_CONFIG_HOME, "blocks"))).toBe("700");
  });

  it("leaves the other providers' keys as they are", async () => {
    const env = { XDG_CONFIG_HOME: await createWorkspace() };
    for (const provider of ["anthropic", "openai", "google"] as const)
      await storeCredential(env, provider, `${provider}-key`);
    await storeCredential(env, "openai", "another-key");
    expect(await readStoredKeys(env)).toEqual({
      ANTHROPIC_API_KEY: "anthropic-key",
      OPENAI_API_KEY: "another-key",
      GOOGLE_API_KEY: "google-key",
    });
  });

  it("gives way to the environment, unless that is blank", async () => {
    const env = { XDG_CONFIG_HOME: await createWorkspace() };
    await storeCredential(env, "google", "stored-key");
    const blank = { ...env, GOOGLE_API_KEY: " " };
    expect(await readCredentials(blank)).toEqual({ google: { key: "stored-key", origin: "file" } });
    const other = { ...env, GEMINI_API_KEY: "other-key\n" };
    expect(await readCredentials(other)).toEqual({ google: { key: "other-key", origin: "environment" } });
    expect(await readStoredKeys(other)).toEqual({});
  });

  it.each([0o640, 0o604, 0o644, 0o660, 0o666])("is refused with mode %o, with the command that helps", async (mode) => {
    const env = { XDG_CONFIG_HOME: await createWorkspace() };
    const path = await storeCredential(env, "anthropic", KEY);
    await chmod(path, mode);
    const refusal = { code: "CONFIG_UNREADABLE", hint: expect.stringContaining(`chmod 600 "${path}"`) };
    await expect(readCredentials(env)).rejects.toMatchObject(refusal);
    await expect(storeCredential(env, "openai", KEY)).rejects.toMatchObject(refusal);
  });

  it.each(["", "[]", "null", '{"keys": {"anthropic": 1}}', '{"keys": "x"}', "{"])(
    "is refused in a file that is %j",
    async (text) => {
      const env = { XDG_CONFIG_HOME: await createWorkspace() };
      await mkdir(join(env.XDG_CONFIG_HOME, "blocks"));
      await writeFile(join(env.XDG_CONFIG_HOME, "blocks/credentials.json"), text, { mode: 0o600 });
      await expect(readCredentials(env)).rejects.toMatchObject({ code: "CONFIG_INVALID" });
    },
  );

  it.each(["", "short", "with blank inside", "with\nline-break", "kéy-with-accent"])(
    "is refused when it is %j",
    async (key) => {
      const env = { XDG_CONFIG_HOME: await createWorkspace() };
      const refusal = await storeCredential(env, "anthropic", key).catch((error) => error);
      expect(refusal).toMatchObject({ code: "INPUT_INVALID" });
      if (key !== "") expect(refusal.message).not.toContain(key);
      expect(await readdir(env.XDG_CONFIG_HOME)).toEqual([]);
    },
  );

  it("never goes into .blocks", async () => {
    const env = { XDG_CONFIG_HOME: join(await createWorkspace(), ".blocks") };
    await expect(storeCredential(env, "anthropic", KEY)).rejects.toMatchObject({ code: "PATH_REFUSED" });
  });

  it("has no place without an absolute home", async () => {
    expect(credentialsPath({ XDG_CONFIG_HOME: "relative", HOME: "." })).toBeUndefined();
    expect(await readCredentials({})).toEqual({});
    await expect(storeCredential({}, "anthropic", KEY)).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });

  it("keeps the old file when it cannot be written", async () => {
    const env = { XDG_CONFIG_HOME: await createWorkspace() };
    const path = await storeCredential(env, "anthropic", KEY);
    const before = await readFile(path, "utf8");
    await expect(storeCredential(env, "openai", "x")).rejects.toThrow();
    expect(await readFile(path, "utf8")).toBe(before);
  });
});

describe("maskKey", () => {
  it.each([
    ["sk-ant-abcdefghijklmnopqrstuvwxyzcdef", "sk-ant-…cdef"],
    ["sk-proj-0123456789abcdefXYZ9", "sk-proj-…XYZ9"],
    ["AIza0123456789abcdefghij", "AIza…ghij"],
    ["0123456789abcdef", "…cdef"],
    ["0123456789abcde", "***"],
    ["sk-ant-short", "***"],
    ["", "***"],
  ])("shows %s as %s", (key, masked) => {
    expect(maskKey(key)).toBe(masked);
  });

  it("shows no more of the secret part than its last 4 characters", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("", "sk-", "sk-ant-", "sk-proj-", "AIza"),
        fc.stringMatching(/^[a-zA-Z0-9]{0,80}$/),
        (prefix, secret) => {
          const key = prefix + secret;
          const masked = maskKey(key);
          if (masked === "***") return;
          const [shownPrefix = "", shownEnd = ""] = masked.split("…");
          expect(["", "sk-", "sk-ant-", "sk-proj-", "AIza"]).toContain(shownPrefix);
          expect(key.startsWith(shownPrefix)).toBe(true);
          expect(shownEnd).toBe(key.slice(-4));
          expect(key.length - shownPrefix.length - shownEnd.length).toBeGreaterThanOrEqual(12);
        },
      ),
    );
  });
});

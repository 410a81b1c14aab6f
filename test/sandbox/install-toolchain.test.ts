import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Assets, assetsBelow } from "../../src/base/assets.ts";
import { runProcess } from "../../src/base/process.ts";
import type { ProgressEvent } from "../../src/base/progress.ts";
import { locateToolchain, type ToolchainSearch } from "../../src/sandbox/install-toolchain.ts";
import { REPOSITORY, withFolder } from "./jailed.ts";

const { PATH = "", HOME = "" } = process.env;

/** A toolchain of one package, `tiny@1.2.3`, that npm gets from a file beside it. */
async function writeAssets(folder: string): Promise<Assets> {
  const tiny = join(folder, "tiny");
  const marker = join(folder, "script-was-run");
  await writeJson(join(tiny, "package.json"), {
    name: "tiny",
    version: "1.2.3",
    scripts: { postinstall: `touch ${marker}` },
  });
  const packed = await runProcess({
    command: "npm",
    args: ["pack", "--silent"],
    cwd: tiny,
    env: { PATH, HOME },
    timeoutMs: 60_000,
  });
  expect(packed.stderr).toBe("");
  const dependencies = { tiny: "1.2.3" };
  await writeJson(join(folder, "toolchain/package.json"), { name: "tools", version: "1.0.0", dependencies });
  await writeJson(join(folder, "toolchain/package-lock.json"), {
    name: "tools",
    version: "1.0.0",
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": { name: "tools", version: "1.0.0", dependencies },
      "node_modules/tiny": {
        version: "1.2.3",
        resolved: `file:${join(tiny, "tiny-1.2.3.tgz")}`,
        hasInstallScript: true,
      },
    },
  });
  return assetsBelow(folder);
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(value));
}

function search(folder: string, assets: Assets, changes: Partial<ToolchainSearch> = {}): ToolchainSearch {
  return {
    assets,
    packageRoot: join(folder, "package"),
    cacheFolder: join(folder, "cache"),
    env: { PATH, HOME },
    progress: () => {},
    ...changes,
  };
}

describe("where the gates' tools are found", () => {
  it("takes those of a checkout, at the versions that the repository itself depends on", async () => {
    const assets = assetsBelow(REPOSITORY);
    const found = await locateToolchain(
      search("/no-such-folder", assets, { packageRoot: join(REPOSITORY, "src/sandbox") }),
    );
    expect(found).toMatchObject({ folder: REPOSITORY, configurations: assets.toolchain });
    const { dependencies } = JSON.parse(await readFile(join(REPOSITORY, "package.json"), "utf8"));
    for (const [name, version] of Object.entries(found.versions))
      expect([name, version]).toEqual([name, dependencies[name]]);
  });

  it("pins without a registry's address, so that any mirror will do", async () => {
    const lockfile = JSON.parse(await readFile(join(REPOSITORY, "toolchain/package-lock.json"), "utf8"));
    const resolved = Object.values<{ resolved?: string }>(lockfile.packages).filter(
      (each) => each.resolved !== undefined,
    );
    expect(resolved).toEqual([]);
  });

  it("installs them once into the cache, runs no install script, and leaves nothing half done", async () => {
    await withFolder(async (folder) => {
      const assets = await writeAssets(folder);
      const events: ProgressEvent[] = [];
      const request = search(folder, assets, { progress: (event) => events.push(event) });
      const both = await Promise.all([locateToolchain(request), locateToolchain(request)]);
      const again = await locateToolchain({ ...request, env: {} });
      expect(both[0]).toEqual(both[1]);
      expect(again).toEqual(both[0]);
      expect(again.versions).toEqual({ tiny: "1.2.3" });
      expect(await readdir(join(folder, "cache"))).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
      expect(await readdir(folder)).not.toContain("script-was-run");
      expect(events.length).toBeGreaterThan(0);
    });
  });

  it("replaces an installation in the cache that somebody changed", async () => {
    await withFolder(async (folder) => {
      const request = search(folder, await writeAssets(folder));
      const { folder: installed } = await locateToolchain(request);
      await writeJson(join(installed, "node_modules/tiny/package.json"), { name: "tiny", version: "6.6.6" });
      expect((await locateToolchain(request)).versions).toEqual({ tiny: "1.2.3" });
      expect(await readdir(join(folder, "cache"))).toHaveLength(1);
    });
  });

  it("refuses a named folder that does not fit, with every package, its version and the wanted one", async () => {
    await withFolder(async (folder) => {
      const assets = await writeAssets(folder);
      const override = join(folder, "mine");
      await writeJson(join(override, "node_modules/tiny/package.json"), { name: "tiny", version: "1.2.4" });
      await expect(locateToolchain(search(folder, assets, { override }))).rejects.toMatchObject({
        code: "TOOLCHAIN_MISSING",
        message: expect.stringContaining("tiny is at 1.2.4, wanted is 1.2.3"),
        hint: expect.stringContaining("unset BLOCKS_TOOLCHAIN"),
      });
      const empty = locateToolchain(search(folder, assets, { override: folder }));
      await expect(empty).rejects.toThrow("tiny is missing, wanted is 1.2.3");
    });
  });

  it("hands npm no secret, and says what npm said when it fails", async () => {
    await withFolder(async (folder) => {
      const assets = await writeAssets(folder);
      const npm = join(folder, "bin/npm");
      await mkdir(dirname(npm));
      await writeFile(npm, `#!/bin/sh\nenv >${folder}/seen\necho "no route to the registry" >&2\nexit 1\n`);
      await chmod(npm, 0o755);
      const env = {
        PATH: `${dirname(npm)}:/usr/bin:/bin`,
        npm_config_cache: "/elsewhere",
        https_proxy: "proxy.invalid",
        ANTHROPIC_API_KEY: "planted",
        npm_config__authToken: "planted",
        GITHUB_TOKEN: "planted",
      };
      await expect(locateToolchain(search(folder, assets, { env }))).rejects.toMatchObject({
        code: "TOOLCHAIN_MISSING",
        retryable: true,
        message: expect.stringContaining("no route to the registry"),
      });
      const seen = await readFile(join(folder, "seen"), "utf8");
      expect(seen).toContain("npm_config_cache=/elsewhere");
      expect(seen).toContain("https_proxy=proxy.invalid");
      expect(seen).not.toContain("planted");
      expect(await readdir(join(folder, "cache"))).toEqual([]);
    });
  });

  it("uses the Node.js beside the tools where this one is too old, and stops where there is none", async () => {
    await withFolder(async (folder) => {
      const assets = await writeAssets(folder);
      const request = search(folder, assets, { node: { path: "/usr/bin/node", version: "20.19.0" } });
      await expect(locateToolchain(request)).rejects.toMatchObject({
        code: "TOOLCHAIN_MISSING",
        message: expect.stringContaining("this is 20.19.0"),
      });
      const [key = ""] = await readdir(join(folder, "cache"));
      const name = `node-linux-${process.arch}`;
      const beside = join(folder, "cache", key, "node_modules", name);
      await writeJson(join(beside, "package.json"), { name, version: "24.21.0" });
      expect((await locateToolchain(request)).node).toBe(join(beside, "bin/node"));
    });
  });
});

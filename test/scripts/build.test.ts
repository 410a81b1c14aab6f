import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDistribution, firstDifference } from "../../scripts/build.ts";
import { runProcess } from "../../src/base/process.ts";
import { ACTION_NAMES } from "../../src/runner/define-action.ts";
import { builtRelease } from "../fakes/runner-release.ts";

const checkout = fileURLToPath(new URL("../..", import.meta.url));
const SOURCES = [
  "src",
  "actions",
  "blueprints",
  "rules",
  "schemas",
  "toolchain",
  "templates",
  "package.json",
  "LICENSE",
];
const CONFIGURATIONS = ["tsconfig.json", "tsconfig.build.json"];

describe("buildDistribution", () => {
  let release: string;
  let elsewhere: string;

  beforeAll(async () => {
    release = await builtRelease();
    await mkdir(join(checkout, "build"), { recursive: true });
    elsewhere = await mkdtemp(join(checkout, "build/elsewhere-"));
  }, 300_000);

  afterAll(() => rm(elsewhere, { recursive: true, force: true }));

  it("T28 gives the same bytes in another checkout", async () => {
    const other = join(elsewhere, "some", "deeper", "checkout");
    await mkdir(other, { recursive: true });
    for (const source of [...SOURCES, ...CONFIGURATIONS]) {
      await cp(join(checkout, source), join(other, source), { recursive: true });
    }
    // Links, not copies: a checkout has its packages in itself, and a link to the folder would show where they are.
    execFileSync("cp", ["-al", join(checkout, "node_modules"), join(other, "node_modules")]);
    const built = await buildDistribution(other);
    // Where the release is a copy of dist/, this is what CI compares it by.
    expect(await firstDifference(built, join(release, "dist")), "Run: npm run build").toBeUndefined();
  }, 300_000);

  it("names nothing of the machine that it was built on", async () => {
    const found = await runProcess({
      command: "/usr/bin/grep",
      args: ["-rlF", "--", checkout, join(release, "dist")],
      cwd: checkout,
      env: {},
      timeoutMs: 30_000,
    });
    expect(found.stdout).toBe("");
  });

  it("makes a stub of two lines for each action", async () => {
    for (const name of ACTION_NAMES) {
      const stub = await readFile(join(release, "dist", name, "index.js"), "utf8");
      expect(stub.trimEnd().split("\n")).toHaveLength(2);
    }
  });

  it("ships what the actions read, without what tools left in it", async () => {
    const { version } = JSON.parse(await readFile(join(checkout, "package.json"), "utf8"));
    const manifest = await readFile(join(release, "dist/blocks/package.json"), "utf8");
    expect(JSON.parse(manifest)).toEqual({ type: "module", version });
    for (const asset of ["blueprints", "rules", "schemas", "toolchain", "templates"]) {
      const node_modules = join(release, "dist/blocks", asset, "node_modules");
      await expect(readFile(node_modules), asset).rejects.toThrow("ENOENT");
    }
    expect(await readFile(join(release, "dist/blocks/licenses.txt"), "utf8")).toContain("@actions/core");
  });

  it("answers --version through the command's stub", async () => {
    const { version } = JSON.parse(await readFile(join(checkout, "package.json"), "utf8"));
    const ended = await startCli(process.execPath, release);
    expect(ended.stdout.trim()).toBe(version);
  });
});

describe("the command's stub on an older Node.js", () => {
  const old = olderNode();

  it.skipIf(old === undefined)("says what to install where there is no newer one", async () => {
    const alone = await mkdtemp(join(tmpdir(), "stub-"));
    await cp(join(checkout, "scripts/stubs/cli.js"), join(alone, "dist/cli/index.js"));
    await writeFile(join(alone, "package.json"), '{ "type": "module" }');
    const ended = await startCli(old ?? "", alone);
    expect(ended.stderr).toMatch(/blocks needs Node\.js 24 or newer; this is \d+/);
    expect(ended.exitCode).toBe(2);
  });

  it.skipIf(old === undefined)(
    "goes on with the one that was installed beside it, and keeps its exit status",
    async () => {
      const beside = await mkdtemp(join(tmpdir(), "stub-"));
      await cp(join(checkout, "scripts/stubs/cli.js"), join(beside, "dist/cli/index.js"));
      await writeFile(join(beside, "package.json"), '{ "type": "module" }');
      const blocks = join(beside, "dist/blocks/index.js");
      await mkdir(join(blocks, ".."));
      await writeFile(
        blocks,
        "export function cli(url) { console.log(process.versions.node, process.argv[2], url.href); process.exitCode = 3; }",
      );
      const name = `node-${process.platform}-${process.arch}`;
      await mkdir(join(beside, "node_modules"));
      await cp(join(checkout, "node_modules", name), join(beside, "node_modules", name), { recursive: true });
      const ended = await startCli(old ?? "", beside);
      expect(ended.stdout).toMatch(/^24\.\d+\.\d+ --version file:.*\/dist\/blocks\/\n$/);
      expect(ended.exitCode).toBe(3);
    },
  );
});

describe("firstDifference", () => {
  async function folder(files: Readonly<Record<string, string>>): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), "tree-"));
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(path, name, ".."), { recursive: true });
      await writeFile(join(path, name), text);
    }
    return path;
  }

  it("finds none between equal folders", async () => {
    const files = { "a.js": "1", "b/c.js": "2" };
    expect(await firstDifference(await folder(files), await folder(files))).toBeUndefined();
  });

  it.each([
    [{ "a.js": "1", "b/c.js": "3" }, "b/c.js differs"],
    [{ "b/c.js": "2" }, "a.js is missing"],
    [{ "a.js": "1", "b/c.js": "2", "a/x.js": "" }, "a/x.js is not built from the sources"],
  ])("T28 names the first file that differs: %j", async (actual, sentence) => {
    const expected = await folder({ "a.js": "1", "b/c.js": "2" });
    expect(await firstDifference(expected, await folder(actual))).toBe(sentence);
  });
});

function startCli(node: string, root: string) {
  const script = join(root, "dist/cli/index.js");
  const env = { PATH: "/usr/bin:/bin", HOME: root };
  return runProcess({ command: node, args: [script, "--version"], cwd: root, env, timeoutMs: 60_000 });
}

/** A Node.js of the system that is older than ours, where there is one. */
function olderNode(): string | undefined {
  for (const path of ["/usr/local/bin/node", "/usr/bin/node"]) {
    try {
      const major = Number(execFileSync(path, ["-p", "process.versions.node.split('.')[0]"], { encoding: "utf8" }));
      if (major >= 20 && major < 24) return path;
    } catch {
      // There is none at this place.
    }
  }
  return undefined;
}

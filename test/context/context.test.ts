import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collectFiles } from "../../src/context/collect.ts";
import { pruneContext } from "../../src/context/prune.ts";

const signal = new AbortController().signal;
let workspace = "";

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "blocks-context-"));
});
afterEach(async () => {
  await rm(workspace, { recursive: true, force: true });
});

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(join(workspace, path, ".."), { recursive: true });
  await writeFile(join(workspace, path), content);
}

describe("collectFiles", () => {
  it("reads what git tracks or would track, and nothing that it ignores", async () => {
    execFileSync("git", ["init", "-q", workspace]);
    await put(".gitignore", "ignored.ts\n");
    await put("src/a.ts", "export const a = 1;\n");
    await put("ignored.ts", "no\n");
    const { files } = await collectFiles(workspace, signal);
    expect(files.map((file) => file.path)).toEqual([".gitignore", "src/a.ts"]);
  });

  it("reads the folder itself where there is no git repository", async () => {
    await put("src/a.ts", "1");
    await put("node_modules/x/index.js", "2");
    const { files } = await collectFiles(workspace, signal);
    expect(files.map((file) => file.path)).toEqual(["src/a.ts"]);
  });

  it("T16 does not open files whose names say that they hold secrets", async () => {
    for (const path of [
      ".env",
      "config/.env.production",
      "deploy/id_rsa",
      "tls/server.key",
      ".npmrc",
      ".aws/credentials",
    ]) {
      await put(path, "CANARY");
    }
    const { files, skipped } = await collectFiles(workspace, signal);
    expect(JSON.stringify(files)).not.toContain("CANARY");
    expect(skipped).toHaveLength(6);
  });

  it("T47 skips links, pipes, binaries, large files and invalid UTF-8, each with its reason", async () => {
    await put("binary.bin", new Uint8Array([1, 0, 2]));
    await put("latin1.txt", new Uint8Array([0xe9, 0x20]));
    await put("large.txt", "x".repeat(200 * 1024));
    await symlink("/dev/zero", join(workspace, "zero"));
    execFileSync("mkfifo", [join(workspace, "pipe")]);
    const { files, skipped } = await collectFiles(workspace, signal);
    expect(files).toEqual([]);
    expect(Object.fromEntries(skipped.map(({ path, reason }) => [path, reason]))).toEqual({
      "binary.bin": "binary",
      "large.txt": "larger than 128 KB",
      "latin1.txt": "not UTF-8",
      pipe: "not a regular file",
      zero: "not a regular file",
    });
  });
});

describe("pruneContext", () => {
  const options = { enabled: true, maxSizeKb: 1, terms: [], outputFolder: "" };

  it("never keeps more than the limit, and accounts for every file", () => {
    const file = fc.record({ path: fc.stringMatching(/^[a-z]{1,12}\.ts$/), content: fc.string({ maxLength: 900 }) });
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: ({ path }) => path }), (files) => {
        const kept = pruneContext({ files, skipped: [] }, options);
        expect(kept.sizeBytes).toBeLessThanOrEqual(1024);
        expect(kept.files.length + kept.skipped.length).toBe(files.length);
      }),
    );
  });

  it("does not depend on the order in which the files were found", () => {
    const files = ["c", "a", "b"].map((name) => ({ path: `${name}.ts`, content: "x".repeat(400) }));
    const one = pruneContext({ files, skipped: [] }, options);
    const other = pruneContext({ files: [...files].reverse(), skipped: [] }, options);
    expect(one).toEqual(other);
  });

  it("prefers files that speak of what is asked for", () => {
    const files = [
      { path: "zebra.ts", content: "y".repeat(700) },
      { path: "ledger.ts", content: "x".repeat(700) },
    ];
    const kept = pruneContext({ files, skipped: [] }, { ...options, terms: ["Zebra"] });
    expect(kept.files.map(({ path }) => path)).toEqual(["zebra.ts"]);
  });

  it("refuses more than 500 KB when pruning is off, and says how to turn it on", () => {
    const files = [{ path: "a.ts", content: "x".repeat(501 * 1024) }];
    const attempt = () => pruneContext({ files, skipped: [] }, { ...options, enabled: false });
    expect(attempt).toThrow(/Context bundle exceeds 500KB/);
  });
});

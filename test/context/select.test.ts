import { execFileSync } from "node:child_process";
import { symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { selectContext } from "../../src/context/select.ts";
import { validateContextReport } from "../../src/generated/validators/context-report.js";
import { makeRepository, requestFor, type TestRepository } from "./repository.ts";

let repository: TestRepository;
const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

beforeEach(async () => {
  repository = await makeRepository();
});
afterEach(() => repository.remove());

describe("what is read", () => {
  it("is what git tracks or would track, and nothing that it ignores", async () => {
    await repository.put(".gitignore", "ignored.ts\n");
    await repository.put("src/a.ts", "export const a = 1;\n");
    await repository.put("ignored.ts", "no\n");
    const { files } = await selectContext(requestFor(repository.folder));
    expect(paths(files).toSorted()).toEqual([".gitignore", "src/a.ts"]);
  });

  it("is the folder itself where there is no git repository", async () => {
    const folder = await makeRepository({ git: false });
    await folder.put("src/a.ts", "1");
    await folder.put("node_modules/x/index.js", "2");
    const { files, report } = await selectContext(requestFor(folder.folder));
    await folder.remove();
    expect(paths(files)).toEqual(["src/a.ts"]);
    expect(report.commits).toBe(0);
  });

  it("T16 leaves out files whose names say that they hold secrets", async () => {
    const names = [".env", "config/.env.production", "deploy/id_rsa", "tls/server.KEY", ".npmrc", ".aws/config"];
    for (const path of [...names, "secrets.yaml"]) await repository.put(path, "CANARY");
    await repository.put("src/secrets.ts", "export const names = [];\n");
    const selected = await selectContext(requestFor(repository.folder, { text: "canary" }));
    expect(JSON.stringify(selected)).not.toContain("CANARY");
    expect(selected.skipped).toHaveLength(7);
    expect(paths(selected.files)).toEqual(["src/secrets.ts"]);
  });

  it("T47 skips links, pipes, binaries, large files, invalid UTF-8 and turned text, each with its reason", async () => {
    await repository.put("binary.bin", new Uint8Array([1, 0, 2]));
    await repository.put("latin1.txt", new Uint8Array([0xe9, 0x20]));
    await repository.put("bidi.ts", "const a = 1; // \u202e\u2066 else\n");
    await repository.put("large.txt", "x".repeat(300 * 1024));
    await repository.put("gone.ts", "x");
    repository.git("add", "gone.ts");
    execFileSync("rm", [join(repository.folder, "gone.ts")]);
    await writeFile(join(repository.folder, "huge.dat"), "");
    await truncate(join(repository.folder, "huge.dat"), 2 ** 31);
    await symlink("/dev/zero", join(repository.folder, "zero"));
    repository.git("add", "zero");
    execFileSync("mkfifo", [join(repository.folder, "pipe")]);
    const { files, skipped } = await selectContext(requestFor(repository.folder, { text: "else x" }));
    expect(files).toEqual([]);
    expect(Object.fromEntries(skipped.map(({ path, reason }) => [path, reason]))).toEqual({
      "bidi.ts": "holds characters that turn the direction of text",
      "binary.bin": "binary",
      "gone.ts": "not in the work tree",
      "huge.dat": "larger than 256 KB",
      "large.txt": "larger than 256 KB",
      "latin1.txt": "not UTF-8",
      zero: "a link",
    });
  });

  it("T47 skips a pipe where there is no git to leave it out", async () => {
    const folder = await makeRepository({ git: false });
    execFileSync("mkfifo", [join(folder.folder, "pipe")]);
    const { skipped } = await selectContext(requestFor(folder.folder));
    await folder.remove();
    expect(skipped).toEqual([{ path: "pipe", reason: "not a regular file" }]);
  });
});

describe("what is shown", () => {
  const name = fc.stringMatching(/^[a-z]{1,6}$/);
  const file = fc.record({
    path: fc
      .tuple(name, name, fc.constantFrom("ts", "py", "go", "md", "json", "txt"))
      .map(([folder, base, ending]) => `${folder}/${base}.${ending}`),
    content: fc.oneof(
      fc.string({ maxLength: 2000, unit: "grapheme" }),
      fc
        .integer({ min: 1, max: 60 })
        .map((lines) => "export function order(a: number): void {\n  return;\n}\n".repeat(lines)),
    ),
  });
  const repositoryOf = fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 12 });

  it("is never more than the limit, is the same each time, and accounts for every file once", async () => {
    const property = fc.asyncProperty(repositoryOf, fc.integer({ min: 1, max: 8 }), async (given, maxSizeKb) => {
      const folder = await makeRepository({ git: false });
      try {
        for (const { path, content } of given) await folder.put(path, content);
        const request = requestFor(folder.folder, { text: "Order the parsed lines", maxSizeKb });
        const selected = await selectContext(request);
        const shown = [...selected.files.flatMap(({ path, content }) => [path, content]), selected.map];
        const bytes = shown.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
        expect(bytes).toBeLessThanOrEqual(selected.sizeBytes);
        expect(selected.sizeBytes).toBeLessThanOrEqual(maxSizeKb * 1024);
        const accounted = [...paths(selected.files), ...selected.rest, ...paths(selected.skipped)];
        expect(accounted.toSorted()).toEqual(paths(given).toSorted());
        expect(await selectContext(request)).toEqual(selected);
        expect(validateContextReport(structuredClone(selected.report))).toBe(true);
      } finally {
        await folder.remove();
      }
    });
    await fc.assert(property, { numRuns: 20 });
  });

  it("is the best files whole, an outline of the next ones, and the paths of the rest", async () => {
    const body = "  const total = 1;\n  if (total > 0) return;\n".repeat(20);
    for (let index = 0; index < 40; index += 1) {
      const words = index < 3 ? "voucher" : "weather";
      await repository.put(`src/${words}-${index}.ts`, `export function ${words}${index}(): void {\n${body}}\n`);
    }
    const selected = await selectContext(requestFor(repository.folder, { text: "Redeem a voucher", maxSizeKb: 10 }));
    const forms = (form: string) => paths(selected.files.filter((one) => one.form === form));
    expect(forms("whole")[0]).toMatch(/voucher/);
    expect(forms("whole").length).toBeLessThan(8);
    expect(forms("outline").length).toBeGreaterThan(8);
    expect(selected.files.at(-1)?.content).toMatch(/^export function weather\d+\(\): void\n$/);
    expect(selected.map).toMatch(/^src\/ \(\d+\): weather/);
    expect(selected.rest.length).toBeGreaterThan(0);
  });

  it("T16 is nothing of a file that holds what may not leave, and nothing that was masked", async () => {
    await repository.put("src/key.ts", 'export const key = "CANARY";\n');
    await repository.put("config.json", '{ "key": "CANARY" }\n');
    const cleanse = (path: string, text: string) =>
      path.endsWith(".json")
        ? { reason: "holds a credential (test)" }
        : { text: text.replaceAll("CANARY", "***"), masked: 1 };
    const selected = await selectContext(requestFor(repository.folder, { text: "canary key", cleanse }));
    expect(JSON.stringify([selected.files, selected.map])).not.toContain("CANARY");
    expect(selected.report.files).toMatchObject([{ path: "src/key.ts", masked: 1 }]);
    expect(selected.skipped).toEqual([{ path: "config.json", reason: "holds a credential (test)" }]);
  });

  it("is everything up to 500 KB where pruning is off, and above that an error that says how to turn it on", async () => {
    const off = { pruning: { enabled: false, maxSizeKb: 180 } };
    for (const name of ["a", "b"]) await repository.put(`${name}.ts`, "x".repeat(220 * 1024));
    const { files } = await selectContext(requestFor(repository.folder, off));
    expect(files.map(({ form }) => form)).toEqual(["whole", "whole"]);
    await repository.put("c.ts", "x".repeat(80 * 1024));
    await expect(selectContext(requestFor(repository.folder, off))).rejects.toMatchObject({
      code: "INPUT_INVALID",
      message: expect.stringContaining("Context bundle exceeds 500KB"),
      hint: expect.stringContaining("blocks config set context.pruning.enabled true"),
    });
  });
});

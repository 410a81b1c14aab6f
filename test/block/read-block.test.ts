import { execFileSync } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blockDigest } from "../../src/block/block-digest.ts";
import { readBlock } from "../../src/block/read-block.ts";
import { ATTESTATION_FOLDER, errorOf, manifest, scratchFolder } from "./fixture.ts";

async function blockFolder(block: unknown = manifest()): Promise<string> {
  const folder = await scratchFolder();
  await writeFile(join(folder, "block.json"), typeof block === "string" ? block : JSON.stringify(block));
  await writeFile(join(folder, "index.ts"), "export {};\n");
  return folder;
}

describe("readBlock", () => {
  it("reads the manifest and all files, sorted, with their digest", async () => {
    const folder = await blockFolder();
    await mkdir(join(folder, "tests"));
    await writeFile(join(folder, "tests/é.test.ts"), "ü\n");
    const block = await readBlock(folder);
    expect(block.folder).toBe(folder);
    expect(block.manifest.name).toBe("small-block");
    expect(block.files.map(({ path }) => path)).toEqual(["block.json", "index.ts", "tests/é.test.ts"]);
    expect(block.files[2]?.content).toBe("ü\n");
    expect(block.digest).toBe(blockDigest(block.files));
  });

  it("reads the reference block", async () => {
    const block = await readBlock(join(ATTESTATION_FOLDER, "block"));
    expect(block.manifest).toMatchObject({ name: "compliance-attestation", family: "compliance", type: "attestation" });
    const paths = block.files.map(({ path }) => path);
    const { faces, entry, contract, tests } = block.manifest;
    expect(paths).toEqual(expect.arrayContaining([...Object.values(faces), entry.module, contract, ...tests]));
    expect(paths.filter((path) => path.endsWith(".test.ts"))).toEqual([...tests].sort());
  });

  it("leaves out what tools put beside a block", async () => {
    const folder = await blockFolder();
    for (const name of ["node_modules", ".git"]) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, "x"), "");
      await mkdir(join(folder, "tests", name), { recursive: true });
      await symlink("/etc", join(folder, "tests", name, "etc"));
    }
    expect((await readBlock(folder)).files.map(({ path }) => path)).toEqual(["block.json", "index.ts"]);
  });

  it.each(["missing", "index.ts", "."])("says that there is no block in %s", async (name) => {
    const folder = join(await scratchFolder(), name);
    const error = await errorOf(readBlock(folder));
    expect(error.code).toBe("BLOCK_NOT_FOUND");
    expect(error.message).toContain(folder);
    expect(error.hint).toContain("blocks generate");
  });

  it("names every problem of a manifest", async () => {
    const { title: _title, ...rest } = manifest({
      name: "No Name",
      extra: 1,
      entry: { module: "../x.ts", export: "run" },
    });
    const error = await errorOf(readBlock(await blockFolder(rest)));
    expect(error.code).toBe("BLOCK_INVALID");
    for (const part of ["/title is missing", "/name must match", "/extra is not a known", "/entry/module must match"]) {
      expect(error.message).toContain(`block.json ${part}`);
    }
  });

  it("refuses a manifest that is not JSON, and one that holds __proto__", async () => {
    expect((await errorOf(readBlock(await blockFolder("{")))).message).toContain("block.json is not JSON");
    const hostile = `{"__proto__":{"name":"x"},${JSON.stringify(manifest()).slice(1)}`;
    expect((await errorOf(readBlock(await blockFolder(hostile)))).message).toContain(
      "/__proto__ is not a known property",
    );
  });

  it("T09 refuses links to files and to folders, and names each", async () => {
    const folder = await blockFolder();
    await symlink("/etc/hostname", join(folder, "logic.ts"));
    await symlink("/etc", join(folder, "examples"));
    const error = await errorOf(readBlock(folder));
    expect(error.code).toBe("BLOCK_INVALID");
    expect(error.message).toContain("logic.ts is a link");
    expect(error.message).toContain("examples is a link");
  });

  it("T09 refuses a manifest that is a link", async () => {
    const folder = await scratchFolder();
    await symlink(join(await blockFolder(), "block.json"), join(folder, "block.json"));
    expect((await errorOf(readBlock(folder))).message).toContain("block.json is a link");
  });

  it("T47 refuses a pipe without waiting for it", async () => {
    const folder = await blockFolder();
    execFileSync("mkfifo", [join(folder, "pipe.ts")]);
    expect((await errorOf(readBlock(folder))).message).toContain("pipe.ts is not a regular file");
  });

  it("T47 refuses binary content, too large a file, too much in all and too many files", async () => {
    const folder = await blockFolder();
    await writeFile(join(folder, "binary"), Buffer.from([0xff, 0xfe, 0]));
    await writeFile(join(folder, "large"), "x".repeat(1024 * 1024 + 1));
    const first = await errorOf(readBlock(folder));
    expect(first.message).toContain("binary is not UTF-8 text");
    expect(first.message).toContain("large has more than 1048576 bytes");

    const heavy = await blockFolder();
    for (let index = 0; index < 5; index += 1) await writeFile(join(heavy, `f${index}`), "x".repeat(1024 * 1024));
    expect((await errorOf(readBlock(heavy))).message).toContain("the files have more than 4194304 bytes in all");

    const many = await blockFolder();
    for (let index = 0; index < 500; index += 1) await writeFile(join(many, `f${index}`), "");
    expect((await errorOf(readBlock(many))).message).toContain("there are more than 500 files");
  });

  it("refuses a path that another system reads differently, and folders without end", async () => {
    const folder = await blockFolder();
    await writeFile(join(folder, "a\\b.ts"), "");
    await mkdir(join(folder, "d/".repeat(12)), { recursive: true });
    const error = await errorOf(readBlock(folder));
    expect(error.message).toContain("has a backslash");
    expect(error.message).toContain("is more than 10 folders deep");
  });
});

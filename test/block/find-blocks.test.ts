import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { findBlocks } from "../../src/block/find-blocks.ts";
import { errorOf, scratchFolder } from "./fixture.ts";

async function folderWith(...blocks: readonly string[]): Promise<string> {
  const folder = await scratchFolder();
  for (const block of blocks) {
    await mkdir(join(folder, block), { recursive: true });
    await writeFile(join(folder, block, "block.json"), "{}");
  }
  return folder;
}

describe("findBlocks", () => {
  it("finds blocks at any depth, sorted, by absolute path", async () => {
    const folder = await folderWith("b", "a/deep/er", "a");
    expect(await findBlocks(folder)).toEqual([join(folder, "a"), join(folder, "a/deep/er"), join(folder, "b")]);
    expect(await findBlocks(relative(process.cwd(), folder))).toEqual(await findBlocks(folder));
  });

  it("finds the block that the path itself is, and one inside of it", async () => {
    const folder = await folderWith(".", "inner");
    expect(await findBlocks(folder)).toEqual([folder, join(folder, "inner")]);
  });

  it("enters neither node_modules nor .git, nor what a writer left half way, nor links", async () => {
    const staged = ".blocks-00000000-0000-0000-0000-000000000000.new";
    const folder = await folderWith("a", "node_modules/p", ".git/x", "a/node_modules/q", staged);
    await symlink(folder, join(folder, "loop"));
    expect(await findBlocks(folder)).toEqual([join(folder, "a")]);
  });

  it("finds a block whose manifest is a link, so that it is refused and not overlooked", async () => {
    const folder = await folderWith("a");
    await mkdir(join(folder, "b"));
    await symlink("../a/block.json", join(folder, "b/block.json"));
    expect(await findBlocks(folder)).toEqual([join(folder, "a"), join(folder, "b")]);
  });

  it.each([
    ["missing", "does not exist"],
    ["file/below", "does not exist"],
    ["file", "is not a folder"],
    [".", "there is no block at or below"],
  ])("says what is wrong with the path %s", async (path, reason) => {
    const folder = await scratchFolder();
    await writeFile(join(folder, "file"), "");
    await mkdir(join(folder, "block.json"));
    const error = await errorOf(findBlocks(join(folder, path)));
    expect([error.code, error.kind]).toEqual(["BLOCK_NOT_FOUND", "usage"]);
    expect(error.message).toContain(reason);
    expect(error.hint).toContain("blocks generate");
  });
});

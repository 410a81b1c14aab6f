import { cp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { baseVersions } from "../../src/app/verify/base-version.ts";
import { readBlock } from "../../src/block/read-block.ts";
import { commitAll, createWorkspace, git, writeFiles } from "../config/workspace.ts";
import { TINY_FOLDER } from "../gates/tiny-block.ts";

const BLOCK = "src/generated/discount";

/** A repository with the tiny block in its first commit. */
async function repository(): Promise<{ workspace: string; first: string }> {
  const workspace = await createWorkspace({ "README.md": "x\n" });
  await cp(TINY_FOLDER, join(workspace, BLOCK), { recursive: true });
  return { workspace, first: commitAll(workspace) };
}

async function baseOf(
  workspace: string,
  request: { door?: "runner" | "terminal"; revision?: string; baseRevision?: string; folder?: string } = {},
) {
  const read = await baseVersions({ door: "terminal", workspace, baseRevision: undefined, ...request });
  return read(await readBlock(join(workspace, request.folder ?? BLOCK)));
}

describe("the base version of a block", () => {
  test("is what the commit has, not what lies in the work tree", async () => {
    const { workspace, first } = await repository();
    await writeFiles(workspace, { [`${BLOCK}/logic.ts`]: "export const other = 1;\n" });
    const base = await baseOf(workspace, { door: "runner", baseRevision: first });
    const { files } = await readBlock(TINY_FOLDER);
    expect(base).toEqual({ revision: first, files });
  });

  test("is the last commit on a laptop, for work that is not committed, and nothing where nothing changed", async () => {
    const { workspace, first } = await repository();
    expect(await baseOf(workspace)).toBeUndefined();
    await writeFiles(workspace, { [`${BLOCK}/README.md`]: "another\n" });
    expect((await baseOf(workspace))?.revision).toBe(first);
    expect(await baseOf(workspace, { door: "runner" })).toBeUndefined();
  });

  test("is the commit that was named, before the pull request's", async () => {
    const { workspace, first } = await repository();
    await writeFiles(workspace, { [`${BLOCK}/README.md`]: "another\n" });
    const second = commitAll(workspace);
    git(workspace, "tag", "released", first);
    const base = await baseOf(workspace, { door: "runner", revision: "released", baseRevision: second });
    expect(base?.revision).toBe(first);
  });

  test("is nothing for a new block, outside a repository and before the first commit", async () => {
    const { workspace } = await repository();
    await cp(TINY_FOLDER, join(workspace, "copy"), { recursive: true });
    expect(await baseOf(workspace, { folder: "copy" })).toBeUndefined();
    const bare = await createWorkspace({});
    await cp(TINY_FOLDER, join(bare, BLOCK), { recursive: true });
    expect(await baseOf(bare)).toBeUndefined();
    git(bare, "init", "--quiet");
    expect(await baseOf(bare)).toBeUndefined();
  });

  test("is found at its former place when the folder moved", async () => {
    const { workspace, first } = await repository();
    await rename(join(workspace, BLOCK), join(workspace, "moved"));
    await writeFiles(workspace, { "moved/README.md": "moved\n" });
    expect((await baseOf(workspace, { folder: "moved" }))?.revision).toBe(first);
  });

  test("T21 takes a folder whose name is an option, and a base that looks like one, as data", async () => {
    const { workspace } = await repository();
    await cp(TINY_FOLDER, join(workspace, "--output=x"), { recursive: true });
    const revision = commitAll(workspace);
    const base = await baseOf(workspace, { folder: "--output=x", baseRevision: revision });
    expect(base?.files.length).toBeGreaterThan(8);
    await expect(baseOf(workspace, { revision: "--help" })).rejects.toMatchObject({ code: "GIT_FAILED" });
  });

  test("T47 leaves out links and files over a mebibyte, and reads one that is not UTF-8 without losing the others", async () => {
    const { workspace } = await repository();
    git(workspace, "config", "core.symlinks", "true");
    await writeFiles(workspace, { [`${BLOCK}/large.txt`]: "x".repeat(1024 * 1024 + 1) });
    await symlink("logic.ts", join(workspace, BLOCK, "link.ts"));
    await writeFile(join(workspace, BLOCK, "a.bin"), Buffer.from([0xff, 0xfe, 0x0a]));
    const revision = commitAll(workspace);
    for (const name of ["large.txt", "link.ts", "a.bin"]) await rm(join(workspace, BLOCK, name));
    const base = await baseOf(workspace, { baseRevision: revision });
    const paths = base?.files.map(({ path }) => path) ?? [];
    expect(paths).not.toContain("large.txt");
    expect(paths).not.toContain("link.ts");
    expect(paths).toContain("a.bin");
    const { files } = await readBlock(TINY_FOLDER);
    expect(base?.files.filter(({ path }) => path !== "a.bin")).toEqual(files);
  });

  test("refuses a commit that is not there as the user's mistake", async () => {
    const { workspace } = await repository();
    await expect(baseOf(workspace, { revision: "no-such" })).rejects.toMatchObject({
      code: "GIT_FAILED",
      kind: "usage",
    });
  });
});

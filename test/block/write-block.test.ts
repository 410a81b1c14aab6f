import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlock } from "../../src/block/read-block.ts";
import { unsafeReason } from "../../src/block/safe-path.ts";
import { stageBlock } from "../../src/block/stage-block.ts";
import { type WriteBlockRequest, writeBlock } from "../../src/block/write-block.ts";
import { errorOf, scratchFolder, smallBlock } from "./fixture.ts";

async function request(members: Partial<WriteBlockRequest> = {}): Promise<WriteBlockRequest> {
  const workspace = members.workspace ?? (await scratchFolder());
  return { workspace, outputFolder: "out", name: "small-block", files: smallBlock(), allow: [], ...members };
}

/** Every path below a folder, so that "nothing was written" can be seen. */
async function everythingIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}

describe("writeBlock", () => {
  it("writes every file, and what it wrote reads back with the same digest", async () => {
    const files = smallBlock({ path: "examples/accepted/größe.json", content: "{}\n" });
    const given = await request({ files });
    const written = await writeBlock(given);
    expect(written).toMatchObject({ folder: join(given.workspace, "out/small-block"), replaced: false });
    const block = await readBlock(written.folder);
    expect(block.digest).toBe(written.digest);
    expect(block.files.map(({ path }) => path)).toEqual(files.map(({ path }) => path).sort());
    expect(await readdir(join(given.workspace, "out"))).toEqual(["small-block"]);
  });

  it("takes an absolute output folder, and the workspace itself as one", async () => {
    const workspace = await scratchFolder();
    const absolute = await writeBlock(await request({ workspace, outputFolder: join(workspace, "deep/er") }));
    expect(absolute.folder).toBe(join(workspace, "deep/er/small-block"));
    const own = await writeBlock(await request({ workspace, outputFolder: "." }));
    expect(own.folder).toBe(join(workspace, "small-block"));
  });

  it("works in a workspace that is reached through a link", async () => {
    const folder = await scratchFolder();
    await mkdir(join(folder, "real"));
    await symlink("real", join(folder, "link"));
    const written = await writeBlock(await request({ workspace: join(folder, "link") }));
    expect(written.folder).toBe(join(folder, "link/out/small-block"));
    expect(await readdir(join(folder, "real/out/small-block"))).toEqual(["block.json", "index.ts"]);
    await writeBlock(await request({ workspace: join(folder, "link"), outputFolder: join(folder, "real/other") }));
    expect(await readdir(join(folder, "real/other"))).toEqual(["small-block"]);
  });

  it("replaces an earlier block whole", async () => {
    const given = await request({ files: smallBlock({ path: "old/file.ts", content: "" }) });
    await writeBlock(given);
    const written = await writeBlock({ ...given, files: smallBlock({ path: "new.ts", content: "" }) });
    expect(written.replaced).toBe(true);
    expect(await everythingIn(join(given.workspace, "out"))).toEqual([
      "small-block",
      "small-block/block.json",
      "small-block/index.ts",
      "small-block/new.ts",
    ]);
  });

  it("leaves a folder alone that is not a block", async () => {
    const given = await request();
    await mkdir(join(given.workspace, "out/small-block"), { recursive: true });
    await writeFile(join(given.workspace, "out/small-block/thesis.md"), "years of work");
    const error = await errorOf(writeBlock(given));
    expect(error.code).toBe("FILE_EXISTS");
    expect(await everythingIn(join(given.workspace, "out"))).toEqual(["small-block", "small-block/thesis.md"]);
  });

  it("refuses a block without a manifest", async () => {
    const given = await request({ files: [{ path: "index.ts", content: "" }] });
    expect((await errorOf(writeBlock(given))).code).toBe("BLOCK_INVALID");
    expect(await everythingIn(given.workspace)).toEqual([]);
  });

  it.each(["../x", "/etc/x", "a/../../b", "C:\\x", "a\u0000", "a".repeat(4096)])(
    "T08 refuses the whole block for the path %j and writes nothing",
    async (path) => {
      const given = await request({ files: smallBlock({ path, content: "" }, { path: "x/../../y", content: "" }) });
      const error = await errorOf(writeBlock(given));
      expect(error.code).toBe("PATH_REFUSED");
      expect(error.message).toContain('"x/../../y" has the segment ".."');
      expect(error.message.split("\n")).toHaveLength(3);
      expect(await everythingIn(given.workspace)).toEqual([]);
    },
  );

  it.each(["", ".", "..", "a/b", "../x", "A", ".git", "a".repeat(81), "a\u0000"])(
    "T08 refuses the name %j",
    async (name) => {
      const given = await request({ name });
      expect((await errorOf(writeBlock(given))).code).toBe("PATH_REFUSED");
      expect(await everythingIn(given.workspace)).toEqual([]);
    },
  );

  it("T08 writes nothing outside the block's folder, whatever the paths are", async () => {
    const segment = fc.oneof(
      fc.constantFrom("..", "a", "b", "A", ".git", "é", "e\u0301", "/"),
      fc.string({ maxLength: 3 }),
    );
    const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join("/"));
    const workspace = await scratchFolder();
    await fc.assert(
      fc.asyncProperty(fc.array(path, { maxLength: 4 }), async (paths) => {
        const files = smallBlock(...paths.map((each) => ({ path: each, content: each })));
        const refused = await writeBlock(await request({ workspace, files })).then(
          () => undefined,
          (error: { code: string }) => error.code,
        );
        if (paths.some((each) => unsafeReason(each) !== undefined)) expect(refused).toBe("PATH_REFUSED");
        const written = refused === undefined ? await readBlock(join(workspace, "out/small-block")) : undefined;
        if (written !== undefined) expect(written.files).toHaveLength(files.length);
        expect((await readdir(workspace)).filter((name) => name !== "out")).toEqual([]);
        await rm(join(workspace, "out"), { recursive: true, force: true });
      }),
      { numRuns: 150 },
    );
  });

  it("T09 refuses a link above, at and below the output folder", async () => {
    const elsewhere = await scratchFolder();
    for (const [link, outputFolder] of [
      ["out", "out"],
      ["up", "up/out"],
      ["out/small-block", "out"],
    ] as const) {
      const given = await request({ outputFolder });
      await mkdir(join(given.workspace, link, ".."), { recursive: true });
      await symlink(elsewhere, join(given.workspace, link));
      const error = await errorOf(writeBlock(given));
      expect(error.code).toBe("PATH_REFUSED");
      expect(error.message).toContain("is a link");
      expect(await everythingIn(elsewhere)).toEqual([]);
    }
  });

  it("T09 refuses a link that stays inside the workspace", async () => {
    const given = await request();
    await mkdir(join(given.workspace, "src"));
    await symlink("src", join(given.workspace, "out"));
    expect((await errorOf(writeBlock(given))).code).toBe("PATH_REFUSED");
    expect(await everythingIn(join(given.workspace, "src"))).toEqual([]);
  });

  it("T09 refuses an output folder outside the workspace", async () => {
    for (const outputFolder of ["..", "../other", "/tmp", "a/../..", "a\u0000"]) {
      const given = await request({ outputFolder });
      expect((await errorOf(writeBlock(given))).code).toBe("PATH_REFUSED");
    }
  });

  it("T09 refuses an output folder that was swapped for a link after the check", async () => {
    const elsewhere = await scratchFolder();
    const given = await request();
    const staged = await stageBlock(given, given.files);
    await rename(join(given.workspace, "out"), join(given.workspace, "moved"));
    await symlink(elsewhere, join(given.workspace, "out"));
    const error = await errorOf(staged.commit());
    expect(error.code).toBe("PATH_REFUSED");
    expect(await everythingIn(elsewhere)).toEqual([]);
  });

  it("T09 refuses an output folder that was swapped for another folder after the check", async () => {
    const given = await request();
    const staged = await stageBlock(given, given.files);
    await rename(join(given.workspace, "out"), join(given.workspace, "moved"));
    await mkdir(join(given.workspace, "out"));
    expect((await errorOf(staged.commit())).kind).toBe("usage");
    expect(await everythingIn(join(given.workspace, "out"))).toEqual([]);
  });

  it("T09 refuses a staged folder that was swapped for another after the check", async () => {
    const given = await request();
    const staged = await stageBlock(given, given.files);
    const out = join(given.workspace, "out");
    const [name = ""] = await readdir(out);
    await rename(join(out, name), join(out, "moved"));
    await mkdir(join(out, name));
    await writeFile(join(out, name, "block.json"), "{}");
    const error = await errorOf(staged.commit());
    expect(error.message).toContain("changed while the block was written");
    expect(await readdir(out)).toEqual(["moved"]);
  });

  it("T09 refuses a link that took the block's place after the check", async () => {
    const elsewhere = await scratchFolder();
    await writeFile(join(elsewhere, "block.json"), "{}");
    const given = await request();
    const staged = await stageBlock(given, given.files);
    await symlink(elsewhere, join(given.workspace, "out/small-block"));
    expect((await errorOf(staged.commit())).message).toContain("is a link");
    expect(await everythingIn(elsewhere)).toEqual(["block.json"]);
    expect(await readdir(join(given.workspace, "out"))).toEqual(["small-block"]);
  });

  it.each([".git/hooks/post-checkout", ".github/workflows/x.yml", "action.yml", "yarn.lock", "package.json", ".npmrc"])(
    "T10 refuses %s unless the base configuration allows it",
    async (path) => {
      const given = await request({ files: smallBlock({ path, content: "" }) });
      const error = await errorOf(writeBlock(given));
      expect(error.code).toBe("PATH_REFUSED");
      expect(error.message).toContain(`"${path}" is protected`);
      expect(await everythingIn(given.workspace)).toEqual([]);
      await writeBlock({ ...given, allow: [`out/small-block/${path}`] });
      expect(await readFile(join(given.workspace, "out/small-block", path), "utf8")).toBe("");
    },
  );

  it("T10 refuses an output folder that is itself protected", async () => {
    for (const outputFolder of [".git", ".github/workflows", ".blocks"]) {
      const given = await request({ outputFolder });
      expect((await errorOf(writeBlock(given))).message).toContain("is protected");
      expect(await everythingIn(given.workspace)).toEqual([]);
    }
  });

  it.each([
    ["File.ts", "file.ts"],
    ["é.ts", "e\u0301.ts"],
    ["same.ts", "same.ts"],
    ["Folder/a.ts", "folder/b.ts"],
    ["\u00e9/a.ts", "e\u0301/b.ts"],
    ["a", "a/b.ts"],
    ["A", "a/b.ts"],
    ["STRASSE.ts", "straße.ts"],
  ])("T11 refuses %s beside %s", async (first, second) => {
    for (const paths of [
      [first, second],
      [second, first],
    ]) {
      const given = await request({ files: smallBlock(...paths.map((path) => ({ path, content: "" }))) });
      const error = await errorOf(writeBlock(given));
      expect(error.code).toBe("PATH_REFUSED");
      expect(error.message).toMatch(/collides with|needs a folder where/);
      expect(await everythingIn(given.workspace)).toEqual([]);
    }
  });

  it("keeps the earlier block when the new one cannot be written", async () => {
    const given = await request();
    await writeBlock(given);
    // 150 characters, but 450 bytes: more than a name may have on the disk.
    const files = smallBlock({ path: "日".repeat(150), content: "" });
    const error = await errorOf(writeBlock({ ...given, files }));
    expect(error.code).toBe("PATH_UNREADABLE");
    expect(error.message).toContain("ENAMETOOLONG");
    expect(await readdir(join(given.workspace, "out"))).toEqual(["small-block"]);
  });

  it("keeps the earlier block when what was staged is gone", async () => {
    const given = await request();
    await writeBlock(given);
    const staged = await stageBlock(given, smallBlock({ path: "new.ts", content: "" }));
    await staged.discard();
    expect(await errorOf(staged.commit())).toMatchObject({ code: "PATH_UNREADABLE" });
    expect(await everythingIn(join(given.workspace, "out/small-block"))).toEqual(["block.json", "index.ts"]);
  });

  it("gives the earlier block back when the new one cannot take its place", async () => {
    const given = await request();
    await writeBlock(given);
    const failing = async (from: string, to: string) => {
      if (from.endsWith(".new")) throw Object.assign(new Error("the disk failed"), { code: "EIO" });
      await rename(from, to);
    };
    const staged = await stageBlock(given, smallBlock({ path: "new.ts", content: "" }), failing);
    const error = await errorOf(staged.commit());
    expect(error.message).toContain("EIO");
    expect(await readdir(join(given.workspace, "out"))).toEqual(["small-block"]);
    expect(await everythingIn(join(given.workspace, "out/small-block"))).toEqual(["block.json", "index.ts"]);
  });

  it("leaves the place to a writer that took it in the same moment", async () => {
    const given = await request();
    await writeBlock(given);
    const late = async (from: string, to: string) => {
      if (from.endsWith(".new")) await writeBlock({ ...given, files: smallBlock({ path: "other.ts", content: "" }) });
      await rename(from, to);
    };
    const staged = await stageBlock(given, smallBlock({ path: "new.ts", content: "" }), late);
    expect((await errorOf(staged.commit())).message).toContain("ENOTEMPTY");
    expect(await readdir(join(given.workspace, "out"))).toEqual(["small-block"]);
    expect(await readdir(join(given.workspace, "out/small-block"))).toContain("other.ts");
  });

  it("lets one of two writers win whole", async () => {
    const given = await request();
    const files = (who: string) => smallBlock(...["a", "b"].map((path) => ({ path: `${path}.ts`, content: who })));
    const results = await Promise.allSettled(["x", "y"].map((who) => writeBlock({ ...given, files: files(who) })));
    expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
    const block = await readBlock(join(given.workspace, "out/small-block"));
    const writers = block.files.filter(({ path }) => /^[ab]\.ts$/.test(path)).map(({ content }) => content);
    expect(["xx", "yy"]).toContain(writers.join(""));
    expect(await readdir(join(given.workspace, "out"))).toEqual(["small-block"]);
  });
});

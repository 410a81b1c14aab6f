import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStateArchive } from "../../src/runner/state-archive.ts";
import { MAX_STATE_BYTES } from "../../src/runner/state-files.ts";
import { forgedArchive, type TarMember } from "./tar-fixture.ts";

const FOLDERS = [".blocks/checkpoints", ".blocks/spending"];
const good: TarMember = { path: ".blocks/checkpoints/a.json", content: "{}" };
const pax = (record: string) => `${record.length + 4} ${record}\n`;

describe("readStateArchive", () => {
  it("reads whatever the system's tar packed, long names included", async () => {
    const name = fc.stringMatching(/^[a-z0-9_][A-Za-z0-9_-]{0,60}$/).filter((text) => text !== "lock");
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
    const tree = fc.dictionary(
      path.map((way) => `.blocks/checkpoints/${way}.json`),
      fc.string({ unit: "binary", maxLength: 2000 }),
      { minKeys: 1, maxKeys: 5 },
    );
    const property = fc.asyncProperty(tree, async (given) => {
      const root = await mkdtemp(join(tmpdir(), "packed-"));
      for (const [file, text] of Object.entries(given)) {
        await mkdir(dirname(join(root, file)), { recursive: true });
        await writeFile(join(root, file), text);
      }
      execFileSync("tar", ["--posix", "-czf", join(root, "a.tgz"), "-C", root, ".blocks/checkpoints"]);
      const files = await readStateArchive(await readFile(join(root, "a.tgz")), FOLDERS);
      expect(new Map(files.map((read) => [read.path, read.content.toString()]))).toEqual(
        new Map(Object.entries(given).map(([file, text]) => [file, Buffer.from(text).toString()])),
      );
    });
    await fc.assert(property, { numRuns: 15 });
  });

  it.each<[string, TarMember]>([
    ["a way up", { path: ".blocks/checkpoints/../../x" }],
    ["a way up at the start", { path: "../x" }],
    ["an absolute name", { path: "/etc/x" }],
    ["another folder of the repository", { path: ".github/workflows/x.yml" }],
    ["a folder whose name only begins like ours", { path: ".blocks/checkpoints-x/a" }],
    ["a file in the place of a folder", { path: ".blocks/spending" }],
    ["a hidden file", { path: ".blocks/checkpoints/.git/config" }],
    ["a backslash", { path: ".blocks/checkpoints/a\\..\\b" }],
    ["an empty part", { path: ".blocks/checkpoints//a" }],
    ["a symbolic link", { path: ".blocks/checkpoints/l", type: "2", target: "/etc" }],
    ["a hard link", { path: ".blocks/checkpoints/l", type: "1", target: "/etc/passwd" }],
    ["a device", { path: ".blocks/checkpoints/d", type: "3" }],
    ["a FIFO", { path: ".blocks/checkpoints/d", type: "6" }],
    ["a GNU long name", { path: "././@LongLink", type: "L", content: "/etc/x" }],
    ["a global header", { path: "g", type: "g", content: pax("path=/etc/x") }],
    ["a header with another size", { path: "x", type: "x", content: pax("size=1") }],
    ["a header with a link's target", { path: "x", type: "x", content: pax("linkpath=/etc") }],
    ["the same file twice", good],
  ])("T12 refuses the whole archive for %s", async (_, bad) => {
    await expect(readStateArchive(forgedArchive([good, bad]), FOLDERS)).rejects.toThrow();
  });

  it("T12 goes by the name in a pax header, not by the harmless one behind it", async () => {
    const header = { path: "x", type: "x", content: pax("path=../../x") };
    await expect(readStateArchive(forgedArchive([header, good]), FOLDERS)).rejects.toThrow('"../../x"');
  });

  it("T12 refuses a bomb before it is unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(MAX_STATE_BYTES + 1));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readStateArchive(bomb, FOLDERS)).rejects.toThrow();
  });

  it("T29 refuses an archive that is cut off or damaged at any place", async () => {
    const whole = forgedArchive([good]);
    for (let length = 0; length < whole.length; length += 7) {
      await expect(readStateArchive(whole.subarray(0, length), FOLDERS)).rejects.toThrow();
    }
    await expect(readStateArchive(Buffer.from("no archive"), FOLDERS)).rejects.toThrow();
    const tar = gunzipSync(whole);
    tar.write("b", good.path.indexOf("a.json"));
    await expect(readStateArchive(gzipSync(tar), FOLDERS)).rejects.toThrow("damaged");
  });

  it("leaves out the locks of another machine's processes", async () => {
    const lock = { path: ".blocks/checkpoints/flow/lock", content: "{}" };
    const files = await readStateArchive(forgedArchive([good, lock]), FOLDERS);
    expect(files.map(({ path }) => path)).toEqual([good.path]);
  });
});

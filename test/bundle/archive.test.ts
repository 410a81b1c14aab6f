import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, cp, mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { gunzipSync, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { extract } from "tar-stream";
import { beforeAll, describe, expect, it } from "vitest";
import { packBundle, unpackBundle } from "../../src/bundle/archive.ts";
import type { SealedBundle } from "../../src/bundle/bundle.ts";
import { verifyBundle } from "../../src/bundle/verify-bundle.ts";
import { flowFiles, scratch, sealFixture, writeTree } from "./evidence-fixture.ts";

const run = promisify(execFile);
const COMPRESSIONS = ["zstd", "gzip"] as const;

let sealed: SealedBundle;

beforeAll(async () => {
  const long = `block/${"folder/".repeat(20)}deep.ts`;
  sealed = await sealFixture({
    files: { ...flowFiles(), [long]: "deep\n", "block/grüße.md": "hallo\n", "block/empty": "", "block/big.txt": big() },
  });
});

/** More than one chunk of text, and not a multiple of any block. */
function big(): string {
  return Array.from({ length: 300_000 }, (_, index) => `${index * 7919}\n`).join("");
}

async function pack(folder = sealed.folder, compression: (typeof COMPRESSIONS)[number] = "zstd") {
  const file = join(await scratch(), "bundle.tar");
  return { file, ...(await packBundle(folder, file, { compression })) };
}

/** A copy of the bundle that may be changed. */
async function looseCopy(): Promise<string> {
  const folder = join(await scratch(), "copy");
  await cp(sealed.folder, folder, { recursive: true });
  await run("chmod", ["-R", "u+w", folder]);
  return folder;
}

describe.each(COMPRESSIONS)("an archive in %s", (compression) => {
  it("unpacks to the same bundle", async () => {
    const { file } = await pack(sealed.folder, compression);
    const into = join(await scratch(), "out");
    await unpackBundle(file, into, sealed.digest);
    expect(await verifyBundle(into, sealed.digest)).toMatchObject({ ok: true, problems: [] });
    expect((await stat(join(into, "members/flow.json"))).mode & 0o777).toBe(0o444);
    expect(await readdir(join(into, ".."))).toEqual(["out"]);
  });

  it("is what the result says, and the same bytes each time, whatever the disk's order, times and modes", async () => {
    const first = await pack(sealed.folder, compression);
    const bytes = await readFile(first.file);
    expect(first.sizeBytes).toBe(bytes.length);
    expect(first.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    const other = join(await scratch(), "other");
    for (const { path } of [...sealed.manifest.members].reverse()) {
      await writeTree(other, { [path]: await readFile(join(sealed.folder, path)) });
      await utimes(join(other, path), 1, 1);
      await chmod(join(other, path), 0o640);
    }
    for (const path of ["SHA256SUMS", "manifest.json"]) {
      await writeFile(join(other, path), await readFile(join(sealed.folder, path)));
    }
    const second = await pack(other, compression);
    expect(second.sha256).toBe(first.sha256);
  });

  it("is read by other programs: the manifest, the sums, the members in the manifest's order, no owner, no time", async () => {
    const { file } = await pack(sealed.folder, compression);
    const packed = await readFile(file);
    const tar = compression === "gzip" ? gunzipSync(packed) : zstdDecompressSync(packed);
    const found: string[] = [];
    for await (const entry of Readable.from([tar]).pipe(extract())) {
      const { name, uid, gid, mode, mtime, type } = entry.header;
      expect({ uid, gid, mode, type, time: mtime?.getTime() }).toEqual({
        uid: 0,
        gid: 0,
        mode: 0o444,
        type: "file",
        time: 0,
      });
      const content = await buffer(entry);
      expect(content.equals(await readFile(join(sealed.folder, name))), name).toBe(true);
      found.push(name);
    }
    expect(found).toEqual(["manifest.json", "SHA256SUMS", ...sealed.manifest.members.map(({ path }) => path)]);
    const plain = join(await scratch(), "plain.tar");
    await writeFile(plain, tar);
    const into = await scratch();
    await run("tar", ["-xf", plain, "-C", into]);
    expect(await verifyBundle(into, sealed.digest)).toMatchObject({ ok: true, problems: [] });
  });
});

describe("an archive of more than one piece", () => {
  it("unpacks, and nothing can stand between or be put in the place of its frames", async () => {
    const large = await sealFixture({ files: { ...flowFiles(), "block/big.txt": big().repeat(2) } });
    for (const compression of COMPRESSIONS) {
      const { file } = await pack(large.folder, compression);
      const into = join(await scratch(), "out");
      await unpackBundle(file, into, large.digest);
      expect(await verifyBundle(into, large.digest)).toMatchObject({ ok: true });
    }
    const { file } = await pack(large.folder);
    const bytes = await readFile(file);
    const magic = Buffer.from("28b52ffd", "hex");
    const second = bytes.indexOf(magic, 4);
    expect(second).toBeGreaterThan(0);
    const skippable = Buffer.from("502a4d18030000006f6464", "hex");
    const changed = join(await scratch(), "changed.tar");
    const whole = join(await scratch(), "whole.tar");
    await writeFile(whole, zstdCompressSync(zstdDecompressSync(bytes)));
    await expect(unpackBundle(whole, join(await scratch(), "out"), large.digest)).rejects.toMatchObject({
      code: "BUNDLE_INVALID",
    });
    for (const [between, message] of [
      [skippable, /something stands between two frames/],
      [zstdCompressSync(""), /a frame of the archive is empty/],
      [zstdCompressSync("more"), /a frame of 4 bytes is not the last one/],
      [bytes.subarray(0, second), /there is no header|is there twice|has other content|hidden/],
    ] as const) {
      await writeFile(changed, Buffer.concat([bytes.subarray(0, second), between, bytes.subarray(second)]));
      const unpacking = unpackBundle(changed, join(await scratch(), "out"), large.digest);
      await expect(unpacking).rejects.toMatchObject({
        code: "BUNDLE_INVALID",
        message: expect.stringMatching(message),
      });
    }
  });
});

it("an archive in gzip says neither a name nor a time", async () => {
  const { file } = await pack(sealed.folder, "gzip");
  expect((await readFile(file)).subarray(0, 8).toString("hex")).toBe("1f8b080000000000");
});

describe("packing", () => {
  async function refusal(change: (folder: string) => Promise<void>) {
    const folder = await looseCopy();
    await change(folder);
    const out = await scratch();
    const error = await packBundle(folder, join(out, "bundle.tar")).catch((thrown: unknown) => thrown);
    expect(await readdir(out)).toEqual([]);
    return error;
  }

  it.each([
    [
      "other content",
      /members\/plan\.json has other content/,
      (path: string) => writeFile(path, '{"title":"An attestatioN"}\n'),
    ],
    ["another length", /members\/plan\.json has 4 bytes, not 27/, (path: string) => writeFile(path, "four")],
    ["no file", /members\/plan\.json is missing/, (path: string) => rm(path)],
    ["a folder", /members\/plan\.json is not a regular file/, (path: string) => rm(path).then(() => mkdir(path))],
    ["a link", /members\/plan\.json is a link/, (path: string) => rm(path).then(() => symlink("flow.json", path))],
    [
      "a pipe",
      /members\/plan\.json is not a regular file/,
      (path: string) => rm(path).then(() => run("mkfifo", [path])),
    ],
  ])("refuses a bundle with %s where a member has to be, and leaves nothing behind", async (_what, message, change) => {
    const error = await refusal(async (folder) => void (await change(join(folder, "members/plan.json"))));
    expect(error).toMatchObject({ code: "BUNDLE_INVALID", message: expect.stringMatching(message) });
  });

  it("refuses sums and a manifest that are not those of the bundle", async () => {
    expect(await refusal((folder) => writeFile(join(folder, "SHA256SUMS"), "none\n"))).toMatchObject({
      code: "BUNDLE_INVALID",
      message: expect.stringContaining("SHA256SUMS"),
    });
    expect(await refusal((folder) => writeFile(join(folder, "manifest.json"), "{}"))).toMatchObject({
      code: "BUNDLE_INVALID",
      message: expect.stringContaining("manifest.json"),
    });
  });

  it("T41 says so when the file cannot be written", async () => {
    const file = join(await scratch(), "file");
    await writeFile(file, "");
    await expect(packBundle(sealed.folder, join(file, "bundle.tar"))).rejects.toMatchObject({ code: "STORE_REFUSED" });
  });

  it("takes the place of an older file at once", async () => {
    const { file, sha256 } = await pack();
    await writeFile(file, "older");
    expect((await packBundle(sealed.folder, file)).sha256).toBe(sha256);
    expect((await readFile(file)).length).toBeGreaterThan(5);
  });
});

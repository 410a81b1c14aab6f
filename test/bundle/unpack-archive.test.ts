import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { pack } from "tar-stream";
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalJson, type Digest, digestOf } from "../../src/base/digest.ts";
import { unpackBundle } from "../../src/bundle/archive.ts";
import type { SealedBundle } from "../../src/bundle/bundle.ts";
import { honestEntries, type RawEntry, rawEntry, writeArchive } from "./archive-fixture.ts";
import { scratch, sealFixture } from "./evidence-fixture.ts";

const PLAN = "members/plan.json";

let sealed: SealedBundle;
let honest: RawEntry[];

beforeAll(async () => {
  sealed = await sealFixture();
  honest = await honestEntries(sealed);
});

/** What unpacking throws; nothing of the archive may be left beside it. */
async function refusal(file: string, digest = sealed.digest, signal?: AbortSignal): Promise<unknown> {
  const out = await scratch();
  const error = await unpackBundle(file, join(out, "bundle"), digest, signal).catch((thrown: unknown) => thrown);
  expect(await readdir(out)).toEqual([]);
  return error;
}

function invalid(message: RegExp) {
  return expect.objectContaining({ code: "BUNDLE_INVALID", message: expect.stringMatching(message) });
}

/** The honest entries, with others where the plan stands. */
function insteadOfPlan(...entries: RawEntry[]): RawEntry[] {
  return honest.flatMap((entry) => (entry.path === PLAN ? entries : [entry]));
}

function plan(): RawEntry {
  const entry = honest.find(({ path }) => path === PLAN);
  if (entry === undefined) throw new Error("the fixture has a plan");
  return entry;
}

/** A pax header that gives the entry after it these records. */
function pax(records: Record<string, string>): RawEntry {
  const text = Object.entries(records).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    return `${rest.length + 2}${rest}`;
  });
  return { path: "PaxHeader", type: "x", content: Buffer.from(text.join("")) };
}

it("unpacks what the fixture of these tests writes, so that they refuse for their own reasons", async () => {
  for (const gzip of [false, true]) {
    const into = join(await scratch(), "out");
    await unpackBundle(await writeArchive(honest, { gzip }), into, sealed.digest);
    expect(await readFile(join(into, PLAN), "utf8")).toContain("An attestation");
  }
});

describe("T12 an archive is refused, and nothing of it stays,", () => {
  it.each<[string, RegExp, () => RawEntry[]]>([
    [
      "with ..",
      /path of an entry holds a \. or \.\. segment: "members\/\.\.\/\.\.\/evil"/,
      () => insteadOfPlan({ ...plan(), path: "members/../../evil" }),
    ],
    [
      "with an absolute name",
      /path of an entry is absolute .*"\/etc\/cron\.d\/evil"/,
      () => insteadOfPlan({ ...plan(), path: "/etc/cron.d/evil" }),
    ],
    [
      "with .. in the prefix of a name",
      /holds a \. or \.\. segment: "\.\.\/plan\.json"/,
      () => insteadOfPlan({ ...plan(), path: "plan.json", prefix: ".." }),
    ],
    [
      "with .. in a pax header",
      /holds a \. or \.\. segment/,
      () => insteadOfPlan(pax({ path: "../evil" }), { ...plan(), path: "PaxMember" }),
    ],
    [
      "with a hidden character in a name",
      /not portable/,
      () => insteadOfPlan({ ...plan(), path: "members/\u202enosj.nalp" }),
    ],
    [
      "with a hard link",
      /"members\/plan\.json", a hard link/,
      () => insteadOfPlan({ path: PLAN, type: "1", linkName: "members/flow.json" }),
    ],
    [
      "with a symbolic link",
      /"members\/plan\.json", a symbolic link/,
      () => insteadOfPlan({ path: PLAN, type: "2", linkName: "/etc/passwd" }),
    ],
    [
      "with a link where a folder has to be",
      /"members\/block", a symbolic link/,
      () => honest.toSpliced(2, 0, { path: "members/block", type: "2", linkName: "/tmp" }),
    ],
    ["with a device", /"members\/plan\.json", a device/, () => insteadOfPlan({ path: PLAN, type: "3" })],
    ["with a pipe", /"members\/plan\.json", a pipe/, () => insteadOfPlan({ path: PLAN, type: "6" })],
    ["with a folder", /"members\/plan\.json", a folder/, () => insteadOfPlan({ path: PLAN, type: "5" })],
    ["with a sparse file", /"members\/plan\.json", a other/, () => insteadOfPlan({ ...plan(), type: "S" })],
    [
      "with a name twice",
      /members\/flow\.json is there twice/,
      () => insteadOfPlan(...honest.filter(({ path }) => path.endsWith("/flow.json")), plan()),
    ],
    [
      "with two names that one disk cannot tell apart",
      /"members\/PLAN\.json", a file, is not named/,
      () => insteadOfPlan({ ...plan(), path: "members/PLAN.json" }),
    ],
    [
      "with members out of order",
      /members\/plan\.json stands where members\/\S+ has to/,
      () => [...honest.slice(0, 2), plan(), ...insteadOfPlan().slice(2)],
    ],
    [
      "with a member that the manifest does not name",
      /"members\/added", a file, is not named by the manifest/,
      () => insteadOfPlan(plan(), { path: "members/added" }),
    ],
    [
      "with one more at the end",
      /"members\/zz", a file, is not named by the manifest/,
      () => [...honest, { path: "members/zz" }],
    ],
    ["without a member", /members\/request\.json is missing/, () => honest.slice(0, -1)],
    [
      "with a larger member",
      /members\/plan\.json has 28 bytes, not 27/,
      () => insteadOfPlan({ path: PLAN, content: Buffer.alloc(28, "a") }),
    ],
    [
      "with a member that claims ten gigabytes",
      /has 8589934591 bytes, not 27/,
      () => insteadOfPlan({ ...plan(), sizeBytes: 8 ** 11 - 1 }),
    ],
    [
      "with a size in a pax header",
      /says something else than a path/,
      () => insteadOfPlan(pax({ size: "99999999" }), plan()),
    ],
    [
      "with a huge pax header",
      /pax header is larger than/,
      () => insteadOfPlan({ path: "PaxHeader", type: "x", content: Buffer.alloc(9000) }, plan()),
    ],
    [
      "with a pax header for all that follows",
      /"members\/plan\.json", a other/,
      () => insteadOfPlan({ path: PLAN, type: "g", content: Buffer.from("18 path=members/x\n") }, plan()),
    ],
    [
      "with other content",
      /members\/plan\.json has other content/,
      () => insteadOfPlan({ path: PLAN, content: Buffer.alloc(27, "a") }),
    ],
    [
      "with a mode of its own",
      /header of members\/plan\.json is not the one/,
      () => insteadOfPlan({ ...plan(), mode: "0004755" }),
    ],
    [
      "with something between two members",
      /something is hidden behind members\/plan\.json/,
      () => insteadOfPlan({ ...plan(), padding: "hidden" }),
    ],
    [
      "with other sums",
      /SHA256SUMS has other content/,
      () =>
        honest.map((entry) =>
          entry.path === "SHA256SUMS" ? { ...entry, content: Buffer.from(entry.content ?? []).fill("a") } : entry,
        ),
    ],
    [
      "that does not begin with the manifest",
      /begins with "SHA256SUMS", a file, not with manifest\.json/,
      () => honest.slice(1),
    ],
    [
      "with a huge manifest",
      /manifest\.json is larger than/,
      () => [{ path: "manifest.json", sizeBytes: 33 * 1024 ** 2 }],
    ],
    ["with nothing in it", /there is no header/, () => []],
  ])("%s", async (_what, message, entries) => {
    expect(await refusal(await writeArchive(entries()))).toEqual(invalid(message));
    expect(await refusal(await writeArchive(entries(), { gzip: true }))).toEqual(invalid(message));
  });

  it("when it is the archive of another bundle", async () => {
    const other = await sealFixture({ verdict: "fail" });
    const file = await writeArchive(await honestEntries(other));
    expect(await refusal(file)).toEqual(invalid(new RegExp(`has the digest ${other.digest}, not ${sealed.digest}`)));
  });

  it("with anything after the end, in the tar, behind it, or behind what is packed", async () => {
    for (const gzip of [false, true]) {
      const followedBy = (bytes: Uint8Array) => writeArchive(honest, { gzip, after: bytes });
      expect(await refusal(await followedBy(Buffer.from("more")))).toEqual(invalid(/4 bytes follow the end/));
      const empty = gzip ? gzipSync("") : zstdCompressSync("");
      expect(await refusal(await followedBy(empty))).toEqual(
        invalid(new RegExp(`${empty.length} bytes follow the end`)),
      );
      const longEnd = await writeArchive(honest, { gzip, end: Buffer.alloc(1536) });
      expect(await refusal(longEnd)).toEqual(invalid(/something follows the end of the tar/));
      const secondTar = Buffer.concat([Buffer.alloc(1024), rawEntry(plan())]);
      expect(await refusal(await writeArchive(honest, { gzip, end: secondTar }))).toEqual(invalid(/follows the end/));
    }
  });

  it("when it ends too early or a bit of it was flipped", async () => {
    for (const gzip of [false, true]) {
      expect(await refusal(await writeArchive(honest, { gzip, end: Buffer.alloc(0) }))).toEqual(
        invalid(/ends too early/),
      );
      expect(await refusal(await writeArchive(honest, { gzip, end: Buffer.alloc(512) }))).toEqual(
        invalid(/ends too early/),
      );
      const bytes = await readFile(await writeArchive(honest, { gzip }));
      for (let at = 0; at < bytes.length; at += 53) {
        const file = join(await scratch(), "flipped");
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ 4;
        await writeFile(file, flipped);
        const cut = join(await scratch(), "cut");
        await writeFile(cut, bytes.subarray(0, at));
        expect(await refusal(cut)).toEqual(invalid(/./));
        // A few bits of a gzip header (its system) and of a zstd frame mean nothing: what comes out is the bundle.
        expect([undefined, invalid(/./)]).toContainEqual(await flippedResult(file));
      }
    }
  });

  async function flippedResult(file: string): Promise<unknown> {
    const into = join(await scratch(), "bundle");
    return unpackBundle(file, into, sealed.digest).catch((thrown: unknown) => thrown);
  }

  it("when its manifest promises more than any bundle holds, before anything is written", async () => {
    const { digest, entries } = bomb([8 * 1024 ** 3]);
    expect(await refusal(await writeArchive(entries), digest)).toEqual(
      invalid(/bomb-0 the bundle is larger than 4294967296/),
    );
    const many = bomb(Array.from({ length: 3 }, () => 2 * 1024 ** 3));
    expect(await refusal(await writeArchive(many.entries), many.digest)).toEqual(
      invalid(/bomb-1 the bundle is larger/),
    );
  });

  it("when it is a bomb, as soon as that shows", async () => {
    const sizeBytes = 200 * 1024 ** 2;
    const { digest, entries } = bomb([sizeBytes]);
    const zeros = { path: "members/bomb-0", content: Buffer.alloc(sizeBytes) };
    for (const gzip of [false, true]) {
      const file = await writeArchive([...entries, zeros], { gzip });
      expect(await refusal(file, digest)).toEqual(invalid(/bytes unpack to more than 1000 times as many/));
    }
  });

  /** The manifest and the sums of a bundle that promises members of these sizes. */
  function bomb(sizes: readonly number[]): { digest: Digest; entries: RawEntry[] } {
    const members = sizes.map((sizeBytes, index) => ({
      path: `members/bomb-${index}`,
      sizeBytes,
      sha256: "0".repeat(64),
    }));
    const text = canonicalJson({ ...sealed.manifest, members, redactions: [] });
    const digest = digestOf(text);
    const lines = members.map(({ path, sha256 }) => `${sha256}  ${path}\n`);
    const sums = `${digest.slice("sha256-".length)}  manifest.json\n${lines.join("")}`;
    return {
      digest,
      entries: [
        { path: "manifest.json", content: Buffer.from(text) },
        { path: "SHA256SUMS", content: Buffer.from(sums) },
      ],
    };
  }

  it("when another program wrote it", async () => {
    const tar = pack();
    for (const { path, content } of honest) {
      tar.entry({ name: path, mode: 0o444, mtime: new Date(0) }, Buffer.from(content ?? []));
    }
    tar.finalize();
    const file = join(await scratch(), "foreign.tar");
    await writeFile(file, zstdCompressSync(await buffer(tar)));
    expect(await refusal(file)).toEqual(invalid(/the header of manifest\.json is not the one that Blocks writes/));
  });

  it("when it is no archive at all", async () => {
    const folder = await scratch();
    const text = join(folder, "text");
    await writeFile(text, "a text of more than eight bytes");
    expect(await refusal(text)).toEqual(invalid(/neither zstd nor plain gzip/));
    const named = join(folder, "named.gz");
    await writeFile(named, Buffer.concat([Buffer.from("1f8b080800000000", "hex"), Buffer.alloc(100)]));
    expect(await refusal(named)).toEqual(invalid(/neither zstd nor plain gzip/));
    expect(await refusal(folder)).toEqual(invalid(/not a regular file/));
    const pipe = join(folder, "pipe");
    await promisify(execFile)("mkfifo", [pipe]);
    expect(await refusal(pipe)).toEqual(invalid(/not a regular file/));
    expect(await refusal(join(folder, "none"))).toMatchObject({ code: "PATH_UNREADABLE" });
  });
});

describe("unpacking", () => {
  it("leaves alone what is there already", async () => {
    const into = join(await scratch(), "there");
    await mkdir(into);
    const unpacking = unpackBundle(await writeArchive(honest), into, sealed.digest);
    await expect(unpacking).rejects.toMatchObject({
      code: "STORE_REFUSED",
      message: expect.stringContaining("there already"),
    });
    expect(await readdir(into)).toEqual([]);
  });

  it("says so where it cannot write", async () => {
    const file = join(await scratch(), "file");
    await writeFile(file, "");
    const unpacking = unpackBundle(await writeArchive(honest), join(file, "into"), sealed.digest);
    await expect(unpacking).rejects.toMatchObject({ code: "STORE_REFUSED" });
  });

  it("stops with the signal", async () => {
    const file = await writeArchive(honest);
    expect(await refusal(file, sealed.digest, AbortSignal.abort(new Error("cancelled")))).toMatchObject({
      message: "cancelled",
    });
    const controller = new AbortController();
    const refused = refusal(file, sealed.digest, controller.signal);
    controller.abort(new Error("cancelled later"));
    expect(await refused).toMatchObject({ message: "cancelled later" });
  });
});

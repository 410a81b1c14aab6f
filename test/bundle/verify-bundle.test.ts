import { chmod, cp, mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalJson, digestOf } from "../../src/base/digest.ts";
import type { SealedBundle } from "../../src/bundle/bundle.ts";
import { verifyBundle } from "../../src/bundle/verify-bundle.ts";
import type { BundleManifest } from "../../src/generated/types.ts";
import { scratch, sealFixture } from "./evidence-fixture.ts";

let sealed: SealedBundle;

beforeAll(async () => {
  sealed = await sealFixture();
});

/** A copy of the bundle in which something was changed, and what verification says of it. */
async function checkAfter(change: (folder: string) => Promise<void>, expected = sealed.digest) {
  const folder = join(await scratch(), "copy");
  await cp(sealed.folder, folder, { recursive: true });
  await change(folder);
  return verifyBundle(folder, expected);
}

async function edit(path: string, change: (bytes: Buffer) => Uint8Array | string): Promise<void> {
  const bytes = await readFile(path);
  await chmod(path, 0o644);
  await writeFile(path, change(bytes));
}

/** Replaces the manifest by a changed one, written as we would write it, together with sums that fit. */
async function editManifest(folder: string, change: (manifest: BundleManifest) => void): Promise<void> {
  await edit(join(folder, "manifest.json"), (bytes) => {
    const manifest = JSON.parse(bytes.toString("utf8"));
    change(manifest);
    return canonicalJson(manifest);
  });
}

describe("T30", () => {
  it("passes an untouched copy, with and without a digest to compare", async () => {
    expect(await checkAfter(async () => {})).toMatchObject({ ok: true, digest: sealed.digest, problems: [] });
    expect((await verifyBundle(sealed.folder)).ok).toBe(true);
  });

  it("names the file in which any bit of any file was flipped", async () => {
    const paths = ["manifest.json", "SHA256SUMS", ...sealed.manifest.members.map((member) => member.path)];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), fc.nat({ max: 7 }), async (path, position, bit) => {
        const { ok, problems } = await checkAfter((folder) =>
          edit(join(folder, path), (bytes) => {
            const index = position % bytes.length;
            bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
            return bytes;
          }),
        );
        expect(ok).toBe(false);
        expect(problems[0]?.path).toBe(path);
      }),
      { numRuns: 60 },
    );
  });

  it("names a missing member", async () => {
    const check = await checkAfter((folder) => rm(join(folder, "members/block/logic.ts")));
    expect(check).toMatchObject({ ok: false, problems: [{ path: "members/block/logic.ts", message: "is missing" }] });
  });

  it("names an added file, wherever it is, and an added folder", async () => {
    for (const path of ["members/block/added.ts", "added", ".hidden", "members/empty/"]) {
      const check = await checkAfter(async (folder) => {
        if (path.endsWith("/")) await mkdir(join(folder, path));
        else await writeFile(join(folder, path), "");
      });
      expect(check.ok).toBe(false);
      expect(check.problems).toEqual([{ path: path.replace(/\/$/, ""), message: "is not named by the manifest" }]);
    }
  });

  it("names a member that was made longer or shorter", async () => {
    for (const change of [(text: string) => `${text}x`, () => ""]) {
      const { problems } = await checkAfter((folder) =>
        edit(join(folder, "members/plan.json"), (bytes) => change(bytes.toString("utf8"))),
      );
      expect(problems).toEqual([
        { path: "members/plan.json", message: expect.stringMatching(/has \d+ bytes, not 27/) },
      ]);
    }
  });

  it("names a member that became a link, even to the same content, and a members folder that did", async () => {
    const one = await checkAfter(async (folder) => {
      await rename(join(folder, "members/plan.json"), join(folder, "../plan.json"));
      await symlink(join(folder, "../plan.json"), join(folder, "members/plan.json"));
    });
    expect(one.problems).toEqual([{ path: "members/plan.json", message: "is not a regular file" }]);
    const all = await checkAfter(async (folder) => {
      await rename(join(folder, "members"), join(folder, "../members"));
      await symlink(join(folder, "../members"), join(folder, "members"));
    });
    expect(all.ok).toBe(false);
  });

  it("fails a whole bundle of another digest", async () => {
    const other = digestOf("other");
    const { ok, problems } = await checkAfter(async () => {}, other);
    expect(ok).toBe(false);
    expect(problems).toEqual([{ path: "manifest.json", message: expect.stringContaining(other) }]);
  });

  it("fails a consistent forgery: member, manifest and sums changed together", async () => {
    const forge = (folder: string) =>
      edit(join(folder, "members/plan.json"), () => "{}").then(async () => {
        await editManifest(folder, (manifest) => {
          const member = manifest.members.find(({ path }) => path === "members/plan.json");
          if (member === undefined) throw new Error("the fixture has a plan");
          member.sizeBytes = 2;
          member.sha256 = digestOf("{}").slice(7);
        });
        const manifest: BundleManifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
        await edit(join(folder, "SHA256SUMS"), () =>
          [
            `${digestOf(canonicalJson(manifest)).slice(7)}  manifest.json\n`,
            ...manifest.members.map(({ sha256, path }) => `${sha256}  ${path}\n`),
          ].join(""),
        );
      });
    const { ok, problems } = await checkAfter(forge);
    expect(ok).toBe(false);
    expect(problems).toEqual([{ path: "manifest.json", message: expect.stringContaining(sealed.digest) }]);
  });

  it("fails sums that say something else, even when they are true", async () => {
    const { problems } = await checkAfter((folder) =>
      edit(join(folder, "SHA256SUMS"), (bytes) => bytes.toString("utf8").replace("  ", " *")),
    );
    expect(problems).toEqual([{ path: "SHA256SUMS", message: "does not say what the manifest says" }]);
    const missing = await checkAfter((folder) => rm(join(folder, "SHA256SUMS")));
    expect(missing.problems).toEqual([{ path: "SHA256SUMS", message: "is missing" }]);
  });
});

describe("a manifest", () => {
  async function messagesOf(change: (folder: string) => Promise<void>): Promise<string> {
    const folder = join(await scratch(), "copy");
    await cp(sealed.folder, folder, { recursive: true });
    await change(folder);
    const { ok, problems } = await verifyBundle(folder);
    expect(ok).toBe(false);
    return problems.map(({ path, message }) => `${path} ${message}`).join("\n");
  }

  it("that is not canonical is refused", async () => {
    const pretty = (folder: string) =>
      edit(join(folder, "manifest.json"), (bytes) => JSON.stringify(JSON.parse(bytes.toString("utf8")), null, 1));
    expect(await messagesOf(pretty)).toContain("manifest.json is not canonical JSON");
    const repeated = (folder: string) =>
      edit(join(folder, "manifest.json"), (bytes) => bytes.toString("utf8").replace("{", '{"kind":"context-bundle",'));
    expect(await messagesOf(repeated)).toContain("not canonical");
  });

  it("that is missing, no JSON, no UTF-8 or no manifest is refused", async () => {
    expect(await messagesOf((folder) => rm(join(folder, "manifest.json")))).toBe("manifest.json is missing");
    expect(await messagesOf((folder) => edit(join(folder, "manifest.json"), () => "{"))).toContain("is not JSON");
    expect(await messagesOf((folder) => edit(join(folder, "manifest.json"), () => Buffer.from([0xff])))).toContain(
      "is not UTF-8",
    );
    const withoutFlow = (folder: string) =>
      editManifest(folder, (manifest) => Reflect.deleteProperty(manifest, "flow"));
    expect(await messagesOf(withoutFlow)).toContain("/flow is missing");
  });

  it("T08 never leads out of the bundle", async () => {
    for (const path of ["members/../../secret", "/etc/passwd", "members//x", "members/a\\b", "plan.json"]) {
      const lead = (folder: string) =>
        editManifest(folder, (manifest) => {
          const [first] = manifest.members;
          first.path = path;
        });
      expect(await messagesOf(lead)).toMatch(/^manifest.json /);
    }
  });

  it("T11 names no colliding, repeated or unsorted members and no foreign redactions", async () => {
    const twice = (folder: string) => editManifest(folder, ({ members }) => void members.push({ ...members[0] }));
    expect(await messagesOf(twice)).toContain("collide");
    const turned = (folder: string) => editManifest(folder, ({ members }) => void members.reverse());
    expect(await messagesOf(turned)).toContain("does not sort");
    const foreign = (folder: string) =>
      editManifest(folder, ({ redactions }) => void redactions.push({ path: "members/none", count: 1 }));
    expect(await messagesOf(foreign)).toContain("redactions");
  });
});

describe("a folder", () => {
  it("that does not exist, or is a file, is a usage error", async () => {
    const folder = await scratch();
    await writeFile(join(folder, "file"), "");
    for (const path of [join(folder, "none"), join(folder, "file")]) {
      await expect(verifyBundle(path)).rejects.toMatchObject({ code: "PATH_UNREADABLE", kind: "usage" });
    }
  });
});

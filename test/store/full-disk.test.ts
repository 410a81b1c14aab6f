import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SealedBundle } from "../../src/bundle/bundle.ts";
import { verifyBundle } from "../../src/bundle/verify-bundle.ts";
import { createFolderStore } from "../../src/store/filesystem.ts";
import { flowFiles, scratch, sealFixture } from "../bundle/evidence-fixture.ts";
import { createSmallDisk, type SmallDisk, smallDiskProblem } from "../fakes/small-disk.ts";

const signal = new AbortController().signal;
const problem = smallDiskProblem();

/** Larger than what is left of the disk beside a small one. */
function large(): Promise<SealedBundle> {
  return sealFixture({ files: { ...flowFiles(), "prompts/1.txt": "x".repeat(600 * 1024) } });
}

describe.skipIf(problem !== undefined)(`a store on a bad disk (${problem ?? "a real one"})`, () => {
  let disk: SmallDisk;

  beforeEach(() => {
    disk = createSmallDisk(400);
  });

  afterEach(() => disk.remove());

  it("T41 says that the disk is full, keeps nothing half written, and can still be read", async () => {
    const folder = join(disk.folder, "store");
    const store = createFolderStore({ folder });
    const small = await sealFixture();
    await store.put(small, signal);
    await expect(store.put(await large(), signal)).rejects.toMatchObject({
      kind: "storage",
      message: expect.stringMatching(/cannot use the folder .*ENOSPC/),
      hint: expect.stringContaining("space on its disk"),
    });
    expect(await readdir(folder)).toEqual([small.digest]);
    expect(await store.list(signal)).toEqual([small.digest]);
    const into = join(await scratch(), "copy");
    await store.get(small.digest, into, signal);
    expect(await verifyBundle(into, small.digest)).toMatchObject({ ok: true });
  });

  it("T41 says that the disk is read-only, and can still be read", async () => {
    const folder = join(disk.folder, "store");
    const store = createFolderStore({ folder });
    const small = await sealFixture();
    await store.put(small, signal);
    disk.makeReadOnly();
    expect(await store.problem(signal)).toContain("EROFS");
    const other = await sealFixture({ files: { ...flowFiles(), "plan.json": "{}" } });
    await expect(store.put(other, signal)).rejects.toMatchObject({
      code: "STORE_REFUSED",
      message: expect.stringContaining("EROFS"),
    });
    expect(await store.put(small, signal)).toMatchObject({ added: false });
    const into = join(await scratch(), "copy");
    await store.get(small.digest, into, signal);
    expect(await verifyBundle(into, small.digest)).toMatchObject({ ok: true });
  });

  it("T41 leaves nothing of a bundle that does not fit where it is fetched to", async () => {
    const store = createFolderStore({ folder: join(await scratch(), "store") });
    const bundle = await large();
    await store.put(bundle, signal);
    await expect(store.get(bundle.digest, join(disk.folder, "copy"), signal)).rejects.toMatchObject({
      kind: "storage",
      message: expect.stringContaining("ENOSPC"),
    });
    expect(await readdir(disk.folder)).toEqual([]);
  });
});

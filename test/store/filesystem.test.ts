import { chmod, cp, mkdir, readdir, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createFolderStore } from "../../src/store/filesystem.ts";
import { scratch, sealFixture } from "../bundle/evidence-fixture.ts";

import { describeStoreContract } from "./store-contract.ts";

const signal = new AbortController().signal;

async function newStore() {
  const folder = join(await scratch(), "store");
  return { folder, store: createFolderStore({ folder }) };
}

describeStoreContract("the folder store", async () => {
  const { folder, store } = await newStore();
  return {
    store,
    another: createFolderStore({ folder }),
    plant: (digest, content) => cp(content.folder, join(folder, digest), { recursive: true }),
    close: async () => {},
  };
});

describe("the folder store", () => {
  it("keeps read-only files at the place that the receipt names, and promises no date", async () => {
    const { folder, store } = await newStore();
    const bundle = await sealFixture();
    const receipt = await store.put(bundle, signal);
    expect(fileURLToPath(receipt.uri)).toBe(join(folder, bundle.digest));
    expect(receipt.retainedUntil).toBeUndefined();
    expect((await stat(join(folder, bundle.digest, "manifest.json"))).mode & 0o777).toBe(0o444);
    expect(await readdir(folder)).toEqual([bundle.digest]);
  });

  it("T30 gives out no bundle that was changed in it, nor says that it has it", async () => {
    const { folder, store } = await newStore();
    const bundle = await sealFixture();
    await store.put(bundle, signal);
    const member = join(folder, bundle.digest, "members/flow.json");
    await chmod(member, 0o644);
    await writeFile(member, "{}");
    const refusal = { code: "STORE_REFUSED", message: expect.stringContaining("members/flow.json") };
    await expect(store.get(bundle.digest, join(folder, "copy"), signal)).rejects.toMatchObject(refusal);
    await expect(store.put(bundle, signal)).rejects.toMatchObject(refusal);
  });

  it("T38 takes what a killed process left behind for no bundle, and is not hindered by it", async () => {
    const { folder, store } = await newStore();
    await mkdir(join(folder, ".incoming-1/members"), { recursive: true });
    expect(await store.list(signal)).toEqual([]);
    expect(await store.put(await sealFixture(), signal)).toMatchObject({ added: true });
  });

  it("T41 says why it cannot be written", async () => {
    const parent = await scratch();
    await writeFile(join(parent, "file"), "");
    const store = createFolderStore({ folder: join(parent, "file") });
    expect(await store.problem(signal)).toContain(join(parent, "file"));
    await expect(store.put(await sealFixture(), signal)).rejects.toMatchObject({
      code: "STORE_REFUSED",
      kind: "storage",
      hint: expect.stringContaining("store.path"),
    });
  });

  it("T09 refuses a bundle whose member is a link", async () => {
    const { store } = await newStore();
    const { folder, digest } = await sealFixture();
    await symlink("/etc/passwd", join(folder, "members/link"));
    await expect(store.put({ folder, digest }, signal)).rejects.toMatchObject({ code: "STORE_REFUSED" });
    expect(await store.list(signal)).toEqual([]);
  });
});

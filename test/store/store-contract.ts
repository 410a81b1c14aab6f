import { chmod, cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../src/base/digest.ts";
import type { SealedBundle } from "../../src/bundle/bundle.ts";
import { verifyBundle } from "../../src/bundle/verify-bundle.ts";
import type { Store } from "../../src/store/store.ts";
import { flowFiles, scratch, sealFixture } from "../bundle/evidence-fixture.ts";

const signal = new AbortController().signal;

/** A store that is empty at first, and what only its keeper can do to it. */
export interface StoreSubject {
  readonly store: Store;
  /** Another writer of the same store: another job, another process. */
  readonly another: Store;
  /** Puts other content where the bundle of this digest belongs. */
  readonly plant: (digest: SealedBundle["digest"], content: SealedBundle) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A bundle that no other test has. */
function sealed(name: string): Promise<SealedBundle> {
  return sealFixture({ files: { ...flowFiles(), "plan.json": JSON.stringify({ title: name }) } });
}

/** What every store has to do, as tests. `start` is called once. */
export function describeStoreContract(name: string, start: () => Promise<StoreSubject>): void {
  describe(`${name} keeps the contract of a store:`, () => contractTests(start));
}

function contractTests(start: () => Promise<StoreSubject>): void {
  let subject: StoreSubject;
  let store: Store;

  beforeAll(async () => {
    subject = await start();
    store = subject.store;
  });

  afterAll(() => subject.close());

  it("it says when it can be written", async () => {
    expect(await store.problem(signal)).toBeUndefined();
  });

  it("it is empty at first", async () => {
    expect(await store.list(signal)).toEqual([]);
  });

  it("it stores a bundle, lists it and gives it back whole", async () => {
    const bundle = await sealed("stored");
    const receipt = await store.put(bundle, signal);
    expect(receipt).toMatchObject({ digest: bundle.digest, added: true });
    expect(receipt.uri).toMatch(/^(file|github-artifact|s3):\/\//);
    expect(await store.list(signal)).toContain(bundle.digest);
    const into = join(await scratch(), "copy");
    await store.get(bundle.digest, into, signal);
    expect(await verifyBundle(into, bundle.digest)).toMatchObject({ ok: true });
    for (const path of ["manifest.json", "SHA256SUMS", "members/block/tests/logic.test.ts"]) {
      expect(await readFile(join(into, path))).toEqual(await readFile(join(bundle.folder, path)));
    }
  });

  it("it says how long it keeps what it has, as in the receipt, and of what it does not have that it has it not", async () => {
    const bundle = await sealed("kept");
    const { retainedUntil } = await store.put(bundle, signal);
    expect((await store.retention(bundle.digest, signal)).until ?? undefined).toBe(retainedUntil);
    expect((await store.retention(bundle.digest, signal)).problem ?? undefined).toBeUndefined();
    await expect(store.retention(digestOf("nothing"), signal)).rejects.toMatchObject({ code: "STORE_REFUSED" });
  });

  it("T40 it changes nothing when the same digest comes again", async () => {
    const bundle = await sealed("again");
    const first = await store.put(bundle, signal);
    const before = await store.list(signal);
    expect(await store.put(await sealed("again"), signal)).toEqual({ ...first, added: false });
    expect(await store.list(signal)).toEqual(before);
  });

  it("T44 it adds a bundle once when several come at the same time", async () => {
    const bundle = await sealed("at the same time");
    const receipts = await Promise.all(Array.from({ length: 6 }, () => store.put(bundle, signal)));
    expect(receipts.filter(({ added }) => added)).toHaveLength(1);
    expect(new Set(receipts.map(({ uri }) => uri)).size).toBe(1);
  });

  it("T30 it refuses a bundle that is not what its digest says, and names the member", async () => {
    const bundle = await sealed("changed");
    const folder = join(await scratch(), "changed");
    await cp(bundle.folder, folder, { recursive: true });
    await chmod(join(folder, "members/plan.json"), 0o644);
    await writeFile(join(folder, "members/plan.json"), "{}");
    const before = await store.list(signal);
    await expect(store.put({ folder, digest: bundle.digest }, signal)).rejects.toMatchObject({
      code: "STORE_REFUSED",
      message: expect.stringContaining("members/plan.json"),
    });
    await expect(store.put({ folder: bundle.folder, digest: digestOf("other") }, signal)).rejects.toMatchObject({
      code: "STORE_REFUSED",
    });
    expect(await store.list(signal)).toEqual(before);
  });

  it("it refuses to give what it does not have, and makes no folder for it", async () => {
    const parent = await scratch();
    await expect(store.get(digestOf("nothing"), join(parent, "copy"), signal)).rejects.toMatchObject({
      code: "STORE_REFUSED",
      kind: "storage",
      message: expect.stringContaining(digestOf("nothing")),
    });
    expect(await readdir(parent)).toEqual([]);
  });

  it("it refuses to write into a folder that holds something", async () => {
    const bundle = await sealed("full folder");
    await store.put(bundle, signal);
    const into = await scratch();
    await writeFile(join(into, "mine"), "");
    await expect(store.get(bundle.digest, into, signal)).rejects.toMatchObject({ code: "STORE_REFUSED" });
    expect(await readdir(into)).toEqual(["mine"]);
  });

  it("T39 it does nothing once the signal is aborted", async () => {
    const bundle = await sealed("aborted");
    const aborted = AbortSignal.abort(new Error("stopped by the test"));
    await expect(store.put(bundle, aborted)).rejects.toThrow("stopped by the test");
    expect(await store.list(signal)).not.toContain(bundle.digest);
  });

  it("T44 two writers at once both end with the bundle stored, and it is there once", async () => {
    const bundle = await sealed("two writers");
    const receipts = await Promise.all([store, subject.another].map((writer) => writer.put(bundle, signal)));
    expect(receipts.map(({ digest }) => digest)).toEqual([bundle.digest, bundle.digest]);
    expect((await store.list(signal)).filter((digest) => digest === bundle.digest)).toHaveLength(1);
    const into = join(await scratch(), "copy");
    await subject.another.get(bundle.digest, into, signal);
    expect(await verifyBundle(into, bundle.digest)).toMatchObject({ ok: true });
  });

  it("T30 it does not give out what is not the bundle, and leaves nothing of it behind", async () => {
    const bundle = await sealed("replaced");
    await subject.plant(bundle.digest, await sealed("other content"));
    const parent = await scratch();
    await expect(store.get(bundle.digest, join(parent, "copy"), signal)).rejects.toMatchObject({
      code: "STORE_REFUSED",
      kind: "storage",
      message: expect.stringContaining(bundle.digest),
    });
    expect(await readdir(parent)).toEqual([]);
  });
}

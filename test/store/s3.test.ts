import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as sdk from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { composeGetBundle } from "../../src/app/get-bundle/compose.ts";
import { composeListBundles } from "../../src/app/list-bundles/compose.ts";
import { composeStoreBundle } from "../../src/app/store-bundle/compose.ts";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import { composeVerifyBundle } from "../../src/app/verify-bundle/compose.ts";
import { systemClock } from "../../src/base/clock.ts";
import type { SealedBundle } from "../../src/bundle/bundle.ts";
import { verifyBundle } from "../../src/bundle/verify-bundle.ts";
import { workspaceWith } from "../app/upload-context-fixture.ts";
import { ALL_PASS, flowFiles, gateReport, scratch, sealFixture } from "../bundle/evidence-fixture.ts";
import { parseHcl } from "../deploy/hcl.ts";
import { type Ceph, cephProblem, startCeph } from "../fakes/ceph.ts";
import { trustIdentity } from "../fakes/ceph-identity.ts";
import { type FaultyProxy, type PassingRequest, startFaultyProxy } from "../fakes/faulty-proxy.ts";
import { createSmallDisk, smallDiskProblem } from "../fakes/small-disk.ts";
import { Keeper, PREFIX } from "./s3-fixture.ts";
import { describeStoreContract } from "./store-contract.ts";

const signal = new AbortController().signal;
const SEVEN_YEARS_MS = 7 * 365 * 24 * 60 * 60 * 1000;

let ceph: Ceph;
let keeper: Keeper;
let proxy: FaultyProxy;

function sealed(title: string): Promise<SealedBundle> {
  return sealFixture({ files: { ...flowFiles(), "plan.json": JSON.stringify({ title }) } });
}

/** What the role of deploy/terraform is allowed. */
async function actionsOfTerraform(): Promise<string[]> {
  const file = join(import.meta.dirname, "../../deploy/terraform/role.tf");
  const role = parseHcl("role.tf", await readFile(file, "utf8")).find(({ labels }) => labels[1] === "role");
  const allowing = role?.blocks.filter(({ attributes }) => attributes["effect"] === '"Allow"') ?? [];
  return allowing.flatMap(({ attributes }) => attributes["actions"]?.match(/s3:\w+/g) ?? []);
}

const isPut = ({ method, url }: PassingRequest) => method === "PUT" && url.includes(".tar.zst");

describe.skipIf(cephProblem() !== undefined)(`the S3 store on Ceph (${cephProblem() ?? "real Object Lock"})`, () => {
  beforeAll(async () => {
    ceph = await startCeph();
    keeper = new Keeper(ceph);
    proxy = await startFaultyProxy(ceph.endpoint);
  });

  beforeEach(() => proxy.reset());

  afterAll(async () => {
    keeper?.client.destroy();
    await proxy?.close();
    await ceph?.close();
  });

  describeStoreContract("the S3 store", async () => {
    const bucket = await keeper.bucket();
    return {
      store: keeper.store(bucket),
      another: keeper.store(bucket),
      plant: async (digest, content) => void (await keeper.plant(bucket, { digest, content })),
      close: async () => {},
    };
  });

  it("takes a flow's bundle from one machine, and gives it whole to another, through the configuration alone", async () => {
    const bucket = await keeper.bucket();
    const config = `version: 1\nstore: { type: s3, bucket: ${bucket}, endpoint: "${ceph.endpoint}", force_path_style: true }\n`;
    const env = { AWS_ACCESS_KEY_ID: ceph.accessKeyId, AWS_SECRET_ACCESS_KEY: ceph.secretAccessKey };
    const reports = { "gate-report.json": gateReport(ALL_PASS) };
    const world = { env, clock: systemClock };
    const { context: first } = await workspaceWith({ reports, config }, world);
    const stored = await composeUploadContext({}, first).run();
    expect(stored.uri).toMatch(new RegExp(`^s3://${bucket}/blocks/bundles/${stored.digest}\\.tar\\.zst\\?versionId=`));
    expect(Date.parse(stored.receipt.retainedUntil ?? "") - Date.now()).toBeGreaterThan(SEVEN_YEARS_MS);

    const { context: second } = await workspaceWith({ config }, world);
    expect(await composeListBundles({}, second).run()).toEqual({ store: "s3", bundles: [stored.digest] });
    const { folder } = await composeGetBundle({ digest: stored.digest, into: "fetched" }, second).run();
    const { context: offline } = await workspaceWith({});
    expect(await composeVerifyBundle({ bundle: folder, digest: stored.digest }, offline).run()).toMatchObject({
      ok: true,
      digest: stored.digest,
    });
    expect(await composeVerifyBundle({ bundle: stored.digest, store: "s3" }, second).run()).toMatchObject({
      ok: true,
      stored: { store: "s3", retainedUntil: stored.receipt.retainedUntil },
    });
    const again = await composeStoreBundle({ bundle: folder }, second).run();
    expect(again.receipt).toEqual({ ...stored.receipt, added: false });
  });

  it("is reached by the run's own identity, with a role that may do no more than deploy/terraform allows", async () => {
    const bucket = await keeper.bucket();
    const Resource = [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];
    const Statement = [{ Effect: "Allow", Action: await actionsOfTerraform(), Resource }];
    const identity = await trustIdentity(ceph, { Version: "2012-10-17", Statement });
    try {
      const lines = ["type: s3", `bucket: ${bucket}`, `endpoint: "${ceph.endpoint}"`, "force_path_style: true"];
      const config = `version: 1\nstore: { ${lines.join(", ")}, role_arn: "${identity.roleArn}" }\n`;
      const reports = { "gate-report.json": gateReport(ALL_PASS) };
      const world = { clock: systemClock, identityToken: async (audience: string) => identity.token(audience) };
      const { context } = await workspaceWith({ reports, config }, world);
      const stored = await composeUploadContext({}, context).run();
      expect(Date.parse(stored.receipt.retainedUntil ?? "") - Date.now()).toBeGreaterThan(SEVEN_YEARS_MS);
      expect(await composeListBundles({}, context).run()).toMatchObject({ bundles: [stored.digest] });
      expect(await composeGetBundle({ digest: stored.digest, into: "x" }, context).run()).toMatchObject({
        store: "s3",
      });

      const forged = { ...world, identityToken: async (audience: string) => identity.token(audience, true) };
      await expect(
        composeListBundles({}, (await workspaceWith({ config }, forged)).context).run(),
      ).rejects.toMatchObject({ code: "STORE_REFUSED", message: expect.stringContaining("403 AccessDenied") });
    } finally {
      await identity.close();
    }
  });

  it("T41 leaves nothing behind when there is no room for what is fetched or packed", async (test) => {
    test.skip(smallDiskProblem() !== undefined, smallDiskProblem());
    const bucket = await keeper.bucket();
    const store = keeper.store(bucket);
    const files = { ...flowFiles(), "prompts/1.txt": randomBytes(900 * 1024).toString("base64") };
    const bundle = await sealFixture({ files });
    const disk = createSmallDisk(400);
    try {
      vi.stubEnv("TMPDIR", disk.folder);
      const noRoom = { kind: "storage", message: expect.stringContaining("ENOSPC") };
      await expect(store.put(bundle, signal)).rejects.toMatchObject(noRoom);
      expect(await readdir(disk.folder)).toEqual([]);
      expect(await keeper.versions(bucket)).toEqual([]);
      vi.unstubAllEnvs();
      await store.put(bundle, signal);
      await expect(store.get(bundle.digest, join(disk.folder, "copy"), signal)).rejects.toMatchObject(noRoom);
      expect(await readdir(disk.folder)).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      disk.remove();
    }
  });

  it("locks a bundle for seven years in COMPLIANCE mode: nobody can delete it, shorten or lift its lock", async () => {
    const bucket = await keeper.bucket();
    const bundle = await sealed("locked");
    const receipt = await keeper.store(bucket).put(bundle, signal);
    const [version] = await keeper.versions(bucket);
    const Key = `${PREFIX}/${bundle.digest}.tar.zst`;
    const VersionId = version?.VersionId ?? "";
    expect(receipt.uri).toBe(`s3://${bucket}/${Key}?versionId=${encodeURIComponent(VersionId)}`);
    const { Retention } = await keeper.client.send(
      new sdk.GetObjectRetentionCommand({ Bucket: bucket, Key, VersionId }),
    );
    expect(Retention?.Mode).toBe("COMPLIANCE");
    expect(receipt.retainedUntil).toBe(Retention?.RetainUntilDate?.toISOString());
    expect(Date.parse(receipt.retainedUntil ?? "") - Date.now()).toBeGreaterThan(SEVEN_YEARS_MS);
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
    const attempts = [
      new sdk.DeleteObjectCommand({ Bucket: bucket, Key, VersionId, BypassGovernanceRetention: true }),
      new sdk.PutObjectRetentionCommand({
        Bucket: bucket,
        Key,
        VersionId,
        Retention: { Mode: "COMPLIANCE", RetainUntilDate: tomorrow },
      }),
    ];
    for (const attempt of attempts) {
      await expect(keeper.client.send(attempt as sdk.DeleteObjectCommand)).rejects.toMatchObject({
        $metadata: { httpStatusCode: 403 },
      });
    }
  });

  it("T40 sends again after a 500, and stores one version", async () => {
    const bucket = await keeper.bucket();
    let failures = 0;
    proxy.interfere((request) => {
      if (!isPut(request) || failures > 0) return undefined;
      failures += 1;
      return { kind: "answer", status: 500 };
    });
    const receipt = await keeper.store(bucket, { endpoint: proxy.url }).put(await sealed("500"), signal);
    expect(failures).toBe(1);
    expect(receipt.added).toBe(true);
    expect(await keeper.versions(bucket)).toHaveLength(1);
  });

  it("T40 finds its own version after the answer was lost, and stores no second one", async () => {
    const bucket = await keeper.bucket();
    proxy.interfere((request) => (isPut(request) ? { kind: "lose-answer" } : undefined));
    const receipt = await keeper.store(bucket, { endpoint: proxy.url }).put(await sealed("lost"), signal);
    const versions = await keeper.versions(bucket);
    expect(versions).toHaveLength(1);
    expect(proxy.requests().filter(isPut)).toHaveLength(1);
    expect(receipt).toMatchObject({ added: true, uri: expect.stringContaining(versions[0]?.VersionId ?? "none") });
  });

  it("T40 says that it is not stored while the service does not come back", async () => {
    const bucket = await keeper.bucket();
    proxy.interfere((request) => (isPut(request) ? { kind: "answer", status: 503 } : undefined));
    await expect(keeper.store(bucket, { endpoint: proxy.url }).put(await sealed("503"), signal)).rejects.toMatchObject({
      code: "STORE_UNREACHABLE",
      kind: "storage",
      retryable: true,
    });
    expect(proxy.requests().filter(isPut)).toHaveLength(4);
    expect(await keeper.versions(bucket)).toEqual([]);
  });

  it("T40 tries a 403 once, and says what the role needs", async () => {
    const bucket = await keeper.bucket();
    const body = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";
    proxy.interfere((request) => (isPut(request) ? { kind: "answer", status: 403, body } : undefined));
    await expect(keeper.store(bucket, { endpoint: proxy.url }).put(await sealed("403"), signal)).rejects.toMatchObject({
      code: "STORE_REFUSED",
      message: expect.stringMatching(/cannot store s3:\/\/.*403 AccessDenied/),
      hint: expect.stringContaining("docs/stores.md"),
    });
    expect(proxy.requests().filter(isPut)).toHaveLength(1);
  });

  it("says that a key is not known, without naming the secret", async () => {
    const bucket = await keeper.bucket();
    const credentials = async () => ({ accessKeyId: "UNKNOWN", secretAccessKey: "not-the-secret" });
    const problem = await keeper.store(bucket, { credentials }).problem(signal);
    // A Ceph that takes roles, too, names no reason.
    expect(problem).toMatch(/403 AccessDenied.*docs\/stores\.md/);
    expect(problem).not.toContain("not-the-secret");
    const body = "<Error><Code>InvalidAccessKeyId</Code></Error>";
    proxy.interfere(() => ({ kind: "answer", status: 403, body }));
    const named = await keeper.store(bucket, { endpoint: proxy.url }).problem(signal);
    expect(named).toMatch(/403 InvalidAccessKeyId.*the service does not know it/);
  });

  it("says that nothing answers at the address", async () => {
    const problem = await keeper.store("any", { endpoint: "http://127.0.0.1:9" }).problem(signal);
    expect(problem).toContain("ECONNREFUSED");
  });

  it("says that there is no such bucket", async () => {
    expect(await keeper.store("blocks-of-nobody").problem(signal)).toContain("NoSuchBucket");
  });

  describe("T40 refuses a bucket that cannot keep the promise, and stores nothing in it:", () => {
    const weak: Readonly<Record<string, { make: () => Promise<string>; says: RegExp }>> = {
      "without Object Lock": { make: () => keeper.bucket({ lock: false }), says: /has no Object Lock/ },
      "with versions but without Object Lock": {
        make: () => keeper.bucket({ lock: false, versioning: "Enabled" }),
        says: /has no Object Lock/,
      },
      "whose versioning is suspended": {
        make: () => keeper.bucket({ lock: false, versioning: "Suspended" }),
        says: /versioning of the bucket \S+ is suspended/,
      },
      "in GOVERNANCE mode": {
        make: () => withRule({ Mode: "GOVERNANCE", Years: 7 }),
        says: /locks in GOVERNANCE mode by default/,
      },
      "for less than seven years": {
        make: () => withRule({ Mode: "COMPLIANCE", Years: 6 }),
        says: /locks for 2190 days by default, not for the 7 years/,
      },
    };

    async function withRule(rule: sdk.DefaultRetention): Promise<string> {
      const bucket = await keeper.bucket();
      await keeper.defaultRule(bucket, rule);
      return bucket;
    }

    it.each(Object.entries(weak))("one %s", async (_name, { make, says }) => {
      const bucket = await make();
      const store = keeper.store(bucket);
      expect(await store.problem(signal)).toMatch(says);
      await expect(store.put(await sealed("weak"), signal)).rejects.toMatchObject({
        code: "STORE_REFUSED",
        message: expect.stringMatching(says),
        hint: expect.stringContaining("deploy/terraform"),
      });
      expect(await keeper.versions(bucket)).toEqual([]);
    });
  });

  it("T40 sees through a delete marker: what is locked is still stored, listed and given back", async () => {
    const bucket = await keeper.bucket();
    const store = keeper.store(bucket);
    const bundle = await sealed("hidden");
    const first = await store.put(bundle, signal);
    await keeper.client.send(
      new sdk.DeleteObjectCommand({ Bucket: bucket, Key: `${PREFIX}/${bundle.digest}.tar.zst` }),
    );
    expect(await store.put(bundle, signal)).toEqual({ ...first, added: false });
    expect(await keeper.versions(bucket)).toHaveLength(1);
    expect(await store.list(signal)).toEqual([bundle.digest]);
    const into = join(await scratch(), "copy");
    await store.get(bundle.digest, into, signal);
    expect(await verifyBundle(into, bundle.digest)).toMatchObject({ ok: true });
  });

  it("T40 locks a version that is there without a lock, and takes it for the bundle only then", async () => {
    const bucket = await keeper.bucket();
    const content = await sealed("unlocked");
    await keeper.plant(bucket, { digest: content.digest, content });
    const receipt = await keeper.store(bucket).put(content, signal);
    expect(receipt.added).toBe(false);
    expect(Date.parse(receipt.retainedUntil ?? "") - Date.now()).toBeGreaterThan(SEVEN_YEARS_MS);
    expect(await keeper.versions(bucket)).toHaveLength(1);
  });

  it("T40 says of a bundle that is not locked, or can be unlocked, that it is not kept as asked", async () => {
    const bucket = await keeper.bucket();
    const [unlocked, governed] = [await sealed("without a lock"), await sealed("with a weak lock")];
    await keeper.plant(bucket, { digest: unlocked.digest, content: unlocked });
    const until = new Date(Date.now() + SEVEN_YEARS_MS * 2);
    const weak = { ObjectLockMode: "GOVERNANCE", ObjectLockRetainUntilDate: until } as const;
    await keeper.plant(bucket, { digest: governed.digest, content: governed, ...weak });
    const store = keeper.store(bucket);
    expect(await store.retention(unlocked.digest, signal)).toEqual({
      until: undefined,
      problem: expect.stringMatching(/ has no lock, not COMPLIANCE for 7 years$/),
    });
    expect((await store.retention(governed.digest, signal)).problem).toContain("has GOVERNANCE until");
  });

  it("T40 lengthens a lock when more years are asked than before", async () => {
    const bucket = await keeper.bucket();
    const bundle = await sealed("longer");
    const first = await keeper.store(bucket).put(bundle, signal);
    const second = await keeper.store(bucket, { retentionYears: 10 }).put(bundle, signal);
    expect(second).toMatchObject({ added: false, uri: first.uri });
    expect(Date.parse(second.retainedUntil ?? "") - Date.parse(first.retainedUntil ?? "")).toBeGreaterThan(
      2 * 365 * 24 * 60 * 60 * 1000,
    );
  });

  it("T40 makes COMPLIANCE out of GOVERNANCE, or adds a version that is locked", async () => {
    const bucket = await keeper.bucket();
    const content = await sealed("governance");
    const lock = {
      ObjectLockMode: "GOVERNANCE",
      ObjectLockRetainUntilDate: new Date(Date.now() + SEVEN_YEARS_MS * 2),
    } as const;
    await keeper.plant(bucket, { digest: content.digest, content, ...lock });
    const receipt = await keeper.store(bucket).put(content, signal);
    const VersionId = decodeURIComponent(new URL(receipt.uri).searchParams.get("versionId") ?? "");
    const Key = `${PREFIX}/${content.digest}.tar.zst`;
    const { Retention } = await keeper.client.send(
      new sdk.GetObjectRetentionCommand({ Bucket: bucket, Key, VersionId }),
    );
    expect(Retention?.Mode).toBe("COMPLIANCE");
  });

  it("T30 puts the bundle beside other content under its name, and gives out the right one", async () => {
    const bucket = await keeper.bucket();
    const store = keeper.store(bucket);
    const bundle = await sealed("right");
    await keeper.plant(bucket, { digest: bundle.digest, content: await sealed("wrong") });
    expect(await store.put(bundle, signal)).toMatchObject({ added: true });
    const into = join(await scratch(), "copy");
    await store.get(bundle.digest, into, signal);
    expect(await verifyBundle(into, bundle.digest)).toMatchObject({ ok: true });
  });

  it("T40 does not say stored when the version has another lock than was asked", async () => {
    const bucket = await keeper.bucket();
    proxy.interfere(({ method, url }) =>
      method === "HEAD" && url.includes(".tar.zst")
        ? {
            kind: "change",
            change: (answer) => ({ ...answer, headers: { ...answer.headers, "x-amz-object-lock-mode": "GOVERNANCE" } }),
          }
        : undefined,
    );
    await expect(
      keeper.store(bucket, { endpoint: proxy.url }).put(await sealed("other lock"), signal),
    ).rejects.toMatchObject({ code: "STORE_REFUSED", message: expect.stringContaining("it has GOVERNANCE until") });
  });

  it("T40 does not say stored when other bytes come back than were sent", async () => {
    const bucket = await keeper.bucket();
    proxy.interfere(({ method, url }) =>
      method === "GET" && url.includes(".tar.zst?") && url.includes("versionId=")
        ? {
            kind: "change",
            change: (answer) => ({
              ...answer,
              body: Buffer.from(answer.body.map((byte, at) => (at === 9 ? 255 - byte : byte))),
            }),
          }
        : undefined,
    );
    await expect(
      keeper.store(bucket, { endpoint: proxy.url }).put(await sealed("other bytes"), signal),
    ).rejects.toMatchObject({
      code: "STORE_REFUSED",
      message: expect.stringContaining("holds other bytes than were sent"),
    });
  });

  it("T40 takes the version of the writer that was first, where the service says so", async () => {
    const bucket = await keeper.bucket();
    const bundle = await sealed("first writer");
    let first: string | undefined;
    proxy.interfere(async (request) => {
      if (!isPut(request) || first !== undefined) return undefined;
      expect(request.headers["if-none-match"]).toBe("*");
      first = (await keeper.store(bucket).put(bundle, signal)).uri;
      return { kind: "answer", status: 412, body: "<Error><Code>PreconditionFailed</Code></Error>" };
    });
    const receipt = await keeper.store(bucket, { endpoint: proxy.url }).put(bundle, signal);
    expect(receipt).toMatchObject({ added: false, uri: first });
    expect(await keeper.versions(bucket)).toHaveLength(1);
  });

  it("says that a bundle in cold storage has to be restored first, and takes it for stored", async () => {
    const bucket = await keeper.bucket();
    const bundle = await sealed("cold");
    const first = await keeper.store(bucket).put(bundle, signal);
    const body = "<Error><Code>InvalidObjectState</Code><Message>not valid for the storage class</Message></Error>";
    proxy.interfere(({ method, url }) => {
      if (!url.includes(".tar.zst?")) return undefined;
      if (method === "GET") return { kind: "answer", status: 403, body };
      return {
        kind: "change",
        change: (answer) => ({ ...answer, headers: { ...answer.headers, "x-amz-storage-class": "DEEP_ARCHIVE" } }),
      };
    });
    const store = keeper.store(bucket, { endpoint: proxy.url });
    expect(await store.put(bundle, signal)).toEqual({ ...first, added: false });
    await expect(store.get(bundle.digest, join(await scratch(), "copy"), signal)).rejects.toMatchObject({
      code: "STORE_REFUSED",
      hint: expect.stringContaining("restore-object"),
    });
  });

  it("sends a large bundle in parts, says how far it is, and locks it all the same", async () => {
    const bucket = await keeper.bucket();
    await keeper.defaultRule(bucket, { Mode: "COMPLIANCE", Years: 7 });
    const text = () => randomBytes(9 * 1024 * 1024).toString("base64");
    const files = { ...flowFiles(), "prompts/1.txt": text(), "prompts/2.txt": text() };
    const bundle = await sealFixture({ files });
    const seen: (readonly [number, number])[] = [];
    const store = keeper.store(bucket, { endpoint: proxy.url, onProgress: (...figures) => seen.push(figures) });
    const receipt = await store.put(bundle, signal);
    expect(receipt.added).toBe(true);
    expect(Date.parse(receipt.retainedUntil ?? "") - Date.now()).toBeGreaterThan(SEVEN_YEARS_MS);
    const parts = proxy.requests().filter(({ url }) => url.includes("partNumber="));
    expect(parts.length).toBeGreaterThanOrEqual(3);
    expect(parts.every(({ headers }) => headers["x-amz-checksum-sha256"] !== undefined)).toBe(true);
    const [last] = seen.slice(-1);
    expect(last?.[0]).toBe(last?.[1]);
    const into = join(await scratch(), "copy");
    await store.get(bundle.digest, into, signal);
    expect(await verifyBundle(into, bundle.digest)).toMatchObject({ ok: true });
  });

  it("T40 sends one part again after a 500, and T39 leaves no parts behind when it is stopped", async () => {
    const bucket = await keeper.bucket();
    const files = { ...flowFiles(), "prompts/1.txt": randomBytes(18 * 1024 * 1024).toString("base64") };
    const bundle = await sealFixture({ files });
    const stop = new AbortController();
    proxy.interfere(({ url }) => {
      if (url.includes("partNumber=3")) stop.abort(new Error("stopped by the test"));
      return undefined;
    });
    await expect(keeper.store(bucket, { endpoint: proxy.url }).put(bundle, stop.signal)).rejects.toThrow(
      "stopped by the test",
    );
    const { Uploads = [] } = await keeper.client.send(new sdk.ListMultipartUploadsCommand({ Bucket: bucket }));
    expect(Uploads).toEqual([]);
    expect(await keeper.versions(bucket)).toEqual([]);

    proxy.reset();
    let failures = 0;
    proxy.interfere(({ url }) => {
      if (!url.includes("partNumber=2") || failures > 0) return undefined;
      failures += 1;
      return { kind: "answer", status: 500 };
    });
    expect(await keeper.store(bucket, { endpoint: proxy.url }).put(bundle, signal)).toMatchObject({ added: true });
    expect(proxy.requests().filter(({ url }) => url.includes("partNumber=2"))).toHaveLength(2);
    expect(proxy.requests().filter(({ url }) => url.includes("partNumber=1"))).toHaveLength(1);
  });
});

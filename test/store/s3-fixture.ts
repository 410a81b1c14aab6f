import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as sdk from "@aws-sdk/client-s3";
import type { Clock } from "../../src/base/clock.ts";
import { packBundle } from "../../src/bundle/archive.ts";
import type { SealedBundle } from "../../src/bundle/bundle.ts";
import { createS3Store } from "../../src/store/locked-bucket.ts";
import { connectS3, type S3BucketOptions } from "../../src/store/s3.ts";
import type { Store } from "../../src/store/store.ts";
import { scratch } from "../bundle/evidence-fixture.ts";
import type { Ceph } from "../fakes/ceph.ts";

export const PREFIX = "evidence/2026";

/** No time passes. */
const clock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  sleep: () => new Promise((resolve) => setImmediate(resolve)),
};

/** The bucket's keeper, who asks Ceph itself and not through the store. */
export class Keeper {
  readonly client: sdk.S3Client;
  readonly #ceph: Ceph;

  constructor(ceph: Ceph) {
    this.#ceph = ceph;
    const { endpoint, accessKeyId, secretAccessKey } = ceph;
    const credentials = { accessKeyId, secretAccessKey };
    this.client = new sdk.S3Client({
      region: "us-east-1",
      endpoint,
      forcePathStyle: true,
      credentials,
      maxAttempts: 1,
    });
  }

  /** A new bucket, with Object Lock unless told otherwise. */
  async bucket(
    options: { readonly lock?: boolean; readonly versioning?: "Enabled" | "Suspended" } = {},
  ): Promise<string> {
    const Bucket = `blocks-${randomBytes(6).toString("hex")}`;
    await this.client.send(new sdk.CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: options.lock ?? true }));
    if (options.versioning !== undefined) {
      const VersioningConfiguration = { Status: options.versioning };
      await this.client.send(new sdk.PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    }
    return Bucket;
  }

  async defaultRule(Bucket: string, DefaultRetention: sdk.DefaultRetention): Promise<void> {
    const ObjectLockConfiguration = { ObjectLockEnabled: "Enabled", Rule: { DefaultRetention } } as const;
    await this.client.send(new sdk.PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration }));
  }

  async versions(Bucket: string): Promise<sdk.ObjectVersion[]> {
    return (await this.client.send(new sdk.ListObjectVersionsCommand({ Bucket }))).Versions ?? [];
  }

  /** Stores a bundle by hand under a digest, locked as told. */
  async plant(
    Bucket: string,
    {
      digest,
      content,
      ...lock
    }: { digest: string; content: SealedBundle } & Pick<
      sdk.PutObjectCommandInput,
      "ObjectLockMode" | "ObjectLockRetainUntilDate"
    >,
  ): Promise<string> {
    const file = join(await scratch(), "archive");
    await packBundle(content.folder, file);
    const Key = `${PREFIX}/${digest}.tar.zst`;
    const request = { Bucket, Key, Body: await readFile(file), Metadata: { "blocks-digest": digest }, ...lock };
    return (await this.client.send(new sdk.PutObjectCommand(request))).VersionId ?? "";
  }

  /** The store on a bucket, through any address in front of Ceph. */
  store(bucket: string, change: Partial<S3BucketOptions> & { retentionYears?: number } = {}): Store {
    const { retentionYears = 7, ...connection } = change;
    const { endpoint, accessKeyId, secretAccessKey } = this.#ceph;
    return createS3Store({
      bucket,
      prefix: PREFIX,
      retentionYears,
      clock,
      connect: () =>
        connectS3({
          bucket,
          region: "us-east-1",
          endpoint,
          forcePathStyle: true,
          credentials: async () => ({ accessKeyId, secretAccessKey }),
          clock,
          ...connection,
        }),
    });
  }
}

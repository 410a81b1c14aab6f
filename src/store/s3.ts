import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ListObjectVersionsCommandOutput, S3Client, S3ClientConfig } from "@aws-sdk/client-s3";
import type { Clock } from "../base/clock.ts";
import { systemErrorCode } from "../base/errors.ts";
import type {
  BucketRules,
  ObjectBucket,
  ObjectState,
  ObjectUpload,
  ObjectVersion,
  UploadAnswer,
} from "./object-bucket.ts";
import { mayPass, s3Error, s3Failure } from "./s3-error.ts";

/** Keys with which requests are signed. All of them are secrets. */
export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** Which bucket, where, and as whom. */
export interface S3BucketOptions {
  readonly bucket: string;
  readonly region: string;
  /** The service's address; AWS's own for the region when absent. */
  readonly endpoint?: string;
  /** `https://host/bucket/key` instead of `https://bucket.host/key`. */
  readonly forcePathStyle: boolean;
  /** Asked once a connection is made, and again when the credentials have ended. */
  readonly credentials: () => Promise<S3Credentials>;
  readonly clock: Clock;
  /** Told while a file of more than 16 MB is sent or fetched. */
  readonly onProgress?: (bytes: number, totalBytes: number) => void;
}

/** From here on a file is sent in parts, which can be sent again alone. */
const MULTIPART_BYTES = 16 * 1024 * 1024;
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 3;

/** Pauses before a request is made again. */
const WAITS_MS = [500, 2000, 5000];
const CONNECT_MS = 10_000;
const IDLE_MS = 60_000;

const COLD = ["GLACIER", "DEEP_ARCHIVE"];

/**
 * Connects to a bucket of S3, or of what speaks its protocol (MinIO, Ceph). The checksums that the client would add by
 * itself are left to us: services other than AWS do not know their form, and every object is read back anyway.
 */
export async function connectS3(options: S3BucketOptions): Promise<ObjectBucket> {
  const sdk = await import("@aws-sdk/client-s3");
  return new S3Bucket(sdk, options);
}

class S3Bucket implements ObjectBucket {
  readonly #sdk: typeof import("@aws-sdk/client-s3");
  readonly #options: S3BucketOptions;
  readonly #client: S3Client;
  readonly #name: string;

  constructor(sdk: typeof import("@aws-sdk/client-s3"), options: S3BucketOptions) {
    this.#sdk = sdk;
    this.#options = options;
    this.#client = new sdk.S3Client(clientConfig(options));
    this.#name = options.bucket;
  }

  async rules(signal: AbortSignal): Promise<BucketRules> {
    const what = `cannot ask the bucket ${this.#name} for its rules`;
    const Bucket = this.#name;
    const [versioning, lock] = await this.#calling(what, signal, (abort) =>
      Promise.all([
        this.#client.send(new this.#sdk.GetBucketVersioningCommand({ Bucket }), abort),
        this.#client.send(new this.#sdk.GetObjectLockConfigurationCommand({ Bucket }), abort).catch((error) => {
          if (s3Failure(error).code === "ObjectLockConfigurationNotFoundError") return undefined;
          throw error;
        }),
      ]),
    );
    const rule = lock?.ObjectLockConfiguration?.Rule?.DefaultRetention;
    const enabled = lock?.ObjectLockConfiguration?.ObjectLockEnabled === "Enabled";
    const days = rule?.Days ?? (rule?.Years ?? 0) * 365;
    return {
      versioning: versioning.Status === "Enabled" ? "enabled" : versioning.Status === "Suspended" ? "suspended" : "off",
      lock: enabled ? { defaultRule: rule?.Mode === undefined ? undefined : { mode: rule.Mode, days } } : undefined,
    };
  }

  async versions(prefix: string, signal: AbortSignal): Promise<readonly ObjectVersion[]> {
    const found: ObjectVersion[] = [];
    let page: { readonly KeyMarker?: string | undefined; readonly VersionIdMarker?: string | undefined } | undefined =
      {};
    while (page !== undefined) {
      const request = { Bucket: this.#name, Prefix: prefix, ...page };
      const listed: ListObjectVersionsCommandOutput = await this.#calling(
        `cannot list the bucket ${this.#name}`,
        signal,
        (abort) => this.#client.send(new this.#sdk.ListObjectVersionsCommand(request), abort),
      );
      for (const { Key, VersionId, LastModified, IsLatest } of listed.Versions ?? []) {
        if (Key === undefined || VersionId === undefined || LastModified === undefined) continue;
        found.push({ key: Key, versionId: VersionId, storedAt: LastModified, latest: IsLatest === true });
      }
      const { IsTruncated, NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = listed;
      page = IsTruncated === true ? { KeyMarker, VersionIdMarker } : undefined;
    }
    return found.sort((a, b) => a.storedAt.getTime() - b.storedAt.getTime() || (a.versionId < b.versionId ? -1 : 1));
  }

  async state(key: string, versionId: string, signal: AbortSignal): Promise<ObjectState> {
    const request = { Bucket: this.#name, Key: key, VersionId: versionId };
    const head = await this.#calling(`cannot read back ${this.#uri(key)}`, signal, (abort) =>
      this.#client.send(new this.#sdk.HeadObjectCommand(request), abort),
    );
    const { ObjectLockMode: mode, ObjectLockRetainUntilDate: until } = head;
    return {
      sizeBytes: head.ContentLength ?? 0,
      metadata: head.Metadata ?? {},
      lock: mode === undefined || until === undefined ? undefined : { mode, until },
      // What was restored says so, and can be read for as long as that lasts.
      cold: COLD.includes(head.StorageClass ?? "") && !/ongoing-request="false"/.test(head.Restore ?? ""),
    };
  }

  async upload(upload: ObjectUpload, signal: AbortSignal): Promise<UploadAnswer> {
    const what = `cannot store ${this.#uri(upload.key)}`;
    try {
      signal.throwIfAborted();
      const send = upload.sizeBytes > MULTIPART_BYTES ? this.#sendParts : this.#sendWhole;
      return { kind: "stored", versionId: await send.call(this, upload, signal) };
    } catch (error) {
      signal.throwIfAborted();
      const { status, code } = s3Failure(error);
      if (status === 412 || code === "ConditionalRequestConflict") return { kind: "taken" };
      // An answer to the last request that was lost, and made again, finds its upload gone.
      if (mayPass(error) || code === "NoSuchUpload") return { kind: "unknown", error: s3Error(error, what) };
      throw s3Error(error, what);
    }
  }

  async retain(key: string, versionId: string, until: Date, signal: AbortSignal): Promise<void> {
    const Retention = { Mode: "COMPLIANCE", RetainUntilDate: until } as const;
    const request = { Bucket: this.#name, Key: key, VersionId: versionId, Retention };
    await this.#calling(`cannot lock ${this.#uri(key)}`, signal, (abort) =>
      this.#client.send(new this.#sdk.PutObjectRetentionCommand(request), abort),
    );
  }

  async download(key: string, versionId: string, file: string, signal: AbortSignal): Promise<string> {
    const request = { Bucket: this.#name, Key: key, VersionId: versionId };
    return this.#calling(`cannot read ${this.#uri(key)}`, signal, async (abort) => {
      const { Body, ContentLength = 0 } = await this.#client.send(new this.#sdk.GetObjectCommand(request), abort);
      if (!(Body instanceof Readable)) throw new TypeError("the S3 client gave no stream");
      const hash = createHash("sha256");
      let bytes = 0;
      const tell = ContentLength > MULTIPART_BYTES ? this.#options.onProgress : undefined;
      const hashing = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          bytes += chunk.length;
          tell?.(bytes, ContentLength);
          done(null, chunk);
        },
      });
      await pipeline(Body, hashing, createWriteStream(file), { signal });
      return hash.digest("hex");
    });
  }

  close(): void {
    this.#client.destroy();
  }

  async #sendWhole(upload: ObjectUpload, signal: AbortSignal): Promise<string | undefined> {
    const request = {
      ...this.#request(upload),
      Body: await readFile(upload.file),
      ChecksumSHA256: Buffer.from(upload.sha256, "hex").toString("base64"),
    };
    const { VersionId } = await this.#client.send(new this.#sdk.PutObjectCommand(request), { abortSignal: signal });
    return VersionId;
  }

  async #sendParts(upload: ObjectUpload, signal: AbortSignal): Promise<string | undefined> {
    const { Upload } = await import("@aws-sdk/lib-storage");
    const body = createReadStream(upload.file);
    try {
      const sending = new Upload({
        client: this.#abortable(signal),
        params: { ...this.#request(upload), Body: body, ChecksumAlgorithm: "SHA256" },
        partSize: PART_BYTES,
        queueSize: PARTS_AT_ONCE,
      });
      sending.on("httpUploadProgress", ({ loaded = 0 }) => this.#options.onProgress?.(loaded, upload.sizeBytes));
      return (await sending.done()).VersionId;
    } finally {
      body.destroy();
    }
  }

  /**
   * The client whose calls end with the signal, all but the one that removes the parts of an upload that has failed: with
   * its own abort signal the library would not wait for that.
   */
  #abortable(signal: AbortSignal): S3Client {
    const send = (command: Parameters<S3Client["send"]>[0]) =>
      command instanceof this.#sdk.AbortMultipartUploadCommand
        ? this.#client.send(command)
        : this.#retrying(() => this.#client.send(command, { abortSignal: signal }), signal);
    return Object.create(this.#client, { send: { value: send } });
  }

  #request({ key, metadata, retainUntil, ifAbsent }: ObjectUpload) {
    return {
      Bucket: this.#name,
      Key: key,
      ContentType: "application/zstd",
      Metadata: { ...metadata },
      ObjectLockMode: "COMPLIANCE",
      ObjectLockRetainUntilDate: retainUntil,
      ...(ifAbsent ? { IfNoneMatch: "*" } : {}),
    } as const;
  }

  /** Makes a request, and makes it again after a failure that may pass. Not for one whose repetition changes something. */
  async #calling<T>(
    what: string,
    signal: AbortSignal,
    work: (abort: { abortSignal: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.#retrying(() => work({ abortSignal: signal }), signal);
    } catch (error) {
      signal.throwIfAborted();
      if (isOfThisMachine(error)) throw error;
      throw s3Error(error, what);
    }
  }

  async #retrying<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    for (const waitMs of WAITS_MS) {
      try {
        signal.throwIfAborted();
        return await work();
      } catch (error) {
        signal.throwIfAborted();
        if (!mayPass(error)) throw error;
        await this.#options.clock.sleep(waitMs, signal);
      }
    }
    return work();
  }

  #uri(key: string): string {
    return `s3://${this.#name}/${key}`;
  }
}

/** A full disk is not the store's fault. */
function isOfThisMachine(error: unknown): boolean {
  return /^(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EIO)$/.test(systemErrorCode(error) ?? "");
}

function clientConfig({ region, endpoint, forcePathStyle, credentials }: S3BucketOptions): S3ClientConfig {
  return {
    region,
    // Always said: the client would otherwise follow an address from the environment.
    endpoint: endpoint ?? `https://s3.${region}.${region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com"}`,
    forcePathStyle,
    credentials,
    maxAttempts: 1,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: IDLE_MS },
  };
}

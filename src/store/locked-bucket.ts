import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Clock } from "../base/clock.ts";
import { type Digest, isDigest } from "../base/digest.ts";
import { BlocksError } from "../base/errors.ts";
import { type PackedBundle, packBundle, unpackBundle } from "../bundle/archive.ts";
import { problemText } from "../bundle/bundle.ts";
import { verifyBundle } from "../bundle/verify-bundle.ts";
import type { ObjectBucket, ObjectState, ObjectVersion } from "./object-bucket.ts";
import { bucketProblem, isLockedFor, lockText, yearsAfter } from "./object-lock.ts";
import type { Retention, Store, StoreReceipt } from "./store.ts";
import { inWorkingFolder } from "./working-folder.ts";

/** Which bucket is the store. */
export interface S3StoreOptions {
  readonly bucket: string;
  /** What the keys begin with, without a final slash; may be empty. */
  readonly prefix: string;
  readonly retentionYears: number;
  readonly clock: Clock;
  /** Called once for each call of the store, which closes what it got. */
  readonly connect: () => Promise<ObjectBucket>;
}

/** Pauses before a bundle is sent again after a failure that may pass. */
const WAITS_MS = [1000, 4000, 10_000];
const ENDING = ".tar.zst";

/** More versions of one bundle than this were not made by us; the oldest ones count. */
const MOST_VERSIONS = 20;

/** What our versions say of themselves. */
const META = { digest: "blocks-digest", sha256: "blocks-archive-sha256", upload: "blocks-upload" } as const;

/**
 * Keeps each bundle as one object, `<prefix>/<digest>.tar.zst`, in a bucket with Object Lock: in COMPLIANCE mode, which
 * nobody can lift, for the years that are asked. It counts as stored once it was read back by the id of its version with
 * the right content and the right lock. A version that is there, whole and locked for long enough counts as well, also
 * below a delete marker or another version: what is locked cannot be taken away, only be hidden.
 */
export function createS3Store(options: S3StoreOptions): Store {
  const store = new LockedBucket(options);
  return {
    kind: "s3",
    problem: (signal) => store.problem(signal),
    put: (bundle, signal) => store.put(bundle, signal),
    get: (digest, into, signal) => store.get(digest, resolve(into), signal),
    list: (signal) => store.list(signal),
    retention: (digest, signal) => store.retention(digest, signal),
  };
}

type Bundle = Parameters<Store["put"]>[0];

/** A version that holds the bundle. */
interface StoredVersion {
  readonly version: ObjectVersion;
  readonly state: ObjectState;
}

/** One `put` on its way. */
interface Sending {
  readonly bucket: ObjectBucket;
  readonly digest: Digest;
  readonly key: string;
  readonly file: string;
  readonly packed: PackedBundle;
  /** Tells our own version from another writer's, also after its answer was lost. */
  readonly upload: string;
  readonly folder: string;
  readonly signal: AbortSignal;
}

class LockedBucket {
  readonly #options: S3StoreOptions;
  /** Writers of one process wait for each other: some services let two of them make a version each. */
  readonly #underWay = new Map<Digest, Promise<unknown>>();

  constructor(options: S3StoreOptions) {
    this.#options = options;
  }

  async problem(signal: AbortSignal): Promise<string | undefined> {
    signal.throwIfAborted();
    try {
      return await this.#connected(async (bucket) => this.#bucketProblem(bucket, signal));
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof BlocksError)
        return [error.message, error.hint].filter((text) => text !== undefined).join(". ");
      throw error;
    }
  }

  async put(bundle: Bundle, signal: AbortSignal): Promise<StoreReceipt> {
    const { digest } = bundle;
    while (this.#underWay.has(digest)) await this.#underWay.get(digest)?.catch(() => undefined);
    signal.throwIfAborted();
    const work = this.#put(bundle, signal);
    this.#underWay.set(digest, work);
    return work.finally(() => this.#underWay.delete(digest));
  }

  async #put({ folder, digest }: Bundle, signal: AbortSignal): Promise<StoreReceipt> {
    await assertWhole(folder, digest);
    return inWorkingFolder(async (scratch) => {
      const file = join(scratch, `bundle${ENDING}`);
      const packed = await packBundle(folder, file);
      return this.#connected(async (bucket) => {
        const problem = await this.#bucketProblem(bucket, signal);
        if (problem !== undefined) {
          throw refused(problem, "Make a bucket with Object Lock in COMPLIANCE mode: deploy/terraform does it.");
        }
        const key = this.#key(digest);
        return this.#send({ bucket, digest, key, file, packed, upload: randomUUID(), folder: scratch, signal });
      });
    });
  }

  /** Looks before each attempt: after a lost answer the bundle may be there already. */
  async #send(sending: Sending): Promise<StoreReceipt> {
    const { bucket, key, digest, file, packed, upload, signal } = sending;
    for (let attempt = 0; ; attempt += 1) {
      const versions = await this.#versionsOf(bucket, key, signal);
      const present = await this.#present(sending, versions);
      if (present !== undefined) return this.#receipt(digest, present, present.state.metadata[META.upload] === upload);
      const answer = await bucket.upload(
        {
          key,
          file,
          ...packed,
          metadata: { [META.digest]: digest, [META.sha256]: packed.sha256, [META.upload]: upload },
          retainUntil: yearsAfter(this.#options.clock.now(), this.#options.retentionYears),
          ifAbsent: !versions.some(({ latest }) => latest),
        },
        signal,
      );
      if (answer.kind === "stored") return this.#receipt(digest, await this.#readBack(sending, answer.versionId), true);
      const waitMs = WAITS_MS[attempt];
      if (waitMs === undefined) throw answer.kind === "unknown" ? answer.error : takenError(this.#uri(key));
      await this.#options.clock.sleep(waitMs, signal);
    }
  }

  /** A version that holds this bundle and is locked for long enough, or could be made so. */
  async #present(sending: Sending, versions: readonly ObjectVersion[]): Promise<StoredVersion | undefined> {
    const { bucket, digest, key, signal } = sending;
    const candidates: StoredVersion[] = [];
    for (const version of versions) {
      const state = await bucket.state(key, version.versionId, signal);
      if (state.metadata[META.digest] === digest) candidates.push({ version, state });
    }
    const locked = candidates.filter((candidate) => this.#isLocked(candidate));
    for (const candidate of [...locked, ...candidates.filter((each) => !locked.includes(each))]) {
      if (!(await this.#holds(sending, candidate))) continue;
      if (locked.includes(candidate)) return candidate;
      const extended = await this.#extended(sending, candidate).catch((error) => {
        signal.throwIfAborted();
        // Whoever may not extend it can still add a version that is locked from the start.
        if (error instanceof BlocksError && error.code === "STORE_REFUSED") return undefined;
        throw error;
      });
      if (extended !== undefined && this.#isLocked(extended)) return extended;
    }
    return undefined;
  }

  /** Whether a version is the bundle. One in cold storage cannot be read: its lock and what was sealed with it count. */
  async #holds(
    { bucket, digest, key, packed, folder, signal }: Sending,
    { version, state }: StoredVersion,
  ): Promise<boolean> {
    if (state.cold) return state.metadata[META.sha256] === packed.sha256 && state.sizeBytes === packed.sizeBytes;
    const file = join(folder, `present-${randomUUID()}`);
    const sha256 = await bucket.download(key, version.versionId, file, signal);
    try {
      // Another version of Node.js may have compressed it to other bytes.
      return sha256 === packed.sha256 || (await this.#unpacks(file, { into: `${file}.d`, digest, signal }));
    } finally {
      await rm(file, { force: true });
      await rm(`${file}.d`, { recursive: true, force: true });
    }
  }

  async #unpacks(file: string, to: { into: string; digest: Digest; signal: AbortSignal }): Promise<boolean> {
    try {
      await unpackBundle(file, to.into, to.digest, to.signal);
      return true;
    } catch (error) {
      to.signal.throwIfAborted();
      if (error instanceof BlocksError && error.code === "BUNDLE_INVALID") return false;
      throw error;
    }
  }

  async #extended({ bucket, key, signal }: Sending, { version }: StoredVersion): Promise<StoredVersion> {
    const until = yearsAfter(this.#options.clock.now(), this.#options.retentionYears);
    await bucket.retain(key, version.versionId, until, signal);
    return { version, state: await bucket.state(key, version.versionId, signal) };
  }

  /** Asks for what was sent, by the id of its version: content and lock have to be what was meant. */
  async #readBack(sending: Sending, versionId: string | undefined): Promise<StoredVersion> {
    const { bucket, key, packed, folder, signal } = sending;
    const uri = this.#uri(key);
    if (versionId === undefined) {
      throw refused(`${uri} got no id of a version: the bucket keeps none`, "Turn on versioning and Object Lock.");
    }
    const version = { key, versionId, storedAt: this.#options.clock.now(), latest: true };
    const sha256 = await bucket.download(key, versionId, join(folder, "read-back"), signal);
    if (sha256 !== packed.sha256) {
      throw refused(
        `${uri} holds other bytes than were sent: their SHA-256 is ${sha256}, not ${packed.sha256}`,
        "Do not rely on it. Find out what changes data on its way to the store, and run again.",
      );
    }
    const first = { version, state: await bucket.state(key, versionId, signal) };
    // Some services lock what came in parts by the bucket's default rule alone.
    const stored = this.#isLocked(first) ? first : await this.#extended(sending, first);
    if (this.#isLocked(stored)) return stored;
    throw refused(
      `${uri} was sent, but is not kept as asked: it has ${lockText(stored.state.lock)}, not COMPLIANCE for ${this.#options.retentionYears} years`,
      "Do not rely on it. Check that the service supports Object Lock in COMPLIANCE mode.",
    );
  }

  async get(digest: Digest, into: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await inWorkingFolder(async (scratch) =>
      this.#connected(async (bucket) => {
        const key = this.#key(digest);
        const versions = isDigest(digest) ? await this.#versionsOf(bucket, key, signal) : [];
        if (versions.length === 0) throw this.#missing(digest);
        let damage: unknown;
        for (const { versionId } of versions) {
          const file = join(scratch, "bundle");
          await bucket.download(key, versionId, file, signal);
          try {
            return await unpackBundle(file, into, digest, signal);
          } catch (error) {
            if (!(error instanceof BlocksError) || error.code !== "BUNDLE_INVALID") throw error;
            damage ??= error;
          }
        }
        const why = damage instanceof Error ? damage.message : String(damage);
        throw refused(
          `${this.#uri(key)} is not the bundle ${digest}: ${why}`,
          "Do not use it. Take the bundle from another store.",
        );
      }),
    );
  }

  async retention(digest: Digest, signal: AbortSignal): Promise<Retention> {
    signal.throwIfAborted();
    return this.#connected(async (bucket) => {
      const key = this.#key(digest);
      const versions = isDigest(digest) ? await this.#versionsOf(bucket, key, signal) : [];
      if (versions.length === 0) throw this.#missing(digest);
      const stored: StoredVersion[] = [];
      for (const version of versions) {
        stored.push({ version, state: await bucket.state(key, version.versionId, signal) });
      }
      const own = stored.filter(({ state }) => state.metadata[META.digest] === digest);
      const kept = own.find((one) => this.#isLocked(one)) ?? own[0];
      const until = kept?.state.lock?.until.toISOString();
      if (kept !== undefined && this.#isLocked(kept)) return { until, problem: undefined };
      const years = `not COMPLIANCE for ${this.#options.retentionYears} years`;
      return { until, problem: `${this.#uri(key)} has ${lockText(kept?.state.lock)}, ${years}` };
    });
  }

  #missing(digest: string): BlocksError {
    return refused(`s3://${this.#options.bucket} holds no bundle ${digest}`, "Check the digest and store.prefix.");
  }

  async list(signal: AbortSignal): Promise<Digest[]> {
    signal.throwIfAborted();
    const folder = this.#key("");
    const start = folder.slice(0, -ENDING.length);
    const versions = await this.#connected((bucket) => bucket.versions(`${start}sha256-`, signal));
    const names = versions
      .filter(({ key }) => key.endsWith(ENDING))
      .map(({ key }) => key.slice(start.length, -ENDING.length));
    return [...new Set(names.filter(isDigest))].sort();
  }

  async #versionsOf(bucket: ObjectBucket, key: string, signal: AbortSignal): Promise<readonly ObjectVersion[]> {
    const versions = await bucket.versions(key, signal);
    return versions.filter((version) => version.key === key).slice(0, MOST_VERSIONS);
  }

  async #bucketProblem(bucket: ObjectBucket, signal: AbortSignal): Promise<string | undefined> {
    return bucketProblem(this.#options.bucket, await bucket.rules(signal), this.#options.retentionYears);
  }

  #isLocked({ version, state }: StoredVersion): boolean {
    return isLockedFor(this.#options.retentionYears, { lock: state.lock, storedAt: version.storedAt });
  }

  async #connected<T>(work: (bucket: ObjectBucket) => Promise<T>): Promise<T> {
    const bucket = await this.#options.connect();
    try {
      return await work(bucket);
    } finally {
      bucket.close();
    }
  }

  #key(digest: string): string {
    const { prefix } = this.#options;
    return `${prefix === "" ? "" : `${prefix}/`}${digest}${ENDING}`;
  }

  #uri(key: string): string {
    return `s3://${this.#options.bucket}/${key}`;
  }

  #receipt(digest: Digest, { version, state }: StoredVersion, added: boolean): StoreReceipt {
    return {
      digest,
      uri: `${this.#uri(version.key)}?versionId=${encodeURIComponent(version.versionId)}`,
      added,
      retainedUntil: state.lock?.until.toISOString(),
    };
  }
}

async function assertWhole(folder: string, digest: Digest): Promise<void> {
  const { ok, problems } = await verifyBundle(folder, digest);
  if (!ok) throw refused(`${folder} is not the bundle ${digest}: ${problemText(problems)}`, "Seal the flow again.");
}

function takenError(uri: string): BlocksError {
  return new BlocksError(`cannot store ${uri}: another writer is at it, and what it stored cannot be seen`, {
    code: "STORE_UNREACHABLE",
    kind: "storage",
    hint: "Run the job again.",
    retryable: true,
  });
}

function refused(message: string, hint: string): BlocksError {
  return new BlocksError(message, { code: "STORE_REFUSED", kind: "storage", hint });
}

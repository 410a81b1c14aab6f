import type { ObjectLock } from "./object-lock.ts";

/** What a bucket says of itself. */
export interface BucketRules {
  readonly versioning: "enabled" | "suspended" | "off";
  /** Undefined where the bucket has no Object Lock. */
  readonly lock: { readonly defaultRule: { readonly mode: string; readonly days: number } | undefined } | undefined;
}

/** One version of one object. Delete markers are none. */
export interface ObjectVersion {
  readonly key: string;
  readonly versionId: string;
  readonly storedAt: Date;
  /** False under a newer version or a delete marker. */
  readonly latest: boolean;
}

/** What a version says of itself when it is asked by its id. */
export interface ObjectState {
  readonly sizeBytes: number;
  readonly metadata: Readonly<Record<string, string>>;
  readonly lock: ObjectLock | undefined;
  /** True for a version in cold storage, which cannot be read before somebody restores it. */
  readonly cold: boolean;
}

/** A file that is to become a version of an object. */
export interface ObjectUpload {
  readonly key: string;
  /** Absolute path. */
  readonly file: string;
  readonly sizeBytes: number;
  /** Of the file, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly retainUntil: Date;
  /** Asks the service to refuse where an object of this key is there. Not every service does. */
  readonly ifAbsent: boolean;
}

/** What came of an upload. */
export type UploadAnswer =
  | { readonly kind: "stored"; readonly versionId: string | undefined }
  /** Another writer was first, or is at it. */
  | { readonly kind: "taken" }
  /** The connection or the service failed: it may be stored, and may not. */
  | { readonly kind: "unknown"; readonly error: Error };

/**
 * A bucket whose objects have versions and locks. All calls but `upload` are tried again by themselves after a failure that may
 * pass. Throws `STORE_UNREACHABLE`, `STORE_REFUSED` and the signal's reason.
 */
export interface ObjectBucket {
  rules(signal: AbortSignal): Promise<BucketRules>;
  /** Every version below a prefix, the oldest of each key first. */
  versions(prefix: string, signal: AbortSignal): Promise<readonly ObjectVersion[]>;
  state(key: string, versionId: string, signal: AbortSignal): Promise<ObjectState>;
  upload(upload: ObjectUpload, signal: AbortSignal): Promise<UploadAnswer>;
  /** Locks a version in COMPLIANCE mode, or for longer. */
  retain(key: string, versionId: string, until: Date, signal: AbortSignal): Promise<void>;
  /** Copies a version into a new file and gives back the SHA-256 of its bytes, 64 hexadecimal digits. */
  download(key: string, versionId: string, file: string, signal: AbortSignal): Promise<string>;
  /** Ends the connections, without which a process does not end for a minute. */
  close(): void;
}

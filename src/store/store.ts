import type { Digest } from "../base/digest.ts";

/** Proof that a bundle is stored. */
export interface StoreReceipt {
  readonly digest: Digest;
  /** Where it is, as a URI: `file:///…/sha256-…`, `github-artifact://owner/name/runs/1/artifacts/2` or
   * `s3://bucket/prefix/sha256-….tar.zst?versionId=…`. */
  readonly uri: string;
  /** False when it had been there before. */
  readonly added: boolean;
  /** Until when the store keeps it, UTC ISO 8601; undefined where the store cannot promise a date. */
  readonly retainedUntil: string | undefined;
}

/** How long a store keeps a bundle. */
export interface Retention {
  /** UTC ISO 8601; undefined where the store cannot promise a date. */
  readonly until: string | undefined;
  /** Why it is not kept as the configuration asks, as a sentence without a full stop; undefined when it is. */
  readonly problem: string | undefined;
}

/** Where bundles go. A bundle is a folder whose `manifest.json` has the digest as its name. */
export interface Store {
  readonly kind: "folder" | "github-artifact" | "s3";
  /** Can it be written? Undefined when yes, else the reason as a sentence. */
  problem(signal: AbortSignal): Promise<string | undefined>;
  /** Stores a sealed bundle. Storing the same digest again changes nothing. Throws `STORE_UNREACHABLE`, `STORE_REFUSED`. */
  put(bundle: { readonly folder: string; readonly digest: Digest }, signal: AbortSignal): Promise<StoreReceipt>;
  /** Copies a bundle into a new folder. Throws `STORE_REFUSED` where there is none. */
  get(digest: Digest, into: string, signal: AbortSignal): Promise<void>;
  list(signal: AbortSignal): Promise<readonly Digest[]>;
  /** How long a bundle that it holds is kept. Throws `STORE_REFUSED` where there is none. */
  retention(digest: Digest, signal: AbortSignal): Promise<Retention>;
}

import type { Digest } from "../base/digest.ts";
import type { BundleManifest } from "../generated/types.ts";

/** Names the members and says what the bundle is about; its digest is the name of the bundle. */
export const MANIFEST_FILE = "manifest.json";
/** What `sha256sum --check` reads. Derived from the manifest. */
export const SUMS_FILE = "SHA256SUMS";
/** The folder of all members. */
export const MEMBERS_FOLDER = "members";

/** A bundle that was sealed and verified. */
export interface SealedBundle {
  /** Absolute path; the folder is named by the digest. */
  readonly folder: string;
  readonly digest: Digest;
  readonly manifest: BundleManifest;
}

/** One difference between a bundle and what its manifest says. */
export interface BundleProblem {
  /** Path in the bundle; `manifest.json` for what concerns the whole. */
  readonly path: string;
  /** What is wrong with it, as a sentence without a subject and full stop. */
  readonly message: string;
}

/** What a verification found. */
export interface BundleCheck {
  readonly ok: boolean;
  /** Of the manifest as it is; undefined when there is none. */
  readonly digest: Digest | undefined;
  /** Undefined when it could not be read as one. */
  readonly manifest: BundleManifest | undefined;
  /** Empty when `ok`. What concerns the manifest comes first, then the members in the order of their paths. */
  readonly problems: readonly BundleProblem[];
}

/** The problems as one text for an error or a log: the first ones by name, and how many more there are. */
export function problemText(problems: readonly BundleProblem[], most = 5): string {
  const shown = problems.slice(0, most).map((problem) => `${problem.path}: ${problem.message}`);
  if (problems.length > most) shown.push(`and ${problems.length - most} more`);
  return shown.join("; ");
}

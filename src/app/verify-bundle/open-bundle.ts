import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Digest, isDigest } from "../../base/digest.ts";
import { BlocksError } from "../../base/errors.ts";
import { digestOfArchive, unpackBundle } from "../../bundle/archive.ts";
import { type BundleCheck, problemText } from "../../bundle/bundle.ts";
import { verifyBundle } from "../../bundle/verify-bundle.ts";
import type { UseCaseContext } from "../use-case.ts";
import { findBundle } from "./find-bundle.ts";

/** A bundle whose files can be read. */
export interface OpenedBundle {
  readonly check: BundleCheck;
  /** Where its files are while it is open. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/**
 * Opens a bundle at a place that {@link findBundle} gave: its folder as it is, its archive unpacked into a folder of its own,
 * which is named by the digest. What is wrong with it is said by the check; only what cannot be read is thrown.
 */
export async function openBundle(
  place: string,
  expected: Digest | undefined,
  signal: AbortSignal,
): Promise<OpenedBundle> {
  if ((await stat(place)).isDirectory()) {
    return { check: await verifyBundle(place, expected), folder: place, close: async () => {} };
  }
  const temporary = await mkdtemp(join(tmpdir(), "blocks-verify-"));
  const close = () => rm(temporary, { recursive: true, force: true });
  let folder = join(temporary, "bundle");
  try {
    const digest = expected ?? (await digestOfArchive(place, signal));
    folder = join(temporary, digest);
    await unpackBundle(place, folder, digest, signal);
    return { check: await verifyBundle(folder, digest), folder, close };
  } catch (error) {
    if (!(error instanceof BlocksError) || error.code !== "BUNDLE_INVALID") {
      await close();
      throw error;
    }
    const problems = [{ path: basename(place), message: error.message }];
    return { check: { ok: false, digest: undefined, manifest: undefined, problems }, folder, close };
  }
}

/**
 * Does something with the folder of a bundle that is named by its folder, its archive or its digest; what an archive was
 * unpacked to is removed afterwards. Throws `PATH_UNREADABLE` where there is none, and `BUNDLE_INVALID` for an archive that is
 * not what it says.
 */
export async function withBundleFolder<Result>(
  bundle: string,
  context: UseCaseContext,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const place = await findBundle(bundle, context);
  if ((await stat(place)).isDirectory()) return work(place);
  const named = basename(place).slice(0, "sha256-".length + 64);
  const { check, folder, close } = await openBundle(place, isDigest(named) ? named : undefined, context.signal);
  try {
    if (check.ok) return await work(folder);
    throw new BlocksError(`${place} is not the archive of a bundle: ${problemText(check.problems)}`, {
      code: "BUNDLE_INVALID",
      kind: "storage",
      hint: "Do not use it. Fetch the bundle again, or take it from another store.",
    });
  } finally {
    await close();
  }
}

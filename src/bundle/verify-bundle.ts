import { isUtf8 } from "node:buffer";
import { lstat, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Digest, digestOf, digestOfFile } from "../base/digest.ts";
import { systemErrorCode, usageError } from "../base/errors.ts";
import type { BundleManifest, BundleMember } from "../generated/types.ts";
import { type BundleCheck, type BundleProblem, MANIFEST_FILE, SUMS_FILE } from "./bundle.ts";
import { parseManifest, sumsText } from "./manifest.ts";
import { type FolderEntry, walk } from "./walk.ts";

/** No manifest of 20,000 members is larger; what is larger was not made by us and is not read into memory. */
export const LARGEST_MANIFEST_BYTES = 32 * 1024 * 1024;

/**
 * Checks a bundle against its manifest, and the manifest against a digest when one is given: nothing missing, nothing
 * added, nothing changed. Works offline, needs no key, follows no link and writes nothing.
 * Throws `PATH_UNREADABLE` where there is no readable folder; everything else is a problem of the result.
 */
export async function verifyBundle(folder: string, expectedDigest?: Digest): Promise<BundleCheck> {
  const entries = await entriesOf(folder);
  const kinds = new Map(entries.map((entry) => [entry.path, entry.kind]));
  const { bytes, problem } = await readManifest(folder, kinds.get(MANIFEST_FILE));
  if (bytes === undefined) return { ok: false, digest: undefined, manifest: undefined, problems: [problem] };
  const digest = digestOf(bytes);
  const problems: BundleProblem[] = [];
  const complain = (path: string, message: string) => void problems.push({ path, message });
  if (expectedDigest !== undefined && digest !== expectedDigest) {
    complain(MANIFEST_FILE, `has the digest ${digest}, not ${expectedDigest}`);
  }
  const { manifest, problems: manifestProblems } = parseManifest(bytes.toString("utf8"));
  for (const message of manifestProblems) complain(MANIFEST_FILE, message);
  // The paths of a manifest that has a problem may lead anywhere, so no member is opened by them.
  if (manifest === undefined || manifestProblems.length > 0) return { ok: false, digest, manifest, problems };
  for (const member of manifest.members) {
    const message = await memberProblem(folder, member, kinds.get(member.path));
    if (message !== undefined) complain(member.path, message);
  }
  for (const path of unknownPaths(manifest, entries)) complain(path, "is not named by the manifest");
  const sumsProblem = await sumsFileProblem(folder, manifest, { digest, kind: kinds.get(SUMS_FILE) });
  if (sumsProblem !== undefined) complain(SUMS_FILE, sumsProblem);
  return { ok: problems.length === 0, digest, manifest, problems };
}

async function entriesOf(folder: string): Promise<FolderEntry[]> {
  try {
    if (!(await stat(folder)).isDirectory()) {
      throw usageError("PATH_UNREADABLE", `${folder} is not a folder`, "Give the folder of a bundle.");
    }
    return await walk(folder);
  } catch (error) {
    const code = systemErrorCode(error);
    if (error instanceof RangeError) {
      throw usageError("BUNDLE_INVALID", error.message, "Give the folder of a bundle.", error);
    }
    if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
    throw usageError("PATH_UNREADABLE", `cannot read ${folder}: ${code}`, "Check the path and its permissions.", error);
  }
}

type ManifestBytes =
  | { readonly bytes: Buffer; readonly problem?: undefined }
  | { readonly bytes?: undefined; readonly problem: BundleProblem };

async function readManifest(folder: string, kind: FolderEntry["kind"] | undefined): Promise<ManifestBytes> {
  const problem = (message: string) => ({ problem: { path: MANIFEST_FILE, message } });
  if (kind === undefined) return problem("is missing");
  if (kind !== "file") return problem("is not a regular file");
  const path = join(folder, MANIFEST_FILE);
  if ((await lstat(path)).size > LARGEST_MANIFEST_BYTES) {
    return problem(`is larger than ${LARGEST_MANIFEST_BYTES} bytes`);
  }
  const bytes = await readFile(path);
  return isUtf8(bytes) ? { bytes } : problem("is not UTF-8 text");
}

async function memberProblem(
  folder: string,
  member: BundleMember,
  kind: FolderEntry["kind"] | undefined,
): Promise<string | undefined> {
  if (kind === undefined) return "is missing";
  if (kind !== "file") return "is not a regular file";
  const path = join(folder, member.path);
  try {
    const { size } = await lstat(path);
    if (size !== member.sizeBytes) return `has ${size} bytes, not ${member.sizeBytes}`;
    const digest = await digestOfFile(path);
    return digest === `sha256-${member.sha256}` ? undefined : `has other content: its digest is ${digest}`;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return `cannot be read: ${code}`;
  }
}

/** Files that the manifest does not name, and folders that hold none that it names. */
function unknownPaths(manifest: BundleManifest, entries: readonly FolderEntry[]): string[] {
  const known = new Set([MANIFEST_FILE, SUMS_FILE]);
  for (const { path } of manifest.members) {
    known.add(path);
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) known.add(path.slice(0, end));
  }
  return entries.map((entry) => entry.path).filter((path) => !known.has(path));
}

async function sumsFileProblem(
  folder: string,
  manifest: BundleManifest,
  found: { digest: Digest; kind: FolderEntry["kind"] | undefined },
): Promise<string | undefined> {
  if (found.kind === undefined) return "is missing";
  if (found.kind !== "file") return "is not a regular file";
  const expected = sumsText(manifest, found.digest.slice("sha256-".length));
  const path = join(folder, SUMS_FILE);
  const same = (await lstat(path)).size === Buffer.byteLength(expected) && (await readFile(path, "utf8")) === expected;
  return same ? undefined : "does not say what the manifest says";
}

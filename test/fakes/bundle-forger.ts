import { cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Digest, digestOf } from "../../src/base/digest.ts";
import { MANIFEST_FILE, SUMS_FILE } from "../../src/bundle/bundle.ts";
import { manifestText, sumsText } from "../../src/bundle/manifest.ts";
import type { BundleManifest } from "../../src/generated/types.ts";

/** A bundle that somebody has changed and sealed again: whole, and of another digest. */
export interface ForgedBundle {
  readonly folder: string;
  readonly digest: Digest;
}

/**
 * Copies a bundle, changes members by their path without `members/` (undefined takes one away), and makes manifest and
 * sums fit again. The copy lies beside the bundle, under the name of its digest.
 */
export async function forgeBundle(
  folder: string,
  changes: Readonly<Record<string, (text: string) => string | undefined>>,
  changeManifest: (manifest: BundleManifest) => BundleManifest = (manifest) => manifest,
): Promise<ForgedBundle> {
  const copy = join(dirname(folder), `forged-${process.hrtime.bigint()}`);
  await cp(folder, copy, { recursive: true });
  const manifest: BundleManifest = JSON.parse(await readFile(join(copy, MANIFEST_FILE), "utf8"));
  for (const [path, change] of Object.entries(changes)) {
    const member = manifest.members.find((one) => one.path === `members/${path}`);
    if (member === undefined) throw new Error(`the bundle has no member ${path}`);
    const file = join(copy, member.path);
    const before = await readFile(file, "utf8");
    const after = change(before);
    if (after === before) throw new Error(`the change of ${path} changes nothing`);
    await rm(file);
    if (after === undefined) {
      manifest.members.splice(manifest.members.indexOf(member), 1);
      continue;
    }
    await writeFile(file, after);
    member.sizeBytes = Buffer.byteLength(after);
    member.sha256 = digestOf(after).slice("sha256-".length);
  }
  const text = manifestText(changeManifest(manifest));
  const digest = digestOf(text);
  for (const [name, content] of [
    [MANIFEST_FILE, text],
    [SUMS_FILE, sumsText(JSON.parse(text), digest.slice("sha256-".length))],
  ] as const) {
    await rm(join(copy, name));
    await writeFile(join(copy, name), content);
  }
  const target = join(dirname(folder), digest);
  await rename(copy, target);
  return { folder: target, digest };
}

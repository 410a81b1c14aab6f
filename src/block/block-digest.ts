import { type Digest, digestOf, digestOfJson } from "../base/digest.ts";
import type { BlockFile } from "./block.ts";

/**
 * The digest over the paths and contents of all files of a block, whatever their order.
 * Two files at one path have no digest: a `TypeError`.
 */
export function blockDigest(files: readonly BlockFile[]): Digest {
  const members = new Map(files.map((file) => [file.path, digestOf(file.content)]));
  if (members.size !== files.length) throw new TypeError("a block has two files at the same path");
  return digestOfJson(sortedByPath(files).map(({ path }) => ({ path, digest: members.get(path) })));
}

/** The files in the order of their paths' UTF-16 units: the same on every machine. */
export function sortedByPath(files: readonly BlockFile[]): BlockFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Something below a folder. Nothing is opened and no link is followed to find it. */
export interface FolderEntry {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/** A bundle or flow of more entries than this was not made by us. */
const MOST_ENTRIES = 20_000;

/**
 * Everything below a folder, sorted by path.
 * Throws the system error of a folder that cannot be read, and a `RangeError` over 20,000 entries.
 */
export async function walk(root: string): Promise<FolderEntry[]> {
  const found: FolderEntry[] = [];
  const open = [""];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other";
      found.push({ path, kind });
      if (found.length > MOST_ENTRIES) throw new RangeError(`${root} holds more than ${MOST_ENTRIES} entries`);
      if (kind === "folder") open.push(path);
    }
  }
  return found.sort((a, b) => byText(a.path, b.path));
}

/** The one order of paths in a bundle: by UTF-16 units, as RFC 8785 sorts names. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

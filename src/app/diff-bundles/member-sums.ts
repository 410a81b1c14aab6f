import { MEMBERS_FOLDER } from "../../bundle/bundle.ts";
import type { ReadBundle } from "../../bundle/read-bundle.ts";

/** SHA-256 of the members below a folder of the members, by their paths without `members/`. */
export function sumsBelow({ manifest }: ReadBundle, folder: string): ReadonlyMap<string, string> {
  const members = manifest.members.map(({ path, sha256 }): [string, string] => [
    path.slice(MEMBERS_FOLDER.length + 1),
    sha256,
  ]);
  return new Map(members.filter(([path]) => path.startsWith(folder)));
}

import { foldedPath, shown } from "./safe-path.ts";

/**
 * A sentence for each path that some file system would take for another one of the list, and for each file that stands
 * where a folder has to be. On such a system another file is run than the one that was judged.
 */
export function collisions(paths: readonly string[]): string[] {
  const reasons: string[] = [];
  const spellings = new Map<string, string>();
  const files = new Map<string, string>();
  for (const path of paths) {
    const folded = foldedPath(path);
    const twin = files.get(folded);
    if (twin !== undefined) reasons.push(`${shown(path)} collides with ${shown(twin)}`);
    files.set(folded, path);
  }
  for (const path of paths) {
    for (const folder of foldersOf(path)) {
      const folded = foldedPath(folder);
      const file = files.get(folded);
      if (file !== undefined) reasons.push(`${shown(path)} needs a folder where ${shown(file)} is a file`);
      const twin = spellings.get(folded);
      if (twin !== undefined && twin !== folder) reasons.push(`${shown(path)} collides with the folder ${shown(twin)}`);
      spellings.set(folded, folder);
    }
  }
  return reasons;
}

function foldersOf(path: string): string[] {
  const segments = path.split("/").slice(0, -1);
  return segments.map((_segment, index) => segments.slice(0, index + 1).join("/"));
}

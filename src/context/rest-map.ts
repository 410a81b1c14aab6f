/** The paths of files of which nothing else is shown, by folder. */
export interface RestMap {
  readonly text: string;
  /** How many folders have a line of their own. */
  readonly folders: number;
}

/**
 * A line a folder with how many files are in it, and as many of their names as fit, those of the folders that `near` says
 * first. Where there are more folders than fit, deeper ones are counted with the folder above them.
 */
export function mapOfRest(paths: readonly string[], maxBytes: number, near: ReadonlySet<string>): RestMap {
  if (paths.length === 0) return { text: "", folders: 0 };
  const folders = foldedToFit(paths, maxBytes);
  if (folders === undefined) return { text: "", folders: 0 };
  const names = new Map([...folders].map(([folder, inside]) => [folder, lineOf(folder, inside.length)]));
  let left = maxBytes - sizeOf([...names.values()]);
  const order = [...folders.keys()].sort((a, b) => Number(near.has(b)) - Number(near.has(a)) || (a < b ? -1 : 1));
  for (const folder of order) {
    const inside = folders.get(folder) ?? [];
    let line = `${names.get(folder)}:`;
    let added = 0;
    for (const path of inside) {
      const next = ` ${folder === "." ? path : path.slice(folder.length + 1)}`;
      const cost = Buffer.byteLength(next) + (added === 0 ? 1 : 0);
      if (cost > left) break;
      left -= cost;
      line += next;
      added += 1;
    }
    if (added > 0) names.set(folder, line);
  }
  return { text: [...names.values()].join("\n"), folders: names.size };
}

function foldedToFit(paths: readonly string[], maxBytes: number): Map<string, string[]> | undefined {
  let folders = new Map<string, string[]>();
  for (const path of paths) addAll(folders, folderOf(path), [path]);
  for (let depth = deepestOf(folders); depth >= 0; depth -= 1) {
    const lines = [...folders].map(([folder, inside]) => lineOf(folder, inside.length));
    if (sizeOf(lines) <= maxBytes) return new Map([...folders].sort(([a], [b]) => (a < b ? -1 : 1)));
    const above = new Map<string, string[]>();
    for (const [folder, inside] of folders) addAll(above, depthOf(folder) < depth ? folder : folderOf(folder), inside);
    folders = above;
  }
  return undefined;
}

/** The folder of a path; `.` at the top. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end < 0 ? "." : path.slice(0, end);
}

function depthOf(folder: string): number {
  return folder === "." ? 0 : folder.split("/").length;
}

function deepestOf(folders: ReadonlyMap<string, unknown>): number {
  let deepest = 0;
  for (const folder of folders.keys()) deepest = Math.max(deepest, depthOf(folder));
  return deepest;
}

function addAll(folders: Map<string, string[]>, folder: string, paths: readonly string[]): void {
  const inside = folders.get(folder);
  if (inside === undefined) folders.set(folder, [...paths]);
  else for (const path of paths) inside.push(path);
}

function lineOf(folder: string, files: number): string {
  return `${folder}/ (${files})`;
}

function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}

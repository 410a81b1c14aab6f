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

/** Paths that are counted in one line. */
interface Folder {
  readonly name: string;
  readonly depth: number;
  readonly inside: string[];
}

/** The paths by folder; the deepest folders are counted with those above them until all lines fit. */
function foldedToFit(paths: readonly string[], maxBytes: number): Map<string, readonly string[]> | undefined {
  let folders = new Map<string, Folder>();
  for (const path of paths) folderAt(folders, folderOf(path)).inside.push(path);
  let depth = 0;
  for (const folder of folders.values()) depth = Math.max(depth, folder.depth);
  for (; depth >= 0; depth -= 1) {
    let bytes = 0;
    for (const { name, inside } of folders.values()) bytes += lineBytes(name, inside.length);
    if (bytes <= maxBytes) return sortedByName(folders);
    const above = new Map<string, Folder>();
    for (const folder of folders.values()) {
      const target = folderAt(above, folder.depth < depth ? folder.name : folderOf(folder.name));
      for (const path of folder.inside) target.inside.push(path);
    }
    folders = above;
  }
  return undefined;
}

function folderAt(folders: Map<string, Folder>, name: string): Folder {
  const known = folders.get(name);
  if (known !== undefined) return known;
  const folder = { name, depth: depthOf(name), inside: [] };
  folders.set(name, folder);
  return folder;
}

function sortedByName(folders: ReadonlyMap<string, Folder>): Map<string, readonly string[]> {
  const sorted = [...folders.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(sorted.map(({ name, inside }) => [name, inside]));
}

/** The folder of a path; `.` at the top. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end < 0 ? "." : path.slice(0, end);
}

function depthOf(folder: string): number {
  if (folder === ".") return 0;
  let depth = 1;
  for (let at = folder.indexOf("/"); at >= 0; at = folder.indexOf("/", at + 1)) depth += 1;
  return depth;
}

/** Of {@link lineOf} with its line break. */
function lineBytes(folder: string, files: number): number {
  return Buffer.byteLength(folder) + digitsOf(files) + 5;
}

function digitsOf(number: number): number {
  return number < 10 ? 1 : 1 + digitsOf(Math.floor(number / 10));
}

function lineOf(folder: string, files: number): string {
  return `${folder}/ (${files})`;
}

function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}

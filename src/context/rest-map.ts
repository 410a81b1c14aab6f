/** The paths of files of which nothing else is shown, by folder. */
export interface RestMap {
  readonly text: string;
  /** How many folders have a line of their own. */
  readonly folders: number;
}

/**
 * A line a folder with how many files are in it, and as many of their names as fit, those of the folders that `near` says
 * first. Where there are more folders than fit, deeper ones are counted with the folder above them. The paths are sorted.
 */
export function mapOfRest(paths: readonly string[], maxBytes: number, near: ReadonlySet<string>): RestMap {
  const folders = paths.length === 0 ? undefined : foldedToFit(paths, maxBytes);
  if (folders === undefined) return { text: "", folders: 0 };
  const names = new Map([...folders].map(([folder, inside]) => [folder, lineOf(folder, inside.length)]));
  let left = maxBytes;
  for (const line of names.values()) left -= Buffer.byteLength(line) + 1;
  const order = [...folders.keys()].sort((a, b) => Number(near.has(b)) - Number(near.has(a)) || (a < b ? -1 : 1));
  for (const folder of order) {
    let line = `${names.get(folder)}:`;
    let added = 0;
    for (const path of folderByFolder(folders.get(folder) ?? [])) {
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

/** The paths by folder, down to the deepest level of which all lines fit; sorted by folder. */
function foldedToFit(paths: readonly string[], maxBytes: number): Map<string, readonly string[]> | undefined {
  let fitting: Map<string, string[]> | undefined;
  // From the top, since a level that does not fit is given up after as many lines as would.
  for (let depth = 0, isDeepest = false; !isDeepest; depth += 1) {
    const level = foldedAt(depth, paths, maxBytes);
    if (level === undefined) break;
    ({ folders: fitting, isDeepest } = level);
  }
  return fitting && new Map([...fitting].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The paths by their folders of this depth or, where there is none, of less. */
interface Level {
  readonly folders: Map<string, string[]>;
  readonly isDeepest: boolean;
}

/** Undefined when the lines are too long. */
function foldedAt(depth: number, paths: readonly string[], maxBytes: number): Level | undefined {
  const folders = new Map<string, string[]>();
  let isDeepest = true;
  let bytes = 0;
  let last = "";
  let inside: string[] = [];
  for (const path of paths) {
    const folder = folderAt(depth, path);
    if (folder !== last || folders.size === 0) {
      last = folder;
      inside = folders.get(folder) ?? [];
      if (inside.length === 0) {
        folders.set(folder, inside);
        bytes += Buffer.byteLength(lineOf(folder, 0)) + 1;
      }
    }
    inside.push(path);
    if (path.includes("/", folder === "." ? 0 : folder.length + 1)) isDeepest = false;
    if (isPowerOfTen(inside.length)) bytes += 1;
    if (bytes > maxBytes) return undefined;
  }
  return { folders, isDeepest };
}

function folderAt(depth: number, path: string): string {
  let end = -1;
  for (let level = 0; level < depth; level += 1) {
    const next = path.indexOf("/", end + 1);
    if (next < 0) break;
    end = next;
  }
  return end < 0 ? "." : path.slice(0, end);
}

/** Of sorted paths, those that are in the folder of the first, then those of the next; made only as far as it is asked for. */
function* folderByFolder(paths: readonly string[]): Generator<string> {
  const given = new Set<string>();
  for (const [index, first] of paths.entries()) {
    if (given.has(first)) continue;
    const above = first.slice(0, first.lastIndexOf("/") + 1);
    yield first;
    for (let next = index + 1; next < paths.length; next += 1) {
      const path = paths[next] ?? "";
      if (!path.startsWith(above)) break;
      if (path.includes("/", above.length)) continue;
      given.add(path);
      yield path;
    }
  }
}

/** The folder of a path; `.` at the top. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end < 0 ? "." : path.slice(0, end);
}

function lineOf(folder: string, files: number): string {
  return `${folder}/ (${files})`;
}

/** The numbers that are a digit longer than the one before; 1 is none of them. */
function isPowerOfTen(number: number): boolean {
  let power = 10;
  while (power < number) power *= 10;
  return power === number;
}

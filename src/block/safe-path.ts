import { usageError } from "../base/errors.ts";

/** Longest path of a block's file in UTF-16 units, as in the manifest's schema. */
const MAX_PATH_LENGTH = 200;

/** Letters, marks, digits and a few signs: no separators, no control, no direction, no invisible characters. */
const SEGMENT = /^[\p{L}\p{N}._@+][\p{L}\p{M}\p{N}._@+-]*$/u;

/** @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/**
 * Names that are ours in the folder in which the gates run a block: what our tools find under one of them they may take for
 * their own. No file of a block has one, wherever it lies and however it is spelled.
 */
const RESERVED = /^\.blocks-/;

/** Folders below which tools, hosts and agents read instructions. */
const PROTECTED_FOLDERS = new Set([".git", ".github", ".blocks", ".husky", ".vscode", ".devcontainer"]);

/** Files that decide what is installed or run, in whatever folder they are. */
const PROTECTED_FILES = [
  /^action\.ya?ml$/,
  /^package\.json$/,
  /(?:^|[.-])lock(?:\.|$)/,
  /\.lockb$/,
  /^npm-shrinkwrap\.json$/,
  /^go\.sum$/,
  /^\.(?:npmrc|yarnrc|yarnrc\.yml|pnpmfile\.cjs|gitmodules|gitattributes)$/,
];

/**
 * Narrows nothing and changes nothing: throws `PATH_REFUSED` unless the path is relative, has forward slashes, stays
 * below its folder on every system, and has no segment that a system or a program would take for something else.
 */
export function assertSafePath(path: string): void {
  const reason = unsafeReason(path);
  if (reason !== undefined) {
    throw usageError(
      "PATH_REFUSED",
      `the path ${shown(path)} ${reason}`,
      "Use a relative path of letters, digits, dots, hyphens and underscores with forward slashes.",
    );
  }
}

/** Why a path of a block's file is not safe, or undefined when it is. */
export function unsafeReason(path: string): string | undefined {
  if (path === "") return "is empty";
  if (path.length > MAX_PATH_LENGTH) return `has ${path.length} characters, which is more than ${MAX_PATH_LENGTH}`;
  if (path.startsWith("/")) return "is absolute";
  if (path.includes("\\")) return "has a backslash";
  for (const segment of path.split("/")) {
    if (segment === "") return "has an empty segment";
    if (segment === "." || segment === "..") return `has the segment "${segment}"`;
    if (!SEGMENT.test(segment))
      return "has a character that is not allowed in a name, or a segment that begins with one";
    if (segment.endsWith(".")) return "has a segment that ends with a dot";
    if (DEVICE.test(segment)) return `has the segment "${segment}", which is a device on Windows`;
    if (RESERVED.test(foldedPath(segment)))
      return `has the segment "${segment}", a name that the gates keep for themselves`;
  }
  return undefined;
}

/**
 * The same for all names that some file system holds for the same: letter case, composed and decomposed characters, and
 * compatibility forms are folded.
 */
export function foldedPath(path: string): string {
  // Up and down: ẞ becomes ß only downwards, ß becomes ss only upwards.
  const folded = path.toLowerCase().toUpperCase().toLowerCase().normalize("NFKC");
  // Normalising can bring up a letter that has a case of its own, so this goes on until nothing changes.
  return folded === path ? folded : foldedPath(folded);
}

/**
 * Why a file at this path, relative to the repository, is protected, or undefined when it is not. `allow` holds paths
 * of files or folders, relative to the repository, that the base configuration lets a block write all the same.
 */
export function protectedReason(path: string, allow: readonly string[]): string | undefined {
  if (allow.some((allowed) => isAtOrBelow(path, allowed))) return undefined;
  const segments = foldedPath(path).split("/");
  const folder = segments.find((segment) => PROTECTED_FOLDERS.has(segment) || /^git~\d+$/.test(segment));
  if (folder !== undefined) return `is protected: nothing may be written at or below "${folder}"`;
  const file = segments.at(-1) ?? "";
  return PROTECTED_FILES.some((pattern) => pattern.test(file)) ? `is protected: it decides what is run` : undefined;
}

/** A path for a message: quoted, escaped and cut off, for it may be anything. */
export function shown(path: string): string {
  const cut = path.length > 100 ? `${path.slice(0, 100)}…` : path;
  return JSON.stringify(cut).replace(/[\u007f-\uffff]/g, (unit) =>
    /[\p{L}\p{N}…]/u.test(unit) ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function isAtOrBelow(path: string, allowed: string): boolean {
  const base = allowed.replace(/^\.\//, "").replace(/\/+$/, "");
  return base !== "" && (path === base || path.startsWith(`${base}/`));
}

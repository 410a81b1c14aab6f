/** Longest path of a member, in UTF-16 units: what every common file system and archive format can hold. */
const LONGEST_PATH = 1000;
const LONGEST_SEGMENT = 200;

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f"*:<>?|\\\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u;

/**
 * Why a path cannot be the path of a member, as a sentence without a subject, or undefined when it can.
 * A member has to be readable on every system and in every archive for years: no absolute path, no `..`, no character
 * that a file system, GitHub's artifacts or `sha256sum` treat apart, none that hides what the name is.
 * @see https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/upload/path-and-artifact-name-validation.ts
 */
export function memberPathProblem(path: string): string | undefined {
  if (path.length === 0) return "is empty";
  if (path.length > LONGEST_PATH) return `is longer than ${LONGEST_PATH} characters`;
  if (!path.isWellFormed() || FORBIDDEN.test(path)) return "holds a character that is not portable";
  for (const segment of path.split("/")) {
    if (segment === "") return "is absolute or holds an empty segment";
    if (segment === "." || segment === "..") return "holds a . or .. segment";
    if (segment.length > LONGEST_SEGMENT) return `holds a segment of more than ${LONGEST_SEGMENT} characters`;
    if (/[ .]$/.test(segment)) return "holds a segment that ends with a dot or a space";
  }
  return undefined;
}

/**
 * The first pair of paths that one file system could not tell apart: by letter case, by composed and decomposed
 * characters, or one a folder of the other.
 */
export function pathCollision(paths: readonly string[]): readonly [string, string] | undefined {
  const files = new Map<string, string>();
  const folders = new Map<string, { readonly spelling: string; readonly path: string }>();
  let last: string | undefined;
  for (const path of paths) {
    const folded = foldCase(path);
    const twin = files.get(folded) ?? folders.get(folded)?.path;
    if (twin !== undefined) return [twin, path];
    files.set(folded, path);
    // What is in the same folder as the one before is no news of its folders.
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (folder === last) continue;
    last = folder;
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      const spelling = path.slice(0, end);
      const file = files.get(foldCase(spelling));
      if (file !== undefined) return [file, path];
      const known = folders.get(foldCase(spelling));
      if (known !== undefined && known.spelling !== spelling) return [known.path, path];
      folders.set(foldCase(spelling), { spelling, path });
    }
  }
  return undefined;
}

function foldCase(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\u0000-\u007f]*$/.test(path)) return path.toLowerCase();
  return path.toUpperCase().toLowerCase().normalize("NFC");
}

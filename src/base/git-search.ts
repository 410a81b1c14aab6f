import { git } from "./git.ts";

/** One commit as far as it says which files belong together. */
export interface CommitChanges {
  /** Title and body as they were written, at most 1,000 characters. */
  readonly message: string;
  /** Relative to the folder that was asked, and below it. */
  readonly paths: readonly string[];
}

const MAX_LOG_BYTES = 24 * 1024 * 1024;
const MAX_GREP_BYTES = 24 * 1024 * 1024;
const MAX_MESSAGE_CHARACTERS = 1000;

/** Where a commit begins in our own form of a log. */
const COMMIT = /^commit [0-9a-f]{40,64}:/;

/**
 * The newest commits before and at HEAD, newest first; merges are left out. A commit without a known parent (the first
 * one, or the boundary of a shallow clone) names no files: it would name all of them. Empty where there is no history.
 */
export async function recentCommits(folder: string, most: number, signal?: AbortSignal): Promise<CommitChanges[]> {
  const shape = ["--name-only", "-z", "--format=commit %H:%B", "--no-renames", "--no-ext-diff", "--relative"];
  // A repository's own configuration must change neither the commits nor their form.
  const settings = ["-c", "log.showRoot=false", "-c", "log.showSignature=false", "-c", "log.follow=false"];
  const args = [...settings, "log", `-n${most}`, "--no-merges", "--no-mailmap", "--no-notes", ...shape, "HEAD", "--"];
  const result = await git(folder, args, { maxOutputBytes: MAX_LOG_BYTES, ...(signal && { signal }) });
  if (result.exitCode !== 0) return [];
  const commits: { message: string; paths: string[] }[] = [];
  for (const part of result.stdout.split("\0")) {
    const head = COMMIT.exec(part)?.[0];
    if (head !== undefined) {
      commits.push({ message: part.slice(head.length, head.length + MAX_MESSAGE_CHARACTERS), paths: [] });
      continue;
    }
    const path = part.replace(/^\n/, "");
    if (path !== "") commits.at(-1)?.paths.push(path);
  }
  return commits;
}

/** What is looked for in a work tree. */
export interface WordSearch {
  /** Fixed strings of letters, digits, `_` and `$`; upper and lower case are the same. */
  readonly words: readonly string[];
  /** Files that are not opened. Each is an argument of git's. */
  readonly exclude: readonly string[];
  /** Lines of one file that are looked at, from its beginning. */
  readonly mostLines: number;
}

/**
 * How often each word stands in the files that git tracks: by path relative to the folder, by word in
 * lower case. One pass of git over the work tree, which opens neither binary files nor links. Undefined where git could
 * not answer in full.
 */
export async function countWords(
  folder: string,
  { words, exclude, mostLines }: WordSearch,
  signal?: AbortSignal,
): Promise<Map<string, Map<string, number>> | undefined> {
  if (words.length === 0) return new Map();
  const patterns = words.flatMap((word) => ["-e", word]);
  const form = ["-I", "-i", "-F", "-o", "-z", "--no-color", "--no-line-number", "--no-column", "--no-full-name"];
  const scope = ["--no-recurse-submodules", "--no-textconv"];
  const only = exclude.length === 0 ? [] : [".", ...exclude.map((path) => `:(exclude,literal)${path}`)];
  const args = ["grep", `--max-count=${mostLines}`, ...form, ...scope, ...patterns, "--", ...only];
  const options = { maxOutputBytes: MAX_GREP_BYTES, pathPatterns: true, ...(signal && { signal }) };
  const result = await git(folder, args, options);
  // 1 is git's word for nothing found.
  if ((result.exitCode !== 0 && result.exitCode !== 1) || result.truncated) return undefined;
  return countsFrom(result.stdout);
}

function countsFrom(output: string): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  let start = 0;
  for (let end = output.indexOf("\0"); end >= 0; end = output.indexOf("\0", start)) {
    const path = output.slice(start, end);
    const lineEnd = output.indexOf("\n", end);
    const word = output.slice(end + 1, lineEnd < 0 ? undefined : lineEnd).toLowerCase();
    const ofFile = counts.get(path) ?? new Map<string, number>();
    if (ofFile.size === 0) counts.set(path, ofFile);
    ofFile.set(word, (ofFile.get(word) ?? 0) + 1);
    if (lineEnd < 0) break;
    start = lineEnd + 1;
  }
  return counts;
}

import { git } from "./git.ts";

/** One commit as far as it says which files belong together. */
export interface CommitChanges {
  /** Title and body as they were written, at most 1,000 characters. */
  readonly message: string;
  /** Relative to the folder that was asked, and below it. */
  readonly paths: readonly string[];
}

const MAX_LOG_BYTES = 24 * 1024 * 1024;
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

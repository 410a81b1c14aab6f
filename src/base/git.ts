import { type BlocksError, systemErrorCode, usageError } from "./errors.ts";
import { type ProcessResult, runProcess } from "./process.ts";

/**
 * Where git is looked for. A fixed list, so that neither the repository nor the environment of a job can put another
 * program in its place.
 */
const SEARCH_PATH = "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin:/run/current-system/sw/bin";

/** Nothing of the caller's environment, of the machine's or of the user's git configuration takes part. */
const ENVIRONMENT = {
  PATH: SEARCH_PATH,
  HOME: "/nonexistent",
  LC_ALL: "C",
  GIT_TERMINAL_PROMPT: "0",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_LITERAL_PATHSPECS: "1",
  GIT_NO_LAZY_FETCH: "1",
} as const;

/**
 * Against what a repository's own configuration could start. `safe.directory`: in CI a job often runs as root in a
 * checkout that belongs to another user; all that we do is read objects, with everything executable switched off.
 */
const HARDENING = [
  "--no-pager",
  ...["core.hooksPath=/dev/null", "core.fsmonitor=false", "protocol.allow=never", "safe.directory=*"].flatMap(
    (setting) => ["-c", setting],
  ),
];

const TIMEOUT_MS = 30_000;
const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** True when the folder belongs to a git repository. */
export async function isRepository(folder: string): Promise<boolean> {
  try {
    return (await git(folder, ["rev-parse", "--git-dir"])).exitCode === 0;
  } catch (error) {
    if (systemErrorCode((error as BlocksError).cause) === "ENOENT") return false;
    throw error;
  }
}

/** The commit that is checked out, in full. Throws `GIT_FAILED` outside a repository and before the first commit. */
export async function headRevision(folder: string): Promise<string> {
  return resolveCommit(folder, "HEAD");
}

/** One file of one commit. */
export interface FileAtRevision {
  /** A folder of the repository; `path` is relative to it. */
  readonly folder: string;
  /** A commit, by any name that git knows. Not an option, whatever it begins with. */
  readonly revision: string;
  readonly path: string;
}

/**
 * The text that a file has in a commit, without a look at the work tree; undefined where the commit has no such file.
 * Throws `GIT_FAILED` when the commit is not in this clone, or when the path is a link or a folder there.
 */
export async function showFile(file: FileAtRevision): Promise<string | undefined> {
  const commit = await resolveCommit(file.folder, file.revision);
  const entry = await expectSuccess(file.folder, ["ls-tree", "-z", commit, "--", file.path]);
  const listed = /^(\d{6}) (\w+) ([0-9a-f]+)\t/.exec(entry);
  if (listed === null) return undefined;
  const [, mode = "", , object = ""] = listed;
  if (!mode.startsWith("100")) {
    throw usageError("GIT_FAILED", `${file.path} is not a file in commit ${commit}`, "Commit it as an ordinary file.");
  }
  // An object name and not `commit:path`: no filter, no text conversion, no second meaning of the path.
  return expectSuccess(file.folder, ["cat-file", "blob", object]);
}

/**
 * The files that git tracks or would track, as paths relative to the folder, each once and sorted; ignored files are left
 * out. Throws `GIT_FAILED` outside a repository.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const listing = await expectSuccess(folder, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  return [...new Set(listing.split("\0").filter((path) => path !== ""))].sort();
}

/**
 * The files that differ from a commit in the work tree, new ones that are not ignored among them and deleted ones not, as
 * paths relative to the folder and below it, each once and sorted. Throws `GIT_FAILED`.
 */
export async function changedFiles(folder: string, revision: string): Promise<string[]> {
  const commit = await resolveCommit(folder, revision);
  const filter = ["--no-ext-diff", "--no-textconv", "--no-renames", "--diff-filter=d", "--relative"];
  const changed = await expectSuccess(folder, ["diff", "--name-only", "-z", ...filter, commit, "--"]);
  const added = await expectSuccess(folder, ["ls-files", "-z", "--others", "--exclude-standard"]);
  return [...new Set(`${changed}${added}`.split("\0").filter((path) => path !== ""))].sort();
}

/** `owner/name` of the remote `origin`, or undefined where there is none or its address is not of that form. */
export async function originRepository(folder: string): Promise<string | undefined> {
  const result = await git(folder, ["config", "--local", "--get", "remote.origin.url"]);
  return result.exitCode === 0 ? repositoryFromUrl(result.stdout.trim()) : undefined;
}

/** `owner/name` in `https://host/owner/name.git`, `ssh://git@host/owner/name` or `git@host:owner/name`. */
export function repositoryFromUrl(url: string): string | undefined {
  const path =
    /^(?:https?|ssh|git):\/\/[^/]+\/(.+)$/.exec(url)?.[1] ?? /^(?:[\w.-]+@)?[\w.-]+:(?!\/)(.+)$/.exec(url)?.[1];
  const name = path?.replace(/\/$/, "").replace(/\.git$/, "");
  return name !== undefined && /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/.test(name) ? name : undefined;
}

async function resolveCommit(folder: string, revision: string): Promise<string> {
  const result = await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  const commit = result.stdout.trim();
  if (result.exitCode === 0 && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)) return commit;
  throw usageError(
    "GIT_FAILED",
    `commit ${JSON.stringify(revision)} is not in the repository at ${folder}${detail(result)}`,
    "Check out with enough history (actions/checkout with `fetch-depth: 0`), or fetch that commit.",
  );
}

async function expectSuccess(folder: string, args: readonly string[]): Promise<string> {
  const result = await git(folder, args);
  if (result.exitCode === 0 && !result.truncated) return result.stdout;
  const reason = result.truncated ? `: more than ${MAX_FILE_BYTES} bytes` : detail(result);
  throw usageError("GIT_FAILED", `git ${args[0]} failed in ${folder}${reason}`, "Check the state of the checkout.");
}

async function git(folder: string, args: readonly string[]): Promise<ProcessResult> {
  try {
    const request = { cwd: folder, env: ENVIRONMENT, timeoutMs: TIMEOUT_MS, maxOutputBytes: MAX_FILE_BYTES };
    return await runProcess({ command: "git", args: [...HARDENING, ...args], ...request });
  } catch (error) {
    const code = systemErrorCode(error) ?? String(error);
    throw usageError(
      "GIT_FAILED",
      `git could not be started in ${folder}: ${code}`,
      "Install git, and check that the folder exists.",
      error,
    );
  }
}

function detail({ stderr, timedOut }: ProcessResult): string {
  if (timedOut) return `: no answer in ${TIMEOUT_MS / 1000} s`;
  const line = stderr.trim().split("\n").at(0) ?? "";
  return line === "" ? "" : `: ${line}`;
}

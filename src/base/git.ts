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
/** Of the list of a whole commit's files: some hundred thousand. */
const MAX_LISTING_BYTES = 64 * 1024 * 1024;

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

/** A file in a commit's tree. */
export interface TreeFile {
  /** Relative to the folder that was asked. */
  readonly path: string;
  /** Name of the blob. */
  readonly object: string;
  readonly sizeBytes: number;
}

/**
 * The regular files that a commit has below a path, without a look at the work tree; links and submodules are left out.
 * Throws `GIT_FAILED` when the commit is not in this clone.
 */
export async function listTree(tree: FileAtRevision): Promise<{ commit: string; files: TreeFile[] }> {
  const { folder, path } = tree;
  const commit = await resolveCommit(folder, tree.revision);
  const paths = path === "" || path === "." ? [] : [`${path}/`];
  const listing = await expectSuccess(folder, ["ls-tree", "-r", "-l", "-z", commit, "--", ...paths], MAX_LISTING_BYTES);
  const entries = listing.split("\0").map((entry) => /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(entry));
  const files = entries.flatMap((entry) => {
    const [, object, size, path] = entry ?? [];
    return object === undefined || path === undefined ? [] : [{ object, sizeBytes: Number(size), path }];
  });
  return { commit, files };
}

/**
 * The texts of blobs, in the order of their names. Bytes that are not UTF-8 become U+FFFD. The caller bounds the sum of
 * their sizes: more than 8 MiB in all is refused. Throws `GIT_FAILED` for one that is not in this clone.
 */
export async function readBlobs(folder: string, objects: readonly string[]): Promise<string[]> {
  if (objects.length === 0) return [];
  const batch = await git(folder, ["cat-file", "--batch"], { stdin: `${objects.join("\n")}\n` });
  const texts =
    batch.exitCode === 0 && !batch.truncated ? textsFromBatch(Buffer.from(batch.stdout), objects) : undefined;
  if (texts !== undefined) return texts;
  // A blob that is not UTF-8 has another length as text than git announced: then each is asked for by itself.
  const single: string[] = [];
  for (const object of objects) single.push(await expectSuccess(folder, ["cat-file", "blob", object]));
  return single;
}

function textsFromBatch(output: Buffer, objects: readonly string[]): string[] | undefined {
  const texts: string[] = [];
  let offset = 0;
  for (const object of objects) {
    const end = output.indexOf("\n", offset);
    const [name, kind, size] = output.toString("utf8", offset, Math.max(end, offset)).split(" ");
    const next = end + 1 + Number(size);
    if (name !== object || kind !== "blob" || output[next] !== 10) return undefined;
    texts.push(output.toString("utf8", end + 1, next));
    offset = next + 1;
  }
  return offset === output.length ? texts : undefined;
}

/** The commit that is checked out, in full; undefined outside a repository and before the first commit. */
export async function headRevisionIfAny(folder: string): Promise<string | undefined> {
  if (!(await isRepository(folder))) return undefined;
  const result = await git(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  return result.exitCode === 0 ? result.stdout.trim() : undefined;
}

/**
 * The files that git tracks or would track, as paths relative to the folder, each once and sorted; ignored files are left
 * out. Throws `GIT_FAILED` outside a repository.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const [tracked, untracked] = await Promise.all([listTracked(folder), listUntracked(folder)]);
  return [...new Set([...tracked, ...untracked])].sort();
}

/**
 * The files that git tracks, as paths relative to the folder; one with a conflict is there more than once. Throws
 * `GIT_FAILED` outside a repository.
 */
export function listTracked(folder: string): Promise<string[]> {
  return list(folder, ["--cached"]);
}

/** The files that git would track; it looks into every folder for them. Throws `GIT_FAILED` outside a repository. */
export function listUntracked(folder: string): Promise<string[]> {
  return list(folder, ["--others", "--exclude-standard"]);
}

async function list(folder: string, which: readonly string[]): Promise<string[]> {
  const listing = await expectSuccess(folder, ["ls-files", "-z", ...which], MAX_LISTING_BYTES);
  return listing.split("\0").filter((path) => path !== "");
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

/**
 * The full name of a commit, by any name that git knows; not an option, whatever it begins with. Throws `GIT_FAILED`
 * outside a repository and for a commit that is not in this clone.
 */
export async function resolveCommit(folder: string, revision: string): Promise<string> {
  const result = await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  const commit = result.stdout.trim();
  if (result.exitCode === 0 && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)) return commit;
  throw usageError(
    "GIT_FAILED",
    `commit ${JSON.stringify(revision)} is not in the repository at ${folder}${detail(result)}`,
    "Check out with enough history (actions/checkout with `fetch-depth: 0`), or fetch that commit.",
  );
}

async function expectSuccess(folder: string, args: readonly string[], maxBytes = MAX_FILE_BYTES): Promise<string> {
  const result = await git(folder, args, { maxOutputBytes: maxBytes });
  if (result.exitCode === 0 && !result.truncated) return result.stdout;
  const reason = result.truncated ? `: more than ${maxBytes} bytes` : detail(result);
  throw usageError("GIT_FAILED", `git ${args[0]} failed in ${folder}${reason}`, "Check the state of the checkout.");
}

/** What one call of git may need beyond its arguments. */
export interface GitOptions {
  readonly stdin?: string | Uint8Array;
  /** Takes stdout as it comes, whatever its size; `stdout` of the result is empty then. Must not throw. */
  readonly onStdout?: (chunk: Buffer) => void;
  /** Variables beside our own, for what speaks with another machine. */
  readonly environment?: Readonly<Record<string, string>>;
  /** 30 s when absent. */
  readonly timeoutMs?: number;
  /** Of stdout; what comes after is dropped and the result says so. 8 MiB when absent. */
  readonly maxOutputBytes?: number;
  readonly signal?: AbortSignal;
}

/**
 * Runs git in a folder with nothing of the environment and with everything executable switched off. How it ended is in
 * the result. Throws `GIT_FAILED` when it cannot be started, and the signal's reason on abort.
 */
export async function git(
  folder: string,
  args: readonly string[],
  { environment = {}, ...more }: GitOptions = {},
): Promise<ProcessResult> {
  try {
    const request = {
      cwd: folder,
      env: { ...environment, ...ENVIRONMENT },
      timeoutMs: TIMEOUT_MS,
      maxOutputBytes: MAX_FILE_BYTES,
      ...more,
    };
    return await runProcess({ command: "git", args: [...HARDENING, ...args], ...request });
  } catch (error) {
    more.signal?.throwIfAborted();
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

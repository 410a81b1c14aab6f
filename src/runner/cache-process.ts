import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProcess } from "../base/process.ts";
import type { CacheAnswer } from "./cache-client.ts";
import type { Environment } from "./environment.ts";

/** Folders of this machine around one call of the cache. */
export interface CacheDesk {
  /** The library's workspace: what is saved lies in it, below the same folders as in the repository. */
  readonly workspace: string;
  /** What was restored: a tar in gzip, not unpacked. */
  readonly archive: string;
  /** Removes all of it. */
  clear(): Promise<void>;
}

/** One call of the cache service. */
export interface CacheCall {
  readonly method: "save" | "restore";
  /** The key to save under, or the beginning of the keys to restore from, newest first. */
  readonly key: string;
  /** Relative, with forward slashes. An entry is found only by the same folders that it was saved with. */
  readonly folders: readonly string[];
  readonly desk: CacheDesk;
  /** After this many milliseconds the call is killed with all that it started. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** What the library needs of a runner's environment. Keys of models are not among it. */
const PASSED_ON =
  /^(?:ACTIONS_(?:RESULTS_URL|CACHE_URL|RUNTIME_TOKEN|CACHE_MODE)|GITHUB_SERVER_URL|RUNNER_TRACKING_ID|NODE_EXTRA_CA_CERTS|(?:https?|no)_proxy)$/i;

/**
 * The only program that the library finds. It unpacks with `tar -P`, which follows `../`, absolute names and links to any
 * place of the machine, so unpacking is left out: the archive is put aside, and read by us. Without zstd in sight the
 * library always uses gzip, so that machines with and without it share their entries.
 * @see https://github.com/actions/toolkit/blob/main/packages/cache/src/internal/tar.ts
 */
const TAR = `#!/bin/sh
PATH=/usr/local/bin:/usr/bin:/bin
case "$1" in
  --posix) exec tar "$@" ;;
  -xf) exec cp -- "$2" "$BLOCKS_CACHE_ARCHIVE" ;;
esac
exit 2
`;

/** Makes the folders for one call. */
export async function setUpDesk(env: Environment): Promise<CacheDesk> {
  const root = await mkdtemp(join(env["RUNNER_TEMP"] || tmpdir(), "blocks-cache-"));
  for (const folder of ["workspace", "programs", "temp"]) await mkdir(join(root, folder));
  await writeFile(join(root, "programs/tar"), TAR);
  await chmod(join(root, "programs/tar"), 0o755);
  return {
    workspace: join(root, "workspace"),
    archive: join(root, "archive.tgz"),
    clear: () => rm(root, { recursive: true, force: true }),
  };
}

/** Calls the cache in a process of its own. Rejects only on abort and when no process can be started. */
export async function callCache(
  call: CacheCall,
  world: { readonly program: string; readonly env: Environment },
): Promise<CacheAnswer> {
  const { method, key, folders, desk } = call;
  const root = join(desk.workspace, "..");
  const ended = await runProcess({
    command: process.execPath,
    args: ["--no-warnings", world.program, method, key, ...folders],
    cwd: desk.workspace,
    env: {
      ...passedOn(world.env),
      ACTIONS_CACHE_SERVICE_V2: "true",
      GITHUB_WORKSPACE: desk.workspace,
      RUNNER_TEMP: join(root, "temp"),
      PATH: join(root, "programs"),
      BLOCKS_CACHE_ARCHIVE: desk.archive,
      LC_ALL: "C",
    },
    timeoutMs: call.timeoutMs,
    signal: call.signal,
  });
  if (ended.timedOut) return { problem: `the cache service did not answer within ${call.timeoutMs / 1000} seconds` };
  const answer = answerIn(ended.stdout);
  if (answer === undefined) return { problem: ended.stderr.trim().split("\n").at(-1) || "the cache client has died" };
  if (answer.problem !== undefined) return answer;
  const done = answer.saved === true || (answer.key !== undefined && (await isThere(desk.archive)));
  const problem = done ? undefined : complaintIn(ended.stdout);
  return problem === undefined ? answer : { problem };
}

function passedOn(env: Environment): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && PASSED_ON.test(name)) kept[name] = value;
  }
  return kept;
}

function answerIn(stdout: string): CacheAnswer | undefined {
  try {
    return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
  } catch {
    return undefined;
  }
}

/** The library returns no reasons; it writes them to the log. An address in one may hold a signature. */
function complaintIn(stdout: string): string | undefined {
  const line = /Failed to (?:save|restore): (.+)/.exec(stdout)?.[1];
  return line?.replaceAll(/\?\S+/g, "?…").slice(0, 500);
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

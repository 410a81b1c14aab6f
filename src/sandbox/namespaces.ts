import { randomInt } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { constants } from "node:os";
import { join } from "node:path";
import { BlocksError } from "../base/errors.ts";
import { readTextIfPresent } from "../base/files.ts";
import { type ProcessResult, runProcess } from "../base/process.ts";
import { libraryFolders } from "./library-folders.ts";
import type { Sandbox, SandboxJob, SandboxResult } from "./sandbox.ts";
import { MAX_RESULT_BYTES, readResult, stageJob, withTemporaryFolder } from "./scratch.ts";

/**
 * How the right to make namespaces is had: `root` is there already, `user-namespace` is what the kernel gives an
 * ordinary user, `sudo` asks for root without a password, which hosted runners grant.
 */
export const NAMESPACE_ENTRIES = ["root", "user-namespace", "sudo"] as const;
export type NamespaceEntry = (typeof NAMESPACE_ENTRIES)[number];

/** The system's own folders: our helpers must not come from a PATH that somebody else set. */
const SYSTEM_ENVIRONMENT = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" };

/**
 * Ids that no account has: systemd keeps them for services without one. Each job gets one by lot, because the kernel
 * counts processes by user over the whole machine, and two jobs at once must not use up each other's.
 * @see https://systemd.io/UIDS-GIDS/
 */
const FREE_USER_IDS = { first: 61_184, last: 65_519 };

/** How long after our own deadline the jail ends by itself, for the case that we cannot reach it. */
const BACKSTOP_DELAY_SECONDS = 5;

const NAMESPACES = [
  "--mount",
  "--net",
  "--pid",
  "--ipc",
  "--uts",
  "--fork",
  "--kill-child",
  "--propagation",
  "private",
];

/**
 * The sandbox of level `namespaces`, made of util-linux alone. `jail` is the path of `jail.sh`.
 * Nothing is tried here: {@link probeSandboxes} in `select.ts` finds out whether it works.
 */
export function createNamespaceSandbox(options: { readonly jail: string; readonly entry: NamespaceEntry }): Sandbox {
  return {
    level: "namespaces",
    description: describe(options.entry),
    run: (job, signal) => withTemporaryFolder((folder) => runInJail(folder, job, options, signal)),
  };
}

function describe(entry: NamespaceEntry): string {
  const user = entry === "user-namespace" ? "this user's id without any right" : "a user that owns nothing";
  return (
    "Linux namespaces: no network but its own loopback, no process of the host, no environment but the job's, no file but " +
    `the block's copy, the tools and the system libraries, run as ${user}; limits on time, disk, processes, and memory of ` +
    "each process; every process is dead at the end. Not limited: the memory of all its processes together, and the " +
    "kernel itself is shared with the host."
  );
}

async function runInJail(
  folder: string,
  job: SandboxJob,
  options: { readonly jail: string; readonly entry: NamespaceEntry },
  signal: AbortSignal | undefined,
): Promise<SandboxResult> {
  const out = join(folder, "out");
  await stageJob(job, join(folder, "stage"));
  await Promise.all([mkdir(join(folder, "root")), mkdir(out)]);
  const result = await start(folder, job, options, signal);
  const status = await readTextIfPresent(join(out, "status"));
  const started = (await readTextIfPresent(join(out, "started"))) !== undefined;
  if (!result.timedOut && (!started || status === undefined)) throw setUpError(result, options.entry);
  const end = result.timedOut ? { exitCode: undefined, endedBy: "SIGKILL" as const } : endFromStatus(status ?? "");
  return { ...result, ...end, files: result.timedOut ? new Map() : await filesHandedBack(out, job.results) };
}

async function start(
  folder: string,
  job: SandboxJob,
  options: { readonly jail: string; readonly entry: NamespaceEntry },
  signal: AbortSignal | undefined,
): Promise<ProcessResult> {
  const [command = "", ...args] = [...entryCommand(options.entry), ...jailCommand(folder, job, options)];
  try {
    return await runProcess({
      command,
      args,
      cwd: "/",
      env: SYSTEM_ENVIRONMENT,
      timeoutMs: job.limits.timeoutMs,
      // Behind sudo we may not signal the jail. It ends with its standard input, which also covers our own death.
      holdStdin: true,
      signal,
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new BlocksError(`the sandbox cannot be started: ${String(error)}`, {
      code: "SANDBOX_FAILED",
      kind: "sandbox",
      hint: "Install util-linux (unshare, setpriv, prlimit).",
      cause: error,
    });
  }
}

function entryCommand(entry: NamespaceEntry): string[] {
  // In two steps: a network namespace made before its user is mapped gives that user no right to its loopback.
  if (entry === "user-namespace") return ["unshare", "--user", "--map-root-user", "unshare", ...NAMESPACES];
  if (entry === "root") return ["unshare", ...NAMESPACES];
  // sudo adds variables of its own, and the jail's first process must have none to show.
  const clean = ["env", "-i", `PATH=${SYSTEM_ENVIRONMENT.PATH}`];
  return ["sudo", "-n", "--", ...clean, "unshare", ...NAMESPACES];
}

function jailCommand(
  folder: string,
  job: SandboxJob,
  options: { readonly jail: string; readonly entry: NamespaceEntry },
): string[] {
  const work = workingFolderBeside(job.visible);
  const program = job.start(work);
  const { limits } = job;
  const settings: [string, string][] = [
    ["--root", join(folder, "root")],
    ["--out", join(folder, "out")],
    ["--stage", join(folder, "stage")],
    ["--work", work],
    ["--disk", String(limits.diskBytes)],
    ["--memory", String(limits.memoryBytes)],
    ["--processes", String(limits.processes)],
    ["--cpu", limits.cpuSeconds === undefined ? "unlimited" : String(limits.cpuSeconds)],
    ["--result-bytes", String(MAX_RESULT_BYTES)],
    ["--backstop", String(Math.ceil(limits.timeoutMs / 1000) + BACKSTOP_DELAY_SECONDS)],
    [
      "--user",
      options.entry === "user-namespace" ? "0" : String(randomInt(FREE_USER_IDS.first, FREE_USER_IDS.last + 1)),
    ],
    ...libraryFolders().map((path): [string, string] => ["--library", path]),
    ...job.visible.map((path): [string, string] => ["--visible", path]),
    ...job.results.map((path): [string, string] => ["--result", path]),
  ];
  const environment = Object.entries(program.env).map(([name, value]) => `${name}=${value}`);
  return [
    "sh",
    options.jail,
    "supervise",
    ...settings.flat(),
    "--",
    ...environment,
    "--",
    program.command,
    ...program.args,
  ];
}

/** A folder at the root that no visible path touches, so that the block's copy and the tools never mix. */
function workingFolderBeside(visible: readonly string[]): string {
  for (let number = 0; ; number += 1) {
    const candidate = number === 0 ? "/block" : `/block-${number}`;
    if (!visible.some((path) => path === candidate || path.startsWith(`${candidate}/`))) return candidate;
  }
}

/** A shell's status: above 128 it is the number of the signal that ended the program. */
function endFromStatus(text: string): Pick<ProcessResult, "exitCode" | "endedBy"> {
  const status = Number.parseInt(text, 10);
  const signal = Object.entries(constants.signals).find(([, number]) => number === status - 128);
  if (signal !== undefined) return { exitCode: undefined, endedBy: signal[0] as NodeJS.Signals };
  return { exitCode: status, endedBy: undefined };
}

async function filesHandedBack(out: string, results: readonly string[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [index, path] of results.entries()) {
    const content = await readResult(out, `result-${index}`);
    if (content !== undefined) files.set(path, content);
  }
  return files;
}

function setUpError(result: ProcessResult, entry: NamespaceEntry): BlocksError {
  const said = result.stderr.trim().split("\n").slice(-3).join("; ") || `it ended with status ${result.exitCode}`;
  return new BlocksError(`the sandbox (${entry}) could not be set up: ${said.slice(0, 500)}`, {
    code: "SANDBOX_FAILED",
    kind: "sandbox",
    hint: "Run `blocks onboard check`: it says which levels this machine offers.",
  });
}

import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { digestOfJson } from "../../src/base/digest.ts";
import { type ProcessRequest, type ProcessResult, runProcess } from "../../src/base/process.ts";
import type { NamespaceEntry } from "../../src/sandbox/namespaces.ts";
import type { SandboxLimits } from "../../src/sandbox/sandbox.ts";
import type { PlainJob } from "./run-job.ts";

export const REPOSITORY = resolve(import.meta.dirname, "../..");
export const JAIL = join(REPOSITORY, "toolchain/jail.sh");

/** Looks like a secret, and is planted wherever a hostile program would look for one. */
export const CANARY = ["canary", "5f0c9d1e77"].join("-");

export const LIMITS: SandboxLimits = {
  timeoutMs: 30_000,
  memoryBytes: 1024 ** 3,
  diskBytes: 16 * 1024 ** 2,
  processes: 64,
};

/** What a job in the tests is made of; the rest has defaults. */
export interface TestJob {
  readonly program: string;
  readonly args?: readonly string[];
  readonly command?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly source?: string;
  readonly visible?: readonly string[];
  readonly results?: readonly string[];
  readonly limits?: Partial<SandboxLimits>;
}

/** As {@link ProcessResult}, with the files that were handed back. */
export interface JailedResult extends ProcessResult {
  readonly files: Readonly<Record<string, string>>;
}

/** The ways into namespaces that can be tried here: as root both, the second by becoming an ordinary user. */
export async function entriesHere(): Promise<NamespaceEntry[]> {
  const candidates: NamespaceEntry[] =
    process.getuid?.() === 0 ? ["root", "user-namespace"] : ["user-namespace", "sudo"];
  const working: NamespaceEntry[] = [];
  for (const entry of candidates) {
    const works = await withFolder(
      async (source) => (await runJailed(entry, { program: "", source })).exitCode === 0,
    ).catch(() => false);
    if (works) working.push(entry);
  }
  return working;
}

/** Runs a Node.js program inside, started by a process of its own whose environment and home hold the canary. */
export async function runJailed(entry: NamespaceEntry, job: TestJob, signal?: AbortSignal): Promise<JailedResult> {
  return await withFolder(async (home) => {
    await mkdir(join(home, ".aws"));
    await writeFile(join(home, ".aws/credentials"), CANARY);
    const source = job.source ?? join(home, "block");
    if (job.source === undefined) await mkdir(source);
    const ended = await runProcess(starter(entry, { ...job, source }, home, signal));
    if (ended.exitCode !== 0) throw new Error(ended.stderr);
    // JSON drops members that are undefined.
    return { exitCode: undefined, endedBy: undefined, ...(JSON.parse(ended.stdout) as object) } as JailedResult;
  });
}

/** The process that starts a job, for a test that wants to end it itself. */
export function starter(
  entry: NamespaceEntry,
  job: TestJob & { readonly source: string },
  home: string,
  signal?: AbortSignal,
): ProcessRequest {
  const plain: PlainJob = {
    jail: JAIL,
    entry,
    source: job.source,
    visible: job.visible ?? [],
    ...(job.command === undefined ? {} : { command: job.command }),
    args: job.command === undefined ? ["-e", job.program, "--", ...(job.args ?? [])] : (job.args ?? []),
    env: job.env ?? {},
    results: job.results ?? [],
    limits: { ...LIMITS, ...job.limits },
  };
  const asUser = ["setpriv", "--reuid=65533", "--regid=65533", "--clear-groups", "--"];
  const drop = entry === "user-namespace" && process.getuid?.() === 0 ? asUser : [];
  const [command = "", ...args] = [...drop, process.execPath, join(import.meta.dirname, "run-job.ts")];
  return {
    command,
    args,
    cwd: "/",
    env: { PATH: "/usr/bin:/bin:/usr/sbin:/sbin", HOME: home, TMPDIR: home, CANARY },
    stdin: JSON.stringify(plain),
    timeoutMs: 90_000,
    signal,
  };
}

/** A folder below the host's /tmp that everybody can use, with a canary in it and removed in the end. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-test-"));
  try {
    await chmod(folder, 0o777);
    await writeFile(join(folder, "canary.txt"), CANARY);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Over the names and contents of a whole folder. */
export async function digestOfFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return digestOfJson(await Promise.all(files.sort().map(async (path) => [path, await readFile(path, "base64")])));
}

/** Command lines of the host's processes that begin with `start` and hold `marker`. */
export async function processesWith(marker: string, start = ""): Promise<string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")));
  return lines.filter((line) => line.startsWith(start) && line.includes(marker));
}

export async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import { BlocksError } from "../base/errors.ts";
import { runProcess } from "../base/process.ts";
import type { Sandbox, SandboxCommand, SandboxJob, SandboxLimits, SandboxResult } from "./sandbox.ts";
import { readResult, stageJob, withTemporaryFolder } from "./scratch.ts";

const DESCRIPTION =
  "A process group of its own: a scratch copy of the block, no environment but the job's, a deadline, and where prlimit " +
  "is present limits on memory and file size of each process. Not stopped: network, reading and writing whatever this " +
  "user may, seeing other processes, filling the disk, many processes, and a process that leaves the group.";

/** The sandbox of level `process`: what is left where the host offers no namespaces, for owners who accept it by name. */
export function createProcessSandbox(): Sandbox {
  return {
    level: "process",
    description: DESCRIPTION,
    run: (job, signal) => withTemporaryFolder((folder) => runInGroup(folder, job, signal)),
  };
}

async function runInGroup(folder: string, job: SandboxJob, signal: AbortSignal | undefined): Promise<SandboxResult> {
  const work = join(folder, "work");
  await stageJob(job, work);
  const program = job.start(work);
  const [command = "", ...args] = await limited(program, job.limits);
  const result = await runProcess({
    command,
    args,
    cwd: work,
    env: program.env,
    timeoutMs: job.limits.timeoutMs,
    signal,
  }).catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw new BlocksError(`${program.command} cannot be started: ${String(error)}`, {
      code: "SANDBOX_FAILED",
      kind: "sandbox",
      cause: error,
    });
  });
  const files = new Map<string, string>();
  for (const path of result.timedOut ? [] : job.results) {
    const content = await readResult(work, path);
    if (content !== undefined) files.set(path, content);
  }
  return { ...result, files };
}

/**
 * The command behind the system's own limiters, where they are installed. The number of processes is left alone: the
 * kernel counts it over everything that this user runs. No new privileges: a runner's sudo needs no password.
 */
async function limited(program: SandboxCommand, limits: SandboxLimits): Promise<string[]> {
  const words = [program.command, ...program.args];
  const setpriv = await systemProgram("setpriv");
  if (setpriv !== undefined) words.unshift(setpriv, "--no-new-privs", "--");
  const prlimit = await systemProgram("prlimit");
  if (prlimit !== undefined) {
    const cpu = limits.cpuSeconds === undefined ? [] : [`--cpu=${limits.cpuSeconds}:`];
    words.unshift(prlimit, "--core=0", ...cpu, `--data=${limits.memoryBytes}`, `--fsize=${limits.diskBytes}`);
  }
  return words;
}

async function systemProgram(name: string): Promise<string | undefined> {
  for (const path of [`/usr/bin/${name}`, `/bin/${name}`]) {
    const present = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (present) return path;
  }
  return undefined;
}

import { constants, type Stats } from "node:fs";
import { copyFile, lstat, mkdir, mkdtemp, open, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { BlocksError, systemErrorCode } from "../base/errors.ts";
import type { BlockFile } from "../block/block.ts";
import { shown, unsafeReason } from "../block/safe-path.ts";
import type { SandboxJob } from "./sandbox.ts";

/** Of one result file. A report of a block is a few hundred kilobytes; more than this is an attack on our memory. */
export const MAX_RESULT_BYTES = 32 * 1024 * 1024;

/**
 * Gives `use` a new folder below the machine's temporary folder, readable by this user only,
 * and removes it with all that is in it, however `use` ends.
 */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-sandbox-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Fills the new folder `into` with a copy of the job's source and its extra files.
 * Only folders and regular files are copied: a link could lead our own writes outside, a pipe would block us.
 * Throws `SANDBOX_FAILED` when the copy would not fit the job's disk limit, a path leaves the folder, or a file of the source
 * has a name that is not safe, such as one that the gates keep for themselves.
 */
export async function stageJob(job: SandboxJob, into: string): Promise<void> {
  assertInside([...Object.keys(job.extraFiles ?? {}), ...job.results]);
  await mkdir(into);
  const budget = { leftBytes: job.limits.diskBytes, source: typeof job.source === "string" ? job.source : "the block" };
  if (typeof job.source === "string") await copyTree(job.source, into, budget);
  else for (const file of job.source) await writeSource(file, into, budget);
  for (const [path, content] of Object.entries(job.extraFiles ?? {})) {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await writeFile(join(into, path), content);
  }
}

/** A file's text when it is a regular file of at most {@link MAX_RESULT_BYTES} with no link on the way, else undefined. */
export async function readResult(folder: string, path: string): Promise<string | undefined> {
  if (!(await hasPlainFolders(folder, path))) return undefined;
  try {
    // Without O_NONBLOCK opening a named pipe would wait for a writer.
    const file = await open(join(folder, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const status = await file.stat();
      if (!status.isFile() || status.size > MAX_RESULT_BYTES) return undefined;
      return await file.readFile("utf8");
    } finally {
      await file.close();
    }
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ELOOP", "EACCES", "ENXIO", "EISDIR"].includes(systemErrorCode(error) ?? "")) {
      return undefined;
    }
    throw error;
  }
}

async function hasPlainFolders(folder: string, path: string): Promise<boolean> {
  const names = path.split("/").slice(0, -1);
  let at = folder;
  for (const name of names) {
    at = join(at, name);
    const status: Stats | undefined = await lstat(at).catch(() => undefined);
    if (status?.isDirectory() !== true) return false;
  }
  return true;
}

interface DiskBudget {
  leftBytes: number;
  readonly source: string;
}

async function writeSource({ path, content }: BlockFile, into: string, budget: DiskBudget): Promise<void> {
  const reason = unsafeReason(path);
  if (reason !== undefined) {
    throw new BlocksError(`nothing of the block was run: the path ${shown(path)} ${reason}`, {
      code: "SANDBOX_FAILED",
      kind: "sandbox",
      hint: "Rename the file, or take it out of the block.",
    });
  }
  spend(budget, Buffer.byteLength(content));
  await mkdir(dirname(join(into, path)), { recursive: true });
  await writeFile(join(into, path), content, { flag: "wx" });
}

function spend(budget: DiskBudget, sizeBytes: number): void {
  budget.leftBytes -= sizeBytes;
  if (budget.leftBytes >= 0) return;
  throw new BlocksError(`${budget.source} is larger than the sandbox's disk`, {
    code: "SANDBOX_FAILED",
    kind: "sandbox",
    hint: "Move what does not belong to the block out of its folder.",
  });
}

async function copyTree(from: string, to: string, budget: DiskBudget) {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const target = join(to, entry.name);
    const origin = join(from, entry.name);
    if (entry.isDirectory()) {
      await mkdir(target);
      await copyTree(origin, target, budget);
    } else if (entry.isFile()) {
      spend(budget, (await lstat(origin)).size);
      await copyFile(origin, target, constants.COPYFILE_EXCL);
    }
  }
}

function assertInside(paths: readonly string[]): void {
  for (const path of paths) {
    if (!isAbsolute(path) && !path.split("/").some((name) => name === ".." || name === "." || name === "")) continue;
    throw new BlocksError(`a sandbox job names the path ${JSON.stringify(path)}, which is not a plain relative path`, {
      code: "SANDBOX_FAILED",
      kind: "defect",
    });
  }
}

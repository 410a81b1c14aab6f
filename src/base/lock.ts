import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { systemErrorCode } from "./errors.ts";
import { isRunning, type ProcessIdentity, thisProcess } from "./process-identity.ts";

/** Who holds a lock. */
export interface LockHolder extends ProcessIdentity {
  /** Of this one holding. */
  readonly id: string;
}

/** A lock that is held. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes a lock file, or returns who holds it. The lock of a process that has ended is taken over, by one process alone:
 * whoever wants it has to make the one marker that is named after the dead holding. A holder on another machine counts as alive.
 */
export async function tryLock(path: string): Promise<Lock | LockHolder> {
  await mkdir(dirname(path), { recursive: true });
  const own: LockHolder = { ...thisProcess(), id: randomUUID() };
  const temporary = `${path}.${own.id}`;
  await writeFile(temporary, JSON.stringify(own), { flag: "wx" });
  try {
    if (await linked(temporary, path)) return lockOf(path, own);
    const holder = await readHolder(path);
    // Released in between, or being written by a version that does not know this form: the caller asks again.
    if (holder === undefined) return { ...own, pid: 0, host: "" };
    if (isRunning(holder) !== false) return holder;
    return (await takenOver({ path, temporary, holder })) ? lockOf(path, own) : holder;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function takenOver(given: {
  readonly path: string;
  readonly temporary: string;
  readonly holder: LockHolder;
}): Promise<boolean> {
  const marker = `${given.path}.after-${given.holder.id}`;
  if (!(await linked(given.temporary, marker))) {
    // Whoever made the marker can have died before the lock was theirs.
    const heir = await readHolder(marker);
    if (heir !== undefined && isRunning(heir) === false) await rm(marker, { force: true });
    return false;
  }
  try {
    // Somebody else may have had the marker before, and have the lock since then.
    if ((await readHolder(given.path))?.id !== given.holder.id) return false;
    await rename(given.temporary, given.path);
    return true;
  } finally {
    await rm(marker, { force: true });
  }
}

function lockOf(path: string, own: LockHolder): Lock {
  return {
    release: async () => {
      if ((await readHolder(path))?.id === own.id) await rm(path, { force: true });
    },
  };
}

/** True for a lock that was taken. */
export function isLock(lock: Lock | LockHolder): lock is Lock {
  return "release" in lock;
}

/** A link is made whole or not at all, and never replaces what is there. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === "EEXIST") return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<LockHolder | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as LockHolder;
  } catch {
    return undefined;
  }
}

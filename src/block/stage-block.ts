import { randomUUID } from "node:crypto";
import { lstat, mkdir, realpath, rm, rename as systemRename, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { BlocksError, systemErrorCode, usageError } from "../base/errors.ts";
import { isInside } from "../base/workspace-path.ts";
import type { BlockFile } from "./block.ts";

/** Where a block is to be written. */
export interface StagePlace {
  /** Absolute path of the repository's root. */
  readonly workspace: string;
  /** Inside the workspace; relative to it, or absolute. Made when it is missing. */
  readonly outputFolder: string;
  readonly name: string;
}

/** A block that is on the disk as a whole, but not yet at its place. */
export interface StagedBlock {
  /**
   * Puts the block at its place, in one rename; an earlier block there is replaced, or comes back when that fails.
   * Throws `PATH_REFUSED` when the way to the place has changed since it was staged.
   */
  commit(): Promise<{ readonly folder: string; readonly replaced: boolean }>;
  /** Removes what was staged. */
  discard(): Promise<void>;
}

/** As `rename` of `node:fs/promises`. */
export type Rename = (from: string, to: string) => Promise<void>;

/** True for the name of a folder that a staged or a replaced block lies in for a moment. */
export function isStagingName(name: string): boolean {
  return /^\.blocks-[0-9a-f-]{36}\.(?:new|old)$/.test(name);
}

/**
 * Writes files into a fresh folder beside the place where they are to go. Checks no path: see `writeBlock`.
 * Throws `PATH_REFUSED` for a place outside the workspace or behind a link, `FILE_EXISTS` where something stands that is
 * not a block, and `PATH_UNREADABLE` for what the system refuses. Nothing is left behind then.
 * `rename` is the system's; a test gives one that fails.
 */
export async function stageBlock(
  place: StagePlace,
  files: readonly BlockFile[],
  rename: Rename = systemRename,
): Promise<StagedBlock> {
  const parent = await realParent(place);
  const staging = join(parent, `.blocks-${randomUUID()}.new`);
  try {
    await mkdir(parent, { recursive: true });
    await assertNoLinks(place, parent);
    const final = join(parent, place.name);
    await assertReplaceable(final);
    await mkdir(staging);
    const identity = await identityOf(staging);
    for (const file of files) await writeNewFile(join(staging, file.path), file.content);
    return {
      commit: async () => {
        try {
          await assertNoLinks(place, parent);
          // Whoever swapped a folder on the way cannot have our folder, with its unguessable name, behind the swap.
          if ((await identityOf(staging)) !== identity) throw refused(parent, "changed while the block was written");
          return {
            folder: resolve(place.workspace, place.outputFolder, place.name),
            ...(await exchange(staging, final, rename)),
          };
        } catch (error) {
          await rm(staging, { recursive: true, force: true });
          throw writeError(final, error);
        }
      },
      discard: () => rm(staging, { recursive: true, force: true }),
    };
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw writeError(parent, error);
  }
}

async function writeNewFile(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content, { encoding: "utf8", mode: 0o644, flag: "wx" });
}

async function exchange(staging: string, final: string, rename: Rename): Promise<{ readonly replaced: boolean }> {
  if (!(await assertReplaceable(final))) {
    await rename(staging, final);
    return { replaced: false };
  }
  const aside = join(dirname(final), `.blocks-${randomUUID()}.old`);
  await rename(final, aside);
  try {
    await rename(staging, final);
  } catch (error) {
    await restore(aside, final, rename);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
  return { replaced: true };
}

/** Another writer may have taken the place meanwhile: then its block stays, and the one before both is gone. */
async function restore(aside: string, final: string, rename: Rename): Promise<void> {
  if (await assertReplaceable(final)) await rm(aside, { recursive: true, force: true });
  else await rename(aside, final);
}

/** True for an earlier block, false for nothing. Anything else is somebody's work, and stays. */
async function assertReplaceable(final: string): Promise<boolean> {
  const present = await statusOf(final);
  if (present === undefined) return false;
  if (present.isSymbolicLink()) throw refused(final, "is a link");
  const manifest = present.isDirectory() ? await statusOf(join(final, "block.json")) : undefined;
  if (manifest?.isFile() === true) return true;
  throw usageError(
    "FILE_EXISTS",
    `${final} exists and is not a block: it has no file block.json`,
    "Move it away, or name another output folder.",
  );
}

/** The output folder with the workspace's own links resolved: a workspace may well be reached through one. */
async function realParent({ workspace, outputFolder }: StagePlace): Promise<string> {
  const lexicalRoot = resolve(workspace);
  const root = await realpath(lexicalRoot);
  const output = resolve(lexicalRoot, outputFolder);
  const base = isInside(lexicalRoot, output) ? lexicalRoot : root;
  if (outputFolder.includes("\0") || !isInside(base, output)) throw refused(outputFolder, "is outside the repository");
  const parent = join(root, relative(base, output));
  await assertNoLinks({ workspace: root }, parent);
  return parent;
}

/** Throws for a link, or anything that is not a folder, among the folders that exist between workspace and `folder`. */
async function assertNoLinks({ workspace }: { readonly workspace: string }, folder: string): Promise<void> {
  const root = await realpath(workspace);
  let current = root;
  for (const segment of relative(root, folder).split(sep)) {
    current = join(current, segment);
    const status = await statusOf(current);
    if (status === undefined) return;
    if (status.isSymbolicLink()) throw refused(current, "is a link");
    if (!status.isDirectory()) throw refused(current, "is not a folder");
  }
}

async function statusOf(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function identityOf(path: string): Promise<string> {
  const status = await lstat(path, { bigint: true });
  return `${status.dev}:${status.ino}`;
}

function refused(path: string, reason: string): BlocksError {
  return usageError(
    "PATH_REFUSED",
    `the output path ${path} ${reason}`,
    "Name an output folder inside the repository that no link leads to.",
  );
}

function writeError(path: string, error: unknown): BlocksError {
  if (error instanceof BlocksError) return error;
  const code = systemErrorCode(error) ?? String(error);
  return usageError("PATH_UNREADABLE", `cannot write ${path}: ${code}`, "Check its permissions and the disk.", error);
}

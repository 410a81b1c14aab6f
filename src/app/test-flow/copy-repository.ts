import { constants } from "node:fs";
import { copyFile, lstat, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { usageError } from "../../base/errors.ts";
import { isRepository, listFiles } from "../../base/git.ts";

/** Larger repositories are not copied for a trial: the models never see that much of one. */
const MAX_FILES = 20_000;
const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** A copy that goes away with its last use. */
export interface RepositoryCopy {
  /** Absolute path. */
  readonly workspace: string;
  remove(): Promise<void>;
}

/**
 * Copies the repository's own files (what git tracks or would track) into a folder of its own, without its history. The
 * record of money stays the repository's: what a trial spends counts there. Throws `INPUT_INVALID` without git.
 */
export async function copyRepository(workspace: string, signal: AbortSignal): Promise<RepositoryCopy> {
  if (!(await isRepository(workspace))) {
    throw usageError(
      "INPUT_INVALID",
      `${workspace} is not a git repository`,
      "Run git init first: git says which files belong to it.",
    );
  }
  const copy = await mkdtemp(join(tmpdir(), "blocks-test-flow-"));
  const remove = () => rm(copy, { recursive: true, force: true });
  try {
    for (const path of (await listFiles(workspace)).slice(0, MAX_FILES)) {
      signal.throwIfAborted();
      await copyRegularFile(join(workspace, path), join(copy, path));
    }
    await mkdir(join(workspace, ".blocks", "spending"), { recursive: true });
    await mkdir(join(copy, ".blocks"), { recursive: true });
    await symlink(join(workspace, ".blocks", "spending"), join(copy, ".blocks", "spending"));
    return { workspace: copy, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Links, devices and data are left out, as they are for the models. */
async function copyRegularFile(from: string, to: string): Promise<void> {
  const stats = await lstat(from).catch(() => undefined);
  if (stats === undefined || !stats.isFile() || stats.size > MAX_FILE_BYTES) return;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_EXCL);
}

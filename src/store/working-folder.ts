import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BlocksError, systemErrorCode } from "../base/errors.ts";

/**
 * Does something with a temporary folder for what is on its way to or from a service, which is gone afterwards. A system's error
 * is `STORE_REFUSED`: there is no room, or no permission.
 */
export async function inWorkingFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), "blocks-s3-"));
    return await work(folder);
  } catch (error) {
    const code = systemErrorCode(error);
    if (error instanceof BlocksError || code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new BlocksError(`cannot use the temporary folder ${folder ?? tmpdir()}: ${code}`, {
      code: "STORE_REFUSED",
      kind: "storage",
      hint: "Free some space, or point TMPDIR to a folder with more of it.",
      cause: error,
    });
  } finally {
    // What went wrong before matters more than a leftover.
    if (folder !== undefined) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** An answer that nobody has asked for in this time will hardly be asked for again. */
const ANSWERS_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Takes away what a flow that has ended needs no more: its steps, which its record holds too, and answers that were kept
 * more than 30 days ago. Never throws: what stays is only in the way.
 */
export async function tidyState(state: {
  /** Absolute path: the steps of the run that has ended. */
  readonly steps: string;
  /** Absolute path: the answers of all flows. */
  readonly answers: string;
  readonly now: Date;
}): Promise<void> {
  const oldest = state.now.getTime() - ANSWERS_KEPT_MS;
  await Promise.all([
    rm(state.steps, { recursive: true, force: true }).catch(() => undefined),
    removeOlder(state.answers, oldest).catch(() => undefined),
  ]);
}

async function removeOlder(folder: string, oldestMs: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < oldestMs) await rm(path, { force: true });
  }
}

import { randomUUID } from "node:crypto";
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { lstat, mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { BlocksError, systemErrorCode } from "../base/errors.ts";
import type { Checkpoint, Checkpoints } from "./checkpoint.ts";
import { checkpointIn, checkpointText, parseCheckpoint } from "./checkpoint-text.ts";

/** Where checkpoints are kept, and who hears of it. */
export interface FolderCheckpointsOptions {
  /** Absolute path of the folder of one run of one flow; it is made when the first step is saved. */
  readonly folder: string;
  /** Seals the files, for a folder that comes back from a place where others can write. */
  readonly sealKey?: string;
  /** Called after every save, one call at a time; saves that come meanwhile share the next one. */
  readonly afterSave?: () => Promise<void>;
}

/** Checkpoints in a folder. */
export interface FolderCheckpoints extends Checkpoints {
  /** Resolves when `afterSave` has seen every save until now. Never rejects. */
  settled(): Promise<void>;
}

/** More than any step can hold; a larger file is not ours. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Keeps each step in one file, written whole or not at all. There is no fsync: what was written survives the death of
 * the process, and a file that a power cut has torn is found by its seal and is as good as none.
 */
export function createFolderCheckpoints(options: FolderCheckpointsOptions): FolderCheckpoints {
  const { folder, sealKey, afterSave } = options;
  const queue = new SharedQueue(afterSave);
  let made: Promise<unknown> | undefined;
  return {
    load: async (step, key) => {
      const text = await readOwnFile(pathOf(folder, step));
      const checkpoint = text === undefined ? undefined : parseCheckpoint(text, sealKey);
      return checkpoint?.step === step && checkpoint.key === key ? checkpoint : undefined;
    },
    save: async (checkpoint) => {
      const path = pathOf(folder, checkpoint.step);
      const text = checkpointText(checkpoint, sealKey);
      try {
        made ??= mkdir(folder, { recursive: true, mode: 0o700 });
        await made;
        replaceFile(path, text);
      } catch (error) {
        made = undefined;
        throw unwritable(path, error);
      }
      queue.add();
    },
    settled: () => queue.settled(),
  };
}

/**
 * The steps in a folder in the order in which they were begun, none where there is no such folder. They are for people
 * to look at: without the key their seal cannot be checked, so nothing may be made of them.
 */
export async function readCheckpoints(folder: string): Promise<Checkpoint[]> {
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(
    names.filter((name) => name.endsWith(".json")).map((name) => readOwnFile(join(folder, name))),
  );
  return texts
    .flatMap((text) => (text === undefined ? [] : (checkpointIn(text) ?? [])))
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : a.step < b.step ? -1 : 1));
}

/** Calls one function after the other: what comes while it runs is done together by one more call. */
class SharedQueue {
  readonly #work: (() => Promise<void>) | undefined;
  #running: Promise<void> = Promise.resolve();
  #waiting = false;

  constructor(work: (() => Promise<void>) | undefined) {
    this.#work = work;
  }

  add(): void {
    const work = this.#work;
    if (work === undefined || this.#waiting) return;
    this.#waiting = true;
    this.#running = this.#running.then(async () => {
      this.#waiting = false;
      // A copy elsewhere is a convenience: without it the flow is still whole, and can only not be resumed there.
      await work().catch(() => undefined);
    });
  }

  settled(): Promise<void> {
    return this.#running;
  }
}

function pathOf(folder: string, step: string): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(step)) throw new TypeError(`${JSON.stringify(step)} is no name of a step`);
  return join(folder, `${step}.json`);
}

/** Synchronous: a checkpoint is small, and each of the four hops through the thread pool takes longer than its work. */
function replaceFile(path: string, content: string): void {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    // Prompts and code are in it: nobody else on the machine has to read them.
    writeFileSync(temporary, content, { mode: 0o600, flag: "wx" });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The text of an ordinary file of a reasonable size. What cannot be read is no checkpoint: the step is done again. */
async function readOwnFile(path: string): Promise<string | undefined> {
  // Most steps are new: looking costs less than the exception of a call that fails.
  if (!existsSync(path)) return undefined;
  try {
    const status = await lstat(path);
    return status.isFile() && status.size <= MAX_FILE_BYTES ? await readFile(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}

function unwritable(path: string, cause: unknown): BlocksError {
  const reason = systemErrorCode(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  return new BlocksError(`cannot save the checkpoint ${path}: ${reason}`, {
    code: "CHECKPOINT_UNWRITABLE",
    kind: "storage",
    hint: "Make the folder writable and free some space, then run again: the steps that were saved are kept.",
    cause,
  });
}

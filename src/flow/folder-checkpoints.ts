import { join } from "node:path";
import { BlocksError, systemErrorCode } from "../base/errors.ts";
import type { Checkpoint, Checkpoints } from "./checkpoint.ts";
import { checkpointIn, checkpointText, parseCheckpoint } from "./checkpoint-text.ts";
import { appendToJournal, readJournal } from "./journal.ts";

/** Where checkpoints are kept, and who hears of it. */
export interface FolderCheckpointsOptions {
  /** Absolute path of the folder of one run of one flow; it is made when the first step is saved. */
  readonly folder: string;
  /** Seals the files, for a folder that comes back from a place where others can write. */
  readonly sealKey?: string;
  /** Called after every save, one call at a time; saves that come meanwhile share the next one. */
  readonly afterSave?: () => Promise<void>;
  /** Receives a sentence when `afterSave` fails, which ends nothing: the steps are saved here. */
  readonly note?: (text: string) => void;
}

/** Checkpoints in a folder. */
export interface FolderCheckpoints extends Checkpoints {
  /** Resolves when `afterSave` has seen every save until now. Never rejects. */
  settled(): Promise<void>;
}

/** The file of all steps of one run. */
const JOURNAL = "steps.jsonl";

/**
 * Keeps the steps of a run in one file that only grows, a line each; of a step that was saved twice the later line counts.
 * There is no fsync: what was written survives the death of the process, and a line that a power cut has torn is found by
 * its seal and is as good as none.
 */
export function createFolderCheckpoints(options: FolderCheckpointsOptions): FolderCheckpoints {
  const { folder, sealKey, afterSave, note } = options;
  const path = join(folder, JOURNAL);
  const queue = new SharedQueue(afterSave, (error) =>
    note?.(`the flow goes on, but cannot be taken up elsewhere: ${String(error)}`),
  );
  // Only one process works on a run, so what it has read and written is all that there is.
  let known: Map<string, string> | undefined;
  const lines = () => {
    known ??= new Map(readJournal(path).flatMap((line) => entryOf(line) ?? []));
    return known;
  };
  return {
    load: async (step, key) => {
      assertStepName(step);
      const line = lines().get(nameOf(step, key));
      const checkpoint = line === undefined ? undefined : parseCheckpoint(line, sealKey);
      return checkpoint?.step === step && checkpoint.key === key ? checkpoint : undefined;
    },
    save: async (checkpoint) => {
      const { step, key } = checkpoint;
      assertStepName(step);
      const line = checkpointText(checkpoint, sealKey);
      try {
        appendToJournal(path, line);
      } catch (error) {
        throw unwritable(step, path, error);
      }
      lines().set(nameOf(step, key), line);
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
  const steps = new Map<string, Checkpoint>();
  for (const line of readJournal(join(folder, JOURNAL))) {
    const checkpoint = checkpointIn(line);
    if (checkpoint !== undefined) steps.set(checkpoint.step, checkpoint);
  }
  return [...steps.values()].sort((a, b) =>
    a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : a.step < b.step ? -1 : 1,
  );
}

/** How every line of ours begins; the rest is looked at when the step is asked for. */
const BEGINNING = /^\{"schemaVersion":1,"kind":"checkpoint","step":"([a-z0-9-]+)","key":"(sha256-[0-9a-f]{64})",/;

function entryOf(line: string): [[string, string]] | undefined {
  const [, step, key] = BEGINNING.exec(line) ?? [];
  return step === undefined || key === undefined ? undefined : [[nameOf(step, key), line]];
}

function nameOf(step: string, key: string): string {
  return `${step} ${key}`;
}

/** Calls one function after the other: what comes while it runs is done together by one more call. */
class SharedQueue {
  readonly #work: (() => Promise<void>) | undefined;
  readonly #failed: (error: unknown) => void;
  #running: Promise<void> = Promise.resolve();
  #waiting = false;

  constructor(work: (() => Promise<void>) | undefined, failed: (error: unknown) => void) {
    this.#work = work;
    this.#failed = failed;
  }

  add(): void {
    const work = this.#work;
    if (work === undefined || this.#waiting) return;
    this.#waiting = true;
    this.#running = this.#running.then(async () => {
      this.#waiting = false;
      // A copy elsewhere is a convenience: without it the flow is still whole, and can only not be resumed there.
      await work().catch(this.#failed);
    });
  }

  settled(): Promise<void> {
    return this.#running;
  }
}

function assertStepName(step: string): void {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(step)) throw new TypeError(`${JSON.stringify(step)} is no name of a step`);
}

function unwritable(step: string, path: string, cause: unknown): BlocksError {
  const reason = systemErrorCode(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  return new BlocksError(`cannot save the step ${step} in ${path}: ${reason}`, {
    code: "CHECKPOINT_UNWRITABLE",
    kind: "storage",
    hint: "Make the folder writable and free some space, then run again: the steps that were saved are kept.",
    cause,
  });
}

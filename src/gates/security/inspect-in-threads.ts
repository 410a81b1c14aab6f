import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { BlocksError } from "../../base/errors.ts";
import type { BlockFile } from "../../block/block.ts";
import { weaknessesOf } from "../rules/rule.ts";
import type { Hit } from "../rules/run-rules.ts";
import { findWeaknesses, type InspectionParts, type Weaknesses } from "./find-weaknesses.ts";
import type {
  InspectionAnswer,
  InspectionRequest,
  InspectionThreadData,
  SentHit,
  SentWeaknesses,
} from "./inspection-thread.ts";

/** A thread reads the bundle and makes the rules first: as long as a few hundred kB take. */
const WORTH_THREADS = 1_000_000;
/** Enough to keep a thread busy, and little enough that the last one does not keep all others waiting. */
const PART = 200_000;
const MOST_THREADS = 8;
/** So that a thread never waits for its next part. */
const PARTS_AHEAD = 2;

/**
 * Applies the security rules and the search for credentials to files, over the machine's processors where they are large.
 * What is found is the same and in the same order. Throws `TOOLCHAIN_MISSING`, and the signal's reason.
 */
export async function inspectInThreads(
  files: readonly BlockFile[],
  { toolchain, rules }: InspectionParts,
  signal: AbortSignal,
  onInspected: (characters: number) => void = () => {},
): Promise<Weaknesses> {
  const program = toolchain.inspectionThread;
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const size = sizeOf(files);
  if (program === undefined || threads < 2 || size < WORTH_THREADS) {
    const found = await findWeaknesses(files, { toolchain, rules }, signal);
    onInspected(size);
    return found;
  }
  const parts = partsOf(files);
  const data: InspectionThreadData = { toolchain, weaknesses: weaknessesOf(rules) };
  const answers = await askThreads({ program, data, threads, parts, onInspected }, signal);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const hitsOf = (sent: readonly SentHit[]): Hit[] =>
    sent.flatMap(({ path, ...hit }) => {
      const file = byPath.get(path);
      return file === undefined ? [] : [{ ...hit, file }];
    });
  return {
    credentials: answers.flatMap(({ credentials }) => hitsOf(credentials)),
    others: answers.flatMap(({ others }) => hitsOf(others)),
    undecided: answers.flatMap(({ undecided }) => undecided),
  };
}

interface Question {
  readonly program: string;
  readonly data: InspectionThreadData;
  readonly threads: number;
  readonly parts: readonly (readonly BlockFile[])[];
  readonly onInspected: (characters: number) => void;
}

/** The answers to all parts, in their order. The first failure ends all threads. */
async function askThreads(question: Question, signal: AbortSignal): Promise<readonly SentWeaknesses[]> {
  const { program, data, parts, onInspected } = question;
  signal.throwIfAborted();
  const workers = Array.from(
    { length: Math.min(question.threads, parts.length) },
    () => new Worker(program, { workerData: data, env: {}, execArgv: ["--no-warnings"] }),
  );
  const answers: SentWeaknesses[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener("abort", onAbort);
  let next = 0;
  let open = parts.length;
  const handOut = (worker: Worker) => {
    const files = parts[next];
    if (files === undefined) return;
    worker.postMessage({ number: next, files } satisfies InspectionRequest);
    next += 1;
  };
  for (const worker of workers) {
    worker.on("message", (answer: InspectionAnswer) => {
      if ("failure" in answer) return reject(new BlocksError(answer.failure.message, answer.failure));
      answers[answer.number] = answer.found;
      onInspected(sizeOf(parts[answer.number] ?? []));
      open -= 1;
      if (open === 0) resolve();
      else handOut(worker);
    });
    worker.on("error", reject);
    worker.on("exit", (status) => reject(new Error(`a thread that inspects files ended with status ${status}`)));
    for (let ahead = 0; ahead < PARTS_AHEAD; ahead += 1) handOut(worker);
  }
  try {
    await promise;
  } finally {
    signal.removeEventListener("abort", onAbort);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return answers;
}

function partsOf(files: readonly BlockFile[]): BlockFile[][] {
  const parts: BlockFile[][] = [];
  let size = PART;
  for (const file of files) {
    if (size >= PART) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push({ path: file.path, content: file.content });
    size += file.content.length;
  }
  return parts;
}

function sizeOf(files: readonly BlockFile[]): number {
  return files.reduce((sum, { content }) => sum + content.length, 0);
}

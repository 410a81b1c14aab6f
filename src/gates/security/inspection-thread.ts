/** The program of a thread that inspects files: it answers every {@link InspectionRequest}, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { blocksErrorFrom, type ErrorDetails } from "../../base/errors.ts";
import type { BlockFile } from "../../block/block.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { type ReadyRule, rulesOf, type StatedWeakness } from "../rules/rule.ts";
import type { Hit } from "../rules/run-rules.ts";
import { findWeaknesses } from "./find-weaknesses.ts";

/** Files to inspect; the answer has the same number. */
export interface InspectionRequest {
  readonly number: number;
  readonly files: readonly BlockFile[];
}

/** A hit without the text of its file, which the asking side has. */
export interface SentHit extends Omit<Hit, "file"> {
  readonly path: string;
}

/** What was found. */
export interface SentWeaknesses {
  readonly credentials: readonly SentHit[];
  readonly others: readonly SentHit[];
  readonly undecided: readonly string[];
}

/** What was found, or why nothing can be said; only own fields of errors cross from thread to thread. */
export type InspectionAnswer = { readonly number: number } & (
  | { readonly found: SentWeaknesses }
  | { readonly failure: Omit<ErrorDetails, "cause"> & { readonly message: string } }
);

/** What a thread is started with. */
export interface InspectionThreadData {
  readonly toolchain: Toolchain;
  /** Those of the security gate, as the asking side read them. */
  readonly weaknesses: readonly StatedWeakness[];
}

const { toolchain, weaknesses } = workerData as InspectionThreadData;
let rules: readonly ReadyRule[] | undefined;

parentPort?.on("message", async (request: InspectionRequest) => {
  parentPort?.postMessage(await answerTo(request));
});

async function answerTo({ number, files }: InspectionRequest): Promise<InspectionAnswer> {
  try {
    rules ??= weaknesses.flatMap(rulesOf);
    // Who does not want the answer any more ends the thread.
    const { credentials, others, undecided } = await findWeaknesses(
      files,
      { toolchain, rules },
      new AbortController().signal,
    );
    return { number, found: { credentials: credentials.map(sent), others: others.map(sent), undecided } };
  } catch (error) {
    const { message, code, kind, hint, retryable } = blocksErrorFrom(error);
    return { number, failure: { message, code, kind, retryable, ...(hint === undefined ? {} : { hint }) } };
  }
}

function sent({ file, ...hit }: Hit): SentHit {
  return { ...hit, path: file.path };
}

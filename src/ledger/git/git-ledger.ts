import { BlocksError, blocksErrorFrom } from "../../base/errors.ts";
import type { LedgerDecision, LedgerReading, LedgerReceipt, LedgerRecord, SharedLedger } from "../ledger.ts";
import type { LedgerFileList } from "../ledger-files.ts";
import { recordProblems } from "../records.ts";
import type { BranchReader } from "./branch-reader.ts";
import { type BranchWriterOptions, planRecords, writeToBranch } from "./branch-writer.ts";
import { unwritable } from "./git-failure.ts";
import { recordPath } from "./layout.ts";
import type { LedgerBranch } from "./ledger-branch.ts";
import { type GitLedgerOptions, ledgerPartsOf, settled } from "./ledger-parts.ts";

export type { GitLedgerOptions } from "./ledger-parts.ts";

/**
 * A ledger on an append-only branch of a git repository, `<yyyy>/<mm>/<dd>/<flow>.jsonl` (`control.jsonl` for decisions),
 * shared by all machines that can push to it. A record is durable when its push, which is never forced, was accepted.
 */
export function createGitLedger(options: GitLedgerOptions): GitLedger {
  return new BranchLedger(options);
}

/** A shared ledger that can also be read file by file, for figures of more records than memory holds. */
export interface GitLedger extends SharedLedger {
  read(signal?: AbortSignal): Promise<LedgerReading>;
  /** The files as they are now. Throws `LEDGER_UNREADABLE`. */
  files(signal?: AbortSignal): Promise<LedgerFileList>;
}

interface WaitingRecord {
  readonly record: LedgerRecord;
  readonly resolve: (receipt: LedgerReceipt) => void;
  readonly reject: (error: unknown) => void;
}

class BranchLedger implements GitLedger {
  readonly #branch: LedgerBranch;
  readonly #reader: BranchReader;
  readonly #writer: BranchWriterOptions;
  #waiting: WaitingRecord[] = [];
  /** Everything of one process goes one after the other: it would only be in its own way. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: GitLedgerOptions) {
    const { branch, reader, writer } = ledgerPartsOf(options);
    this.#branch = branch;
    this.#reader = reader;
    this.#writer = writer;
  }

  append(record: LedgerRecord): Promise<LedgerReceipt> {
    return new Promise((resolve, reject) => {
      try {
        this.#assertValid([record]);
      } catch (error) {
        return reject(error);
      }
      this.#waiting.push({ record, resolve, reject });
      // What comes while another write is under way goes into one commit.
      if (this.#waiting.length === 1) void this.#inTurn(() => this.#appendWaiting());
    });
  }

  read(signal?: AbortSignal): Promise<LedgerReading> {
    return this.#inTurn(async () => this.#reader.reading(await this.#reader.refresh({ signal })));
  }

  files(signal?: AbortSignal): Promise<LedgerFileList> {
    // What is left to do in our own copy is done while they are read.
    return new Promise((resolve, reject) => {
      this.#inTurn(async () => resolve(await this.#reader.fileList(await this.#reader.refresh({ signal })))).catch(
        reject,
      );
    });
  }

  transact<T>(decide: (reading: LedgerReading) => LedgerDecision<T>, signal?: AbortSignal): Promise<T> {
    return this.#inTurn(async () => {
      signal?.throwIfAborted();
      const { value } = await writeToBranch(
        this.#writer,
        async (snapshot) => {
          const { records, value } = decide(await this.#reader.reading(snapshot));
          this.#assertValid(records);
          const { commit } = await planRecords(this.#branch, snapshot, records);
          return { commit, value };
        },
        signal,
      );
      return value;
    });
  }

  async #appendWaiting(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    const records = batch.map(({ record }) => record);
    try {
      const { value: added, tip } = await writeToBranch(this.#writer, (snapshot) =>
        planRecords(this.#branch, snapshot, records),
      );
      for (const [index, { record, resolve }] of batch.entries()) {
        const path = `${this.#branch.branch}:${recordPath(record)}@${tip}`;
        resolve({ path, added: added[index] === true });
      }
    } catch (error) {
      const told = this.#asUnwritable(error);
      for (const { reject } of batch) reject(told);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(() => settled({ reader: this.#reader }, work));
    this.#last = result.catch(() => undefined);
    return result;
  }

  #assertValid(records: readonly LedgerRecord[]): void {
    const problems = records.flatMap(recordProblems);
    if (problems.length === 0) return;
    throw unwritable(this.#branch, { kind: "other", detail: `the entry is not valid: ${problems.join("; ")}` });
  }

  /** A writer is told one code, whatever the cause. */
  #asUnwritable(error: unknown): BlocksError {
    if (error instanceof BlocksError && error.code === "LEDGER_UNWRITABLE") return error;
    const told = error instanceof BlocksError ? error : blocksErrorFrom(error);
    const { hint, retryable } = told;
    return new BlocksError(`cannot record in the ledger: ${told.message}`, {
      code: "LEDGER_UNWRITABLE",
      kind: "storage",
      ...(hint === undefined ? {} : { hint }),
      retryable,
      cause: error,
    });
  }
}

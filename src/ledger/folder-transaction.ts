import { join } from "node:path";
import type { Clock } from "../base/clock.ts";
import { BlocksError, systemErrorCode } from "../base/errors.ts";
import { isLock, type Lock, tryLock } from "../base/lock.ts";
import type { Ledger, LedgerDecision, LedgerReading } from "./ledger.ts";

/** Whose turn it is to be, and how to wait for it. */
export interface FolderTurn {
  /** Absolute path. */
  readonly folder: string;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/** What a decision about a folder ledger needs beside the ledger itself. */
export interface FolderTransaction<T> extends FolderTurn {
  readonly decide: (reading: LedgerReading) => LedgerDecision<T>;
}

const POLL_MS = 25;
const PATIENCE_MS = 60_000;

/**
 * Decides while no other process of this machine does. Events that others only record come in between as they may: what
 * they say was true before, and is read by the next decision. Throws `LEDGER_UNREADABLE`, `LEDGER_UNWRITABLE`, what
 * `decide` throws, and the signal's reason.
 */
export function transactInFolder<T>(ledger: Ledger, transaction: FolderTransaction<T>): Promise<T> {
  return inTurn(transaction, async () => {
    const { records, value } = transaction.decide(await ledger.read());
    for (const record of records) await ledger.append(record);
    return value;
  });
}

/** Works on a folder ledger while no other process of this machine decides about it. Throws as a transaction does. */
export async function inTurn<T>(turn: FolderTurn, work: () => Promise<T>): Promise<T> {
  const lock = await takeTurn(turn);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

async function takeTurn({ folder, clock, signal }: FolderTurn): Promise<Lock> {
  const path = join(folder, ".lock");
  const startedMs = clock.monotonicMs();
  for (;;) {
    signal?.throwIfAborted();
    const lock = await tryLock(path).catch((error) => {
      throw unwritable(folder, systemErrorCode(error) ?? String(error), error);
    });
    if (isLock(lock)) return lock;
    if (clock.monotonicMs() - startedMs >= PATIENCE_MS) {
      throw unwritable(folder, `process ${lock.pid} on ${lock.host} has held ${path} for ${PATIENCE_MS / 1000} s`);
    }
    await clock.sleep(POLL_MS, signal);
  }
}

function unwritable(folder: string, reason: string, cause?: unknown): BlocksError {
  return new BlocksError(`cannot decide on the ledger ${folder}: ${reason}`, {
    code: "LEDGER_UNWRITABLE",
    kind: "storage",
    hint: "Check the folder's permissions and the space on its disk. If the process that holds the lock is gone for good, remove the lock.",
    cause,
  });
}

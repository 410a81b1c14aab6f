import type { Clock } from "../../base/clock.ts";
import { BranchReader } from "./branch-reader.ts";
import type { BranchWriterOptions } from "./branch-writer.ts";
import { LedgerBranch } from "./ledger-branch.ts";
import { LedgerRepository, type LedgerRepositoryOptions } from "./ledger-repository.ts";

/** Where the ledger is, and what it is reached with. */
export interface GitLedgerOptions extends LedgerRepositoryOptions {
  readonly branch: string;
  readonly clock: Clock;
  /** 0 up to 1. */
  readonly random?: () => number;
  /** How long other writers may be faster before one gives up, in milliseconds: ten minutes when absent. */
  readonly patienceMs?: number;
  /** Entries of days (UTC, `yyyy-mm-dd`) before this one are not read; decisions always are. */
  readonly sinceDay?: string | undefined;
}

/** What works on one branch. */
export interface LedgerParts {
  readonly branch: LedgerBranch;
  readonly reader: BranchReader;
  readonly writer: BranchWriterOptions;
  readonly clock: Clock;
}

const PATIENCE_MS = 600_000;

/**
 * Does something with a branch and remembers what was seen of it. By then the work is done, or its record is durable: what
 * goes wrong with our own copy is found by whoever reads it next.
 */
export async function settled<T>({ reader }: Pick<LedgerParts, "reader">, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await reader.settle().catch(() => undefined);
  }
}

/** The parts of a git ledger. Nothing is asked or made yet. */
export function ledgerPartsOf(options: GitLedgerOptions): LedgerParts {
  const { clock, random = Math.random, patienceMs = PATIENCE_MS, sinceDay } = options;
  const branch = new LedgerBranch(new LedgerRepository(options), options.branch);
  const reader = new BranchReader({ branch, clock, random, sinceDay });
  return { branch, reader, writer: { branch, reader, clock, random, patienceMs }, clock };
}

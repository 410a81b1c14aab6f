import type { LedgerProblem } from "./ledger.ts";

/** A file of a ledger. What it holds never changes under its name: figures that were made of it can be kept for ever. */
export interface LedgerFile {
  /** Which ledger: its address without credentials, or the folder. */
  readonly ledger: string;
  /** Within the ledger. */
  readonly path: string;
  /** Name of the content: the same name is the same content, in all ledgers. */
  readonly object: string;
}

/** A table of figures that a ledger keeps beside some of its files. It says nothing that these do not say. */
export interface LedgerTableFile extends LedgerFile {
  /** What the table is for: it counts only when it was made of exactly these. */
  readonly of: readonly LedgerFile[];
}

/** The files of one ledger at one moment. */
export interface LedgerFileList {
  readonly files: readonly LedgerFile[];
  readonly tables?: readonly LedgerTableFile[];
  readonly problems: readonly LedgerProblem[];
  /**
   * Reads some of the files, or of the tables, in the order given, one in memory at a time: a file is a canonical JSON text
   * a line, not yet checked. The content is the taker's own. Throws `LEDGER_UNREADABLE`.
   */
  read(files: readonly LedgerFile[], take: (file: LedgerFile, content: Buffer) => void): Promise<void>;
}

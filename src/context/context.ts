/** One file of the repository that a model may read. */
export interface ContextFile {
  readonly path: string;
  readonly content: string;
}

/** A file that no model reads, and why. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

/** What was collected of a repository. */
export interface CollectedContext {
  /** Most relevant first. */
  readonly files: readonly ContextFile[];
  /** Sorted by path. */
  readonly skipped: readonly SkippedFile[];
  /** Of the files that were taken, in bytes of UTF-8. */
  readonly sizeBytes: number;
}

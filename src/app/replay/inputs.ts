/** What `replay` is asked for. */
export interface ReplayInputs {
  /** Folder of a bundle, relative to the workspace, or the digest of one in the configured store. */
  readonly bundle: string;
  /** A new folder, relative to the workspace, in which everything stays that the replay made. None stays when absent. */
  readonly keep?: string;
  /** True: the five gates judge the replayed block again, and their verdicts are compared. */
  readonly gates: boolean;
}

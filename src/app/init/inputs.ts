/** What `blocks init` is asked for. */
export interface InitInputs {
  /** True: also write `compliance-config.json`, the parameters of the first example. */
  readonly example: boolean;
  /** True: also write the workflows that run on a schedule: reports, alerts, the dashboard. */
  readonly scheduled?: boolean;
}

/** What `blocks init` did. Paths are relative to the workspace, with forward slashes. */
export interface InitOutcome {
  readonly written: readonly string[];
  /** Files that were there before. They are as they were. */
  readonly kept: readonly string[];
  /** Those of the kept files that differ from what this version would write. */
  readonly changed: readonly string[];
}

/** A call that a flow would make. Tokens and cost are estimates. */
export interface PlannedCall {
  readonly step: string;
  readonly role: string;
  /** provider/model. */
  readonly model: string;
  readonly inputTokens: number;
  /** The part of the input that the provider's prompt cache should have. */
  readonly cacheReadTokens?: number;
  readonly outputTokens: number;
  /** Absent when the price of the model is not known. */
  readonly costUsd?: number | undefined;
}

/** What a flow would do, before anything is sent or spent: the answer to `--dry-run`. */
export interface FlowPlan {
  readonly request: {
    /** Absent when the architect is to choose. */
    readonly family?: string | undefined;
    readonly type?: string | undefined;
    /** The feature request in words. */
    readonly text?: string | undefined;
  };
  readonly calls: readonly PlannedCall[];
  readonly totals: {
    readonly inputTokens: number;
    readonly outputTokens: number;
    /** What the flow is expected to cost; absent when a price is not known. */
    readonly costUsd?: number | undefined;
    /** What it could cost at most, all repair rounds and the longest answers counted; absent when a price is not known. */
    readonly upperUsd?: number | undefined;
  };
  /** Upper bounds in US dollars. */
  readonly caps: { readonly flowUsd: number; readonly dayUsd: number };
  readonly deadlineSeconds: number;
  /** Paths that would be written, relative to the repository. */
  readonly writes: readonly string[];
  /** What else a reader should know, as sentences. */
  readonly notes: readonly string[];
}

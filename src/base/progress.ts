/** Something that a person wants to see while it happens. */
export type ProgressEvent =
  | { readonly kind: "step-started"; readonly step: string; readonly title: string }
  | {
      readonly kind: "step-ended";
      readonly step: string;
      readonly title: string;
      readonly outcome: "passed" | "failed" | "error";
      readonly detail?: string;
      readonly durationMs: number;
      /** True when an earlier process had done the step. */
      readonly resumed?: boolean;
    }
  /** What the flow has used so far, all its calls together. `costUsd` is an upper bound while `estimated`. */
  | {
      readonly kind: "spent";
      readonly costUsd: number;
      readonly inputTokens: number;
      readonly outputTokens: number;
      readonly estimated: boolean;
    }
  /** A step is still at work: so many characters of answers have come in it until now. */
  | { readonly kind: "step-moved"; readonly step: string; readonly characters: number }
  /** A step sends or fetches something large: so many bytes of it have gone through until now. */
  | { readonly kind: "step-transferred"; readonly step: string; readonly bytes: number; readonly totalBytes: number }
  | { readonly kind: "note"; readonly text: string };

/** Receives progress. A terminal draws it, a runner logs it, a test collects it. Must not throw. */
export type Progress = (event: ProgressEvent) => void;

/** Nobody is watching. */
export const silent: Progress = () => {};

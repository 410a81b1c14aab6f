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
    }
  | { readonly kind: "note"; readonly text: string };

/** Receives progress. A terminal draws it, a runner logs it, a test collects it. Must not throw. */
export type Progress = (event: ProgressEvent) => void;

/** Nobody is watching. */
export const silent: Progress = () => {};

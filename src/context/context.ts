import type { ContextReport } from "../generated/types.ts";

/** How much of a file is shown: all of it, or only what it declares. */
export type FileForm = "whole" | "outline";

/** A file of the repository that a model may read. */
export interface ContextFile {
  readonly path: string;
  /** As it is shown: masked where a credential stood, and an outline where `form` says so. */
  readonly content: string;
  readonly form: FileForm;
}

/** A file that no model reads, and why. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

/** What was chosen of a repository for a request. The same commit, files and request give the same bytes. */
export interface SelectedContext {
  /** Most relevant first. */
  readonly files: readonly ContextFile[];
  /** The paths of the rest, by folder, in a bounded text; empty where everything is shown. */
  readonly map: string;
  /** Readable files that are only in the map, sorted. */
  readonly rest: readonly string[];
  /** Files of which nothing is shown but the reason, sorted by path. */
  readonly skipped: readonly SkippedFile[];
  /** Of all that is shown, with a prompt's lines around it, in bytes of UTF-8. */
  readonly sizeBytes: number;
  /** What was chosen, at what rank and why; no content. */
  readonly report: ContextReport;
}

/** A text of the repository that may leave, or the reason why none of it may. */
export type CleansedText = { readonly text: string; readonly masked: number } | { readonly reason: string };

/** Takes every credential out of a file's text, or refuses the file. */
export type Cleanse = (path: string, text: string) => CleansedText;

/** What a context is chosen for, and how much of it. */
export interface ContextRequest {
  /** Absolute path of the repository, or of a folder in it. */
  readonly workspace: string;
  /** What is asked for, in words. */
  readonly text: string;
  /** Folder that the result goes to, relative to the workspace, with forward slashes: its neighbours matter. */
  readonly outputFolder: string;
  readonly pruning: {
    readonly enabled: boolean;
    /** In kilobytes of 1024 bytes. */
    readonly maxSizeKb: number;
  };
  readonly cleanse: Cleanse;
  readonly signal: AbortSignal;
}

import type { Digest } from "../base/digest.ts";
import type { BlockManifest } from "../generated/types.ts";

/** The six faces, in reading order. */
export const FACES = ["structure", "input", "logic", "output", "integration", "ui"] as const;
export type Face = (typeof FACES)[number];

/** One file of a block. */
export interface BlockFile {
  /** Relative to the block's folder, with forward slashes. */
  readonly path: string;
  readonly content: string;
}

/** A block that was read from a folder. Its manifest fits the schema; nothing else has been checked. */
export interface Block {
  /** Absolute path. */
  readonly folder: string;
  readonly manifest: BlockManifest;
  /** All files, sorted by path. */
  readonly files: readonly BlockFile[];
  /** Over the paths and contents of all files. */
  readonly digest: Digest;
}

import type { Block, BlockFile } from "../block/block.ts";
import type { Config, Finding, GateName, GateResult, ReviewCall } from "../generated/types.ts";

/** The five gates, in the order in which they are shown. */
export const GATE_NAMES: readonly GateName[] = ["contract", "coverage", "mutation", "security", "review"];

/** A block as the base commit has it. */
export interface BaseVersion {
  /** The base commit. */
  readonly revision: string;
  /** All files that the block's folder had there, sorted by path. */
  readonly files: readonly BlockFile[];
}

/** What a gate looks at. */
export interface GateSubject {
  readonly block: Block;
  /** Thresholds and mode, as read from the base commit. */
  readonly thresholds: Config["gates"];
  /** Undefined for a new block, and where there is no base commit to compare with. */
  readonly base?: BaseVersion | undefined;
}

/** A file that belongs to a gate's result and is written beside the report, without secrets. */
export interface GateArtifact {
  /** A plain file name. */
  readonly name: string;
  readonly content: string;
}

/** What a gate found out. */
export interface GateOutcome extends Omit<GateResult, "durationMs" | "gate"> {
  readonly artifacts?: readonly GateArtifact[];
}

/**
 * One of the five gates. It returns a verdict for anything that it found out about the block, `error` included;
 * what it throws is taken as `error` by the caller, never as a pass.
 */
export interface Gate {
  readonly name: GateName;
  check(subject: GateSubject, signal: AbortSignal): Promise<GateOutcome>;
}

/**
 * Every call of a reviewing model that a gate's result holds, failed ones included, in the order of the reviewers: what
 * they cost is the sum over these. `model` is one of them, and counts alone in a report from before there were several.
 */
export function reviewCallsOf({ model, reviews }: Pick<GateResult, "model" | "reviews">): ReviewCall[] {
  if (reviews !== undefined) return reviews.flatMap(({ call }) => call ?? []);
  return model === undefined ? [] : [model];
}

export type { Finding, GateName, GateResult };

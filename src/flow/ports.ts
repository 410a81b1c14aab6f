import type { BlockFile } from "../block/block.ts";
import type { Finding } from "../generated/types.ts";
import type { Ask, CallWatch, Charge, Model, ModelAnswer, ModelRequest, ProviderName, Role } from "../llm/model.ts";
import type { Checkpoints } from "./checkpoint.ts";

/** What one fast gate said of a candidate. */
export interface InspectedGate {
  readonly gate: string;
  readonly verdict: "pass" | "fail" | "error";
  /** Its figure in its own unit, where it has one. */
  readonly figure?: number;
}

/** What the fast gates say of a candidate. */
export interface Inspection {
  /** Empty when all of them pass. Surviving mutants are findings too. */
  readonly findings: readonly Finding[];
  /** What could not be decided, as sentences. */
  readonly undecided: readonly string[];
  readonly gates: readonly InspectedGate[];
  /** Mutants that no test killed; absent when none were tried. */
  readonly survivors?: number;
}

/** One reviewer's part in a review, for the record. */
export interface ReviewerCall {
  readonly request: ModelRequest;
  readonly answer: ModelAnswer;
  readonly value: unknown;
  /** Every request of this reviewer that cost something. */
  readonly charges: readonly Charge[];
  /** provider/model of everyone who may answer for this reviewer, its own first. */
  readonly modelNames: readonly string[];
}

/** What models of other vendors said of a candidate. */
export interface Reviewed {
  /** Findings whose quote stands in the candidate. */
  readonly findings: readonly Finding[];
  /** One for every reviewer that answered, at least one. */
  readonly calls: readonly ReviewerCall[];
}

/** Everything of the outside world that a flow needs. */
export interface FlowPorts {
  readonly models: Readonly<Record<Role, Model>>;
  /** provider/model of every model that may answer a role, fallbacks included: a checkpoint depends on them. */
  readonly modelNames: Readonly<Record<Role, readonly string[]>>;
  readonly ask: Ask;
  /** The JSON Schema that an answer must fit, by the name of its schema file. */
  readonly answerSchema: (name: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Runs the fast gates on a candidate, inside the sandbox. Gates that `timeLeftMs` has no room for are left out. */
  readonly inspect: (
    files: readonly BlockFile[],
    options: { readonly timeLeftMs: number; readonly signal: AbortSignal },
  ) => Promise<Inspection>;
  /** Digest of what `inspect` depends on beside the candidate: thresholds, gates, tools. */
  readonly inspectionKey: string;
  /** Version of the reviewer's prompt: the review depends on it. */
  readonly reviewVersion?: number;
  /** provider/model of all reviewers: the review depends on them. The architect's models when absent. */
  readonly reviewModels?: readonly string[];
  /**
   * Has a candidate reviewed by models of other vendors than those of its authors; absent when there is none.
   * Undefined when nobody could be asked: the review gate decides later, so the flow goes on.
   */
  readonly review?: (
    candidate: { readonly files: readonly BlockFile[]; readonly authors: readonly ProviderName[] },
    signal: AbortSignal,
    watch: CallWatch,
  ) => Promise<Reviewed | undefined>;
  readonly checkpoints: Checkpoints;
}

import type { Digest } from "../base/digest.ts";
import type { FlowCharge, ModelCall } from "../generated/types.ts";

/** One call of a step with its texts, as the record of the flow keeps them. */
export interface StepCall {
  readonly call: ModelCall;
  /** The rendered prompt, instructions first. */
  readonly promptText: string;
  /** The answer's value as JSON text. */
  readonly answerText: string;
}

/** A step that is done, with all that the flow needs to go on without doing it again. */
export interface Checkpoint {
  /** Name of the step, unique in its flow: `plan`, `implement-logic`, `repair-1`. */
  readonly step: string;
  /** Digest of everything that the output depends on. Another key is another step. */
  readonly key: Digest;
  /** Plain JSON. */
  readonly output: unknown;
  readonly calls: readonly StepCall[];
  /** What requests of this step have cost that belong to none of its calls, because no answer came of them. */
  readonly lost: readonly FlowCharge[];
  /** UTC, ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
}

/** Where the steps of one run of a flow are kept. */
export interface Checkpoints {
  /** The step with this very key, or undefined. A checkpoint that is damaged or not ours is none. */
  load(step: string, key: Digest): Promise<Checkpoint | undefined>;
  /** On the disk when it returns; a process that dies afterwards has lost nothing. Throws `CHECKPOINT_UNWRITABLE`. */
  save(checkpoint: Checkpoint): Promise<void>;
}

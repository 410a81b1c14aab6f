import type { Clock } from "../base/clock.ts";
import type { Digest } from "../base/digest.ts";
import type { Progress } from "../base/progress.ts";
import type { FlowCharge } from "../generated/types.ts";
import type { Charge } from "../llm/model.ts";
import type { Checkpoint, Checkpoints, StepCall } from "./checkpoint.ts";
import { flowCharge } from "./step-call.ts";

/** What the work of a step reports while it runs. */
export interface StepWatch {
  /** So many characters of an answer have come. */
  received(characters: number): void;
  /** What a request of the call under way has cost. */
  charged(charge: Charge): void;
  /** The call under way is complete: everything that was charged since the last one belongs to it. */
  called(call: StepCall): void;
}

/** One step of a flow. */
export interface Step<T> {
  /** Unique in its flow: letters, digits and hyphens, for it is also the name of a file. */
  readonly step: string;
  /** For people. */
  readonly title: string;
  /** Digest of everything that the output depends on. */
  readonly key: Digest;
  /** The output, which has to be plain JSON. */
  readonly work: (watch: StepWatch) => Promise<T>;
  /**
   * Throws when an output cannot be used. Asked before an output is saved, so that the step is done again by the next
   * process, and of a saved one, which is then as good as none.
   */
  readonly accept?: (output: T) => void;
  /** What a person should know of the output. */
  readonly detail?: (output: T) => string | undefined;
}

/** A step that is done. */
export interface DoneStep<T = unknown> {
  readonly step: string;
  readonly output: T;
  readonly calls: readonly StepCall[];
  /** What its requests have cost that belong to none of the calls. */
  readonly lost: readonly FlowCharge[];
  /** From the start of the flow in this process to the start of the step, or to its being taken up. */
  readonly startedMs: number;
  /** How long the work took, in whichever process did it. */
  readonly durationMs: number;
  /** True when an earlier process of this flow did the step. */
  readonly resumed: boolean;
}

/** What an engine works with. */
export interface EngineParts {
  readonly checkpoints: Checkpoints;
  readonly clock: Clock;
  readonly progress: Progress;
}

/**
 * Does the steps of one flow, each of them at most once: what a checkpoint holds is taken up, everything else is done
 * and saved before the flow goes on. It holds nothing but the time of the flow's start and the money spent since.
 */
export class Engine {
  readonly #checkpoints: Checkpoints;
  readonly #clock: Clock;
  readonly #progress: Progress;
  readonly #startedMs: number;
  #spent = { costUsd: 0, inputTokens: 0, outputTokens: 0, estimated: false };

  constructor({ checkpoints, clock, progress }: EngineParts) {
    this.#checkpoints = checkpoints;
    this.#clock = clock;
    this.#progress = progress;
    this.#startedMs = clock.monotonicMs();
  }

  /** Milliseconds since the flow's start in this process. */
  elapsedMs(): number {
    return this.#clock.monotonicMs() - this.#startedMs;
  }

  /** Tells whoever watches something in words. */
  note(text: string): void {
    this.#progress({ kind: "note", text });
  }

  /**
   * The step with its output, from its checkpoint or done now. Throws what the work and `accept` throw, unchanged, and
   * `CHECKPOINT_UNWRITABLE`.
   */
  async step<T>(step: Step<T>): Promise<DoneStep<T>> {
    const startedMs = this.elapsedMs();
    const saved = await this.#checkpoints.load(step.step, step.key);
    if (saved !== undefined && isAcceptable(step, saved)) return this.#takeUp(step, saved, startedMs);
    return this.#do(step, startedMs);
  }

  #takeUp<T>({ step, title }: Step<T>, saved: Checkpoint, startedMs: number): DoneStep<T> {
    const { output, calls, lost, durationMs } = saved;
    this.#progress({ kind: "step-started", step, title });
    this.#spend([...calls.flatMap(({ call }) => call.charges ?? []), ...lost]);
    const now = this.elapsedMs();
    this.#progress({
      kind: "step-ended",
      step,
      title,
      outcome: "passed",
      detail: "taken up",
      durationMs: now - startedMs,
      resumed: true,
    });
    return { step, output: output as T, calls, lost, startedMs, durationMs, resumed: true };
  }

  async #do<T>({ step, title, key, work, accept, detail }: Step<T>, startedMs: number): Promise<DoneStep<T>> {
    const startedAt = this.#clock.now().toISOString();
    const calls: StepCall[] = [];
    const lost: FlowCharge[] = [];
    this.#progress({ kind: "step-started", step, title });
    let outcome: "passed" | "error" = "error";
    let said: string | undefined;
    try {
      const output = await work(this.#watch(step, calls, lost));
      accept?.(output);
      const durationMs = this.elapsedMs() - startedMs;
      await this.#checkpoints.save({ step, key, output, calls, lost, startedAt, durationMs });
      outcome = "passed";
      said = detail?.(output);
      return { step, output, calls, lost, startedMs, durationMs, resumed: false };
    } finally {
      const durationMs = this.elapsedMs() - startedMs;
      const event = { kind: "step-ended", step, title, outcome, durationMs } as const;
      this.#progress(said === undefined ? event : { ...event, detail: said });
    }
  }

  #watch(step: string, calls: StepCall[], unclaimed: FlowCharge[]): StepWatch {
    let characters = 0;
    return {
      received: (more) => {
        characters += more;
        this.#progress({ kind: "step-moved", step, characters });
      },
      charged: (charge) => {
        unclaimed.push(flowCharge(charge));
        this.#spend([charge]);
      },
      called: (call) => {
        calls.push(call);
        unclaimed.length = 0;
      },
    };
  }

  #spend(charges: readonly (Charge | FlowCharge)[]): void {
    if (charges.length === 0) return;
    for (const { costUsd, usage, estimated } of charges) {
      this.#spent = {
        costUsd: this.#spent.costUsd + costUsd,
        inputTokens: this.#spent.inputTokens + (usage.inputTokens ?? 0),
        outputTokens: this.#spent.outputTokens + (usage.outputTokens ?? 0),
        estimated: this.#spent.estimated || estimated,
      };
    }
    this.#progress({ kind: "spent", ...this.#spent });
  }
}

/** A saved output that the flow cannot go on with is no reason to fail: the step is done again. */
function isAcceptable<T>({ accept }: Step<T>, saved: Checkpoint): boolean {
  try {
    accept?.(saved.output as T);
    return true;
  } catch {
    return false;
  }
}

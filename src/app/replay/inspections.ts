import { canonicalJson } from "../../base/digest.ts";
import { BlocksError } from "../../base/errors.ts";
import { REDACTED } from "../../base/redaction.ts";
import type { FlowPorts, Inspection } from "../../flow/ports.ts";
import type { ReplayDivergence } from "../../generated/types.ts";
import { divergenceError } from "./recorded-answers.ts";

/** How one inspection of the flow was repeated. */
export interface ReplayedInspection {
  readonly step: string;
  /** What the gates say of the same candidate now; undefined where they did not run or could not decide. */
  readonly now: Inspection | undefined;
  /** False where the gates say something else now. */
  readonly same: boolean;
  /** Why the recorded outcome stands unrepeated, as a sentence without a full stop. */
  readonly reason?: string;
}

/** Long enough for every mutant: how long the recorded flow had is no part of what it found. */
const TIME_FOR_MUTANTS_MS = 3_600_000;

/**
 * The fast gates of a replay. They run again, and what they say is kept beside what was recorded; the flow goes on with
 * the recorded outcome, so that one difference does not hide all that comes after it.
 */
export class ReplayedInspections {
  readonly #recorded: ReadonlyMap<string, Inspection>;
  readonly #run: FlowPorts["inspect"];
  readonly #done: ReplayedInspection[] = [];
  #divergence: ReplayDivergence | undefined;
  readonly #redacted: boolean;
  #step = "inspect-0";

  constructor(given: {
    readonly recorded: ReadonlyMap<string, Inspection>;
    readonly run: FlowPorts["inspect"];
    /** True when a secret was taken out of an answer: a candidate that it stood in cannot be made again. */
    readonly redacted: boolean;
  }) {
    this.#recorded = given.recorded;
    this.#run = given.run;
    this.#redacted = given.redacted;
  }

  get done(): readonly ReplayedInspection[] {
    return this.#done;
  }

  /** An inspection that the recorded flow did not have. */
  get divergence(): ReplayDivergence | undefined {
    return this.#divergence;
  }

  /** Told before each step: a candidate has no name by which its inspection could be found. */
  begins(step: string): void {
    this.#step = step;
  }

  /** Told of an inspection that is taken from the bundle. */
  takenOver(step: string, reason: string): void {
    this.#done.push({ step, now: undefined, same: true, reason });
  }

  /** The port of the flow. */
  readonly inspect: FlowPorts["inspect"] = async (files, { signal }) => {
    const step = this.#step;
    const recorded = this.#recorded.get(step);
    if (recorded === undefined) {
      this.#divergence = { step, message: "the recorded flow has no such inspection", lines: [] };
      throw divergenceError(this.#divergence);
    }
    const triedMutants = recorded.gates.some(({ gate }) => gate === "mutation");
    const now = await this.#run(files, { timeLeftMs: triedMutants ? TIME_FOR_MUTANTS_MS : 0, signal });
    const outcome = compared(step, recorded, now);
    const incomplete = this.#redacted && files.some(({ content }) => content.includes(REDACTED));
    if (!outcome.same && incomplete)
      this.takenOver(step, `a secret was taken out of the candidate: ${REDACTED} stands there`);
    else this.#done.push(outcome);
    return recorded;
  };
}

function compared(step: string, recorded: Inspection, now: Inspection): ReplayedInspection {
  // Whoever could not decide has said nothing that could be the same or another.
  if (now.undecided.length > 0) return { step, now: undefined, same: true, reason: now.undecided.join("; ") };
  if (recorded.undecided.length > 0) {
    return { step, now: undefined, same: true, reason: `the recorded one could not decide: ${recorded.undecided[0]}` };
  }
  return { step, now, same: canonicalJson(now) === canonicalJson(recorded) };
}

/** Why the fast gates cannot run here, or undefined where they can. Throws what is no want of tools or confinement. */
export async function gatesProblem(compose: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await compose();
    return undefined;
  } catch (error) {
    const known = error instanceof BlocksError && ["TOOLCHAIN_MISSING", "SANDBOX_UNAVAILABLE"].includes(error.code);
    if (known) return error.message;
    throw error;
  }
}

import { NO_COUNT } from "./columns.ts";
import type { ModelFields } from "./entry-fields.ts";
import { GATES, modelFields, ROLES } from "./entry-fields.ts";
import type { FlowOutcome } from "./figures.ts";
import { NO_NAME } from "./names.ts";

/**
 * What the records of one flow say together, as numbers. One such object is filled again and again. What is not known is
 * NaN, `NO_COUNT`, `NO_NAME` or 0.
 */
export class FlowState {
  repository = NO_NAME;
  flowHigh = 0;
  flowLow = 0;
  /** Undefined for what is no flow: a reservation that was given back. */
  outcome: FlowOutcome | undefined;
  /** Of the record that ended it; of the newest one while nothing has. */
  atMs = 0;
  durationMs = Number.NaN;
  costUsd = Number.NaN;
  estimated = 0;
  inputTokens = NO_COUNT;
  outputTokens = NO_COUNT;
  retries = NO_COUNT;
  fallbacks = NO_COUNT;
  repairRounds = NO_COUNT;
  /** The verdict of each of `GATES`. */
  readonly gates = new Uint8Array(GATES.length);
  killRatePercent = Number.NaN;
  actor = NO_NAME;
  family = NO_NAME;
  type = NO_NAME;
  /** Of a flow that has failed. */
  error = NO_NAME;
  /** How many of the next ones are this flow's. */
  modelCount = 0;
  readonly models: ModelFields[] = [];
  roleMask = 0;
  readonly roleCostUsd = new Float64Array(ROLES.length);
  /** How many there are of the next two. */
  bookings = 0;
  readonly bookedAtMs: number[] = [];
  readonly bookedUsd: number[] = [];

  clear(): void {
    this.outcome = undefined;
    this.atMs = this.estimated = this.roleMask = this.bookings = 0;
    this.durationMs = this.costUsd = this.killRatePercent = Number.NaN;
    this.inputTokens = this.outputTokens = this.retries = this.fallbacks = this.repairRounds = NO_COUNT;
    for (let gate = 0; gate < GATES.length; gate += 1) this.gates[gate] = 0;
    this.actor = this.family = this.type = this.error = NO_NAME;
    this.modelCount = 0;
  }

  /** Makes room for so many models, to be written over. */
  haveModels(count: number): void {
    while (this.models.length < count) this.models.push(modelFields());
    this.modelCount = count;
  }

  setModels(models: readonly ModelFields[]): void {
    this.haveModels(models.length);
    models.forEach((model, index) => {
      this.models[index] = model;
    });
  }

  book(atMs: number, costUsd: number): void {
    this.bookedAtMs[this.bookings] = atMs;
    this.bookedUsd[this.bookings] = costUsd;
    this.bookings += 1;
  }

  /** True when it has come to an end of any kind. */
  get hasEnded(): boolean {
    return this.outcome !== undefined && this.outcome !== "open" && this.outcome !== "died";
  }
}

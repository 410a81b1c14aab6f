import type { Figures, FiguresGate, LedgerControl, LedgerEntry } from "../../generated/types.ts";
import type { LedgerProblem, LedgerReading } from "../ledger.ts";

/** A stretch of time. A flow is in it when it ended in it, money when it was booked in it. */
export interface Period {
  /** Included. */
  readonly since: Date;
  /** Not included. */
  readonly until: Date;
}

/** What figures are wanted of. */
export interface FigureQuestion {
  readonly period: Period;
  /** Only flows of this repository, by its whole name. */
  readonly repository?: string | undefined;
  /** Whether a flow that has begun and not ended is still at work is judged by this time. */
  readonly now: Date;
  /** What the return on investment assumes. */
  readonly assumptions: { readonly hoursSaved: number; readonly hourlyUsd: number };
}

/**
 * How a flow ended. `accepted`, `rejected` and `undecided`: stored, by what the gates say; `generated`: settled and not
 * stored yet; `open`: begun and not ended; `died`: the same, and its time is up.
 */
export type FlowOutcome =
  | "accepted"
  | "rejected"
  | "undecided"
  | "generated"
  | "failed"
  | "cancelled"
  | "open"
  | "died";

/** One gate of a flow. */
export interface GateResult {
  readonly gate: FiguresGate["gate"];
  readonly verdict: NonNullable<LedgerEntry["verdict"]>;
}

/** What one flow used of a model. What is not known is undefined. */
export interface ModelUse {
  /** `provider/model`. */
  readonly model: string;
  readonly requests: number;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly costUsd?: number;
}

/** A flow by all of its records. What is not known is undefined. */
export interface FlowSummary {
  readonly repository: string;
  readonly flow: string;
  readonly outcome: FlowOutcome;
  /** When it ended, or of a flow that has not, its newest record; UTC, ISO 8601. */
  readonly at: string;
  readonly durationMs?: number;
  readonly costUsd?: number;
  /** True when a part of the cost is an upper estimate. */
  readonly estimated?: boolean;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly retries?: number;
  readonly fallbacks?: number;
  readonly repairRounds?: number;
  /** Mutation kill rate in percent. */
  readonly killRatePercent?: number;
  /** `family/type`, as far as they are known. */
  readonly family?: string;
  readonly actor?: string;
  /** Code of the error that ended it. */
  readonly error?: string;
  /** The gates that ran, in the order in which they run. */
  readonly gates: readonly GateResult[];
  /** By name. */
  readonly models: readonly ModelUse[];
}

/** Money that was booked for a flow at a moment: what it cost beyond what had been booked before. */
export interface Booking {
  readonly atMs: number;
  readonly costUsd: number;
  readonly repository: string;
}

/** All flows of a ledger, ready to be asked. */
export interface LedgerFigures {
  /** Records that were read, those that say the same counted each. */
  readonly records: number;
  /** How many records could not be read: they are in no figure. */
  readonly problemCount: number;
  /** The first of them. */
  readonly problems: readonly LedgerProblem[];
  /** From the oldest to the newest. */
  readonly controls: readonly LedgerControl[];
  /** All repositories that there is a record of, sorted. */
  readonly repositories: readonly string[];
  /** Figures of a period. Each flow is counted once, whatever the order of its records and however often they stand there. */
  figures(question: FigureQuestion): Figures;
  /** The flows of a period, the newest first. A flow that has not ended is in it with its newest record. */
  flows(question: Pick<FigureQuestion, "period" | "repository" | "now">): readonly FlowSummary[];
  /** What was booked in a period, the oldest first. */
  bookings(question: Pick<FigureQuestion, "period" | "repository">): readonly Booking[];
}

/** Where the lines of a ledger come from: records as JSON, one a line. */
export interface LineSource {
  /** Names it in problems: a path. */
  readonly path: string;
  /** Bytes in order, cut anywhere. */
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What a ledger's figures can be made from. */
export type FigureSource = LedgerReading | LineSource;

import type { FlowOutcome } from "../ledger/figures/figures.ts";

/** Every outcome; a flow's outcome is written as the place in this list. */
export const OUTCOMES = [
  "accepted",
  "rejected",
  "undecided",
  "generated",
  "failed",
  "cancelled",
  "open",
  "died",
] as const satisfies readonly FlowOutcome[];

/** Every gate in the order in which they run. */
export const GATES = ["contract", "coverage", "mutation", "security", "review"] as const;

/** What a gate said; written as the place in this list. */
export const GATE_VERDICTS = ["none", "pass", "fail", "error"] as const;

/** What figures are held against; each is drawn as a line. */
export interface DashboardTargets {
  /** Percent. */
  readonly successRate: number;
  readonly p95Seconds: number;
  /** Of a flow, on average. */
  readonly costUsd: number;
  /** Percent. */
  readonly killRate: number;
  /** Of all repositories. */
  readonly dayUsd: number;
  readonly repositoryDayUsd: number;
}

/** What the return on investment assumes. */
export interface DashboardAssumptions {
  readonly hoursSaved: number;
  readonly hourlyUsd: number;
}

/**
 * Flows as columns of equal length, the newest first; what is not known is null. Names are places in {@link DashboardData.names}.
 * Columns, since a page with 25,000 flows has to stay small.
 */
export interface FlowColumns {
  /** The id without `flow-`. */
  readonly flow: readonly string[];
  readonly repository: readonly number[];
  readonly outcome: readonly number[];
  /** Milliseconds since 1970. */
  readonly at: readonly number[];
  readonly durationMs: readonly (number | null)[];
  readonly costUsd: readonly (number | null)[];
  /** 1 when a part of the cost is an upper estimate. */
  readonly estimated: readonly number[];
  readonly inputTokens: readonly (number | null)[];
  readonly outputTokens: readonly (number | null)[];
  readonly retries: readonly (number | null)[];
  readonly fallbacks: readonly (number | null)[];
  readonly repairRounds: readonly (number | null)[];
  /** Percent. */
  readonly killRate: readonly (number | null)[];
  readonly family: readonly (number | null)[];
  readonly actor: readonly (number | null)[];
  readonly error: readonly (number | null)[];
  /** Two bits a gate, see {@link GATE_VERDICTS}; the first gate has the lowest. */
  readonly gates: readonly number[];
  /** Of each model that was used: name, requests, input tokens, output tokens, cost. */
  readonly models: readonly (readonly (number | null)[])[];
}

/** Money by the moment at which it was booked, the oldest first. */
export interface BookingColumns {
  readonly at: readonly number[];
  readonly repository: readonly number[];
  readonly costUsd: readonly number[];
}

/** All that the page knows: it computes every figure from this, so that filters need nobody to ask. */
export interface DashboardData {
  readonly schemaVersion: 1;
  /** Of Blocks. */
  readonly version: string;
  /** UTC, ISO 8601. */
  readonly generatedAt: string;
  /** The period of the export; flows and money outside of it are not in the page. Milliseconds since 1970; `since` absent: from the beginning. */
  readonly period: { readonly since?: number; readonly until: number; readonly label: string };
  readonly targets: DashboardTargets;
  readonly assumptions: DashboardAssumptions;
  /** Records of the ledger that could not be read. */
  readonly problemCount: number;
  /** Each name once, as it is shown. */
  readonly names: {
    readonly repositories: readonly string[];
    readonly families: readonly string[];
    readonly actors: readonly string[];
    readonly errors: readonly string[];
    readonly models: readonly string[];
  };
  readonly flows: FlowColumns;
  readonly bookings: BookingColumns;
}

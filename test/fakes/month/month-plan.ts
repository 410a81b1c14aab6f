import type { DrawnFlow } from "./draw-flow.ts";

/** Flows of one repository that begin at the same moment in the evening. */
export interface Scene {
  /** Its number. */
  readonly repository: number;
  /** What each flow has otherwise than a usual one. */
  readonly flows: readonly Partial<DrawnFlow>[];
}

/** What is special about a working day. On each every repository wants one flow, all at the same moment. */
export interface DayPlan {
  /** `yyyy-mm-dd`. */
  readonly day: string;
  /** All writers want money at the same time, and two machines evaluate alerts; else one after another, and one. */
  readonly rush?: boolean;
  /** So many of the first flows fail. */
  readonly failures?: number;
  readonly costTimes?: number;
  readonly googleTokensTimes?: number;
  /** A person pauses the flows of this repository until the evening. */
  readonly pausedRepository?: number;
  /** A person pauses all flows in the morning, and lets them go on. */
  readonly everythingPaused?: boolean;
  readonly scene?: Scene;
  /** Somebody pushes lines that are torn, before the flows of the scene end. */
  readonly tornLines?: boolean;
  /** A flow of this repository ends before midnight, and its gates are done after it. */
  readonly midnightRepository?: number;
}

/** The repository with a cap of its own for the month. */
export const PINCHED = 0;

/** The working days of November 2026 that are lived through. */
export const MONTH: readonly DayPlan[] = [
  { day: "2026-11-02", rush: true },
  {
    day: "2026-11-04",
    tornLines: true,
    // Two of three failed, within an hour.
    scene: { repository: 5, flows: [{ fate: "failed" }, { fate: "failed" }, { verdict: "pass" }] },
  },
  { day: "2026-11-06", everythingPaused: true, midnightRepository: 9 },
  {
    day: "2026-11-10",
    // At the limit of the one rule, above that of the other.
    scene: { repository: 6, flows: [{ durationMs: 150_000 }, { durationMs: 150_000 }, { durationMs: 80_000 }] },
  },
  { day: "2026-11-12", rush: true, failures: 8 },
  { day: "2026-11-16", scene: { repository: 7, flows: [{ costUsd: 3.4 }, { costUsd: 3.1 }] }, pausedRepository: 12 },
  { day: "2026-11-18", costTimes: 1.7 },
  {
    day: "2026-11-20",
    scene: { repository: 6, flows: [{ durationMs: 171_000 }, { durationMs: 180_500 }, { durationMs: 164_000 }] },
  },
  { day: "2026-11-24", googleTokensTimes: 30 },
  { day: "2026-11-26", scene: { repository: 8, flows: [{ killRatePercent: 52.5 }, { killRatePercent: 60 }] } },
];

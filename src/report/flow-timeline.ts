import type { FlowRecord } from "../generated/types.ts";

/** One step as a bar of the flow's timeline, in milliseconds since the flow's start in the process that ended it. */
export interface TimelineBar {
  readonly step: string;
  readonly startMs: number;
  /** The start, for a step that an earlier process did: it took no time in this one. */
  readonly endMs: number;
  /** How long the work took, in whichever process did it. */
  readonly durationMs: number;
  readonly resumed: boolean;
}

/**
 * The steps as bars, in the order of their start. A record of an earlier version, which has no starts, had one step
 * after the other.
 */
export function timelineOf({ steps }: Pick<FlowRecord["timing"], "steps">): TimelineBar[] {
  let previousEndMs = 0;
  const bars = steps.map(({ step, startedMs, durationMs, resumed = false }): TimelineBar => {
    const startMs = startedMs ?? previousEndMs;
    previousEndMs = resumed ? startMs : startMs + durationMs;
    return { step, startMs, endMs: previousEndMs, durationMs, resumed };
  });
  return bars.toSorted((a, b) => a.startMs - b.startMs);
}

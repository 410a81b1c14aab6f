import type { FigureChooser } from "./choose-figures.ts";
import { EVENT, VERDICTS } from "./entry-fields.ts";
import type { FlowOutcome } from "./figures.ts";
import type { NamedTable } from "./flow-reader.ts";
import type { FlowState } from "./flow-state.ts";
import { eventOf, timeOfKey } from "./flow-table.ts";
import { NO_NAME } from "./names.ts";

/** After this time a flow without an end and without a reservation counts as died. */
const DIED_AFTER_MS = 24 * 3_600_000;

/** Before everything. */
const NEVER = Number.NEGATIVE_INFINITY;

const STORED: Readonly<Record<(typeof VERDICTS)[number], FlowOutcome>> = {
  "": "generated",
  pass: "accepted",
  fail: "rejected",
  error: "undecided",
};

/**
 * Says how the flow ended and when. What is stored is not undone by a settlement: the two come from different machines,
 * whose clocks differ. A failure or a cancellation is undone by what is newer, since a flow can be run again. Four parameters
 * and no object, which would be made for each flow.
 * @param having the tables that have records of the flow
 */
export function decideOutcome(
  state: FlowState,
  having: readonly NamedTable[],
  chooser: FigureChooser,
  nowMs: number,
): void {
  const { settledKey, storedKey, stoppedKey, verdict } = chooser;
  const madeKey = storedKey > NEVER ? Math.max(storedKey, stoppedKey > storedKey ? settledKey : NEVER) : settledKey;
  if (stoppedKey > madeKey) {
    state.outcome = eventOf(stoppedKey) === EVENT.failed ? "failed" : "cancelled";
    state.atMs = timeOfKey(stoppedKey);
  } else if (madeKey > NEVER) {
    const isStored = storedKey > stoppedKey;
    state.outcome = isStored ? STORED[VERDICTS[verdict] ?? ""] : "generated";
    state.atMs = timeOfKey(isStored ? storedKey : settledKey);
  } else decideOpen(state, having, chooser.lastKey, nowMs);
  if (state.outcome !== "failed") state.error = NO_NAME;
}

function decideOpen(state: FlowState, having: readonly NamedTable[], lastKey: number, nowMs: number): void {
  let [begunKey, releasedKey, untilMs] = [lastKey, NEVER, NEVER];
  for (const { table, flow } of having) {
    const key = table.lightKey[flow] as number;
    if (eventOf(key) === EVENT.released) releasedKey = Math.max(releasedKey, key);
    else begunKey = Math.max(begunKey, key);
    untilMs = Math.max(untilMs, table.untilMs[flow] as number);
  }
  if (releasedKey > begunKey || begunKey === NEVER) return;
  state.atMs = timeOfKey(begunKey);
  const endMs = untilMs > NEVER ? untilMs : state.atMs + DIED_AFTER_MS;
  state.outcome = nowMs < endMs ? "open" : "died";
}

import { NO_COUNT } from "./columns.ts";
import { GATES, MUTATION } from "./entry-fields.ts";
import type { FlowState } from "./flow-state.ts";
import { NO_NAME } from "./names.ts";
import type { UseColumns } from "./row-columns.ts";

/** What a record says of gates takes the place of what older ones said, gate by gate. */
export function replaceGates(state: FlowState, gates: number, killRatePercent: number): void {
  for (let gate = 0; gate < GATES.length; gate += 1) {
    const verdict = (gates >> (2 * gate)) & 3;
    if (verdict !== 0) state.gates[gate] = verdict;
  }
  if (((gates >> (2 * MUTATION)) & 3) !== 0) state.killRatePercent = killRatePercent;
}

/** What a record says of its use takes the place of what older ones said; what it does not know replaces nothing. */
export function replaceUse(state: FlowState, uses: UseColumns, index: number): void {
  const durationMs = uses.durationMs[index] as number;
  if (durationMs >= 0) state.durationMs = durationMs;
  const inputTokens = uses.inputTokens.get(index);
  if (inputTokens !== NO_COUNT) state.inputTokens = inputTokens;
  const outputTokens = uses.outputTokens.get(index);
  if (outputTokens !== NO_COUNT) state.outputTokens = outputTokens;
  const retries = uses.retries.get(index);
  if (retries !== NO_COUNT) state.retries = retries;
  const fallbacks = uses.fallbacks.get(index);
  if (fallbacks !== NO_COUNT) state.fallbacks = fallbacks;
  const repairRounds = uses.repairRounds.get(index);
  if (repairRounds !== NO_COUNT) state.repairRounds = repairRounds;
}

/** The names of a record's label, likewise. Returns whether it has an actor. */
export function replaceNames(state: FlowState, labels: Uint32Array, at: number): boolean {
  const family = labels[at] as number;
  if (family !== NO_NAME) state.family = family;
  const type = labels[at + 1] as number;
  if (type !== NO_NAME) state.type = type;
  const error = labels[at + 2] as number;
  if (error !== NO_NAME) state.error = error;
  const actor = labels[at + 3] as number;
  if (actor === NO_NAME) return false;
  state.actor = actor;
  return true;
}

import type { LedgerControl } from "../../generated/types.ts";

/** The pauses that nobody has lifted: for each scope the newest word counts. `controls` come from the oldest to the newest. */
export function pausesInForce(controls: readonly LedgerControl[]): LedgerControl[] {
  return inForce(
    controls,
    ["paused", "resumed"],
    ({ repository, provider }) => `${repository ?? ""} ${provider ?? ""}`,
  );
}

/** The alerts that have fired and not recovered, by rule and repository. `controls` come from the oldest to the newest. */
export function openIncidents(controls: readonly LedgerControl[]): LedgerControl[] {
  return inForce(controls, ["fired", "recovered"], ({ rule, repository }) => `${rule ?? ""} ${repository ?? ""}`);
}

/** What began, by its key, and has not ended: with the record that it began with. */
function inForce(
  controls: readonly LedgerControl[],
  [begin, end]: readonly [LedgerControl["event"], LedgerControl["event"]],
  keyOf: (control: LedgerControl) => string,
): LedgerControl[] {
  const open = new Map<string, LedgerControl>();
  for (const control of controls) {
    const key = keyOf(control);
    if (control.event === begin && !open.has(key)) open.set(key, control);
    else if (control.event === end) open.delete(key);
  }
  return [...open.values()];
}

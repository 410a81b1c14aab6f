import type { LedgerControl } from "../../generated/types.ts";

/** The alerts that have fired and not recovered, by rule and repository. `controls` come from the oldest to the newest. */
export function openIncidents(controls: readonly LedgerControl[]): LedgerControl[] {
  const open = new Map<string, LedgerControl>();
  for (const control of controls) {
    const key = `${control.rule ?? ""} ${control.repository ?? ""}`;
    if (control.event === "fired" && !open.has(key)) open.set(key, control);
    else if (control.event === "recovered") open.delete(key);
  }
  return [...open.values()];
}

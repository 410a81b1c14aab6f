import type { Tone, Unit } from "../views/view.ts";

/** How a second line differs from the first beside its colour. */
const DASHES: readonly (string | undefined)[] = [undefined, "6 3", "2 3"];

/** The dashes of a series, for the legend too. */
export function dashOf(index: number): string | undefined {
  return DASHES[index % DASHES.length];
}

/** The colour of a tone in the scheme at hand. */
export function colorOf(tone: Tone): string {
  return `var(--${tone})`;
}

/** No parts of what is counted. */
export function ticksFor(unit: Unit, highest: number, most = 5): number {
  return unit === "count" ? Math.max(1, Math.min(most, Math.floor(highest))) : most;
}

/** How the line of a target looks. */
export const TARGET_LINE = { stroke: "var(--target)", strokeDasharray: "5 4", strokeWidth: 1.5 } as const;

/** How the words beside it look: they can stand on a bar. */
export const TARGET_TEXT = { fill: "var(--target)", stroke: "var(--card)", strokeWidth: 4, fontWeight: 600 } as const;

/** How the note at the pointer looks. */
export const TIP = {
  fill: "var(--card)",
  stroke: "var(--line)",
  fontSize: 12,
  lineHeight: 1.3,
  textPadding: 8,
  pathFilter: "none",
} as const;

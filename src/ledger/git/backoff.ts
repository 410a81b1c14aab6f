const SHORTEST_ROUND_MS = 50;
const LONGEST_ROUND_MS = 3000;
/** With up to 32 rounds of waiting, two or three of 50 writers are under way at a time: one of them always gets through. */
const MOST_DOUBLINGS = 5;

/**
 * How long to wait after so many lost rounds, in milliseconds: up to twice as long after each, by chance, so that those
 * who lost together do not come back together.
 */
export function backoffMs(lost: number, roundMs: number, random: () => number): number {
  const round = Math.min(Math.max(roundMs, SHORTEST_ROUND_MS), LONGEST_ROUND_MS);
  return random() * round * 2 ** Math.min(lost, MOST_DOUBLINGS);
}

const SHORTEST_ROUND_MS = 50;
const LONGEST_ROUND_MS = 3000;
/**
 * With up to 16 rounds of waiting, some of 50 writers are under way at a time, and one of them always gets through. Longer
 * waits leave the branch idle while the last ones sleep.
 */
const MOST_DOUBLINGS = 4;

/**
 * How long to wait after so many lost rounds, in milliseconds: up to twice as long after each, by chance, so that those
 * who lost together do not come back together.
 * @param roundMs how long the shortest round took so far: a crowded one says nothing of what one needs
 */
export function backoffMs(lost: number, roundMs: number, random: () => number): number {
  const round = Math.min(Math.max(roundMs, SHORTEST_ROUND_MS), LONGEST_ROUND_MS);
  return random() * round * 2 ** Math.min(lost, MOST_DOUBLINGS);
}

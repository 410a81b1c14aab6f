/** A look at a process: see `counted-time.mjs`. */
export interface Look {
  readonly atMs: number;
  readonly queuedMs: Readonly<Record<string, number>>;
}
export function timeBetween(before: Look, now: Look): number;

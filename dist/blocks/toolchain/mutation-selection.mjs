// Which mutants a run tries: those on changed lines, and of those the ones of its shard. Read from the environment, which
// code of the block cannot change for Stryker's own processes. Set by `src/sandbox/stryker-job.ts`.
const { lines, shard } = JSON.parse(process.env.BLOCKS_MUTANTS ?? "{}");

/** What a mutant that is not to be tried is answered with, in the place of an error message. */
export const NOT_SELECTED = "blocks: not selected";

/**
 * `first` and `last` are the lines of the mutant, from 1. Ids count the mutants of all files in one order, so that the
 * shards are a partition whatever else differs between their machines.
 */
export function isSelected({ id, path, first, last }) {
  if (shard !== undefined && shardOf(Number(id), shard.total) !== shard.index) return false;
  return lines === undefined || (lines[path] ?? []).some(([from, to]) => first <= to && from <= last);
}

/**
 * The shard, from 1, that a mutant is tried in. Of each `total` mutants in a row every shard gets one, so that all get
 * their share of the cheap and of the dear ones; the turn changes with each row, because mutants of like code have like
 * costs and come at like distances.
 */
export function shardOf(id, total) {
  const row = Math.floor(id / total);
  const turn = Math.imul(row + 1, 0x9e3779b1) >>> 8;
  return ((id + turn) % total) + 1;
}

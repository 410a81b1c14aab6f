/** Numbers that are the same in every run: a seed is a text, so that each thing can have numbers of its own. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** From one number up to another. */
  between(low: number, high: number): number;
  /** A whole number below a bound. */
  below(bound: number): number;
  /** Log-normal by its median and the spread of its logarithm. */
  logNormal(median: number, spread: number): number;
  /** True so many times of a hundred. */
  percent(share: number): boolean;
}

/**
 * Makes one: mulberry32 on the FNV-1a hash of the seed.
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  return {
    next,
    between,
    below: (bound) => Math.floor(next() * bound),
    percent: (share) => next() * 100 < share,
    logNormal: (median, spread) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
  };
}

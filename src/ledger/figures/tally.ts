import { grown } from "./columns.ts";

/** Parts of a dollar or of a percent that sums are kept in: a billionth. */
export const BILLIONTH = 1e9;
/** Parts of a millisecond that sums are kept in: a microsecond. */
const THOUSANDTH = 1e3;

/**
 * A sum of figures some of which are not known. It is kept in whole small parts, so that it is the same in whatever order
 * the figures come.
 */
export class Tally {
  readonly #parts: number;
  #sum = 0;
  known = 0;
  unknown = 0;
  largest = Number.NEGATIVE_INFINITY;
  smallest = Number.POSITIVE_INFINITY;

  private constructor(parts: number) {
    this.#parts = parts;
  }

  /** Of US dollars or percent. */
  static ofFractions(): Tally {
    return new Tally(BILLIONTH);
  }

  static ofMilliseconds(): Tally {
    return new Tally(THOUSANDTH);
  }

  /** Of whole numbers, -1 for what is not known. */
  static ofCounts(): Tally {
    return new Tally(1);
  }

  add(value: number): void {
    if (!(value >= 0)) {
      this.unknown += 1;
      return;
    }
    this.known += 1;
    this.#sum += Math.round(value * this.#parts);
    if (value > this.largest) this.largest = value;
    if (value < this.smallest) this.smallest = value;
  }

  /** Adds what another one has; it must be of the same unit. */
  join(other: Tally): void {
    this.known += other.known;
    this.unknown += other.unknown;
    this.#sum += other.#sum;
    if (other.largest > this.largest) this.largest = other.largest;
    if (other.smallest < this.smallest) this.smallest = other.smallest;
  }

  /** Undefined when nothing is known. */
  get total(): number | undefined {
    return this.known === 0 ? undefined : this.#sum / this.#parts;
  }

  /** Of what is known. */
  get average(): number | undefined {
    return this.known === 0 ? undefined : this.#sum / this.#parts / this.known;
  }

  get maximum(): number | undefined {
    return this.known === 0 ? undefined : this.largest;
  }

  get minimum(): number | undefined {
    return this.known === 0 ? undefined : this.smallest;
  }
}

/** Durations, to be ranked. */
export class Ranking {
  #values = new Float64Array(64);
  #size = 0;
  /** Of the values before this index none is larger than one behind it. */
  #parted = 0;

  add(value: number): void {
    if (this.#size === this.#values.length) this.#values = grown(this.#values, this.#size + 1);
    this.#values[this.#size] = value;
    this.#size += 1;
    this.#parted = 0;
  }

  get size(): number {
    return this.#size;
  }

  /** Makes room for so many at once. */
  reserve(size: number): void {
    this.#values = grown(this.#values, size);
  }

  /** Adds what another one has. */
  join(other: Ranking): void {
    const size = this.#size + other.#size;
    this.#values = grown(this.#values, size);
    this.#values.set(other.#values.subarray(0, other.#size), this.#size);
    this.#size = size;
    this.#parted = 0;
  }

  /**
   * The nearest rank: the smallest of the values that such a share of them is not above. No value is made up between two.
   * Undefined when there are none.
   * @see https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method
   */
  percentile(percent: number): number | undefined {
    if (this.#size === 0) return undefined;
    const index = Math.max(0, Math.ceil((percent * this.#size) / 100) - 1);
    const from = index < this.#parted ? 0 : this.#parted;
    const value = ranked(this.#values.subarray(from, this.#size), index - from);
    this.#parted = index;
    return value;
  }
}

/** Values in an order that is as bad as can be are sorted after so many rounds. */
const MOST_ROUNDS = 64;

/**
 * The value that would stand at an index if the values were sorted: found without sorting them all, but they are put into
 * another order.
 * @see https://en.wikipedia.org/wiki/Quickselect
 */
function ranked(values: Float64Array, index: number): number {
  let [left, right] = [0, values.length - 1];
  for (let round = 0; left < right; round += 1) {
    if (round === MOST_ROUNDS) {
      values.subarray(left, right + 1).sort();
      break;
    }
    const end = parted(values, left, right);
    if (index <= end) right = end;
    else left = end + 1;
  }
  return values[index] as number;
}

/**
 * Puts values into two parts, neither of them empty, so that none of the first is larger than one of the second; returns the
 * end of the first. A function of its own: compiled inside of the other one's loop it was thrown away after each round.
 * @see https://en.wikipedia.org/wiki/Quicksort#Hoare_partition_scheme
 */
function parted(values: Float64Array, left: number, right: number): number {
  // The middle one of three is never larger than all others, which the end of the first part needs.
  const pivot = middleOf(values[left] as number, values[(left + right) >> 1] as number, values[right] as number);
  let [low, high] = [left - 1, right + 1];
  for (;;) {
    do low += 1;
    while ((values[low] as number) < pivot);
    do high -= 1;
    while ((values[high] as number) > pivot);
    if (low >= high) return high;
    const value = values[low] as number;
    values[low] = values[high] as number;
    values[high] = value;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** An object without the members that are undefined: unknown is absent. */
export function defined<T extends object>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}

type Defined<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** In percent; undefined of nothing. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (100 * part) / whole;
}

/** How many values a column begins with. Memory that no value was written to is not taken from the machine. */
const FIRST_CAPACITY = 1 << 14;

/** From here on a column grows by less than its length. */
const LARGE_COLUMN = 1 << 16;

/** The typed arrays that a column can be. */
type Values = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/**
 * The same with room for `capacity` values. What was there stays; the values that were given are gone.
 */
export function grown<T extends Values>(values: T, capacity: number): T {
  if (values.length >= capacity) return values;
  // Large ones by half: what is taken and not used yet is memory as well.
  const length = Math.max(capacity, Math.ceil(values.length * (values.length < LARGE_COLUMN ? 2 : 1.25)));
  const larger = new (values.constructor as new (length: number) => T)(length);
  larger.set(values as never);
  // Not `transfer(length)`, which writes zeros into all that is new.
  letGo(values);
  return larger;
}

/** Gives the memory of values back at once, where the collector would leave it for long. They are gone. */
export function letGo({ buffer }: { readonly buffer: ArrayBuffer }): void {
  buffer.transfer(0);
}

/** Numbers; what is not known is NaN. */
export function numberColumn(): Float64Array<ArrayBuffer> {
  return new Float64Array(FIRST_CAPACITY);
}

/** Indices and ids. */
export function indexColumn(): Uint32Array<ArrayBuffer> {
  return new Uint32Array(FIRST_CAPACITY);
}

/** Flags, and counts that are small. */
export function flagsColumn(): Uint16Array<ArrayBuffer> {
  return new Uint16Array(FIRST_CAPACITY);
}

/** The different ids of a column, from the smallest; all are below `end`. */
export function idsIn(column: Uint32Array, end: number): number[] {
  const found = new Uint8Array(end);
  for (let index = 0; index < column.length; index += 1) found[column[index] as number] = 1;
  return Array.from(found.keys()).filter((id) => found[id] === 1);
}

/** What a count is when it is not known. */
export const NO_COUNT = -1;

/**
 * Whole numbers from 0, or not known, in the few bytes that nearly all of them fit into. The others stand beside it, so that
 * none is ever cut off.
 */
export class CountColumn {
  values: Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
  readonly large: Map<number, number>;
  /** Stands for a count that does not fit. */
  readonly #mark: number;

  constructor(values: Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>, large: Map<number, number> = new Map()) {
    this.values = values;
    this.large = large;
    this.#mark = values instanceof Uint16Array ? 0xffff : 0xffff_ffff;
  }

  set(index: number, count: number): void {
    if (count < this.#mark - 1) {
      this.values[index] = count + 1;
      if (this.large.size > 0) this.large.delete(index);
    } else {
      this.values[index] = this.#mark;
      this.large.set(index, count);
    }
  }

  get(index: number): number {
    const value = this.values[index] ?? 0;
    return value === this.#mark ? (this.large.get(index) ?? NO_COUNT) : value - 1;
  }

  grow(capacity: number): void {
    this.values = grown(this.values, capacity);
  }
}

import { type Integers, readIntegers, readNumbers } from "./column-codec.ts";
import type { CountColumn } from "./columns.ts";
import type { ColumnSource, TableColumn, TableHead } from "./table-form.ts";

/** The bytes do not say a table. */
export class NoTable extends Error {}

/** Throws {@link NoTable}. */
export function check(isRight: boolean): void {
  if (!isRight) throw new NoTable("the columns do not say a table");
}

/** Reads columns of a written table, in the order in which they stand there. Throws {@link NoTable} for what is none. */
export class ColumnReader {
  readonly #head: TableHead;
  readonly #source: ColumnSource;

  constructor(head: TableHead, source: ColumnSource) {
    this.#head = head;
    this.#source = source;
  }

  /** Counts, and those of them that do not fit into `values`. */
  counts(name: TableColumn, column: CountColumn, values: Integers): void {
    column.values = this.integers(name, values);
    for (const [index, count] of this.#head.large[name] ?? []) {
      check(
        Number.isInteger(index) && index >= 0 && index < values.length && Number.isSafeInteger(count) && count >= 0,
      );
      column.large.set(index, count);
    }
  }

  /** Ids of names. */
  names(name: TableColumn, count: number): Uint32Array<ArrayBuffer> {
    return this.indices(name, count, this.#head.texts.length - 1);
  }

  /** Whole numbers of which none is larger than `most`. */
  indices(name: TableColumn, count: number, most: number): Uint32Array<ArrayBuffer> {
    const values = this.integers(name, new Uint32Array(count));
    for (let index = 0; index < count; index += 1) check((values[index] as number) <= most);
    return values;
  }

  /** Whole numbers, as many as `values` has room for. */
  integers<T extends Integers>(name: TableColumn, values: T): T {
    const { form, bytes } = this.#source(name);
    check(readIntegers(bytes, form, values));
    return values;
  }

  /** Numbers of any kind; what is not known becomes `nothing`. */
  numbers(name: TableColumn, count: number, nothing: number): Float64Array<ArrayBuffer> {
    const { form, bytes } = this.#source(name);
    const values = new Float64Array(count);
    check(readNumbers(bytes, form, values, nothing));
    return values;
  }
}

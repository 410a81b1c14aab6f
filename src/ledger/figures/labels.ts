import type { EntryFields } from "./entry-fields.ts";

/** The names in a record, by their ids: family, type, error, actor. */
export type Label = readonly [family: number, type: number, error: number, actor: number];

/** How many names a label has. */
export const LABEL_NAMES = 4;

/** Of a record that names nothing; the first of all labels. */
export const NO_LABEL: Label = [0, 0, 0, 0];

/** Looks labels up among those of a table, and adds those that are new: few different ones occur. */
export class LabelIds {
  readonly #labels: Label[];
  readonly #ids = new Map<string, number>([["0 0 0 0", 0]]);
  /** Labels that were looked up lately; as many as a power of two. */
  readonly #recent = new Uint32Array(1 << 12);

  /** @param labels the table's, where new ones are put: {@link NO_LABEL} alone, or those of a table that is only read */
  constructor(labels: Label[]) {
    this.#labels = labels;
  }

  of({ family, type, error, actor }: EntryFields): number {
    const place = (family * 31 + type * 7 + error * 3 + actor) & (this.#recent.length - 1);
    const recent = this.#recent[place] as number;
    const label = this.#labels[recent] as Label;
    if (label[0] === family && label[1] === type && label[2] === error && label[3] === actor) return recent;
    const key = `${family} ${type} ${error} ${actor}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#labels.push([family, type, error, actor]) - 1;
      this.#ids.set(key, id);
    }
    this.#recent[place] = id;
    return id;
  }
}

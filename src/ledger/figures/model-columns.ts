import { CountColumn, flagsColumn, grown, indexColumn, numberColumn } from "./columns.ts";
import type { ModelFields } from "./entry-fields.ts";

/** The columns of counts. */
export const MODEL_COUNTS = ["requests", "inputTokens", "outputTokens"] as const;

/** What flows used of each model, one row a flow and model; the rows of a flow stand together. */
export class ModelColumns {
  size = 0;
  name = indexColumn();
  costUsd = numberColumn();
  readonly requests = new CountColumn(flagsColumn());
  readonly inputTokens = new CountColumn(indexColumn());
  readonly outputTokens = new CountColumn(indexColumn());

  /** Makes room for so many rows beside each other and returns the first. */
  reserve(count: number): number {
    const start = this.size;
    this.size += count;
    if (this.size > this.name.length) {
      this.name = grown(this.name, this.size);
      this.costUsd = grown(this.costUsd, this.size);
      for (const column of MODEL_COUNTS) this[column].grow(this.name.length);
    }
    return start;
  }

  write(index: number, model: Readonly<ModelFields>): void {
    this.name[index] = model.name;
    this.costUsd[index] = model.costUsd;
    this.requests.set(index, model.requests);
    this.inputTokens.set(index, model.inputTokens);
    this.outputTokens.set(index, model.outputTokens);
  }

  /** Writes a row into `model`. */
  read(index: number, model: ModelFields): ModelFields {
    model.name = this.name[index] as number;
    model.requests = this.requests.get(index);
    model.inputTokens = this.inputTokens.get(index);
    model.outputTokens = this.outputTokens.get(index);
    model.costUsd = this.costUsd[index] as number;
    return model;
  }
}

/** Of two that are equally new: every model of either, with the larger figure. */
export function joinedModels(
  some: readonly ModelFields[],
  others: readonly ModelFields[],
  idOf: (name: number) => number = (name) => name,
): ModelFields[] {
  const joined = new Map(some.map((model) => [model.name, { ...model }]));
  for (const other of others) {
    const name = idOf(other.name);
    const model = joined.get(name);
    if (model === undefined) joined.set(name, { ...other, name });
    else {
      model.requests = Math.max(model.requests, other.requests);
      model.inputTokens = Math.max(model.inputTokens, other.inputTokens);
      model.outputTokens = Math.max(model.outputTokens, other.outputTokens);
      model.costUsd = larger(model.costUsd, other.costUsd);
    }
  }
  return [...joined.values()];
}

/** The larger of two numbers that can be unknown. */
export function larger(a: number, b: number): number {
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) || a >= b ? a : b;
}

import { NO_COUNT } from "./columns.ts";
import { larger } from "./model-columns.ts";
import { type Names, NO_NAME } from "./names.ts";

/** The figures of a flow that are chosen each by itself. */
export const FIGURE = {
  cost: 0,
  duration: 1,
  inputTokens: 2,
  outputTokens: 3,
  retries: 4,
  fallbacks: 5,
  repairRounds: 6,
  estimated: 7,
  actor: 8,
  family: 9,
  type: 10,
  error: 11,
  verdict: 12,
  storedVerdict: 13,
  /** And those after it: one for each gate. */
  gates: 14,
} as const;

const FIGURES = FIGURE.gates + 5;

/** Before everything. */
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Chooses between what records say of the same figure: the newer one counts, and of two that are equally new the larger one,
 * so that their order never matters. What is not known never replaces what is.
 */
export class Newest {
  readonly #keys = new Float64Array(FIGURES);
  #key = NEVER;

  /** Begins another flow. */
  clear(): void {
    this.#keys.fill(NEVER);
  }

  /** What comes now is as new as this. */
  record(key: number): void {
    this.#key = key;
  }

  /** How a candidate stands to what was chosen: 1 newer, 0 as new, -1 older. */
  compare(figure: number): number {
    const key = this.#keys[figure] as number;
    if (this.#key < key) return -1;
    this.#keys[figure] = this.#key;
    return this.#key === key ? 0 : 1;
  }

  number(figure: number, chosen: number, candidate: number): number {
    if (Number.isNaN(candidate)) return chosen;
    const order = this.compare(figure);
    if (order > 0) return candidate;
    return order === 0 ? larger(chosen, candidate) : chosen;
  }

  count(figure: number, chosen: number, candidate: number): number {
    if (candidate === NO_COUNT) return chosen;
    const order = this.compare(figure);
    if (order > 0) return candidate;
    return order === 0 ? Math.max(chosen, candidate) : chosen;
  }

  /** 0 is not known. */
  code(figure: number, chosen: number, candidate: number): number {
    if (candidate === 0) return chosen;
    const order = this.compare(figure);
    if (order > 0) return candidate;
    return order === 0 ? Math.max(chosen, candidate) : chosen;
  }

  /** Of two names the later one in the order of their characters is the larger. */
  name(figure: number, chosen: number, candidate: number, names: Names): number {
    if (candidate === NO_NAME) return chosen;
    const order = this.compare(figure);
    if (order > 0) return candidate;
    return order === 0 && names.textOf(candidate) > names.textOf(chosen) ? candidate : chosen;
  }
}

import { EVENT, GATES, MUTATION } from "./entry-fields.ts";
import type { FlowState } from "./flow-state.ts";
import { timeOfKey } from "./flow-table.ts";
import { larger } from "./model-columns.ts";
import type { Names } from "./names.ts";
import { FIGURE, Newest } from "./newest.ts";
import type { RowColumns } from "./row-columns.ts";

/** Before everything. */
const NEVER = Number.NEGATIVE_INFINITY;

/** A record of a flow, and what its names are called elsewhere. */
export interface PlacedRow {
  readonly rows: RowColumns;
  readonly labels: readonly (readonly [number, number, number])[];
  readonly toShared: Uint32Array;
  readonly row: number;
  readonly key: number;
}

/** Makes a flow's figures of its records, which come from the oldest to the newest. */
export class FigureChooser {
  readonly #names: Names;
  readonly #newest = new Newest();
  #bookedUsd = 0;
  #verdict = 0;
  #storedVerdict = 0;
  settledKey = NEVER;
  storedKey = NEVER;
  /** Of a failure or a cancellation. */
  stoppedKey = NEVER;
  lastKey = NEVER;

  constructor(names: Names) {
    this.#names = names;
  }

  clear(): void {
    this.#newest.clear();
    this.#bookedUsd = this.#verdict = this.#storedVerdict = 0;
    this.settledKey = this.storedKey = this.stoppedKey = this.lastKey = NEVER;
  }

  /** What the gates said of what is stored; 0 when they have not spoken. */
  get verdict(): number {
    return this.#storedVerdict === 0 ? this.#verdict : this.#storedVerdict;
  }

  take(state: FlowState, placed: PlacedRow): void {
    const { rows, row, key } = placed;
    this.#newest.record(key);
    this.#takeEvent((rows.flags[row] as number) & 7, ((rows.flags[row] as number) >> 3) & 3, key);
    this.#takeMoney(state, placed);
    this.#takeCounts(state, placed);
    this.#takeNames(state, placed);
    this.#takeGates(state, rows.gates[row] as number, rows.killRatePercent[row] as number);
  }

  /** Who stands in a record that is no row. */
  takeActor(state: FlowState, key: number, actor: number): void {
    this.#newest.record(key);
    state.actor = this.#newest.name(FIGURE.actor, state.actor, actor, this.#names);
  }

  #takeEvent(event: number, verdict: number, key: number): void {
    if (event !== EVENT.released) this.lastKey = Math.max(this.lastKey, key);
    if (event === EVENT.settled) this.settledKey = key;
    else if (event === EVENT.failed || event === EVENT.cancelled) this.stoppedKey = key;
    else if (event === EVENT.stored) {
      this.storedKey = key;
      this.#storedVerdict = this.#newest.code(FIGURE.storedVerdict, this.#storedVerdict, verdict);
    }
    this.#verdict = this.#newest.code(FIGURE.verdict, this.#verdict, verdict);
  }

  #takeMoney(state: FlowState, { rows, row, key }: PlacedRow): void {
    const costUsd = rows.costUsd[row] as number;
    state.costUsd = this.#newest.number(FIGURE.cost, state.costUsd, costUsd);
    state.estimated = this.#newest.code(FIGURE.estimated, state.estimated, ((rows.flags[row] as number) >> 5) & 3);
    if (!(costUsd > this.#bookedUsd)) return;
    state.book(timeOfKey(key), costUsd - this.#bookedUsd);
    this.#bookedUsd = costUsd;
  }

  #takeCounts(state: FlowState, { rows, row }: PlacedRow): void {
    const newest = this.#newest;
    state.durationMs = newest.number(FIGURE.duration, state.durationMs, rows.durationMs[row] as number);
    state.inputTokens = newest.count(FIGURE.inputTokens, state.inputTokens, rows.inputTokens.get(row));
    state.outputTokens = newest.count(FIGURE.outputTokens, state.outputTokens, rows.outputTokens.get(row));
    state.retries = newest.count(FIGURE.retries, state.retries, rows.retries.get(row));
    state.fallbacks = newest.count(FIGURE.fallbacks, state.fallbacks, rows.fallbacks.get(row));
    state.repairRounds = newest.count(FIGURE.repairRounds, state.repairRounds, rows.repairRounds.get(row));
  }

  #takeNames(state: FlowState, { rows, row, labels, toShared }: PlacedRow): void {
    const [family, type, error] = labels[rows.label[row] as number] as readonly [number, number, number];
    const nameOf = (figure: number, chosen: number, own: number) =>
      this.#newest.name(figure, chosen, toShared[own] as number, this.#names);
    state.actor = nameOf(FIGURE.actor, state.actor, rows.actor[row] as number);
    state.family = nameOf(FIGURE.family, state.family, family);
    state.type = nameOf(FIGURE.type, state.type, type);
    state.error = nameOf(FIGURE.error, state.error, error);
  }

  /** Each gate by itself, since gates can run on different machines. The kill rate is that of the mutation gate which counts. */
  #takeGates(state: FlowState, gates: number, killRatePercent: number): void {
    if (gates === 0) return;
    for (let gate = 0; gate < GATES.length; gate += 1) {
      const verdict = (gates >> (2 * gate)) & 3;
      if (verdict === 0) continue;
      const order = this.#newest.compare(FIGURE.gates + gate);
      if (order < 0) continue;
      state.gates[gate] = order > 0 ? verdict : Math.max(verdict, state.gates[gate] as number);
      if (gate !== MUTATION) continue;
      state.killRatePercent = order > 0 ? killRatePercent : larger(state.killRatePercent, killRatePercent);
    }
  }
}

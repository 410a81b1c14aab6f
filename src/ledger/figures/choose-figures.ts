import { EVENT, GATES, MUTATION } from "./entry-fields.ts";
import type { Place } from "./flow-reader.ts";
import type { FlowState } from "./flow-state.ts";
import { timeOfKey } from "./flow-table.ts";
import { larger } from "./model-columns.ts";
import type { Names } from "./names.ts";
import { FIGURE, Newest } from "./newest.ts";

/** Before everything. */
const NEVER = Number.NEGATIVE_INFINITY;

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

  take(state: FlowState, placed: Place): void {
    const { named, row, key } = placed;
    const { rows } = named.table;
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

  #takeMoney(state: FlowState, { named, row, key }: Place): void {
    const { rows } = named.table;
    const costUsd = rows.costUsd[row] as number;
    state.costUsd = this.#newest.number(FIGURE.cost, state.costUsd, costUsd);
    state.estimated = this.#newest.code(FIGURE.estimated, state.estimated, ((rows.flags[row] as number) >> 5) & 3);
    if (!(costUsd > this.#bookedUsd)) return;
    state.book(timeOfKey(key), costUsd - this.#bookedUsd);
    this.#bookedUsd = costUsd;
  }

  #takeCounts(state: FlowState, { named, row }: Place): void {
    const { rows } = named.table;
    const newest = this.#newest;
    state.durationMs = newest.number(FIGURE.duration, state.durationMs, rows.durationMs[row] as number);
    state.inputTokens = newest.count(FIGURE.inputTokens, state.inputTokens, rows.inputTokens.get(row));
    state.outputTokens = newest.count(FIGURE.outputTokens, state.outputTokens, rows.outputTokens.get(row));
    state.retries = newest.count(FIGURE.retries, state.retries, rows.retries.get(row));
    state.fallbacks = newest.count(FIGURE.fallbacks, state.fallbacks, rows.fallbacks.get(row));
    state.repairRounds = newest.count(FIGURE.repairRounds, state.repairRounds, rows.repairRounds.get(row));
  }

  #takeNames(state: FlowState, { named, row }: Place): void {
    const { rows, labels } = named.table;
    const { toShared } = named;
    const newest = this.#newest;
    const label = rows.label[row] as number;
    const actor = toShared[rows.actor[row] as number] as number;
    state.actor = newest.name(FIGURE.actor, state.actor, actor, this.#names);
    if (label === 0) return;
    const names = labels[label] as readonly [number, number, number];
    state.family = newest.name(FIGURE.family, state.family, toShared[names[0]] as number, this.#names);
    state.type = newest.name(FIGURE.type, state.type, toShared[names[1]] as number, this.#names);
    state.error = newest.name(FIGURE.error, state.error, toShared[names[2]] as number, this.#names);
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

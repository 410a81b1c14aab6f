import { EVENT, GATES, MUTATION } from "./entry-fields.ts";
import type { NamedTable, Place } from "./flow-reader.ts";
import type { FlowState } from "./flow-state.ts";
import { type Label, timeOfKey } from "./flow-table.ts";
import { larger } from "./model-columns.ts";
import type { Names } from "./names.ts";
import { FIGURE, Newest } from "./newest.ts";
import { OF_GATES, type UseColumns } from "./row-columns.ts";

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

  take(state: FlowState, { named, row, key }: Place): void {
    const { rows } = named.table;
    const flags = rows.flags[row] as number;
    this.#newest.record(key);
    this.#takeEvent(flags & 7, (flags >> 3) & 3, key);
    state.estimated = this.#newest.code(FIGURE.estimated, state.estimated, (flags >> 5) & 3);
    if ((flags & OF_GATES) !== 0) this.#takeGates(state, rows.gates[row] as number, rows.amount[row] as number);
    else this.#takeCost(state, key, rows.amount[row] as number);
    const more = rows.more[row] as number;
    if (more !== 0) this.#takeUse(state, rows.uses, more - 1);
    this.#takeNames(state, named, named.table.labels[rows.label[row] as number] as Label);
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

  #takeCost(state: FlowState, key: number, costUsd: number): void {
    state.costUsd = this.#newest.number(FIGURE.cost, state.costUsd, costUsd);
    if (!(costUsd > this.#bookedUsd)) return;
    state.book(timeOfKey(key), costUsd - this.#bookedUsd);
    this.#bookedUsd = costUsd;
  }

  #takeUse(state: FlowState, uses: UseColumns, index: number): void {
    const newest = this.#newest;
    state.durationMs = newest.number(FIGURE.duration, state.durationMs, uses.durationMs[index] as number);
    state.inputTokens = newest.count(FIGURE.inputTokens, state.inputTokens, uses.inputTokens.get(index));
    state.outputTokens = newest.count(FIGURE.outputTokens, state.outputTokens, uses.outputTokens.get(index));
    state.retries = newest.count(FIGURE.retries, state.retries, uses.retries.get(index));
    state.fallbacks = newest.count(FIGURE.fallbacks, state.fallbacks, uses.fallbacks.get(index));
    state.repairRounds = newest.count(FIGURE.repairRounds, state.repairRounds, uses.repairRounds.get(index));
  }

  #takeNames(state: FlowState, { toShared }: NamedTable, [family, type, error, actor]: Label): void {
    const newest = this.#newest;
    state.family = newest.name(FIGURE.family, state.family, toShared[family] as number, this.#names);
    state.type = newest.name(FIGURE.type, state.type, toShared[type] as number, this.#names);
    state.error = newest.name(FIGURE.error, state.error, toShared[error] as number, this.#names);
    state.actor = newest.name(FIGURE.actor, state.actor, toShared[actor] as number, this.#names);
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

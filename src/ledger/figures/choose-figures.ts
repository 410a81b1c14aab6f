import { NO_COUNT } from "./columns.ts";
import { EVENT, GATES, MUTATION } from "./entry-fields.ts";
import type { NamedTable, Place } from "./flow-reader.ts";
import type { FlowState } from "./flow-state.ts";
import { timeOfKey } from "./flow-table.ts";
import { LABEL_NAMES } from "./labels.ts";
import { larger } from "./model-columns.ts";
import { type Names, NO_NAME } from "./names.ts";
import { replaceGates, replaceNames, replaceUse } from "./replace-figures.ts";
import { OF_GATES, type UseColumns } from "./row-columns.ts";

/** Before everything. */
const NEVER = Number.NEGATIVE_INFINITY;

/** The figures of a flow that are chosen each by itself. */
const COST = 0;
const DURATION = 1;
const INPUT_TOKENS = 2;
const OUTPUT_TOKENS = 3;
const RETRIES = 4;
const FALLBACKS = 5;
const REPAIR_ROUNDS = 6;
const ESTIMATED = 7;
const ACTOR = 8;
const FAMILY = 9;
const TYPE = 10;
const ERROR = 11;
const VERDICT = 12;
const STORED_VERDICT = 13;
/** And those after it: one for each gate. */
const FIRST_GATE = 14;

/**
 * Makes a flow's figures of its records, which come from the oldest to the newest. Of each figure the newest record counts
 * that has it, and of two that are equally new the larger one, so that their order never matters. What is not known never
 * replaces what is. It is done for each record of a million: hence comparisons here and no calls.
 */
export class FigureChooser {
  readonly #names: Names;
  /** How new what was chosen is, of each figure. */
  readonly #keys = new Float64Array(FIRST_GATE + GATES.length);
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

  /** Forgets the flow before. */
  clear(): void {
    this.#keys[ACTOR] = NEVER;
    this.#bookedUsd = 0;
    this.#verdict = this.#storedVerdict = 0;
    this.settledKey = this.storedKey = this.stoppedKey = this.lastKey = NEVER;
  }

  /** What the gates said of what is stored; 0 when they have not spoken. */
  get verdict(): number {
    return this.#storedVerdict === 0 ? this.#verdict : this.#storedVerdict;
  }

  /** To be called before {@link take} of the first record, where records can be equally new. */
  clearKeys(): void {
    // Not `fill`, which takes longer for so few.
    for (let figure = 0; figure < this.#keys.length; figure += 1) this.#keys[figure] = NEVER;
  }

  /**
   * Takes all rows of a flow from the oldest to the newest, of which no two are equally new: each figure that a row has simply
   * replaces the one before. Nearly all flows are such, and this takes half of the time.
   */
  takeRising(state: FlowState, { table: { rows }, labels }: NamedTable, start: number, end: number): void {
    for (let row = start; row < end; row += 1) {
      const key = rows.key[row] as number;
      const flags = rows.flags[row] as number;
      const event = flags & 7;
      if (event !== EVENT.released) this.lastKey = key;
      if (event === EVENT.settled) this.settledKey = key;
      else if (event === EVENT.failed || event === EVENT.cancelled) this.stoppedKey = key;
      else if (event === EVENT.stored) this.storedKey = key;
      const verdict = (flags >> 3) & 3;
      if (verdict !== 0) {
        this.#verdict = verdict;
        if (event === EVENT.stored) this.#storedVerdict = verdict;
      }
      const estimated = (flags >> 5) & 3;
      if (estimated !== 0) state.estimated = estimated;
      const amount = rows.amount[row] as number;
      if ((flags & OF_GATES) !== 0) replaceGates(state, rows.gates[row] as number, amount);
      else if (amount >= 0) {
        state.costUsd = amount;
        this.#book(state, key, amount);
      }
      const more = rows.more[row] as number;
      if (more !== 0) replaceUse(state, rows.uses, more - 1);
      if (replaceNames(state, labels, (rows.label[row] as number) * LABEL_NAMES)) this.#keys[ACTOR] = key;
    }
  }

  /** Takes one record; those that come after it are as new or newer. */
  take(state: FlowState, { named, row, key }: Place): void {
    const { rows } = named.table;
    const flags = rows.flags[row] as number;
    const amount = rows.amount[row] as number;
    const estimated = (flags >> 5) & 3;
    this.#takeEvent(flags & 7, (flags >> 3) & 3, key);
    if (estimated !== 0) {
      const isTied = this.#keys[ESTIMATED] === key;
      state.estimated = isTied ? Math.max(state.estimated, estimated) : estimated;
      this.#keys[ESTIMATED] = key;
    }
    if ((flags & OF_GATES) !== 0) this.#takeGates(state, key, rows.gates[row] as number, amount);
    else if (amount >= 0) this.#takeCost(state, key, amount);
    const more = rows.more[row] as number;
    if (more !== 0) this.#takeUse(state, key, rows.uses, more - 1);
    this.#takeNames(state, key, named.labels, (rows.label[row] as number) * LABEL_NAMES);
  }

  /** Who stands in a record that is no row: it can be older than the rows. */
  takeActor(state: FlowState, key: number, actor: number): void {
    if (actor === NO_NAME || key < (this.#keys[ACTOR] as number)) return;
    state.actor = this.#nameOf(ACTOR, key, state.actor, actor);
  }

  #takeEvent(event: number, verdict: number, key: number): void {
    if (event !== EVENT.released && key > this.lastKey) this.lastKey = key;
    if (event === EVENT.settled) this.settledKey = key;
    else if (event === EVENT.failed || event === EVENT.cancelled) this.stoppedKey = key;
    else if (event === EVENT.stored) this.storedKey = key;
    if (verdict === 0) return;
    const keys = this.#keys;
    this.#verdict = keys[VERDICT] === key ? Math.max(this.#verdict, verdict) : verdict;
    keys[VERDICT] = key;
    if (event !== EVENT.stored) return;
    this.#storedVerdict = keys[STORED_VERDICT] === key ? Math.max(this.#storedVerdict, verdict) : verdict;
    keys[STORED_VERDICT] = key;
  }

  #takeCost(state: FlowState, key: number, costUsd: number): void {
    state.costUsd = this.#keys[COST] === key ? larger(state.costUsd, costUsd) : costUsd;
    this.#keys[COST] = key;
    this.#book(state, key, costUsd);
  }

  #book(state: FlowState, key: number, costUsd: number): void {
    if (!(costUsd > this.#bookedUsd)) return;
    state.book(timeOfKey(key), costUsd - this.#bookedUsd);
    this.#bookedUsd = costUsd;
  }

  #takeUse(state: FlowState, key: number, uses: UseColumns, index: number): void {
    const keys = this.#keys;
    const durationMs = uses.durationMs[index] as number;
    if (durationMs >= 0) {
      state.durationMs = keys[DURATION] === key ? larger(state.durationMs, durationMs) : durationMs;
      keys[DURATION] = key;
    }
    const inputTokens = uses.inputTokens.get(index);
    if (inputTokens !== NO_COUNT) {
      state.inputTokens = keys[INPUT_TOKENS] === key ? Math.max(state.inputTokens, inputTokens) : inputTokens;
      keys[INPUT_TOKENS] = key;
    }
    const outputTokens = uses.outputTokens.get(index);
    if (outputTokens !== NO_COUNT) {
      state.outputTokens = keys[OUTPUT_TOKENS] === key ? Math.max(state.outputTokens, outputTokens) : outputTokens;
      keys[OUTPUT_TOKENS] = key;
    }
    const retries = uses.retries.get(index);
    if (retries !== NO_COUNT) {
      state.retries = keys[RETRIES] === key ? Math.max(state.retries, retries) : retries;
      keys[RETRIES] = key;
    }
    const fallbacks = uses.fallbacks.get(index);
    if (fallbacks !== NO_COUNT) {
      state.fallbacks = keys[FALLBACKS] === key ? Math.max(state.fallbacks, fallbacks) : fallbacks;
      keys[FALLBACKS] = key;
    }
    const repairRounds = uses.repairRounds.get(index);
    if (repairRounds !== NO_COUNT) {
      state.repairRounds = keys[REPAIR_ROUNDS] === key ? Math.max(state.repairRounds, repairRounds) : repairRounds;
      keys[REPAIR_ROUNDS] = key;
    }
  }

  #takeNames(state: FlowState, key: number, labels: Uint32Array, at: number): void {
    const family = labels[at] as number;
    if (family !== NO_NAME) state.family = this.#nameOf(FAMILY, key, state.family, family);
    const type = labels[at + 1] as number;
    if (type !== NO_NAME) state.type = this.#nameOf(TYPE, key, state.type, type);
    const error = labels[at + 2] as number;
    if (error !== NO_NAME) state.error = this.#nameOf(ERROR, key, state.error, error);
    const actor = labels[at + 3] as number;
    if (actor !== NO_NAME) state.actor = this.#nameOf(ACTOR, key, state.actor, actor);
  }

  /** Of two names the later one in the order of their characters is the larger. */
  #nameOf(figure: number, key: number, chosen: number, candidate: number): number {
    const isTied = this.#keys[figure] === key;
    this.#keys[figure] = key;
    if (!isTied || chosen === candidate) return candidate;
    return this.#names.textOf(candidate) > this.#names.textOf(chosen) ? candidate : chosen;
  }

  /** Each gate by itself, since gates can run on different machines. The kill rate is that of the mutation gate which counts. */
  #takeGates(state: FlowState, key: number, gates: number, killRatePercent: number): void {
    const keys = this.#keys;
    for (let gate = 0; gate < GATES.length; gate += 1) {
      const verdict = (gates >> (2 * gate)) & 3;
      if (verdict === 0) continue;
      const isTied = keys[FIRST_GATE + gate] === key;
      keys[FIRST_GATE + gate] = key;
      state.gates[gate] = isTied ? Math.max(verdict, state.gates[gate] as number) : verdict;
      if (gate !== MUTATION) continue;
      state.killRatePercent = isTied ? larger(state.killRatePercent, killRatePercent) : killRatePercent;
    }
  }
}

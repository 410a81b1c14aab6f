import { FigureChooser } from "./choose-figures.ts";
import { decideOutcome } from "./decide-outcome.ts";
import { type ModelFields, ROLES } from "./entry-fields.ts";
import { FlowState } from "./flow-state.ts";
import type { FlowTable } from "./flow-table.ts";
import { joinedModels, larger } from "./model-columns.ts";
import { Names, NO_NAME } from "./names.ts";
import { type SharedFlows, sharedFlows } from "./shared-flows.ts";

/** Before everything. */
const NEVER = Number.NEGATIVE_INFINITY;

/** A table, and what its names are called in the names that all tables share. */
export interface NamedTable {
  readonly table: FlowTable;
  readonly toShared: Uint32Array;
  /** The table's labels one after another, with shared names: four numbers each. */
  readonly labels: Uint32Array;
  /** The flow at hand in this table. */
  flow: number;
}

/** A record of the flow at hand. */
export interface Place {
  named: NamedTable;
  row: number;
  key: number;
}

/**
 * Goes through the flows of one or more tables. A flow that has records in several is one flow. Figures are cumulative: of
 * each one the newest record counts that has it, and of two that are equally new the larger figure.
 */
export class FlowReader {
  /** Of all tables. */
  readonly names = new Names();
  readonly #tables: readonly NamedTable[];
  readonly #state = new FlowState();
  readonly #chooser = new FigureChooser(this.names);
  /** The tables that have records of the flow at hand. */
  #having: NamedTable[] = [];
  /** As many as any flow has had; the first `#count` are of the flow at hand, from the oldest to the newest. */
  readonly #places: Place[] = [];
  #count = 0;
  /** One after another of a flow whose records need not be sorted. */
  readonly #place: Place;
  #shared: SharedFlows | undefined;

  constructor(tables: readonly FlowTable[]) {
    const named = tables
      .filter(({ size }) => size > 0)
      .map((table) => {
        const shared = table.names.texts.map((text, id) => (id === NO_NAME ? NO_NAME : this.names.idOf(text)));
        const labels = table.labels.flatMap((label) => label.map((name) => shared[name] as number));
        return { table, toShared: Uint32Array.from(shared), labels: Uint32Array.from(labels), flow: -1 };
      });
    this.#tables = named;
    this.#place = { named: named[0] as NamedTable, row: 0, key: NEVER };
  }

  /** Shows every flow once; the state is another's after the call. `nowMs` decides which have died. */
  each(nowMs: number, visit: (state: FlowState) => void): void {
    if (this.#tables.length > 1) this.#shared ??= sharedFlows(this.#tables, this.names);
    for (const [index, named] of this.#tables.entries()) {
      const marks = this.#shared?.marks[index];
      this.#having = [named];
      for (let flow = 0; flow < named.table.size; flow += 1) {
        if (marks !== undefined && marks[flow] === 1) continue;
        named.flow = flow;
        this.#show(nowMs, visit);
      }
    }
    for (const places of this.#shared?.flows ?? []) {
      this.#having = places.map(({ named, flow }) => {
        named.flow = flow;
        return named;
      });
      this.#show(nowMs, visit);
    }
  }

  #show(nowMs: number, visit: (state: FlowState) => void): void {
    const { table, toShared, flow } = this.#having[0] as NamedTable;
    const state = this.#state;
    state.repository = toShared[table.repository[flow] as number] as number;
    state.flowHigh = table.flowHigh[flow] as number;
    state.flowLow = table.flowLow[flow] as number;
    this.#read(nowMs);
    visit(state);
  }

  #read(nowMs: number): void {
    const state = this.#state;
    const chooser = this.#chooser;
    state.clear();
    chooser.clear();
    const [first] = this.#having;
    if (this.#having.length === 1 && first?.table.firstRow !== undefined)
      this.#takeInOrder(first, first.table.firstRow);
    else {
      this.#gather();
      chooser.clearKeys();
      for (let index = 0; index < this.#count; index += 1) chooser.take(state, this.#places[index] as Place);
    }
    let modelsKey = NEVER;
    let rolesKey = NEVER;
    for (let index = 0; index < this.#having.length; index += 1) {
      const named = this.#having[index] as NamedTable;
      const { table, flow } = named;
      chooser.takeActor(
        state,
        table.lightActorKey[flow] as number,
        named.toShared[table.lightActor[flow] as number] as number,
      );
      modelsKey = this.#takeModels(named, modelsKey);
      rolesKey = this.#takeRoles(named, rolesKey);
    }
    decideOutcome(state, this.#having, chooser, nowMs);
  }

  /** Takes the records of a flow that only one table has, where they stand beside each other from the oldest on. */
  #takeInOrder(named: NamedTable, firstRow: Uint32Array): void {
    const { head, rows } = named.table;
    const start = firstRow[named.flow] as number;
    const end = head[named.flow] as number;
    if (isRising(rows.key, start, end)) {
      this.#chooser.takeRising(this.#state, named, start, end);
      return;
    }
    this.#chooser.clearKeys();
    const place = this.#place;
    place.named = named;
    for (let row = start; row < end; row += 1) {
      place.row = row;
      place.key = rows.key[row] as number;
      this.#chooser.take(this.#state, place);
    }
  }

  /** All records of the flow, sorted: few, and mostly in order already. */
  #gather(): void {
    this.#count = 0;
    for (let index = 0; index < this.#having.length; index += 1) {
      const named = this.#having[index] as NamedTable;
      const { head, rows, firstRow } = named.table;
      const end = head[named.flow] as number;
      if (firstRow !== undefined) {
        for (let row = end - 1; row >= (firstRow[named.flow] as number); row -= 1) {
          this.#insert(named, row, rows.key[row] as number);
        }
        continue;
      }
      for (let next = end; next !== 0; next = rows.next[next - 1] as number) {
        this.#insert(named, next - 1, rows.key[next - 1] as number);
      }
    }
  }

  #insert(named: NamedTable, row: number, key: number): void {
    let index = this.#count;
    if (this.#places.length === index) this.#places.push({ named, row, key });
    const place = this.#places[index] as Place;
    place.named = named;
    place.row = row;
    place.key = key;
    for (; index > 0 && isBefore(place, this.#places[index - 1] as Place); index -= 1) {
      this.#places[index] = this.#places[index - 1] as Place;
    }
    this.#places[index] = place;
    this.#count += 1;
  }

  #takeModels({ table, flow, toShared }: NamedTable, chosenKey: number): number {
    const key = table.modelsKeyOf(flow);
    if (key === NEVER || key < chosenKey) return chosenKey;
    const state = this.#state;
    const count = table.modelsCount[flow] as number;
    const before =
      key === chosenKey ? state.models.slice(0, state.modelCount).map((model) => ({ ...model })) : undefined;
    state.haveModels(count);
    for (let index = 0; index < count; index += 1) {
      const model = state.models[index] as ModelFields;
      table.models.read((table.modelsStart[flow] as number) + index, model);
      model.name = toShared[model.name] as number;
    }
    if (before !== undefined) state.setModels(joinedModels(before, state.models.slice(0, count)));
    return key;
  }

  #takeRoles({ table, flow }: NamedTable, chosenKey: number): number {
    const key = table.rolesKeyOf(flow);
    if (key === NEVER || key < chosenKey) return chosenKey;
    const state = this.#state;
    const before = key === chosenKey ? state.roleMask : 0;
    const mask = table.roleMask[flow] as number;
    for (let role = 0; role < ROLES.length; role += 1) {
      if ((mask & (1 << role)) === 0) continue;
      const costUsd = table.roleCostUsd[flow * ROLES.length + role] as number;
      const isTied = (before & (1 << role)) !== 0;
      state.roleCostUsd[role] = isTied ? larger(state.roleCostUsd[role] as number, costUsd) : costUsd;
    }
    state.roleMask = before | mask;
    return key;
  }
}

/** True when each key is larger than the one before. */
function isRising(keys: Float64Array, start: number, end: number): boolean {
  for (let row = start + 1; row < end; row += 1) {
    if ((keys[row] as number) <= (keys[row - 1] as number)) return false;
  }
  return true;
}

/** True when a record comes before another one: it is older, or as old and cheaper, so that bookings are always the same. */
function isBefore(place: Place, other: Place): boolean {
  if (place.key !== other.key) return place.key < other.key;
  const amount = place.named.table.rows.amount[place.row] as number;
  return amount < (other.named.table.rows.amount[other.row] as number);
}

import { ColumnReader, check, NoTable } from "./column-reader.ts";
import { letGo } from "./columns.ts";
import { ROLES } from "./entry-fields.ts";
import { flowNumberOf } from "./flow-order.ts";
import { FlowTable, timeOfKey } from "./flow-table.ts";
import { LABEL_NAMES, type Label } from "./labels.ts";
import { Names } from "./names.ts";
import { type ColumnSource, HAS_USE, type TableColumn, type TableHead } from "./table-form.ts";

/** Before everything. */
const NEVER = Number.NEGATIVE_INFINITY;
const ALL_ROLES = (1 << ROLES.length) - 1;
const PART = 1 << 24;

/**
 * Reads what `writeTable` wrote, one column after another. The sizes in the head are of what memory may hold: see
 * `memoryBytesOf`. Undefined for a head and columns that do not say a table; whatever they hold, what comes back can be read.
 */
export function readTable(head: TableHead, source: ColumnSource): FlowTable | undefined {
  try {
    return new TableReader(head, source).read();
  } catch (error) {
    if (error instanceof NoTable) return undefined;
    throw error;
  }
}

class TableReader {
  readonly #head: TableHead;
  readonly #columns: ColumnReader;
  readonly #table: FlowTable;

  constructor(head: TableHead, source: ColumnSource) {
    this.#head = head;
    this.#columns = new ColumnReader(head, source);
    head.texts.forEach((text, id) => {
      check(id === 0 ? text === "" : id === 1 || (head.texts[id - 1] as string) < text);
    });
    check(head.texts.length > 0 && head.sizes.labels % LABEL_NAMES === 0);
    this.#table = new FlowTable(new Names(head.texts), []);
  }

  read(): FlowTable {
    const { sizes } = this.#head;
    const table = this.#table;
    table.size = sizes.flows;
    table.rows.size = sizes.rows;
    table.rows.uses.size = sizes.uses;
    table.models.size = sizes.models;
    this.#readLabels(sizes.labels);
    this.#readFlows(sizes.flows);
    const rowCount = this.#columns.indices("rowCount", sizes.flows, sizes.rows);
    this.#readLight(sizes.flows);
    table.modelsRow = this.#rowsOfFlows("modelsRow", rowCount);
    table.modelsCount = this.#columns.indices("modelsCount", sizes.flows, sizes.models);
    table.modelsStart = startsOf(table.modelsCount, sizes.models);
    table.rolesRow = this.#rowsOfFlows("rolesRow", rowCount);
    this.#readRoles(sizes.flows, sizes.roles);
    this.#readRows(rowCount);
    letGo(rowCount);
    this.#readUses(sizes.uses);
    this.#readModels(sizes.models);
    return table;
  }

  #readLabels(count: number): void {
    const names = this.#columns.names("labels", count);
    for (let at = 0; at < count; at += LABEL_NAMES) {
      this.#table.labels.push([...names.subarray(at, at + LABEL_NAMES)] as unknown as Label);
    }
  }

  #readFlows(count: number): void {
    const table = this.#table;
    const repository = this.#columns.names("repository", count);
    const steps = this.#columns.numbers("flowStep", count, Number.NaN);
    const flowHigh = new Uint32Array(count);
    const flowLow = new Uint32Array(count);
    let before = 0;
    for (let flow = 0; flow < count; flow += 1) {
      const step = steps[flow] as number;
      const isNext = flow > 0 && repository[flow] === repository[flow - 1];
      check(flow === 0 || (repository[flow] as number) >= (repository[flow - 1] as number));
      check(isNext ? step > 0 : step >= 0);
      before = isNext ? before + step : step;
      check(Number.isInteger(before) && before < flowNumberOf(PART, 0));
      const high = Math.floor(before / PART);
      flowHigh[flow] = high;
      flowLow[flow] = before - high * PART;
    }
    letGo(steps);
    table.repository = repository;
    table.flowHigh = flowHigh;
    table.flowLow = flowLow;
  }

  #readLight(count: number): void {
    const table = this.#table;
    const lightKey = this.#columns.numbers("lightKey", count, NEVER);
    const untilMs = this.#columns.numbers("heldMs", count, NEVER);
    table.lightActor = this.#columns.names("lightActor", count);
    const actorKey = this.#columns.numbers("lightActorAge", count, NEVER);
    for (let flow = 0; flow < count; flow += 1) {
      const key = lightKey[flow] as number;
      check(key === NEVER || Number.isSafeInteger(key));
      if (untilMs[flow] !== NEVER) untilMs[flow] = (untilMs[flow] as number) + timeOfKey(key);
      const age = actorKey[flow] as number;
      if (age === NEVER) continue;
      actorKey[flow] = key - age;
      check(Number.isSafeInteger(actorKey[flow]));
    }
    table.lightKey = lightKey;
    table.untilMs = untilMs;
    table.lightActorKey = actorKey;
  }

  #readRoles(count: number, costs: number): void {
    const table = this.#table;
    const mask = this.#columns.integers("roleMask", new Uint16Array(count));
    const written = this.#columns.numbers("roleCostUsd", costs, Number.NaN);
    const roleCostUsd = new Float64Array(count * ROLES.length);
    let next = 0;
    for (let flow = 0; flow < count; flow += 1) {
      const roles = mask[flow] as number;
      check(roles <= ALL_ROLES);
      for (let role = 0; role < ROLES.length; role += 1) {
        if ((roles & (1 << role)) === 0) continue;
        check(next < costs);
        roleCostUsd[flow * ROLES.length + role] = written[next] as number;
        next += 1;
      }
    }
    check(next === costs);
    letGo(written);
    table.roleMask = mask;
    table.roleCostUsd = roleCostUsd;
  }

  #readRows(rowCount: Uint32Array): void {
    const { rows, lightKey, labels, size } = this.#table;
    const count = rows.size;
    const starts = startsOf(rowCount, count);
    const key = this.#columns.numbers("keyStep", count, Number.NaN);
    const head = new Uint32Array(size);
    for (let flow = 0; flow < size; flow += 1) {
      const start = starts[flow] as number;
      const end = start + (rowCount[flow] as number);
      let before = lightKey[flow] === NEVER ? 0 : (lightKey[flow] as number);
      for (let row = start; row < end; row += 1) {
        before += key[row] as number;
        check(Number.isSafeInteger(before));
        key[row] = before;
      }
      if (end > start) head[flow] = end;
    }
    this.#table.head = head;
    this.#table.firstRow = starts;
    rows.key = key;
    rows.next = new Uint32Array(0);
    rows.flags = this.#columns.integers("flags", new Uint16Array(count));
    rows.more = this.#placesOfUses(rows.flags);
    rows.gates = this.#columns.integers("gates", new Uint16Array(count));
    rows.amount = this.#columns.numbers("amount", count, Number.NaN);
    rows.label = this.#columns.indices("label", count, labels.length - 1);
  }

  /** Takes the mark out of the flags. */
  #placesOfUses(flags: Uint16Array): Uint32Array<ArrayBuffer> {
    const places = new Uint32Array(flags.length);
    let uses = 0;
    for (let row = 0; row < flags.length; row += 1) {
      const marked = flags[row] as number;
      check(marked < HAS_USE * 2);
      if ((marked & HAS_USE) === 0) continue;
      flags[row] = marked - HAS_USE;
      uses += 1;
      places[row] = uses;
    }
    check(uses === this.#head.sizes.uses);
    return places;
  }

  /** Which of its rows each flow means, from 1; 0 for none. */
  #rowsOfFlows(name: TableColumn, rowCount: Uint32Array): Uint32Array<ArrayBuffer> {
    const named = this.#columns.integers(name, new Uint32Array(rowCount.length));
    for (let flow = 0; flow < named.length; flow += 1) check((named[flow] as number) <= (rowCount[flow] as number));
    return named;
  }

  #readUses(count: number): void {
    const { uses } = this.#table.rows;
    uses.durationMs = this.#columns.numbers("durationMs", count, Number.NaN);
    this.#columns.counts("inputTokens", uses.inputTokens, new Uint32Array(count));
    this.#columns.counts("outputTokens", uses.outputTokens, new Uint32Array(count));
    this.#columns.counts("retries", uses.retries, new Uint16Array(count));
    this.#columns.counts("fallbacks", uses.fallbacks, new Uint16Array(count));
    this.#columns.counts("repairRounds", uses.repairRounds, new Uint16Array(count));
  }

  #readModels(count: number): void {
    const { models } = this.#table;
    models.name = this.#columns.names("modelName", count);
    models.costUsd = this.#columns.numbers("modelCostUsd", count, Number.NaN);
    this.#columns.counts("modelRequests", models.requests, new Uint16Array(count));
    this.#columns.counts("modelInputTokens", models.inputTokens, new Uint32Array(count));
    this.#columns.counts("modelOutputTokens", models.outputTokens, new Uint32Array(count));
  }
}

/** Where what belongs to each begins when it stands one after another; together they must be `size`. */
function startsOf(counts: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(counts.length);
  let sum = 0;
  for (let index = 0; index < counts.length; index += 1) {
    starts[index] = sum;
    sum += counts[index] as number;
  }
  check(sum === size);
  return starts;
}

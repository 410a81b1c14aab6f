import { type Integers, readIntegers, readNumbers } from "./column-codec.ts";
import { type CountColumn, letGo } from "./columns.ts";
import { ROLES } from "./entry-fields.ts";
import { flowNumberOf } from "./flow-order.ts";
import { FlowTable, LABEL_NAMES, type Label, timeOfKey } from "./flow-table.ts";
import { Names } from "./names.ts";
import { type ColumnSource, HAS_USE, type TableColumn, type TableHead } from "./table-form.ts";

/** Before everything. */
const NEVER = Number.NEGATIVE_INFINITY;
const ALL_ROLES = (1 << ROLES.length) - 1;
const PART = 1 << 24;

/** The bytes do not say a table. */
class NoTable extends Error {}

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
  readonly #source: ColumnSource;
  readonly #table: FlowTable;

  constructor(head: TableHead, source: ColumnSource) {
    this.#head = head;
    this.#source = source;
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
    const rowCount = this.#indices("rowCount", sizes.flows, sizes.rows);
    this.#readLight(sizes.flows);
    const modelsRow = this.#indices("modelsRow", sizes.flows, sizes.rows);
    table.modelsCount = this.#indices("modelsCount", sizes.flows, sizes.models);
    table.modelsStart = startsOf(table.modelsCount, sizes.models);
    const rolesRow = this.#indices("rolesRow", sizes.flows, sizes.rows);
    this.#readRoles(sizes.flows, sizes.roles);
    this.#readRows(rowCount);
    table.modelsKey = this.#keysOf(modelsRow, rowCount);
    table.rolesKey = this.#keysOf(rolesRow, rowCount);
    for (const column of [modelsRow, rolesRow, rowCount]) letGo(column);
    this.#readUses(sizes.uses);
    this.#readModels(sizes.models);
    return table;
  }

  #readLabels(count: number): void {
    const names = this.#names("labels", count);
    for (let at = 0; at < count; at += LABEL_NAMES) {
      this.#table.labels.push([...names.subarray(at, at + LABEL_NAMES)] as unknown as Label);
    }
  }

  #readFlows(count: number): void {
    const table = this.#table;
    const repository = this.#names("repository", count);
    const steps = this.#numbers("flowStep", count, Number.NaN);
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
    const lightKey = this.#numbers("lightKey", count, NEVER);
    const untilMs = this.#numbers("heldMs", count, NEVER);
    table.lightActor = this.#names("lightActor", count);
    const actorKey = this.#numbers("lightActorAge", count, NEVER);
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
    const mask = this.#integers("roleMask", new Uint16Array(count));
    const written = this.#numbers("roleCostUsd", costs, Number.NaN);
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
    const key = this.#numbers("keyStep", count, Number.NaN);
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
    rows.flags = this.#integers("flags", new Uint16Array(count));
    rows.more = this.#placesOfUses(rows.flags);
    rows.gates = this.#integers("gates", new Uint16Array(count));
    rows.amount = this.#numbers("amount", count, Number.NaN);
    rows.label = this.#indices("label", count, labels.length - 1);
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

  /** How new the row is that a column names, by flow. */
  #keysOf(named: Uint32Array, rowCount: Uint32Array): Float64Array<ArrayBuffer> {
    const { head, rows } = this.#table;
    const keys = new Float64Array(named.length);
    for (let flow = 0; flow < named.length; flow += 1) {
      const row = named[flow] as number;
      const count = rowCount[flow] as number;
      check(row <= count);
      keys[flow] = row === 0 ? NEVER : (rows.key[(head[flow] as number) - count + row - 1] as number);
    }
    return keys;
  }

  #readUses(count: number): void {
    const { uses } = this.#table.rows;
    uses.durationMs = this.#numbers("durationMs", count, Number.NaN);
    this.#counts("inputTokens", uses.inputTokens, new Uint32Array(count));
    this.#counts("outputTokens", uses.outputTokens, new Uint32Array(count));
    this.#counts("retries", uses.retries, new Uint16Array(count));
    this.#counts("fallbacks", uses.fallbacks, new Uint16Array(count));
    this.#counts("repairRounds", uses.repairRounds, new Uint16Array(count));
  }

  #readModels(count: number): void {
    const { models } = this.#table;
    models.name = this.#names("modelName", count);
    models.costUsd = this.#numbers("modelCostUsd", count, Number.NaN);
    this.#counts("modelRequests", models.requests, new Uint16Array(count));
    this.#counts("modelInputTokens", models.inputTokens, new Uint32Array(count));
    this.#counts("modelOutputTokens", models.outputTokens, new Uint32Array(count));
  }

  #counts(name: TableColumn, column: CountColumn, values: Integers): void {
    column.values = this.#integers(name, values);
    for (const [index, count] of this.#head.large[name] ?? []) {
      check(
        Number.isInteger(index) && index >= 0 && index < values.length && Number.isSafeInteger(count) && count >= 0,
      );
      column.large.set(index, count);
    }
  }

  #names(name: TableColumn, count: number): Uint32Array<ArrayBuffer> {
    return this.#indices(name, count, this.#head.texts.length - 1);
  }

  /** Whole numbers of which none is larger than `most`. */
  #indices(name: TableColumn, count: number, most: number): Uint32Array<ArrayBuffer> {
    const values = this.#integers(name, new Uint32Array(count));
    for (let index = 0; index < count; index += 1) check((values[index] as number) <= most);
    return values;
  }

  #integers<T extends Integers>(name: TableColumn, values: T): T {
    const { form, bytes } = this.#source(name);
    check(readIntegers(bytes, form, values));
    return values;
  }

  #numbers(name: TableColumn, count: number, nothing: number): Float64Array<ArrayBuffer> {
    const { form, bytes } = this.#source(name);
    const values = new Float64Array(count);
    check(readNumbers(bytes, form, values, nothing));
    return values;
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

function check(isRight: boolean): void {
  if (!isRight) throw new NoTable("the columns do not say a table");
}

import { flagsColumn, grown, indexColumn, numberColumn } from "./columns.ts";
import { type EntryFields, EVENT, modelFields, ROLES } from "./entry-fields.ts";
import { type Label, LabelIds, NO_LABEL } from "./labels.ts";
import { joinedModels, larger, ModelColumns } from "./model-columns.ts";
import { Names } from "./names.ts";
import { RowColumns } from "./row-columns.ts";

/** Newness of a record: by its time, and of one moment by its event. Exact below 2^53. */
const EVENTS_A_MOMENT = 8;

/** The newness of what happened at a time. */
export function keyOf(timeMs: number, event: number): number {
  return timeMs * EVENTS_A_MOMENT + event;
}

/** The time of a newness. */
export function timeOfKey(key: number): number {
  return Math.floor(key / EVENTS_A_MOMENT);
}

/** The event of a newness. */
export function eventOf(key: number): number {
  return key - timeOfKey(key) * EVENTS_A_MOMENT;
}

/** The columns with one value a flow. */
export const FLOW_COLUMNS = [
  "flowHigh",
  "flowLow",
  "repository",
  "head",
  "lightKey",
  "untilMs",
  "lightActor",
  "lightActorKey",
  "modelsKey",
  "modelsStart",
  "modelsCount",
  "rolesKey",
  "roleMask",
] as const;

/** Before everything. */
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * All flows of the records that were added, in columns of numbers: about 300 bytes a flow and no objects, so that a
 * million records neither fill the memory nor keep the collector busy. The same records in any order, and any of them more
 * than once, make the same flows.
 */
export class FlowTable {
  readonly names: Names;
  /**
   * Of a table that was read from a file each flow's first row: its rows stand beside each other from the oldest on, the flows
   * in the order of `flowOrder`, and no row has a `next`. Undefined for any other table.
   */
  firstRow: Uint32Array<ArrayBuffer> | undefined;
  /** Of such a table which of a flow's rows was the last to speak of models, and of roles, from 1; 0 for none. */
  modelsRow: Uint32Array<ArrayBuffer> | undefined;
  rolesRow: Uint32Array<ArrayBuffer> | undefined;
  readonly rows = new RowColumns();
  readonly models = new ModelColumns();
  size = 0;
  flowHigh = indexColumn();
  flowLow = indexColumn();
  repository = indexColumn();
  /** The flow's last row and 1; 0 for none. */
  head = indexColumn();
  /** Newness of the newest record of a begin, or of one that says that there will be nothing. */
  lightKey = numberColumn();
  /** The latest end of a reservation. */
  untilMs = numberColumn();
  /** Who stands in the newest record that makes no row. */
  lightActor = indexColumn();
  lightActorKey = numberColumn();
  /** Not of a table that was read: see {@link modelsKeyOf}. */
  modelsKey = numberColumn();
  modelsStart = indexColumn();
  modelsCount = indexColumn();
  /** As `modelsKey`. */
  rolesKey = numberColumn();
  roleMask = flagsColumn();
  /** One after another for each flow. */
  roleCostUsd = grown(numberColumn(), this.flowLow.length * ROLES.length);
  /** Ids of family, type, error and actor, together: few different ones occur. */
  readonly labels: Label[];
  #last = 0;
  readonly #labelIds: LabelIds;
  /** Flows and 1 by their hash: open addressing, a power of two. */
  #slots = new Uint32Array(1 << 15);

  /** `labels` are those of a table that is to be read only. */
  constructor(names: Names = new Names(), labels: Label[] = [NO_LABEL]) {
    this.names = names;
    this.labels = labels;
    this.#labelIds = new LabelIds(labels);
  }

  /** Takes in what an entry says. */
  add(fields: EntryFields): void {
    const flow = this.#enter(fields.repository, fields.flowHigh, fields.flowLow);
    const key = keyOf(fields.timeMs, fields.event);
    if (fields.event < EVENT.settled || fields.event === EVENT.released) {
      this.#addLight(flow, key, fields);
      if (!saysMore(fields)) return;
    }
    const label = this.#labelIds.of(fields);
    const row = this.rows.add(fields, { key, next: this.head[flow] as number, label });
    this.head[flow] = row + 1;
    if (fields.hasModels && key >= (this.modelsKey[flow] as number)) this.#setModels(flow, key, fields);
    if (fields.hasRoles && key >= (this.rolesKey[flow] as number)) this.#setRoles(flow, key, fields);
  }

  #is(flow: number, repository: number, high: number, low: number): boolean {
    return this.flowLow[flow] === low && this.flowHigh[flow] === high && this.repository[flow] === repository;
  }

  #enter(repository: number, high: number, low: number): number {
    // Records of a flow mostly stand together.
    if (this.size > 0 && this.#is(this.#last, repository, high, low)) return this.#last;
    this.#last = this.#enterAnew(repository, high, low);
    return this.#last;
  }

  #enterAnew(repository: number, high: number, low: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(repository, high, low) & mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const flow = (this.#slots[slot] as number) - 1;
      if (this.#is(flow, repository, high, low)) return flow;
    }
    const flow = this.size;
    if (flow === this.flowLow.length) this.#grow();
    this.size = flow + 1;
    this.#slots[slot] = flow + 1;
    this.flowHigh[flow] = high;
    this.flowLow[flow] = low;
    this.repository[flow] = repository;
    this.lightKey[flow] = this.untilMs[flow] = this.lightActorKey[flow] = NEVER;
    this.modelsKey[flow] = this.rolesKey[flow] = NEVER;
    if (this.size * 3 > this.#slots.length * 2) this.#rehash();
    return flow;
  }

  #addLight(flow: number, key: number, fields: EntryFields): void {
    if (key > (this.lightKey[flow] as number)) this.lightKey[flow] = key;
    if (fields.untilMs > (this.untilMs[flow] as number)) this.untilMs[flow] = fields.untilMs;
    if (fields.actor === 0) return;
    const known = this.lightActorKey[flow] as number;
    if (key > known || (key === known && this.#isLater(fields.actor, this.lightActor[flow] as number))) {
      this.lightActorKey[flow] = key;
      this.lightActor[flow] = fields.actor;
    }
  }

  #isLater(a: number, b: number): boolean {
    return this.names.textOf(a) > this.names.textOf(b);
  }

  #setModels(flow: number, key: number, fields: EntryFields): void {
    let models = fields.models.slice(0, 0);
    const tied = this.modelsKey[flow] === key;
    if (tied) models = joinedModels(this.modelsOf(flow), fields.models.slice(0, fields.modelCount));
    const count = tied ? models.length : fields.modelCount;
    if (count > (this.modelsCount[flow] as number)) this.modelsStart[flow] = this.models.reserve(count);
    const start = this.modelsStart[flow] as number;
    const source = tied ? models : fields.models;
    for (let index = 0; index < count; index += 1) {
      this.models.write(start + index, source[index] as (typeof source)[number]);
    }
    this.modelsCount[flow] = count;
    this.modelsKey[flow] = key;
  }

  /** Newness of the record that spoke last of models; before everything when none did. */
  modelsKeyOf(flow: number): number {
    return this.#keyOfRow(flow, this.modelsRow) ?? (this.modelsKey[flow] as number);
  }

  /** The same of roles. */
  rolesKeyOf(flow: number): number {
    return this.#keyOfRow(flow, this.rolesRow) ?? (this.rolesKey[flow] as number);
  }

  #keyOfRow(flow: number, rowsOfFlows: Uint32Array | undefined): number | undefined {
    if (rowsOfFlows === undefined || this.firstRow === undefined) return undefined;
    const row = rowsOfFlows[flow] as number;
    return row === 0 ? NEVER : (this.rows.key[(this.firstRow[flow] as number) + row - 1] as number);
  }

  /** What the flow's newest record of them says. */
  modelsOf(flow: number) {
    const start = this.modelsStart[flow] as number;
    return Array.from({ length: this.modelsCount[flow] as number }, (_, index) =>
      this.models.read(start + index, modelFields()),
    );
  }

  #setRoles(flow: number, key: number, fields: EntryFields): void {
    const tied = this.rolesKey[flow] === key;
    const before = tied ? (this.roleMask[flow] as number) : 0;
    for (let role = 0; role < ROLES.length; role += 1) {
      if ((fields.roleMask & (1 << role)) === 0) continue;
      const place = flow * ROLES.length + role;
      const costUsd = fields.roleCostUsd[role] as number;
      this.roleCostUsd[place] =
        (before & (1 << role)) === 0 ? costUsd : larger(this.roleCostUsd[place] as number, costUsd);
    }
    this.roleMask[flow] = before | fields.roleMask;
    this.rolesKey[flow] = key;
  }

  #grow(): void {
    for (const column of FLOW_COLUMNS) this[column] = grown(this[column], this.size + 1) as never;
    this.roleCostUsd = grown(this.roleCostUsd, this.flowLow.length * ROLES.length);
  }

  /** Makes the way from a flow's id to its index anew. */
  #rehash(): void {
    let length = this.#slots.length;
    while (length < this.size * 2) length *= 2;
    this.#slots = new Uint32Array(length);
    const mask = length - 1;
    for (let flow = 0; flow < this.size; flow += 1) {
      let slot =
        hashOf(this.repository[flow] as number, this.flowHigh[flow] as number, this.flowLow[flow] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = flow + 1;
    }
  }
}

/** True for a figure in a record that usually has none. */
function saysMore(fields: EntryFields): boolean {
  return (
    fields.family !== 0 ||
    fields.type !== 0 ||
    fields.error !== 0 ||
    fields.verdict !== 0 ||
    fields.gates !== 0 ||
    fields.estimated !== 0 ||
    fields.hasModels ||
    fields.hasRoles ||
    fields.costUsd >= 0 ||
    fields.durationMs >= 0 ||
    fields.inputTokens + fields.outputTokens + fields.retries + fields.fallbacks + fields.repairRounds !== -5
  );
}

function hashOf(repository: number, high: number, low: number): number {
  const hash = Math.imul(high ^ Math.imul(repository, 0x9e3779b1), 0x85ebca6b) ^ low;
  return (Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ (hash >>> 13)) >>> 0;
}

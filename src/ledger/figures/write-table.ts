import { type WrittenColumn, writeIntegers, writeNumbers } from "./column-codec.ts";
import { CountColumn } from "./columns.ts";
import { ROLES } from "./entry-fields.ts";
import { flowNumberOf, flowOrder, repositoryRanks } from "./flow-order.ts";
import { type FlowTable, timeOfKey } from "./flow-table.ts";
import type { Label } from "./labels.ts";
import { MODEL_COUNTS } from "./model-columns.ts";
import { NO_NAME } from "./names.ts";
import { USE_COUNTS } from "./row-columns.ts";
import { HAS_USE, largeCountsOf, type WrittenTable } from "./table-form.ts";

/** Before everything. */
const NEVER = Number.NEGATIVE_INFINITY;

/** Writes a table down. It stays as it is. */
export function writeTable(table: FlowTable): WrittenTable {
  return new TableWriter(table).write();
}

class TableWriter {
  readonly #table: FlowTable;
  /** By the table's ids of names. */
  readonly #names: Uint32Array;
  readonly #texts: readonly string[];
  readonly #order: Uint32Array;
  readonly #labels: number[] = [];
  readonly #labelIds = new Map<number, number>();
  readonly #flows: FlowsWritten;
  readonly #rows: RowsWritten;
  readonly #uses: UsesWritten;
  readonly #models: ModelsWritten;
  readonly #roleCostUsd: number[] = [];
  #row = 0;
  #use = 0;
  #model = 0;

  constructor(table: FlowTable) {
    this.#table = table;
    const repositories = new Set(table.repository.subarray(0, table.size));
    this.#order = flowOrder(table, repositoryRanks(table.names.texts, repositories));
    const used = [...usedNames(table)].sort((a, b) => (table.names.textOf(a) < table.names.textOf(b) ? -1 : 1));
    this.#texts = ["", ...used.map((id) => table.names.textOf(id))];
    this.#names = new Uint32Array(table.names.texts.length);
    used.forEach((id, index) => {
      this.#names[id] = index + 1;
    });
    this.#flows = flowsOf(table.size);
    this.#rows = rowsOf(table.rows.size);
    this.#uses = usesOf(table.rows.uses.size);
    this.#models = modelsOf(table.models.size);
  }

  write(): WrittenTable {
    let before = -1;
    this.#order.forEach((flow, index) => {
      this.#writeFlow(flow, index, before);
      before = flow;
    });
    const { inputTokens, outputTokens, retries, fallbacks, repairRounds, durationMs } = this.#uses;
    const models = this.#models;
    const counts = {
      inputTokens,
      outputTokens,
      retries,
      fallbacks,
      repairRounds,
      modelRequests: models.requests,
      modelInputTokens: models.inputTokens,
      modelOutputTokens: models.outputTokens,
    };
    const modelCount = this.#model;
    const written = {
      labels: Uint32Array.from(this.#labels),
      ...this.#flows,
      roleCostUsd: Float64Array.from(this.#roleCostUsd),
      ...this.#rows,
      durationMs,
      ...valuesOf(counts, modelCount),
      modelName: models.name.slice(0, modelCount),
      modelCostUsd: models.costUsd.slice(0, modelCount),
    };
    const columns = Object.fromEntries(
      Object.entries(written).map(([name, values]): [string, WrittenColumn] => [
        name,
        values instanceof Float64Array ? writeNumbers(values) : writeIntegers(values),
      ]),
    ) as WrittenTable["columns"];
    const sizes = {
      flows: this.#order.length,
      rows: this.#row,
      uses: this.#use,
      models: modelCount,
      roles: this.#roleCostUsd.length,
      labels: this.#labels.length,
    };
    return { head: { sizes, texts: this.#texts, large: largeCountsOf(counts) }, columns };
  }

  #writeFlow(flow: number, index: number, before: number): void {
    const table = this.#table;
    const written = this.#flows;
    const repository = table.repository[flow] as number;
    const isFirst = before === -1 || table.repository[before] !== repository;
    written.repository[index] = this.#names[repository] as number;
    written.flowStep[index] = numberIn(table, flow) - (isFirst ? 0 : numberIn(table, before));
    const lightKey = table.lightKey[flow] as number;
    written.lightKey[index] = lightKey;
    written.heldMs[index] = (table.untilMs[flow] as number) - timeOfKey(lightKey);
    written.lightActor[index] = this.#names[table.lightActor[flow] as number] as number;
    written.lightActorAge[index] = lightKey - (table.lightActorKey[flow] as number);
    const keys = this.#writeRows(flow, lightKey);
    written.rowCount[index] = keys.length;
    const modelsKey = table.modelsKeyOf(flow);
    written.modelsRow[index] = keys.lastIndexOf(modelsKey) + 1;
    written.modelsCount[index] = modelsKey === NEVER ? 0 : this.#writeModels(flow);
    const rolesKey = table.rolesKeyOf(flow);
    written.rolesRow[index] = keys.lastIndexOf(rolesKey) + 1;
    written.roleMask[index] = rolesKey === NEVER ? 0 : this.#writeRoles(flow);
  }

  /** Writes the flow's rows and returns how new each is. */
  #writeRows(flow: number, lightKey: number): number[] {
    const { head, rows, firstRow } = this.#table;
    const found: number[] = [];
    const end = head[flow] as number;
    if (firstRow !== undefined) for (let row = end - 1; row >= (firstRow[flow] as number); row -= 1) found.push(row);
    else for (let next = end; next !== 0; next = rows.next[next - 1] as number) found.push(next - 1);
    // Of one moment in the order in which they came.
    found.reverse().sort((a, b) => (rows.key[a] as number) - (rows.key[b] as number));
    const written = this.#rows;
    let before = lightKey === NEVER ? 0 : lightKey;
    return found.map((row) => {
      const index = this.#row;
      const key = rows.key[row] as number;
      const use = (rows.more[row] as number) - 1;
      written.keyStep[index] = key - before;
      written.flags[index] = (rows.flags[row] as number) | (use === -1 ? 0 : HAS_USE);
      written.gates[index] = rows.gates[row] as number;
      written.amount[index] = rows.amount[row] as number;
      written.label[index] = this.#labelOf(rows.label[row] as number);
      if (use !== -1) this.#writeUse(use);
      this.#row = index + 1;
      before = key;
      return key;
    });
  }

  #labelOf(label: number): number {
    let id = this.#labelIds.get(label);
    if (id === undefined) {
      id = this.#labelIds.size;
      this.#labelIds.set(label, id);
      for (const name of this.#table.labels[label] as Label) this.#labels.push(this.#names[name] as number);
    }
    return id;
  }

  #writeUse(use: number): void {
    const { uses } = this.#table.rows;
    this.#uses.durationMs[this.#use] = uses.durationMs[use] as number;
    for (const name of USE_COUNTS) this.#uses[name].set(this.#use, uses[name].get(use));
    this.#use += 1;
  }

  #writeModels(flow: number): number {
    const models = this.#table.modelsOf(flow);
    for (const model of models) {
      this.#models.name[this.#model] = this.#names[model.name] as number;
      this.#models.costUsd[this.#model] = model.costUsd;
      for (const name of MODEL_COUNTS) this.#models[name].set(this.#model, model[name]);
      this.#model += 1;
    }
    return models.length;
  }

  #writeRoles(flow: number): number {
    const mask = this.#table.roleMask[flow] as number;
    for (let role = 0; role < ROLES.length; role += 1) {
      if ((mask & (1 << role)) !== 0) {
        this.#roleCostUsd.push(this.#table.roleCostUsd[flow * ROLES.length + role] as number);
      }
    }
    return mask;
  }
}

function numberIn({ flowHigh, flowLow }: FlowTable, flow: number): number {
  return flowNumberOf(flowHigh[flow] as number, flowLow[flow] as number);
}

function usedNames(table: FlowTable): Set<number> {
  const used = new Set([
    ...new Set(table.repository.subarray(0, table.size)),
    ...new Set(table.lightActor.subarray(0, table.size)),
    ...new Set(table.models.name.subarray(0, table.models.size)),
    ...table.labels.flat(),
  ]);
  used.delete(NO_NAME);
  return used;
}

type FlowsWritten = ReturnType<typeof flowsOf>;
function flowsOf(size: number) {
  return {
    repository: new Uint32Array(size),
    flowStep: new Float64Array(size),
    rowCount: new Uint32Array(size),
    lightKey: new Float64Array(size),
    heldMs: new Float64Array(size),
    lightActor: new Uint32Array(size),
    lightActorAge: new Float64Array(size),
    modelsRow: new Uint32Array(size),
    modelsCount: new Uint32Array(size),
    rolesRow: new Uint32Array(size),
    roleMask: new Uint16Array(size),
  };
}

type RowsWritten = ReturnType<typeof rowsOf>;
function rowsOf(size: number) {
  return {
    keyStep: new Float64Array(size),
    flags: new Uint16Array(size),
    gates: new Uint16Array(size),
    amount: new Float64Array(size),
    label: new Uint32Array(size),
  };
}

type UsesWritten = ReturnType<typeof usesOf>;
function usesOf(size: number) {
  return {
    durationMs: new Float64Array(size),
    inputTokens: new CountColumn(new Uint32Array(size)),
    outputTokens: new CountColumn(new Uint32Array(size)),
    retries: new CountColumn(new Uint16Array(size)),
    fallbacks: new CountColumn(new Uint16Array(size)),
    repairRounds: new CountColumn(new Uint16Array(size)),
  };
}

type ModelsWritten = ReturnType<typeof modelsOf>;
function modelsOf(size: number) {
  return {
    name: new Uint32Array(size),
    costUsd: new Float64Array(size),
    requests: new CountColumn(new Uint16Array(size)),
    inputTokens: new CountColumn(new Uint32Array(size)),
    outputTokens: new CountColumn(new Uint32Array(size)),
  };
}

/** Of models that a newer record has replaced nothing is written: their columns are longer than what is. */
function valuesOf(counts: Readonly<Record<string, CountColumn>>, modelCount: number) {
  return Object.fromEntries(
    Object.entries(counts).map(([name, { values }]) => [
      name,
      name.startsWith("model") ? values.slice(0, modelCount) : values,
    ]),
  );
}

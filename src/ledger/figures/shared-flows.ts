import { idsIn } from "./columns.ts";
import { flowNumberOf, flowOrder, repositoryRanks } from "./flow-order.ts";
import type { NamedTable } from "./flow-reader.ts";
import type { Names } from "./names.ts";

/** Behind the last flow of a table. */
const END = Number.POSITIVE_INFINITY;

/** A flow in one of the tables that have it. */
export interface SharedPlace {
  readonly named: NamedTable;
  readonly flow: number;
}

/** What several tables have of the same flows: few, those that went on in another month. */
export interface SharedFlows {
  /** For each table 1 at each flow that another one has as well. */
  readonly marks: readonly Uint8Array[];
  /** Each of these flows once, with the tables that have it. */
  readonly flows: readonly (readonly SharedPlace[])[];
}

/** Where one table stands. */
interface Position {
  readonly named: NamedTable;
  readonly marks: Uint8Array;
  /** Undefined when the table's own order is the one that is wanted. */
  readonly order: Uint32Array | undefined;
  /** The place of a flow's repository among all, by the table's id of its name. */
  readonly ranks: Uint32Array;
  at: number;
}

/** The flows that come next, one of each table. */
interface Heads {
  readonly ranks: Float64Array;
  readonly flowNumbers: Float64Array;
}

/**
 * Finds the flows that more than one table has, by going through all tables at once in the order of their flows. Only the
 * columns of ids are looked at, so that the tables can be gone through one after another for everything else: their columns
 * are read from front to back then.
 */
export function sharedFlows(tables: readonly NamedTable[], names: Names): SharedFlows {
  const positions = positionsIn(tables, names);
  const flows: SharedPlace[][] = [];
  const heads: Heads = {
    ranks: new Float64Array(positions.length),
    flowNumbers: new Float64Array(positions.length),
  };
  for (let index = 0; index < positions.length; index += 1) advance(positions[index] as Position, heads, index);
  for (;;) {
    let rank = END;
    let flowNumber = END;
    let count = 0;
    let first = 0;
    for (let index = 0; index < positions.length; index += 1) {
      const ownRank = heads.ranks[index] as number;
      const ownNumber = heads.flowNumbers[index] as number;
      if (ownRank === rank && ownNumber === flowNumber) count += 1;
      if (ownRank > rank || (ownRank === rank && ownNumber >= flowNumber)) continue;
      rank = ownRank;
      flowNumber = ownNumber;
      count = 1;
      first = index;
    }
    if (rank === END) return { marks: positions.map(({ marks }) => marks), flows };
    if (count === 1) {
      advance(positions[first] as Position, heads, first);
      continue;
    }
    const places: SharedPlace[] = [];
    for (let index = first; index < positions.length; index += 1) {
      if (heads.ranks[index] !== rank || heads.flowNumbers[index] !== flowNumber) continue;
      places.push(markedAt(positions[index] as Position));
      advance(positions[index] as Position, heads, index);
    }
    flows.push(places);
  }
}

function positionsIn(tables: readonly NamedTable[], names: Names): Position[] {
  const shared = tables.flatMap(({ table: { repository, size }, toShared }) =>
    idsIn(repository.subarray(0, size), toShared.length).map((id) => toShared[id] as number),
  );
  const sharedRanks = repositoryRanks(names.texts, shared);
  return tables.map((named) => {
    const ranks = named.toShared.map((id) => sharedRanks[id] as number);
    const order = named.table.firstRow !== undefined ? undefined : flowOrder(named.table, ranks);
    return { named, marks: new Uint8Array(named.table.size), order, ranks, at: -1 };
  });
}

function flowAt({ order, at }: Position): number {
  return order === undefined ? at : (order[at] as number);
}

function markedAt(position: Position): SharedPlace {
  const flow = flowAt(position);
  position.marks[flow] = 1;
  return { named: position.named, flow };
}

function advance(position: Position, heads: Heads, index: number): void {
  const { table } = position.named;
  position.at += 1;
  if (position.at >= table.size) {
    heads.ranks[index] = heads.flowNumbers[index] = END;
    return;
  }
  const flow = flowAt(position);
  heads.ranks[index] = position.ranks[table.repository[flow] as number] as number;
  heads.flowNumbers[index] = flowNumberOf(table.flowHigh[flow] as number, table.flowLow[flow] as number);
}

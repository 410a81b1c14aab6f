import { flowNumberOf, flowOrder, repositoryRanks } from "./flow-order.ts";
import type { NamedTable } from "./flow-reader.ts";
import type { Names } from "./names.ts";

/** Behind the last flow of a table. */
const END = Number.POSITIVE_INFINITY;

/** Where one table stands. */
interface Position {
  readonly named: NamedTable;
  /** Undefined when the table's own order is the one that is wanted. */
  readonly order: Uint32Array | undefined;
  /** The place of a flow's repository among all, by the table's id of its name. */
  readonly ranks: Uint32Array;
  at: number;
  /** Of the flow that comes next. */
  rank: number;
  flowNumber: number;
}

/** Goes through several tables at once in the order of their flows, so that what several tables have of a flow meets. */
export class TableWalk {
  /** The tables that have the flow at hand, each with its `flow`. */
  readonly having: NamedTable[] = [];
  readonly #positions: readonly Position[];

  constructor(tables: readonly NamedTable[], names: Names) {
    const used = tables.map(({ table }) => new Set(table.repository.subarray(0, table.size)));
    const shared = tables.flatMap(({ toShared }, index) =>
      [...(used[index] ?? [])].map((id) => toShared[id] as number),
    );
    const sharedRanks = repositoryRanks(names.texts, shared);
    this.#positions = tables.map((named) => {
      const ranks = named.toShared.map((id) => sharedRanks[id] as number);
      const order = named.table.isSorted ? undefined : flowOrder(named.table, ranks);
      return { named, order, ranks, at: -1, rank: END, flowNumber: END };
    });
  }

  /** Goes back to before the first flow. */
  start(): void {
    for (const position of this.#positions) {
      position.at = -1;
      advance(position);
    }
  }

  /** Goes to the next flow; false behind the last one. */
  next(): boolean {
    const { having } = this;
    const positions = this.#positions;
    let rank = END;
    let flowNumber = END;
    for (let index = 0; index < positions.length; index += 1) {
      const position = positions[index] as Position;
      if (position.rank > rank || (position.rank === rank && position.flowNumber >= flowNumber)) continue;
      rank = position.rank;
      flowNumber = position.flowNumber;
    }
    if (rank === END) return false;
    let count = 0;
    for (let index = 0; index < positions.length; index += 1) {
      const position = positions[index] as Position;
      if (position.rank !== rank || position.flowNumber !== flowNumber) continue;
      const { named, order, at } = position;
      named.flow = order === undefined ? at : (order[at] as number);
      having[count] = named;
      count += 1;
      advance(position);
    }
    // Mostly one after one: an array that is made shorter is made anew.
    if (having.length > count) having.length = count;
    return true;
  }
}

function advance(position: Position): void {
  const { table } = position.named;
  position.at += 1;
  if (position.at >= table.size) {
    position.rank = position.flowNumber = END;
    return;
  }
  const flow = position.order === undefined ? position.at : (position.order[position.at] as number);
  position.rank = position.ranks[table.repository[flow] as number] as number;
  position.flowNumber = flowNumberOf(table.flowHigh[flow] as number, table.flowLow[flow] as number);
}

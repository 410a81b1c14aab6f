import type { FiguresGroup } from "../../generated/types.ts";
import type { FlowState } from "./flow-state.ts";
import { Group, groupFigures, joinedGroup } from "./group.ts";
import { type Names, NO_NAME } from "./names.ts";

/** The place of flows that have no family and no type. */
const NO_FAMILY = 0;

/**
 * Flows by what they have in common, repository and family: each is counted in one group, and those of a repository, of a
 * family and of all are put together of these in the end.
 */
export class FlowGroups {
  readonly #names: Names;
  /** Place of a family and type among the families, by the ids of both. */
  readonly #places: (number | undefined)[][] = [[NO_FAMILY]];
  readonly #familyNames = [""];
  /** By the place of the family and the id of the repository's name. */
  readonly #groups: (Group | undefined)[][] = [[]];

  constructor(names: Names) {
    this.#names = names;
  }

  /** The group of a flow. */
  of({ repository, family, type }: FlowState): Group {
    const place = this.#places[family]?.[type] ?? this.#newFamily(family, type);
    return this.#groups[place]?.[repository] ?? this.#newGroup(place, repository);
  }

  // For themselves: a function that makes others, or that grows lists, is no longer a small one to call.

  #newFamily(family: number, type: number): number {
    const names = [family, type].filter((name) => name !== NO_NAME).map((name) => this.#names.textOf(name));
    const place = this.#familyNames.push(names.join("/")) - 1;
    this.#groups.push([]);
    const places = this.#places[family] ?? [];
    this.#places[family] = places;
    places[type] = place;
    return place;
  }

  #newGroup(place: number, repository: number): Group {
    const groups = this.#groups[place] as (Group | undefined)[];
    while (groups.length < repository) groups.push(undefined);
    const group = new Group();
    groups[repository] = group;
    return group;
  }

  total(): Group {
    return joinedGroup(this.#groups.flat());
  }

  /** The dearest first; of one cost by name. */
  repositories(): FiguresGroup[] {
    const ids = new Set(this.#groups.flatMap((groups) => [...groups.keys()].filter((id) => groups[id] !== undefined)));
    const figures = [...ids].map((id) =>
      groupFigures(this.#names.textOf(id), joinedGroup(this.#groups.map((groups) => groups[id]))),
    );
    return figures.sort(byCost);
  }

  /** Of flows that have one; the dearest first, of one cost by name. */
  families(): FiguresGroup[] {
    const figures = this.#groups.flatMap((groups, place) =>
      place === NO_FAMILY ? [] : [groupFigures(this.#familyNames[place] ?? "", joinedGroup(groups))],
    );
    return figures.sort(byCost);
  }
}

function byCost(a: FiguresGroup, b: FiguresGroup): number {
  return (b.costUsd ?? -1) - (a.costUsd ?? -1) || (a.name < b.name ? -1 : 1);
}

import { FACES, type Face } from "../block/block.ts";
import type { PlanAnswer } from "../generated/types.ts";

/** What is written in one call: a face, what puts the faces together, or the tests. */
export type PartName = Face | "composition" | "tests";

/** A part of a block that is written in a call of its own. */
export interface Part {
  readonly name: PartName;
  /** The faces that have to be finished before, in the order of `FACES`, with all that these depend on. */
  readonly dependsOn: readonly Face[];
  /** True for the files that only this part may write. A path belongs to one part or to none. */
  owns(path: string): boolean;
}

/**
 * The eight parts of a block, always in the same order: the six faces in the order of `FACES`, the composition (entry,
 * contract and examples) and the tests. Where the plan does not say what a face depends on, it is the structure face.
 * A plan whose dependencies cannot be followed (a face that needs itself, directly or by way of others, one that is
 * planned twice or that there is not) loses only speed by it: its faces all depend on the structure face alone.
 */
export function partsFrom(plan: Pick<PlanAnswer, "faces">): readonly Part[] {
  const needs = needsFrom(plan) ?? new Map(FACES.map((face) => [face, usualNeeds(face)]));
  return [
    ...FACES.map((face) => partOf(face, needs.get(face) ?? [], (path) => path === `${face}.ts`)),
    partOf("composition", FACES, isComposition),
    partOf("tests", FACES, (path) => path.startsWith("tests/")),
  ];
}

function partOf(name: PartName, dependsOn: readonly Face[], owns: Part["owns"]): Part {
  return { name, dependsOn, owns };
}

function isComposition(path: string): boolean {
  return path === "index.ts" || path === "contract.schema.json" || path.startsWith("examples/");
}

function usualNeeds(face: Face): readonly Face[] {
  return face === "structure" ? [] : ["structure"];
}

/** What every face needs, followed to the end, or undefined for a plan in which that cannot be done. */
function needsFrom({ faces }: Pick<PlanAnswer, "faces">): Map<Face, readonly Face[]> | undefined {
  const planned = new Map(faces.map(({ face, dependsOn }) => [face, dependsOn ?? usualNeeds(face)]));
  const isUsable = planned.size === faces.length && FACES.every((face) => planned.has(face));
  if (!isUsable) return undefined;
  const needs = new Map<Face, readonly Face[]>();
  for (const face of FACES) {
    const found = new Set<Face>();
    const open = [...(planned.get(face) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === face || !planned.has(next)) return undefined;
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(planned.get(next) ?? []));
    }
    needs.set(
      face,
      FACES.filter((other) => found.has(other)),
    );
  }
  return needs;
}

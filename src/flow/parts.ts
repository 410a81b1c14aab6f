import { FACES, type Face } from "../block/block.ts";
import type { PlanAnswer } from "../generated/types.ts";

/** The faces that have tests of their own. The structure face holds types and constants, which the others' tests use. */
export const TESTED_FACES = ["input", "logic", "output", "integration", "ui"] as const satisfies readonly Face[];

/** The tests of one face, or of the whole block through its entry. */
export type TestPartName = `tests-${(typeof TESTED_FACES)[number]}` | "tests-block";

/** What is written in one call: a face, what puts the faces together, or the tests of one face or of the whole block. */
export type PartName = Face | "composition" | TestPartName;

/** The names of the parts that are tests, in the order of the faces. */
export const TEST_PARTS: readonly TestPartName[] = [
  ...TESTED_FACES.map((face) => `tests-${face}` as const),
  "tests-block",
];

/** A part of a block that is written in a call of its own. */
export interface Part {
  readonly name: PartName;
  /** The faces that have to be finished before, in the order of `FACES`, with all that these depend on. */
  readonly dependsOn: readonly Face[];
  /** True for the files that only this part may write. A path belongs to one part or to none. */
  owns(path: string): boolean;
}

/**
 * The parts of a block, always in the same order: the six faces in the order of `FACES`, the composition (entry,
 * contract and examples) and the tests. The tests are parts of their own, and not one, because they are the longest part
 * of a block and those of different faces do not depend on each other. Where the plan does not say what a face depends on, it is the structure face.
 * A plan whose dependencies cannot be followed (a face that needs itself, directly or by way of others, one that is
 * planned twice or that there is not) loses only speed by it: its faces all depend on the structure face alone.
 */
export function partsFrom(plan: Pick<PlanAnswer, "faces">): readonly Part[] {
  const needs = needsFrom(plan) ?? new Map(FACES.map((face) => [face, usualNeeds(face)]));
  return [
    ...FACES.map((face) => partOf(face, needs.get(face) ?? [], (path) => path === `${face}.ts`)),
    partOf("composition", FACES, isComposition),
    ...TEST_PARTS.map((name) => partOf(name, FACES, (path) => testPartOf(path) === name)),
  ];
}

/**
 * The part that writes a file below tests/; undefined for any other path. `tests/logic.test.ts` and `tests/logic-*.ts`
 * are of the logic face; what is of no face is of the whole block.
 */
export function testPartOf(path: string): TestPartName | undefined {
  if (!path.startsWith(TESTS)) return undefined;
  const name = path.slice(TESTS.length);
  const isOf = (face: Face) => name === `${face}.test.ts` || (name.startsWith(`${face}-`) && /^[^/]+\.ts$/.test(name));
  const face = TESTED_FACES.find(isOf);
  return face === undefined ? "tests-block" : `tests-${face}`;
}

/** The face that a part tests; undefined for the tests of the whole block, and for a part that is none of tests. */
export function testedFace(name: PartName): (typeof TESTED_FACES)[number] | undefined {
  return TESTED_FACES.find((face) => name === `tests-${face}`);
}

/** True for a part that is tests. */
export function isTestPart(name: PartName): name is TestPartName {
  return (TEST_PARTS as readonly PartName[]).includes(name);
}

/** True for the files that the composition writes: entry, contract and examples. */
export function isComposition(path: string): boolean {
  return path === "index.ts" || path === "contract.schema.json" || path.startsWith("examples/");
}

const TESTS = "tests/";

function partOf(name: PartName, dependsOn: readonly Face[], owns: Part["owns"]): Part {
  return { name, dependsOn, owns };
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

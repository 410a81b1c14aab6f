import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACES, type Face } from "../../src/block/block.ts";
import { partsFrom, TEST_PARTS, TESTED_FACES } from "../../src/flow/parts.ts";
import type { PlanAnswer } from "../../src/generated/types.ts";

type Dependencies = Readonly<Record<string, readonly string[] | undefined>>;

function planWith(dependencies: Dependencies, faces: readonly string[] = FACES): Pick<PlanAnswer, "faces"> {
  const planned = faces.map((face) => {
    const dependsOn = dependencies[face];
    return { face, purpose: "", exports: [], ...(dependsOn === undefined ? {} : { dependsOn }) };
  });
  return { faces: planned as unknown as PlanAnswer["faces"] };
}

function dependenciesOf(plan: Pick<PlanAnswer, "faces">): Record<string, readonly string[]> {
  return Object.fromEntries(partsFrom(plan).map(({ name, dependsOn }) => [name, dependsOn]));
}

const USUAL = {
  structure: [],
  input: ["structure"],
  logic: ["structure"],
  output: ["structure"],
  integration: ["structure"],
  ui: ["structure"],
  composition: [...FACES],
  ...Object.fromEntries(TEST_PARTS.map((name) => [name, [...FACES]])),
};

describe("partsFrom", () => {
  it("names the six faces, the composition and the tests of each face and of the whole, always in this order", () => {
    const shuffled = [...FACES].reverse();
    expect(partsFrom(planWith({ structure: ["ui"], ui: [] }, shuffled)).map(({ name }) => name)).toEqual([
      ...FACES,
      "composition",
      "tests-input",
      "tests-logic",
      "tests-output",
      "tests-integration",
      "tests-ui",
      "tests-block",
    ]);
  });

  it("takes structure for what a face depends on where the plan is silent", () => {
    expect(dependenciesOf(planWith({}))).toEqual(USUAL);
  });

  it("follows the plan, to the end and in the order of the faces", () => {
    const found = dependenciesOf(planWith({ integration: ["output", "input"], output: ["logic"], input: [] }));
    expect(found).toEqual({
      ...USUAL,
      input: [],
      output: ["structure", "logic"],
      integration: ["structure", "input", "logic", "output"],
    });
  });

  it.each<[string, Dependencies, readonly string[]]>([
    ["a face that needs itself", { logic: ["logic"] }, FACES],
    ["a circle of two", { logic: ["output"], output: ["logic"] }, FACES],
    ["a circle of three", { input: ["logic"], logic: ["ui"], ui: ["input"] }, FACES],
    ["structure in a circle", { structure: ["input"] }, FACES],
    ["a face that there is not", { logic: ["storage"] }, FACES],
    ["a face that is planned twice", {}, ["structure", "input", "logic", "output", "logic", "ui"]],
    ["a face that is missing", { input: [] }, ["structure", "input", "logic", "output", "ui"]],
    ["a name of the prototype", { logic: ["constructor"] }, FACES],
  ])("falls back to structure for %s, and is no error", (_, dependencies, faces) => {
    expect(dependenciesOf(planWith(dependencies, faces))).toEqual(USUAL);
  });

  it("never makes a circle, whatever the plan says", () => {
    const any = fc.dictionary(
      fc.constantFrom(...FACES),
      fc.array(fc.constantFrom(...FACES, "other"), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(any, (dependencies) => {
        const parts = partsFrom(planWith(dependencies));
        for (const { name, dependsOn } of parts) {
          expect(dependsOn).not.toContain(name);
          const deeper = dependsOn.flatMap((face) => parts.find((part) => part.name === face)?.dependsOn ?? []);
          expect(dependsOn).toEqual(FACES.filter((face: Face) => dependsOn.includes(face)));
          expect(dependsOn).toEqual(expect.arrayContaining(deeper));
        }
      }),
    );
  });

  it("gives every path to one part at most", () => {
    const owners = (path: string) =>
      partsFrom(planWith({}))
        .filter((part) => part.owns(path))
        .map(({ name }) => name);
    for (const face of FACES) expect(owners(`${face}.ts`)).toEqual([face]);
    expect(owners("index.ts")).toEqual(["composition"]);
    expect(owners("contract.schema.json")).toEqual(["composition"]);
    expect(owners("examples/accepted/one.json")).toEqual(["composition"]);
    for (const face of TESTED_FACES) {
      expect(owners(`tests/${face}.test.ts`)).toEqual([`tests-${face}`]);
      expect(owners(`tests/${face}-inputs.ts`)).toEqual([`tests-${face}`]);
      expect(owners(`tests/${face}-cases.test.ts`)).toEqual([`tests-${face}`]);
    }
    for (const path of [
      "tests/block.test.ts",
      "tests/block-inputs.ts",
      "tests/structure.test.ts",
      "tests/arbitrary.ts",
      "tests/logics.test.ts",
      "tests/logic.ts",
      "tests/logic-table.json",
      "tests/logic-deep/inputs.ts",
      "tests/deep/logic.test.ts",
    ]) {
      expect(owners(path)).toEqual(["tests-block"]);
    }
    for (const path of ["README.md", "block.json", "parameters.json", "lib/logic.ts", "logic.test.ts", "tests.ts"]) {
      expect(owners(path)).toEqual([]);
    }
  });
});

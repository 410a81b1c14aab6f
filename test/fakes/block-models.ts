import { fileURLToPath } from "node:url";
import { type BlockFile, FACES } from "../../src/block/block.ts";
import { readFolder } from "../../src/block/read-block.ts";
import { isTestPath } from "../../src/flow/assemble.ts";
import { isTestPart, partsFrom, type TestPartName, testedFace } from "../../src/flow/parts.ts";
import type { Asked, Fault, Script } from "./model-server.ts";

/** What a flow asks, by the name of its step; a repair and a review have no number here. */
export type AskedStep = string;

/** The step that a question belongs to, told from its schema and from what is asked at its end. */
export function stepOf(asked: Pick<Asked, "schema" | "prompt">): AskedStep {
  switch (asked.schema.name) {
    case "ChoiceAnswer":
      return "choose";
    case "ContextAnswer":
      return "context";
    case "PlanAnswer":
      return "plan";
    case "ReviewAnswer":
      return "review";
    case "DocumentationAnswer":
      return "document";
    default:
      return writingStepOf(asked.prompt);
  }
}

function writingStepOf(prompt: string): AskedStep {
  const face = /Write now the (\w+) face:/.exec(prompt)?.[1];
  if (face !== undefined) return `implement-${face}`;
  if (prompt.includes("Write now what puts the faces together")) return "implement-composition";
  const tested = /Write now the tests of the (\w+) (?:face|block):/.exec(prompt)?.[1];
  if (tested !== undefined) return `implement-tests-${tested === "whole" ? "block" : tested}`;
  return "repair";
}

/** Models that write these files, part by part as they are asked, and find nothing to mend. */
export function modelsThatWrite(
  files: readonly BlockFile[],
  special: (step: AskedStep, asked: Asked) => object | Fault | undefined = () => undefined,
): Script {
  const contentOf = (path: string) => files.find((file) => file.path === path)?.content ?? "";
  const parts = partsFrom({ faces: [] as never });
  return (asked) => {
    const step = stepOf(asked);
    const answer = special(step, asked);
    if (answer !== undefined) return answer;
    const part = parts.find(({ name }) => step === `implement-${name}`);
    if (part !== undefined) {
      const own = files.filter(({ path }) => part.owns(path) || (part.name === "composition" && isExtra(path)));
      const more =
        isTestPart(part.name) && !own.some(({ path }) => isTestPath(path)) ? [smallTest(part.name, contentOf)] : [];
      return { files: [...own, ...more].map(({ path, content }) => ({ path, content })), notes: "" };
    }
    return ANSWERS[step]?.(contentOf) ?? { files: [{ path: "index.ts", content: contentOf("index.ts") }], notes: "" };
  };
}

/** A real test for a part of which the block has none: every part has to bring one. */
function smallTest(part: TestPartName, contentOf: (path: string) => string): BlockFile {
  const face = testedFace(part);
  const source = face === undefined ? "index.ts" : `${face}.ts`;
  const name = /export (?:async )?function (\w+)/.exec(contentOf(source))?.[1];
  if (name === undefined) throw new Error(`${source} exports no function to be tested`);
  const content = [
    'import { expect, test } from "vitest";',
    `import { ${name} } from "../${source}";`,
    "",
    `test("${source} exports ${name}", () => {`,
    `  expect(${name}.name).toBe("${name}");`,
    "});",
    "",
  ].join("\n");
  return { path: `tests/${face ?? "block"}.test.ts`, content };
}

/** What no part owns and no model may leave out. */
function isExtra(path: string): boolean {
  const ours = ["block.json", "parameters.json", "README.md"];
  return !ours.includes(path) && !partsFrom({ faces: [] as never }).some((part) => part.owns(path));
}

const ANSWERS: Readonly<Record<string, (contentOf: (path: string) => string) => object>> = {
  choose: () => ({
    blueprint: false,
    family: "pricing",
    type: "discount",
    title: "Discount on an order",
    description: "Takes a percentage off the amount of an order.",
    parameters: "{}",
    reason: "No blueprint speaks of prices.",
  }),
  context: () => ({ summary: "A bank's package.", conventions: [], relevantFiles: [] }),
  plan: (contentOf) => ({
    title: "Discount on an order",
    description: "Takes a percentage off the amount of an order, in whole cents.",
    faces: FACES.map((face) => ({ face, purpose: `The ${face} of the block.`, exports: [] })),
    contract: contentOf("contract.schema.json"),
    properties: ["A discounted amount is never negative."],
    risks: [],
  }),
  document: () => ({ readme: "# Discount\n\nTakes a percentage off the amount of an order.\n" }),
  review: () => ({ findings: [] }),
};

/** A plan in which every face needs the one before it. */
export function chainedPlan(files: readonly BlockFile[]): object {
  const plan = ANSWERS["plan"]?.((path) => files.find((file) => file.path === path)?.content ?? "");
  const faces = FACES.map((face, index) => ({
    face,
    purpose: `The ${face} of the block.`,
    exports: [],
    dependsOn: FACES.slice(Math.max(0, index - 1), index),
  }));
  return { ...plan, faces };
}

/** A small block that passes every gate in a few seconds. */
export async function tinyBlock(): Promise<readonly BlockFile[]> {
  return (await readFolder(fileURLToPath(new URL("../fixtures/blocks/tiny", import.meta.url)))).files;
}

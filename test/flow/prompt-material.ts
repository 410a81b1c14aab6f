import { join } from "node:path";
import type { BlockFile } from "../../src/block/block.ts";
import { instantiate, materialFrom, readBlueprint } from "../../src/block/blueprint.ts";
import { nonceFrom } from "../../src/flow/fence.ts";
import type { BlueprintMaterial, CatalogItem, ContextMaterial, NamedRequest } from "../../src/flow/material.ts";
import type { ContextAnswer, ContextReport, Finding, PlanAnswer } from "../../src/generated/types.ts";

/** The nonce of the flow that the prompts of the tests are of. */
export const NONCE = nonceFrom("sha256-of-the-request");

export const REQUEST: NamedRequest = {
  family: "demo",
  type: "sum",
  parameters: { digits: 2 },
  text: "Add the amounts of a list.\nThe list has at most ten lines.",
};

/** Of a context about which nothing has to be said. */
export const CONTEXT_REPORT: ContextReport = {
  schemaVersion: 1,
  kind: "context-report",
  limitBytes: 184_320,
  sizeBytes: 90,
  pruned: true,
  words: [],
  commits: 0,
  files: [],
  links: [],
  rest: { files: 0, folders: [] },
  skipped: [],
  skippedFiles: 0,
};

export const REPOSITORY: ContextMaterial = {
  files: [
    { path: "src/money.ts", content: "/** In cents. */\nexport type Amount = number;\n", form: "whole" },
    { path: "README.md", content: "# Shop\n\n<!-- amounts are integers -->\n", form: "outline" },
  ],
  map: "src/ (1): cart.ts",
  report: CONTEXT_REPORT,
};

export const CONTEXT: ContextAnswer = {
  summary: "A shop. Amounts are integers in cents (src/money.ts).",
  conventions: ["Names are whole words."],
  relevantFiles: [{ path: "src/money.ts", reason: "the type of amounts" }],
};

export const BLUEPRINT: BlueprintMaterial = {
  family: "demo",
  type: "sum",
  version: "1.0.0",
  title: "Sum",
  description: "Adds amounts.",
  properties: ["The sum does not depend on the order."],
  checklist: ["Is nothing rounded?"],
  files: [
    { path: "tests/logic.test.ts", content: 'import { add } from "../logic.ts";\n' },
    { path: "block.json", content: '{ "name": "demo-sum" }\n' },
    { path: "logic.ts", content: "export const add = (a: number, b: number) => a + b;\n" },
    { path: "structure.ts", content: "export type Amount = number;\n" },
  ],
  reference: "own",
};

const FACES = ["structure", "input", "logic", "output", "integration", "ui"] as const;

export const PLAN: PlanAnswer = {
  title: "Sum of amounts",
  description: "Adds the amounts of a list.",
  faces: FACES.map((face) => ({
    face,
    purpose: `What ${face} does.`,
    exports: [`${face}Of(value: number): number`],
  })) as PlanAnswer["faces"],
  contract: '{\n  "$defs": { "input": { "type": "array" }, "output": { "type": "integer" } }\n}\n',
  properties: ["The sum does not depend on the order."],
  risks: ["Rounding."],
};

/** A first candidate, with what the flow writes itself. */
export const FIRST: readonly BlockFile[] = [
  ...FACES.map((face) => ({ path: `${face}.ts`, content: `export const ${face}Of = (value: number) => value;\n` })),
  { path: "block.json", content: "{}\n" },
  { path: "contract.schema.json", content: PLAN.contract },
  {
    path: "examples/accepted/one.json",
    content: '{\n  "description": "one amount",\n  "input": [1],\n  "output": 1\n}\n',
  },
  {
    path: "examples/refused/text.json",
    content: '{\n  "description": "a text",\n  "input": ["1"],\n  "reason": "no number"\n}\n',
  },
  { path: "index.ts", content: 'export { logicOf as run } from "./logic.ts";\n' },
  { path: "parameters.json", content: '{ "digits": 2 }\n' },
  { path: "tests/logic.test.ts", content: 'import { logicOf } from "../logic.ts";\n' },
];

export const FINDINGS: readonly Finding[] = [
  {
    code: "MUTATION-SURVIVED",
    severity: "LOW",
    message: "`a + b` can become `a - b` and every test still passes (ArithmeticOperator)",
    remedy: "Assert what this change would break.",
    path: "logic.ts",
    line: 1,
    column: 40,
    quote: "export const logicOf = (value: number) => value;",
  },
  {
    code: "CONTRACT-OUTPUT-DIFFERS",
    severity: "HIGH",
    message: "the code returns another output than the example's",
    remedy: "Correct the code in logic.ts or output.ts, or the example.",
    path: "examples/accepted/one.json",
    line: 4,
  },
  {
    code: "COVERAGE-TEST-FAILED",
    severity: "HIGH",
    message: 'the test "adds" failed: expected 1 to be 2',
    remedy: "Correct the code, or the test if the code is right.",
    path: "tests/logic.test.ts",
    line: 7,
  },
];

export const CATALOG: readonly CatalogItem[] = [
  {
    family: "demo",
    type: "sum",
    title: "Sum",
    description: "Adds amounts.",
    parameters: { type: "object", properties: { digits: { type: "integer" } } },
  },
  { family: "demo", type: "mean", title: "Mean", description: "Averages amounts.", parameters: { type: "object" } },
];

/** The shipped attestation blueprint as a flow is given it, and a plan for a block of its size. */
export async function attestation(): Promise<{ blueprint: BlueprintMaterial; plan: PlanAnswer; files: BlockFile[] }> {
  const blueprint = await readBlueprint(join(import.meta.dirname, "../../blueprints/compliance/attestation"));
  const parameters = {
    regulation: "Basel-I",
    jurisdiction: "US",
    attestation_type: "capital_adequacy",
    retention_years: 7,
  };
  const files = instantiate(blueprint, parameters);
  const offline = materialFrom(blueprint, files).blueprint;
  const { title, description, properties, risks, contract, faces } = offline;
  const plan = {
    title,
    description,
    contract,
    properties: [...properties],
    risks: [...risks],
    faces: faces.map(({ face, purpose, exports }) => ({ face, purpose, exports: [...exports] })),
  } as PlanAnswer;
  return { blueprint: { ...blueprint, files, reference: "own" }, plan, files };
}

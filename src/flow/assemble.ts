import { BlocksError } from "../base/errors.ts";
import { prettyJson } from "../base/files.ts";
import { type BlockFile, FACES } from "../block/block.ts";
import type { BlockManifest, PlanAnswer } from "../generated/types.ts";
import type { FlowRequest } from "./material.ts";

/** Files that a flow writes itself and no model may. */
const OURS = ["block.json", "parameters.json"];

/**
 * The whole block from what the models wrote: their files, the parameters, and the manifest that describes them.
 * Throws `MODEL_ANSWER_INVALID` when there are no tests, for a block without tests has no manifest.
 */
export function assembleBlock(parts: {
  readonly request: FlowRequest;
  readonly plan: PlanAnswer;
  readonly written: readonly BlockFile[];
}): BlockFile[] {
  const { request, plan } = parts;
  const files = new Map(parts.written.filter((file) => !OURS.includes(file.path)).map((file) => [file.path, file]));
  files.set("parameters.json", { path: "parameters.json", content: prettyJson(request.parameters) });
  if (!files.has("contract.schema.json")) {
    files.set("contract.schema.json", { path: "contract.schema.json", content: plan.contract });
  }
  const tests = [...files.keys()].filter((path) => /^tests\/.+\.test\.ts$/.test(path)).sort();
  if (tests.length === 0) {
    throw new BlocksError("the implementation model wrote no file tests/*.test.ts", {
      code: "MODEL_ANSWER_INVALID",
      kind: "provider",
      hint: "Run again with --retry, or choose another model for the implementation role.",
    });
  }
  const manifest = manifestFor(request, plan, tests);
  files.set("block.json", { path: "block.json", content: prettyJson(manifest) });
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The block's name: one for each family and type. */
export function blockNameFor(request: Pick<FlowRequest, "family" | "type">): string {
  return `${request.family}-${request.type}`;
}

function manifestFor(request: FlowRequest, plan: PlanAnswer, tests: readonly string[]): BlockManifest {
  const [first = "", ...rest] = tests;
  return {
    schemaVersion: 1,
    name: blockNameFor(request),
    family: request.family,
    type: request.type,
    version: "1.0.0",
    language: "typescript",
    title: plan.title,
    description: plan.description,
    parameters: { ...request.parameters },
    faces: Object.fromEntries(FACES.map((face) => [face, `${face}.ts`])) as unknown as BlockManifest["faces"],
    entry: { module: "index.ts", export: "run" },
    contract: "contract.schema.json",
    examples: { accepted: "examples/accepted", refused: "examples/refused" },
    tests: [first, ...rest],
  };
}

import { BlocksError } from "../base/errors.ts";
import { prettyJson } from "../base/files.ts";
import { type BlockFile, FACES } from "../block/block.ts";
import type { BlockManifest, PlanAnswer } from "../generated/types.ts";
import type { NamedRequest } from "./material.ts";

/** Files that a flow writes itself and no model may. */
const OURS = ["block.json", "parameters.json"];

/** What a block is assembled from. */
export interface BlockParts {
  readonly request: NamedRequest;
  readonly plan: PlanAnswer;
  readonly written: readonly BlockFile[];
}

/**
 * The whole block from what the models wrote: their files, the parameters, and the manifest that describes them.
 * Throws `MODEL_ANSWER_INVALID` when there are no tests, for a block without tests has no manifest.
 */
export function assembleBlock({ request, plan, written }: BlockParts): BlockFile[] {
  const files = new Map(written.filter((file) => !OURS.includes(file.path)).map((file) => [file.path, file]));
  files.set("parameters.json", { path: "parameters.json", content: prettyJson(request.parameters) });
  if (!files.has("contract.schema.json")) {
    files.set("contract.schema.json", { path: "contract.schema.json", content: plan.contract });
  }
  const tests = [...files.keys()].filter(isTestPath).sort();
  if (tests.length === 0) throw unusable("the implementation model wrote no file tests/*.test.ts");
  const manifest = manifestFor(request, plan, tests);
  files.set("block.json", { path: "block.json", content: prettyJson(manifest) });
  return sortedFiles(files.values());
}

/** Some files with others in the place of those at the same paths, sorted by path. */
export function mergeFiles(before: readonly BlockFile[], changes: readonly BlockFile[]): BlockFile[] {
  const merged = new Map(before.map((file) => [file.path, file]));
  for (const { path, content } of changes) merged.set(path, { path, content });
  return sortedFiles(merged.values());
}

/** True for a file of tests, of which every block has at least one. */
export function isTestPath(path: string): boolean {
  return /^tests\/.+\.test\.ts$/.test(path);
}

/** The block's name: one for each family and type. */
export function blockNameFor(request: Pick<NamedRequest, "family" | "type">): string {
  return `${request.family}-${request.type}`;
}

/** The error about an answer that fits its schema and is still none that a block can be made of. */
export function unusable(message: string): BlocksError {
  return new BlocksError(message, {
    code: "MODEL_ANSWER_INVALID",
    kind: "provider",
    hint: "Run again: what was finished is kept and this is asked anew. Or choose another model for the role.",
  });
}

function sortedFiles(files: Iterable<BlockFile>): BlockFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function manifestFor(request: NamedRequest, plan: PlanAnswer, tests: readonly string[]): BlockManifest {
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

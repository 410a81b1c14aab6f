import type { BlockFile } from "../block/block.ts";
import type { ContextAnswer, ImplementationAnswer, PlanAnswer } from "../generated/types.ts";
import { validateImplementationAnswer } from "../generated/validators/answer-implementation.js";
import { isTestPath, mergeFiles, unusable } from "./assemble.ts";
import type { DoneStep } from "./engine.ts";
import { type GraphNode, runGraph } from "./graph.ts";
import type { BlueprintMaterial, NamedRequest } from "./material.ts";
import { outputLimit } from "./output-limits.ts";
import { isTestPart, type Part, type PartName, partsFrom, testedFace } from "./parts.ts";
import { implementPrompt } from "./prompts/implement.ts";
import { askStep, type Workbench } from "./workbench.ts";

/** What a block is written from. */
export interface BlockMaterial {
  readonly request: NamedRequest;
  readonly blueprint: BlueprintMaterial;
  readonly context: ContextAnswer;
  readonly plan: PlanAnswer;
}

/** What was written, and the steps that did it in the order of the parts. */
export interface Implemented {
  readonly written: readonly BlockFile[];
  readonly steps: readonly DoneStep[];
}

/** Files of the block that no part writes: two are ours, and the README has a step of its own. */
const OF_NO_PART = ["block.json", "parameters.json", "README.md"];

/**
 * Writes the parts of a block, each in a call of its own and as early as the plan's dependencies allow. A part
 * contributes the files that it owns and those that no part owns; two parts with different files at one path, and a
 * part that brings nothing of its own, are `MODEL_ANSWER_INVALID`.
 */
export async function implementParts(
  bench: Workbench,
  material: BlockMaterial,
  signal: AbortSignal,
): Promise<Implemented> {
  const parts = partsFrom(material.plan);
  const commons = new Commons();
  const nodes = parts.map(
    (part): GraphNode<DoneStep<ImplementationAnswer>> => ({
      name: part.name,
      dependsOn: part.dependsOn,
      run: (results, partSignal) => {
        const written = filesOf(parts, results);
        return askStep(bench, stepFor({ bench, material, parts, part, written, commons }), partSignal);
      },
    }),
  );
  const results = await runGraph(nodes, signal);
  return { written: filesOf(parts, results), steps: [...results.values()] };
}

/** Writes the whole block in one call, for a model that has it whole: the offline blueprint model. */
export async function implementWhole(
  bench: Workbench,
  material: BlockMaterial,
  signal: AbortSignal,
): Promise<Implemented> {
  const step = await askStep(
    bench,
    {
      step: "implement",
      title: "Write the six faces and the tests",
      question: {
        role: "implementation",
        prompt: implementPrompt({ ...material, part: undefined, written: [], nonce: bench.nonce }),
        schema: "answer-implementation",
        validator: validateImplementationAnswer,
        maxOutputTokens: bench.maxOutputTokens,
      },
      accept: ({ files }) => {
        if (!files.some(({ path }) => isTestPath(path))) throw unusable("the answer holds no file tests/*.test.ts");
      },
    },
    signal,
  );
  return { written: step.output.files.filter(({ path }) => !OF_NO_PART.includes(path)), steps: [step] };
}

function stepFor(given: {
  readonly bench: Workbench;
  readonly material: BlockMaterial;
  readonly parts: readonly Part[];
  readonly part: Part;
  readonly written: readonly BlockFile[];
  readonly commons: Commons;
}) {
  const { bench, material, parts, part, written, commons } = given;
  const step = `implement-${part.name}`;
  return {
    step,
    title: titleOf(part.name),
    question: {
      role: "implementation" as const,
      prompt: implementPrompt({ ...material, part, written, nonce: bench.nonce }),
      schema: "answer-implementation",
      validator: validateImplementationAnswer,
      maxOutputTokens: outputLimit("implement", bench.maxOutputTokens, part.name),
    },
    accept: (answer: ImplementationAnswer) => {
      if (!answer.files.some(({ path }) => part.owns(path) && (!isTestPart(part.name) || isTestPath(path)))) {
        throw unusable(`${step}: the answer holds no file of the part ${part.name}`);
      }
      commons.claim(part.name, filesOfNobody(parts, answer.files));
    },
  };
}

/**
 * The files that no part owns, by whom they came first. Parts that are written at the same time do not know of each
 * other, so the second one with another content is refused before it is saved: it is asked again by the next process,
 * which keeps the first one.
 */
class Commons {
  readonly #claimed = new Map<string, { readonly part: PartName; readonly content: string }>();

  claim(part: PartName, files: readonly BlockFile[]): void {
    for (const { path, content } of files) {
      const other = this.#claimed.get(path);
      if (other !== undefined && other.part !== part && other.content !== content) {
        throw unusable(
          `implement-${part}: the answer holds ${path}, and so does that of ${other.part}, with other content`,
        );
      }
    }
    for (const { path, content } of files) {
      if (!this.#claimed.has(path)) this.#claimed.set(path, { part, content });
    }
  }
}

/** What parts contribute to the block, in the order of the parts and not in that of time. */
function filesOf(
  parts: readonly Part[],
  results: ReadonlyMap<string, DoneStep<ImplementationAnswer>>,
): readonly BlockFile[] {
  let files: readonly BlockFile[] = [];
  for (const part of parts) {
    const answer = results.get(part.name)?.output;
    if (answer === undefined) continue;
    const own = answer.files.filter(({ path }) => part.owns(path));
    files = mergeFiles(files, [...filesOfNobody(parts, answer.files), ...own]);
  }
  return files;
}

function filesOfNobody(parts: readonly Part[], files: readonly BlockFile[]): BlockFile[] {
  return files.filter(({ path }) => !OF_NO_PART.includes(path) && !parts.some((part) => part.owns(path)));
}

function titleOf(name: PartName): string {
  if (name === "composition") return "Write entry, contract and examples";
  if (!isTestPart(name)) return `Write the ${name} face`;
  const face = testedFace(name);
  return face === undefined ? "Write the tests of the whole block" : `Write the tests of the ${face} face`;
}

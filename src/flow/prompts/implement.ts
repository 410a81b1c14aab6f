import type { BlockFile, Face } from "../../block/block.ts";
import { isComposition, isTestPart, type Part, type PartName, testedFace } from "../parts.ts";
import { PART_TASKS } from "./part-tasks.ts";
import { lines, list, type Prompt, paragraphs } from "./prompt.ts";
import { ENTRY, testsOf } from "./test-files.ts";
import { beginWriting, fencedGroup, type WritingMaterial } from "./writing.ts";

const VERSION = 3;

/**
 * Asks the implementation model for one part of the block; without a part, for all of them at once. Of what is `written`
 * it is shown the faces that the part depends on, so the prompt is the same in whatever order the others finish.
 */
export function implementPrompt(
  material: WritingMaterial & { readonly part?: Part | undefined; readonly written: readonly BlockFile[] },
): Prompt {
  const { part, written } = material;
  const needed = written.filter(({ path }) => part?.dependsOn.some((face) => path === `${face}.ts`));
  const writing = beginWriting(material, { faces: needed });
  const name = material.blueprint.reference === "own" ? "reference block" : "example";
  const { title, files } = toLearnFrom(part, name, writing.referenceRest);
  const prompt = paragraphs(fencedGroup(writing.fence, title, files), part === undefined ? wholeTask() : taskOf(part));
  return writing.finish("implement", VERSION, prompt);
}

/**
 * What is shown of the reference block beside its faces, from which the faces are learnt: whoever writes a face's tests
 * sees those of the same face, and whoever writes the entry and the examples sees these.
 */
function toLearnFrom(
  part: Part | undefined,
  reference: string,
  rest: readonly BlockFile[],
): { readonly title: string; readonly files: readonly BlockFile[] } {
  const longer = "An example of it that ends with … is longer:";
  if (part === undefined) return { title: `The rest of the ${reference}. ${longer}`, files: rest };
  if (part.name === "composition") {
    const files = rest.filter(({ path }) => isComposition(path));
    return { title: `Entry and examples of the ${reference}. ${longer}`, files };
  }
  if (!isTestPart(part.name)) return { title: "", files: [] };
  const face = testedFace(part.name);
  const tests = testsOf(rest, face === undefined ? ENTRY : `${face}.ts`);
  const files = rest.filter((file) => tests.includes(file) || (face === undefined && part.owns(file.path)));
  const about = face === undefined ? `the whole ${reference}` : `the ${reference}'s ${face} face`;
  return { title: `The tests of ${about}, with the files that they import:`, files };
}

function taskOf(part: Part): string {
  return lines(whatToWrite(part), list([...PART_TASKS[part.name], ...aboutOthers(part)]));
}

function whatToWrite({ name }: Part): string {
  if (name === "composition") {
    return "Write now what puts the faces together: index.ts and the files below examples/accepted/ and examples/refused/. Answer with these files only.";
  }
  if (!isTestPart(name)) return `Write now the ${name} face: the file ${name}.ts. Answer with this one file.`;
  const face = testedFace(name);
  const about = face === undefined ? "the whole block" : `the ${face} face`;
  const stem = `tests/${face ?? "block"}`;
  return `Write now the tests of ${about}: the file ${stem}.test.ts, and files ${stem}-….ts for what it needs and is no test. Answer with these files only.`;
}

function aboutOthers({ name, dependsOn }: Part): string[] {
  const isLast = name === "composition" || isTestPart(name);
  if (isLast) {
    return [
      "The six finished faces are shown above: use them as they are. Entry, examples and the tests of each face are written at this moment, part by part, and none of these parts sees another.",
    ];
  }
  return [
    "Export exactly the names that the plan lists for this face, with exactly these signatures: the other parts are written against them, some at this moment. Export something beyond them only where a test must reach it.",
    aboutImports(name, dependsOn),
  ];
}

function aboutImports(name: PartName, dependsOn: readonly Face[]): string {
  const unfinished = "From a face that is not shown, import only what the plan lists among its exports.";
  if (dependsOn.length > 0) {
    const finished = dependsOn.map((face) => `${face}.ts`).join(", ");
    return `Shown above as finished: ${finished}. Use their types and functions as they are instead of writing them again. ${unfinished}`;
  }
  return name === "structure" ? "structure.ts imports from no other face." : `No other face is finished. ${unfinished}`;
}

function wholeTask(): string {
  return lines(
    "Write now the whole block: the six faces, index.ts, the examples and the tests.",
    list([...new Set(Object.values(PART_TASKS).flat())]),
  );
}

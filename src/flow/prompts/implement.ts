import type { BlockFile, Face } from "../../block/block.ts";
import type { Part, PartName } from "../parts.ts";
import { PART_TASKS } from "./part-tasks.ts";
import { lines, list, type Prompt } from "./prompt.ts";
import { beginWriting, type WritingMaterial } from "./writing.ts";

const VERSION = 2;

/**
 * Asks the implementation model for one part of the block; without a part, for all of them at once. Of what is `written`
 * it is shown the faces that the part depends on, so the prompt is the same in whatever order the others finish.
 */
export function implementPrompt(
  material: WritingMaterial & { readonly part?: Part | undefined; readonly written: readonly BlockFile[] },
): Prompt {
  const { part, written } = material;
  const needed = written.filter(({ path }) => part?.dependsOn.some((face) => path === `${face}.ts`));
  // A face is learnt from faces; the half of the reference block that holds its tests and examples is left out.
  const wholeReference = part === undefined || part.name === "composition" || part.name === "tests";
  const writing = beginWriting(material, { faces: needed, wholeReference });
  return writing.finish("implement", VERSION, part === undefined ? wholeTask() : taskOf(part));
}

function taskOf(part: Part): string {
  return lines(whatToWrite(part), list([...PART_TASKS[part.name], ...aboutOthers(part)]));
}

function whatToWrite({ name }: Part): string {
  switch (name) {
    case "composition":
      return "Write now what puts the faces together: index.ts and the files below examples/accepted/ and examples/refused/. Answer with these files only.";
    case "tests":
      return "Write now the tests: all files below tests/. Answer with these files only.";
    default:
      return `Write now the ${name} face: the file ${name}.ts. Answer with this one file.`;
  }
}

function aboutOthers({ name, dependsOn }: Part): string[] {
  if (name === "composition" || name === "tests") {
    return ["The six finished faces are shown above: use them as they are. The others write the rest at this moment."];
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
    list(Object.values(PART_TASKS).flat()),
  );
}

import type { BlockFile } from "../../block/block.ts";
import type { PlanAnswer } from "../../generated/types.ts";

/** What the flow writes itself, from what the prompts hold already. */
const OURS: readonly string[] = ["block.json", "parameters.json", "README.md"];

/**
 * The files of a candidate as a model has to see them: without what the flow writes itself, without a contract that is
 * still the plan's, and with examples that have lost their white space, which is a third of their size.
 */
export function shownFiles(files: readonly BlockFile[], plan: Pick<PlanAnswer, "contract">): BlockFile[] {
  return files
    .filter(({ path, content }) => !OURS.includes(path) && !(path === CONTRACT && content === plan.contract))
    .map(withoutIndentation);
}

/** The path of a block's contract. */
export const CONTRACT = "contract.schema.json";

/** A longer example is seldom the one to be changed, and one of largest figures can be longer than all tests together. */
const LONGEST_EXAMPLE_CHARACTERS = 1_000;

/** The file as it is shown where nobody has to change it: a long example loses its end. */
export function shortened(file: BlockFile): BlockFile {
  const excess = file.content.length - LONGEST_EXAMPLE_CHARACTERS;
  if (!isExample(file.path) || excess <= 0) return file;
  const start = file.content.slice(0, LONGEST_EXAMPLE_CHARACTERS);
  return { path: file.path, content: `${start}\n… ${excess} characters more` };
}

/** The file as it is shown where it is only to be learnt from. */
export function compact(file: BlockFile): BlockFile {
  return shortened(withoutIndentation(file));
}

function withoutIndentation(file: BlockFile): BlockFile {
  return isExample(file.path) ? { path: file.path, content: withoutWhiteSpace(file.content) } : file;
}

/** True for the files that are shown without white space, so that a line number in them would mislead. */
export function isExample(path: string): boolean {
  return path.startsWith("examples/") && path.endsWith(".json");
}

/** Works on the text: reading the JSON and writing it again would round its numbers. What is no JSON stays as it is. */
function withoutWhiteSpace(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_whole, literal: string | undefined) => literal ?? "");
}

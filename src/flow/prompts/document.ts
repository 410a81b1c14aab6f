import type { BlockFile } from "../../block/block.ts";
import { lines, list, type Prompt, paragraphs } from "./prompt.ts";
import { inReadingOrder } from "./reference.ts";
import { shortened, shownFiles } from "./shown-files.ts";
import { beginWriting, inFaceOrder, type WritingMaterial } from "./writing.ts";

const VERSION = 2;

/** Asks for the README of a finished block. The tests are not shown: the plan names the laws that they check. */
export function documentPrompt(material: WritingMaterial & { readonly files: readonly BlockFile[] }): Prompt {
  const files = shownFiles(material.files, material.plan).filter(({ path }) => !path.startsWith("tests/"));
  const faces = inFaceOrder(files);
  const writing = beginWriting(material, { faces });
  const others = inReadingOrder(files.filter((file) => !faces.includes(file))).map(shortened);
  const prompt = paragraphs(
    "The other files of the finished block, without its tests. An example that ends with … is longer:",
    others.map((file) => writing.fence.aroundFile("file", file)),
    TASK,
  );
  return writing.finish("document", VERSION, prompt);
}

const TASK = lines(
  "The block is finished. Write now its README.md, in Markdown, for the engineers who will call it.",
  list([
    "Begin with a heading and one sentence that says what goes in and what comes out.",
    'Show how it is called: a short example in TypeScript that imports from "./index.ts", with an input that is among the accepted examples (shortened with … where it is long), and what comes back or is thrown.',
    "Say what it accepts and what it refuses, which rules it applies with their figures and sources, which laws hold, and what a caller has to know: units, rounding, time, ports, what the block does not do.",
    "State nothing that the code does not do. What you cannot see in the code, the contract or the examples is not said; a wish of the request that was not built is named as not built.",
    "Plain sentences, tables where there are figures, no praise, no badges, no links but to files of the block and to sources that the code names. One to two pages.",
  ]),
);

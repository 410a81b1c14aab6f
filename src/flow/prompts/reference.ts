import { type BlockFile, FACES } from "../../block/block.ts";
import { createFence, nonceFrom } from "../fence.ts";
import type { BlueprintMaterial } from "../material.ts";
import { paragraphs } from "./prompt.ts";
import { CONTRACT, compact } from "./shown-files.ts";

/** The reference block as prompts show it. */
export interface Reference {
  /** The blueprint, the faces and the contract: what whoever plans or writes a face learns from. */
  readonly text: string;
  /**
   * Entry, examples and tests, in reading order. They are half of the whole and each author learns from others of them,
   * so they are no part of what all prompts begin with: whoever shows them fences them.
   */
  readonly rest: readonly BlockFile[];
  /** The nonce of its fences. */
  readonly nonce: string;
  readonly takenOut: number;
}

/** Written by the flow itself, or for people: no model learns anything from them. */
const NOT_SHOWN: readonly string[] = ["block.json", "parameters.json", "README.md"];

/**
 * The blueprint with its reference block, or a block of another blueprint as an example of quality. It is our own or the
 * base commit's, but it was made with the request's parameters, so it is fenced too. Its nonce is that of its own
 * content and not of the flow: flows with the same blueprint and parameters then begin with the same characters, and a
 * provider's prompt cache serves all of them.
 */
export function referenceFrom(blueprint: BlueprintMaterial): Reference {
  const known = REFERENCES.get(blueprint);
  if (known !== undefined) return known;
  const reference = render(blueprint);
  REFERENCES.set(blueprint, reference);
  return reference;
}

/** It is the largest part of most prompts of a flow, and the same in all of them. */
const REFERENCES = new WeakMap<BlueprintMaterial, Reference>();

function render(blueprint: BlueprintMaterial): Reference {
  const { family, type, version, title, description, properties, checklist } = blueprint;
  const files = inReadingOrder(blueprint.files.filter(({ path }) => !NOT_SHOWN.includes(path)).map(compact));
  const isOwn = blueprint.reference === "own";
  const about = { family, type, version, title, description, laws: properties, questionsOfTheReview: checklist };
  const nonce = nonceFrom(JSON.stringify([isOwn ? about : null, files.map(({ path, content }) => [path, content])]));
  const fence = createFence(nonce);
  const text = paragraphs(
    `${isOwn ? OWN : EXAMPLE} ${fence.rule}`,
    isOwn ? [fence.around("blueprint", JSON.stringify(about, null, 2))] : [],
    files.filter(isCore).map((file) => fence.aroundFile("file", file)),
  );
  const rest = files.filter((file) => !isCore(file));
  return { text, rest, nonce, takenOut: fence.takenOut };
}

function isCore({ path }: BlockFile): boolean {
  return path === CONTRACT || FACES.some((face) => path === `${face}.ts`);
}

const OWN =
  "First the blueprint that the block is made from, and its reference block. The laws of the blueprint must hold for the block too, and the review will ask its questions. The reference block passes all gates: it shows the form, the care and the kind of tests that are asked. Where the request wants something else than the reference does, the request decides what the block does, within these laws.";

const EXAMPLE =
  "First an example of the quality that is asked: a block of another domain that passes all gates. Learn from it the form, the care and the kind of tests. What it is about has nothing to do with the request: none of its names, rules, figures and laws belongs into the block.";

/** The faces in their own order, then the rest by path: the same text in whatever order the files came. */
export function inReadingOrder(files: readonly BlockFile[]): BlockFile[] {
  const faces: readonly string[] = FACES.map((face) => `${face}.ts`);
  const rank = ({ path }: BlockFile) => (faces.includes(path) ? faces.indexOf(path) : faces.length);
  return files.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

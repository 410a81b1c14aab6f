import { type BlockFile, FACES } from "../../block/block.ts";
import { createFence, nonceFrom } from "../fence.ts";
import type { BlueprintMaterial } from "../material.ts";
import { paragraphs } from "./prompt.ts";

/** The reference block as a prompt shows it. */
export interface Reference {
  readonly text: string;
  /** The nonce of its fences. */
  readonly nonce: string;
  readonly takenOut: number;
}

/** Described by the flow itself, and no model's to write. */
const MANIFEST = "block.json";

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

/** It is the largest part of ten prompts of a flow, and the same in all of them. */
const REFERENCES = new WeakMap<BlueprintMaterial, Reference>();

function render(blueprint: BlueprintMaterial): Reference {
  const { family, type, version, title, description, properties, checklist } = blueprint;
  const files = inReadingOrder(blueprint.files.filter(({ path }) => path !== MANIFEST));
  const isOwn = blueprint.reference === "own";
  const about = { family, type, version, title, description, laws: properties, questionsOfTheReview: checklist };
  const nonce = nonceFrom(JSON.stringify([isOwn ? about : null, files.map(({ path, content }) => [path, content])]));
  const fence = createFence(nonce);
  const text = paragraphs(
    `${isOwn ? OWN : EXAMPLE} ${fence.rule}`,
    isOwn ? [fence.around("blueprint", JSON.stringify(about, null, 2))] : [],
    files.map((file) => fence.aroundFile("file", file)),
  );
  return { text, nonce, takenOut: fence.takenOut };
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

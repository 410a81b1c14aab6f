import type { BlockFile } from "../../block/block.ts";
import type { Finding } from "../../generated/types.ts";
import type { Fence } from "../fence.ts";
import { groupsOf, groupText } from "./findings.ts";
import { lines, list, type Prompt, paragraphs } from "./prompt.ts";
import { inReadingOrder } from "./reference.ts";
import { shortened, shownFiles } from "./shown-files.ts";
import { beginWriting, inFaceOrder, type WritingMaterial } from "./writing.ts";

const VERSION = 2;

/** What a round of repair is made of. */
export interface RepairMaterial extends WritingMaterial {
  /** The candidate as it was first written. It stands in the prefix of every round, so that the prompt cache has it. */
  readonly first: readonly BlockFile[];
  /** The candidate that is to be repaired: the best so far. */
  readonly current: readonly BlockFile[];
  readonly findings: readonly Finding[];
  /** From 1. */
  readonly round: number;
}

/**
 * Hands the gates' findings back to the implementation model. The prefix begins as that of the tests' call does and
 * goes on with the rest of the first candidate; what has changed since, and the findings, stand in the prompt.
 */
export function repairPrompt(material: RepairMaterial): Prompt {
  const first = shownFiles(material.first, material.plan);
  const faces = inFaceOrder(first);
  const others = inReadingOrder(first.filter((file) => !faces.includes(file)));
  const writing = beginWriting(material, { faces, wholeReference: true, others: others.map(shortened) });
  const current = shownFiles(material.current, material.plan);
  const prompt = paragraphs(
    changesText(writing.fence, { first, current, findings: material.findings }),
    findingsText(writing.fence, material.findings),
    taskText(material),
  );
  return writing.finish("repair", VERSION, prompt);
}

/** The candidate as it is shown: as it was first, and as it is now. */
interface Shown {
  readonly first: readonly BlockFile[];
  readonly current: readonly BlockFile[];
  readonly findings: readonly Finding[];
}

/** What is not as the prefix shows it: changed since, or shown there in part and spoken of by a finding. */
function changesText(fence: Fence, { first, current, findings }: Shown): string[] {
  const before = new Map(first.map((file) => [file.path, file.content]));
  const changed = current.filter(
    (file) =>
      before.get(file.path) !== file.content ||
      (shortened(file) !== file && findings.some(({ path }) => path === file.path)),
  );
  const removed = first.filter(({ path }) => !current.some((file) => file.path === path)).map(({ path }) => path);
  return [
    ...(changed.length === 0
      ? []
      : [
          "These files have changed since, or are shown above in part. This is how they are now, whole:",
          ...inReadingOrder(changed).map((file) => fence.aroundFile("file", file)),
        ]),
    ...(removed.length === 0
      ? []
      : ["These files are shown above and are no longer there:", fence.around("removed files", lines(removed))]),
  ];
}

function findingsText(fence: Fence, findings: readonly Finding[]): string[] {
  const groups = groupsOf(findings);
  return [
    "This is what the quality gates found in the block as it is now, by kind, the most urgent kind first:",
    ...groups.map((group) => fence.around("findings", groupText(group))),
    lines(
      "What to do about each kind:",
      list(
        groups.map(
          ({ kind, hidden }) =>
            `${kind.name}: ${kind.advice}${hidden === 0 ? "" : ` ${hidden} more of this kind are not shown.`}`,
        ),
      ),
    ),
  ];
}

function taskText({ round }: RepairMaterial): string {
  const again =
    "Earlier rounds have not mended all of it. Where a finding looks like one that you would have mended in the same way before, that way did not work: look for another cause.";
  return lines(
    `Repair the block now. This is round ${round}.${round === 1 ? "" : ` ${again}`}`,
    list([
      "Mend causes. Several findings often have one cause: find it before you write.",
      "Never make a finding go away by asking less: no test, property, assertion, example or rule of the contract is removed, skipped, loosened or made to fit a wrong result.",
      "Change what the findings need and nothing else, keep every exported name and signature, and break nothing that is right now: whatever is new has to pass all gates too.",
      "A change of behaviour needs all of its places: the contract, the code, the examples and the tests have to agree again.",
      "Answer with every file that changes, whole, and with no other. Files that you leave out stay as they are. Say in the notes what the causes were.",
    ]),
  );
}

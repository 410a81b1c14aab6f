import type { BlockFile } from "../../block/block.ts";
import type { Finding } from "../../generated/types.ts";
import type { Fence, FenceLabel } from "../fence.ts";
import { groupsOf, groupText } from "./findings.ts";
import { neededFiles } from "./needed-files.ts";
import { lines, list, type Prompt, paragraphs } from "./prompt.ts";
import { inReadingOrder } from "./reference.ts";
import { CONTRACT, shortened, shownFiles } from "./shown-files.ts";
import { beginWriting, fencedGroup, inFaceOrder, type WritingMaterial } from "./writing.ts";

const VERSION = 3;

/** What a round of repair is made of. */
export interface RepairMaterial extends WritingMaterial {
  /** The candidate as it was first written. It stands in the prefix of every round, so that the prompt cache has it. */
  readonly first: readonly BlockFile[];
  /** The candidate that is to be repaired: the best so far. */
  readonly current: readonly BlockFile[];
  readonly findings: readonly Finding[];
  /** The findings of the rounds before, in order. */
  readonly earlier?: readonly (readonly Finding[])[];
  /** From 1. */
  readonly round: number;
}

/**
 * Hands the gates' findings back to the implementation model. The prefix begins as that of the tests' calls does, with
 * the faces of the first candidate, and goes on with the files of it that the findings need, round by round; what has
 * changed since, and the findings, stand in the prompt. So the first round finds what the tests' calls have sent, and each
 * round what the one before has sent. For a block of the size of the shipped one that is about four fifths of the input;
 * when everything fails at once, all files are needed and it is about three fifths.
 */
export function repairPrompt(material: RepairMaterial): Prompt {
  const { plan, findings, earlier = [] } = material;
  const first = shownFiles(material.first, plan);
  const current = shownFiles(material.current, plan);
  const faces = inFaceOrder(first);
  const groups = newInEachRound(first, faces, [...earlier, findings]);
  const others = groups.map((group) => inReadingOrder(group).map(shortened));
  const writing = beginWriting(material, { faces, others });
  const inPrefix = [...faces, ...groups.flat()];
  const prompt = paragraphs(
    changesText(writing.fence, { inPrefix, current, needed: shownFor(current, findings), findings }),
    findingsText(writing.fence, findings),
    taskText(material),
  );
  return writing.finish("repair", VERSION, prompt);
}

/** For each round, the files of the first candidate that its findings need and that no round before has shown. */
function newInEachRound(
  first: readonly BlockFile[],
  faces: readonly BlockFile[],
  rounds: readonly (readonly Finding[])[],
): BlockFile[][] {
  const shown = new Set(faces);
  return rounds.map((findings) => {
    const group = shownFor(first, findings).filter((file) => !shown.has(file));
    for (const file of group) shown.add(file);
    return group;
  });
}

/** What the findings need, and always a contract of the candidate's own, or the plan's would pass for it. */
function shownFor(files: readonly BlockFile[], findings: readonly Finding[]): BlockFile[] {
  const needed = neededFiles(files, findings);
  return files.filter((file) => file.path === CONTRACT || needed.includes(file));
}

/** The candidate as it is shown, and what of it. */
interface Shown {
  /** Files as the prefix shows them, but whole. */
  readonly inPrefix: readonly BlockFile[];
  readonly current: readonly BlockFile[];
  readonly needed: readonly BlockFile[];
  readonly findings: readonly Finding[];
}

/** What the prefix does not show as it is now: changed since, new, or shown in part and spoken of by a finding. */
function changesText(fence: Fence, { inPrefix, current, needed, findings }: Shown): string[] {
  const before = new Map(inPrefix.map((file) => [file.path, file.content]));
  const isNamed = (file: BlockFile) => findings.some(({ path }) => path === file.path);
  const shown = current.filter(
    (file) =>
      (before.has(file.path) ? before.get(file.path) !== file.content : needed.includes(file)) ||
      (shortened(file) !== file && isNamed(file)),
  );
  const removed = inPrefix.filter(({ path }) => !current.some((file) => file.path === path));
  const unseen = current.filter((file) => !before.has(file.path) && !shown.includes(file));
  return [
    ...fencedGroup(
      fence,
      "These files have changed since, are new, or are shown above in part. This is how they are now, whole:",
      inReadingOrder(shown),
    ),
    ...fencedPaths(fence, "removed files", "These files are shown above and are no longer there:", removed),
    ...fencedPaths(
      fence,
      "other files",
      "These files are there too and are not shown, as no finding needs them:",
      unseen,
    ),
  ];
}

function fencedPaths(fence: Fence, label: FenceLabel, title: string, files: readonly BlockFile[]): string[] {
  return files.length === 0 ? [] : [title, fence.around(label, lines(files.map(({ path }) => path)))];
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
      "A change of behaviour needs all of its places: the contract, the code, the examples and the tests have to agree again. Where one of them is not shown, mend in such a way that it stays right.",
      "Answer with every file that changes, whole, and with no other. Files that you leave out stay as they are, and so do those that are not shown: they are changed only when a finding shows them. You may add files that are not there yet. Say in the notes what the causes were.",
    ]),
  );
}

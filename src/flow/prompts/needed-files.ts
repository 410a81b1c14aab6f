import { type BlockFile, FACES } from "../../block/block.ts";
import type { Finding } from "../../generated/types.ts";
import { isComposition } from "../parts.ts";
import { ENTRY, testsOf, withTestHelpers } from "./test-files.ts";

/**
 * The files of a candidate that somebody has to see who mends these findings, in the order of `files`:
 * - a file that a finding names, and what it imports of tests/ where it is one of the tests;
 * - the tests of a face or of the entry that a finding names, for its repair shows in them;
 * - entry, contract and examples where a finding is of the contract gate or names one of them;
 * - all files where a finding names none, or where its gate came to no end and could not know which one it was.
 */
export function neededFiles(files: readonly BlockFile[], findings: readonly Finding[]): BlockFile[] {
  const needed = new Set<BlockFile>();
  for (const finding of findings) for (const file of neededFor(files, finding)) needed.add(file);
  return files.filter((file) => needed.has(file));
}

/** These gates name a file only so that their finding has a place at all. */
const WITHOUT_PLACE = /^COVERAGE-(?:TIMEOUT|NO-|RUN-|UNHANDLED)|^MUTATION-(?:UNDECIDED|TIMEOUT|NO-REPORT)$/;

function neededFor(files: readonly BlockFile[], { code, path = "" }: Finding): readonly BlockFile[] {
  const named = files.filter((file) => file.path === path);
  const isContract = code.startsWith("CONTRACT-") && path !== "";
  if (WITHOUT_PLACE.test(code) || (named.length === 0 && !isContract)) return files;
  const isTested = path === ENTRY || FACES.some((face) => path === `${face}.ts`);
  return [
    ...withTestHelpers(files, named),
    ...(isTested ? testsOf(files, path) : []),
    ...(isContract || isComposition(path) ? files.filter((file) => isComposition(file.path)) : []),
  ];
}

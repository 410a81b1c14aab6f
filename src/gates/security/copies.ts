import { basename } from "node:path/posix";
import type { BlockFile } from "../../block/block.ts";
import type { ReadyRule } from "../rules/rule.ts";
import { isTestPath, languageOf } from "../rules/source.ts";
import { readingOf } from "./credentials/detect-credentials.ts";
import { isDocumentPath } from "./credentials.ts";
import type { Weaknesses } from "./find-weaknesses.ts";

/** Files without those that say the same as one before them, which have to be inspected once. */
export interface DistinctFiles {
  readonly files: readonly BlockFile[];
  /** What was found in them, and the same in their copies. */
  readonly withCopies: (found: Weaknesses) => Weaknesses;
}

/**
 * Takes out copies: installed packages and monorepos hold the same file many times over. A copy has the same text, and a
 * path that means the same to every rule and to the search for credentials.
 */
export function distinctFiles(files: readonly BlockFile[], rules: readonly ReadyRule[]): DistinctFiles {
  const firsts = new Map<string, BlockFile[]>();
  const copies = new Map<string, BlockFile[]>();
  for (const file of files) {
    const group = firsts.get(file.content) ?? [];
    firsts.set(file.content, group);
    const first = group.find((one) => haveSameMeaning(one.path, file.path, rules));
    if (first === undefined) group.push(file);
    else copies.set(first.path, [...(copies.get(first.path) ?? []), file]);
  }
  if (copies.size === 0) return { files, withCopies: (found) => found };
  const isCopy = new Set([...copies.values()].flat());
  const withCopies = ({ credentials, others, undecided }: Weaknesses): Weaknesses => {
    const spread = (hits: Weaknesses["others"]) =>
      hits.flatMap((hit) => [hit, ...(copies.get(hit.file.path) ?? []).map((file) => ({ ...hit, file }))]);
    const unsure = new Set(undecided.flatMap((path) => [path, ...(copies.get(path) ?? []).map((copy) => copy.path)]));
    return {
      credentials: spread(credentials),
      others: spread(others),
      undecided: files.flatMap(({ path }) => (unsure.has(path) ? [path] : [])),
    };
  };
  return { files: files.filter((file) => !isCopy.has(file)), withCopies };
}

/** The name decides about the grammar, the language and what secretlint makes of a file; folders make a test of it. */
function haveSameMeaning(one: string, other: string, rules: readonly ReadyRule[]): boolean {
  return (
    basename(one) === basename(other) &&
    isTestPath(one) === isTestPath(other) &&
    isDocumentPath(one) === isDocumentPath(other) &&
    readingOf(one) === readingOf(other) &&
    rules.every(({ concerns }) => concerns(pathOnly(one)) === concerns(pathOnly(other)))
  );
}

function pathOnly(path: string): Parameters<ReadyRule["concerns"]>[0] {
  return { path, face: undefined, language: languageOf(path) };
}

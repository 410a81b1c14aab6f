import { posix } from "node:path";
import type { BlockFile } from "../../block/block.ts";
import { isTestPath } from "../assemble.ts";
import { TESTED_FACES, type TestPartName, testPartOf } from "../parts.ts";

/** The entry of every block, whose tests are those of the whole block. */
export const ENTRY = "index.ts";

/**
 * The test files about a face's file or the entry, with all files below tests/ that they import. A face without tests of
 * its own is tested by those that import it, and where there are none of these, by the tests of the whole block.
 */
export function testsOf(files: readonly BlockFile[], source: string): BlockFile[] {
  const tests = files.filter(({ path }) => isTestPath(path));
  const ofBlock = tests.filter(({ path }) => testPartOf(path) === "tests-block");
  const name = partThatTests(source);
  const own = tests.filter(({ path }) => testPartOf(path) === name);
  const importing = tests.filter((file) => importsOf(file).includes(source));
  const found = [own, importing, ofBlock].find(({ length }) => length > 0) ?? [];
  return withTestHelpers(files, found);
}

/** The chosen files and all files below tests/ that they import, directly or by way of others, in the order of `files`. */
export function withTestHelpers(files: readonly BlockFile[], chosen: readonly BlockFile[]): BlockFile[] {
  const found = new Set(chosen);
  // A set hands out what is added to it while it is gone through.
  for (const file of found) {
    const imported = importsOf(file);
    for (const other of files) if (other.path.startsWith("tests/") && imported.includes(other.path)) found.add(other);
  }
  return files.filter((file) => found.has(file));
}

function partThatTests(source: string): TestPartName | undefined {
  if (source === ENTRY) return "tests-block";
  const face = TESTED_FACES.find((one) => source === `${one}.ts`);
  return face === undefined ? undefined : `tests-${face}`;
}

/**
 * The paths in the block of the files that a file imports. It reads text and not syntax: an import too many shows a file
 * too many, and nothing else depends on it.
 */
function importsOf({ path, content }: BlockFile): string[] {
  const folder = posix.dirname(path);
  return [...content.matchAll(/(?:from|import)[\s(]{0,4}["'](\.{1,2}\/[^"'\n]{1,200})["']/g)].map(
    ([, specifier = ""]) => posix.join(folder, specifier),
  );
}

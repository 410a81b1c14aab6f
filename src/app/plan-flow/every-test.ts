import type { BlockFile } from "../../block/block.ts";
import { isTestPath } from "../../flow/assemble.ts";
import { TEST_PARTS, testedFace, testPartOf } from "../../flow/parts.ts";

/**
 * The files of a block with a test file for each part that has to bring one. A blueprint's tests may lie in other files
 * than those that a model writes; what is missing is taken for as long as the middle one of those that there are.
 */
export function withEveryTest(files: readonly BlockFile[]): readonly BlockFile[] {
  const tests = files.filter(({ path }) => isTestPath(path)).sort((a, b) => a.content.length - b.content.length);
  const content = tests[Math.floor(tests.length / 2)]?.content ?? "";
  const missing = TEST_PARTS.filter((part) => !tests.some(({ path }) => testPartOf(path) === part));
  return [...files, ...missing.map((part) => ({ path: `tests/${testedFace(part) ?? "block"}.test.ts`, content }))];
}
